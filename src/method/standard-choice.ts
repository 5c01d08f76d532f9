import * as v from 'valibot';
import type { Choice } from '../model/methodology.ts';
import type { Method } from './method.ts';

/** A method as its bare name chooses it: every parameter as it is where nothing is said, and those that have to be said. */
export function standardChoice({ name, parameters }: Pick<Method, 'name' | 'parameters'>): {
  readonly choice: Choice;
  readonly required: readonly string[];
} {
  const choice: Record<string, unknown> & { method: string } = { method: name };
  const required: string[] = [];
  for (const [key, schema] of Object.entries(parameters)) {
    const standard: unknown = v.getDefault(schema);
    if (standard !== undefined) choice[key] = standard;
    else if (schema.type !== 'optional') required.push(key);
  }
  return { choice, required };
}
