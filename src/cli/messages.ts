/** What is noted about the command line itself. The words are in `write/words`. */

import type { Comparison } from '../catalogue/conformance/verify.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Excluded } from '../model/rating.ts';
import { type Saying, say } from '../model/saying.ts';
import type { Written } from '../model/sayings/command.ts';
import type { Suggestion } from '../model/suggest.ts';
import { usage, wrongUsage } from '../session/messages.ts';

export { usage };

const data = { severity: 'error', fault: 'data' } as const;
const note = { severity: 'note' } as const;

export const noData = (command: string): Diagnostic => wrongUsage(say('noData', { command }));

export function wrotePreset(path: string, name: string): Diagnostic {
  return { code: 'drafted', ...note, says: say('wrotePreset', { path, name }) };
}

export function drafted(
  path: string,
  { data, flags }: { readonly data: readonly string[]; readonly flags: readonly string[] },
  indicators: number | undefined,
  unread: number,
): Diagnostic {
  const says = say('drafted', { path, data, flags, indicators: indicators ?? null, unread });
  return { code: 'drafted', ...note, says };
}

/** What was written; `rows` where it is a table. */
export function wrote(
  files: readonly { readonly path: string; readonly format: string }[],
  rows: number | undefined,
): Diagnostic {
  return { code: 'written', ...note, says: say('wrote', { files, rows: rows ?? null }) };
}

/** A file was written for each of so many units. */
export function wrotePages(folder: string, format: string, count: number): Diagnostic {
  return { code: 'written', ...note, says: say('wrotePages', { folder, format, count }) };
}

/** A unit that was named and is not ranked. */
export function hasNoPlace(option: string | null, unit: string, why: Saying): Diagnostic {
  return { code: 'not-rated', ...data, says: say('hasNoPlace', { option, unit, why }), unit };
}

export function noLeague(name: string, near: Suggestion | undefined, isEmpty: boolean): Diagnostic {
  const says = say('noLeague', { name, near: near ?? null, isEmpty });
  return { code: 'unknown-league', severity: 'error', fault: 'usage', says };
}

export const outputIsInput = (output: string, input: string): Diagnostic =>
  wrongUsage(say('outputIsInput', { output, input }));

export const outputTwice = (output: string, other: string): Diagnostic =>
  wrongUsage(say('outputTwice', { output, other }));

/**
 * @param path null for standard output
 * @param left what was written nevertheless
 */
export function cannotWrite(
  path: string | null,
  why: Saying,
  near?: string,
  left: readonly Written[] = [],
): Diagnostic {
  const says = say('cannotWrite', { path, why, near: near ?? null, left });
  return { code: 'cannot-write', severity: 'error', fault: 'usage', says };
}

export function failOnWarning(count: number): Diagnostic {
  return { code: 'fail-on-warning', ...data, says: say('failOnWarning', { count }) };
}

export function nothingShown(near: Suggestion | undefined): Diagnostic {
  return { code: 'nothing-shown', severity: 'warning', says: say('nothingShown', { near: near ?? null }) };
}

export function notRated(excluded: readonly Excluded[]): Diagnostic {
  return { code: 'not-rated', ...note, says: say('notRated', { excluded }) };
}

export function doesNotAgree(
  of: string,
  { title, names, expected, computed, agreement, problem }: Comparison,
): Diagnostic {
  const differing = agreement.differing.map((index) => {
    const found = computed[index];
    return {
      name: names[index] ?? '',
      computed: found === undefined || Number.isNaN(found) ? null : found,
      expected: expected[index] ?? NaN,
    };
  });
  return {
    code: 'does-not-agree',
    ...data,
    says:
      problem === undefined
        ? say('doesNotAgree', { of, title, figures: agreement.figures, differing })
        : say('nothingComputed', { of, title, why: problem }),
  };
}
