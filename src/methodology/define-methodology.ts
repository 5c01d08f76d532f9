/** A methodology as written → with every default filled in, for programs that write or receive one. */

import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import type { Methodology } from '../model/methodology.ts';
import type { ExactMethodologyFile } from '../model/methodology-file.ts';
import { say } from '../model/saying.ts';
import { checkFile } from './check-file.ts';
import { salvage } from './valid-subset.ts';

/**
 * A methodology that stands in the program: what the YAML file says, as an object. A key, a method or a parameter
 * that does not exist is refused by the compiler already.
 *
 * @returns the methodology with every default filled in, or every problem in it
 */
export const defineMethodology = (file: ExactMethodologyFile): Outcome<Methodology> => parseMethodology(file);

/**
 * A methodology that comes from outside, such as parsed YAML or JSON, of which nothing is known.
 *
 * @returns the methodology with every default filled in, or every problem in it
 */
export function parseMethodology(written: unknown): Outcome<Methodology> {
  const { methodology } = checkFile(written);
  if (methodology !== undefined) return { ok: true, value: methodology, diagnostics: [] };
  const diagnostics = salvage(written).issues.map(
    ({ path, code, says }): Diagnostic => ({
      code,
      severity: 'error',
      fault: 'usage',
      says: path.length === 0 ? says : say('atPath', { path: path.join('.'), says }),
    }),
  );
  return { ok: false, diagnostics };
}
