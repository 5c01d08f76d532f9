/** A diagnostic with its words, as it is shown. */

import type { Diagnostic } from '../src/model/diagnostic.ts';
import { describe } from '../src/write/words/tell.ts';

export const told = <D extends Diagnostic>(diagnostic: D) => ({ ...diagnostic, ...describe(diagnostic) });
