import { parseDocument } from 'yaml';
import { keyProblems } from './yaml-problem.ts';

/** A value as YAML reads it: a number, true, `[0, 1]`, `{ method: … }`; what is not YAML, or has aliases, is text. */
export function yamlValue(text: string): unknown {
  try {
    const document = parseDocument(text, { logLevel: 'error' });
    const isText = document.errors.length > 0 || keyProblems(document).length > 0;
    return isText ? text : document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    if (error instanceof ReferenceError || error instanceof RangeError) return text;
    throw error;
  }
}
