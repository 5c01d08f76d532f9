/** What only repeats something else that is said, because both have one cause: a cell, a column, a unit, a file. */

import type { Code } from './codes.ts';
import type { Diagnostic } from './diagnostic.ts';

/** What two diagnostics have in common when one is the cause of the other. */
type Cause = 'cell' | 'column' | 'file' | 'unit';

interface Echo {
  /** What it repeats: diagnostics of these kinds, or any error of reading. */
  readonly of: 'reading' | readonly Code[];
  readonly by: Cause;
}

/** A cell that cannot be read is a gap; its column may be left out for it, have nothing to fill with, or look constant. */
const ECHOES: Partial<Record<Code, readonly Echo[]>> = {
  'duplicate-unit': [{ of: ['several-editions'], by: 'file' }],
  'nobody-rated': [{ of: 'reading', by: 'file' }],
  'missing-value': [{ of: 'reading', by: 'cell' }],
  'left-out': [{ of: 'reading', by: 'column' }],
  'nothing-to-fill': [{ of: 'reading', by: 'column' }],
  'constant-indicator': [
    { of: 'reading', by: 'column' },
    { of: ['left-out'], by: 'column' },
  ],
  'sparse-indicator': [{ of: ['left-out'], by: 'column' }],
  outlier: [
    { of: ['misplaced-mark', 'not-a-share', 'lone-negative', 'thousandfold'], by: 'cell' },
    { of: ['not-a-unit'], by: 'unit' },
  ],
  // A total is far from all others in every column, and a note has no answers.
  'misplaced-mark': [
    { of: ['not-a-unit'], by: 'unit' },
    { of: ['thousandfold'], by: 'cell' },
  ],
  'beyond-goalposts': [{ of: ['not-a-unit'], by: 'unit' }],
  'not-a-share': [{ of: ['not-a-unit'], by: 'unit' }],
  'sparse-unit': [{ of: ['not-a-unit', 'thin-evidence'], by: 'unit' }],
};

/**
 * The diagnostics without those that are there twice, and without those that only follow from another.
 *
 * @param reading what was said while the data were read; it is not among the diagnostics
 */
export function withoutEchoes(
  diagnostics: readonly Diagnostic[],
  reading: readonly Diagnostic[],
): Diagnostic[] {
  const single = unique(diagnostics);
  const unread = causesOf(reading.filter(({ severity }) => severity === 'error'));
  const known = new Map<Echo, ReadonlySet<string>>();
  const causesFor = (echo: Echo): ReadonlySet<string> => {
    const { of } = echo;
    if (of === 'reading') return unread;
    const causes = known.get(echo) ?? causesOf(single.filter(({ code }) => of.includes(code)));
    known.set(echo, causes);
    return causes;
  };
  return single.filter((diagnostic) => {
    const echoes = ECHOES[diagnostic.code] ?? [];
    return !echoes.some((echo) => {
      const causes = causesFor(echo);
      return causes.has(keyOf(diagnostic, echo.by)) || (echo.by === 'column' && causes.has(WHOLE));
    });
  });
}

/** The key of what is about no column in particular, such as a file that could not be read: every column lacks in it. */
const WHOLE = JSON.stringify(['column', undefined]);

/** What the diagnostics may be the cause of. */
function causesOf(diagnostics: readonly Diagnostic[]): ReadonlySet<string> {
  return new Set(
    diagnostics.flatMap((diagnostic) => [
      keyOf(diagnostic, 'cell'),
      keyOf(diagnostic, 'column'),
      keyOf(diagnostic, 'file'),
      ...(diagnostic.unit === undefined ? [] : [keyOf(diagnostic, 'unit')]),
    ]),
  );
}

function keyOf({ unit, field, location }: Diagnostic, by: Cause): string {
  if (by === 'file') return 'file';
  if (by === 'unit') return JSON.stringify([by, unit]);
  return JSON.stringify(by === 'column' ? [by, field] : [by, unit, field, location]);
}

function unique(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter(({ code, says, unit, field, location, setting }) => {
    const key = JSON.stringify([code, says, unit, field, location, setting]);
    return seen.has(key) ? false : seen.add(key);
  });
}
