/** What is said while two editions are compared. The words are in `write/words`. */

import type { Diagnostic } from '../../model/diagnostic.ts';
import { say } from '../../model/saying.ts';
import { nearest } from '../../model/suggest.ts';
import type { Alias } from './model.ts';

type Side = 'before' | 'after';

const bad = { code: 'bad-alias', severity: 'error', fault: 'usage' } as const;

const locationOf = ({ locations }: Alias, side: Side) => locations?.[side] ?? {};

export const unknownAlias = (side: Side, alias: Alias, ids: readonly string[]): Diagnostic => {
  const near = nearest(alias[side], ids) ?? null;
  return {
    ...bad,
    says: say('aliasOfNobody', { side, name: alias[side], near }),
    ...locationOf(alias, side),
  };
};

export const aliasTwice = (side: Side, alias: Alias, first: Alias): Diagnostic => ({
  ...bad,
  says: say('aliasTwice', { side, name: alias[side], first: first[side === 'before' ? 'after' : 'before'] }),
  ...locationOf(alias, side),
});

export const aliasOfPresent = (alias: Alias): Diagnostic => ({
  ...bad,
  says: say('aliasOfPresent', { before: alias.before, after: alias.after }),
  ...locationOf(alias, 'after'),
});

export const nobodyInBoth = (before: number, after: number): Diagnostic => ({
  code: 'no-common-unit',
  severity: 'warning',
  says: say('nobodyInBoth', { before, after }),
});

export const nobodyToRate = (): Diagnostic => ({
  code: 'nobody-rated',
  severity: 'error',
  fault: 'data',
  says: say('commonOfNobody', null),
});

export const commonOfSaved = (): Diagnostic => ({
  code: 'usage',
  severity: 'error',
  fault: 'usage',
  says: say('commonOfSaved', null),
});

export const nearNames = (
  pairs: readonly { readonly before: string; readonly after: string }[],
): Diagnostic => ({
  code: 'near-names',
  severity: 'note',
  says: say('nearNames', { pairs: pairs.slice(0, 3), count: pairs.length }),
});
