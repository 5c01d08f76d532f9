import { parseDocument } from 'yaml';

/** A value as YAML reads it: a number, true, `[0, 1]`, `{ method: … }`; what is not YAML is text. */
export function yamlValue(text: string): unknown {
  const document = parseDocument(text);
  return document.errors.length > 0 ? text : document.toJS({ maxAliasCount: 0 });
}
