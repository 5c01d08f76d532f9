import { readFileSync } from 'node:fs';

/** The JSON Schema as shipped; it stands two folders up from here both in the sources and in the build. */
export function readSchema(): string {
  return readFileSync(new URL('../../schema/rating.schema.json', import.meta.url), 'utf8');
}
