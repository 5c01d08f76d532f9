/** What is noted about the command line itself. The words are in `write/words`. */

import type { Comparison } from '../catalogue/conformance/verify.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Excluded } from '../model/rating.ts';
import { type Saying, type Suggestion, say, verbatim } from '../model/saying.ts';
import type { Written } from '../model/sayings/command.ts';
import { suggestion } from '../model/suggest.ts';
import type { Table } from '../model/table.ts';
import type { Condition } from '../session/condition.ts';

const data = { severity: 'error', fault: 'data' } as const;
const note = { severity: 'note' } as const;

const wrongUsage = (says: Saying): Diagnostic => ({
  code: 'usage',
  severity: 'error',
  fault: 'usage',
  says,
});

/** What is wrong with an option, in words that belong to the command line. */
export const usage = (message: string, help?: string | Suggestion): Diagnostic =>
  wrongUsage(verbatim(message, help));

/** What is wrong with what an option says. */
export const ofOption = (option: string, says: Saying): Diagnostic =>
  wrongUsage(say('ofOption', { option, says }));

export const noData = (command: string): Diagnostic => wrongUsage(say('noData', { command }));

export function drafted(
  path: string,
  data: readonly string[],
  indicators: number | undefined,
  unread: number,
): Diagnostic {
  const says = say('drafted', { path, data, indicators: indicators ?? null, unread });
  return { code: 'drafted', ...note, says };
}

const asked = ({ option, text, column }: Condition) => ({ option, text, column });

const nearColumn = (column: string, names: readonly string[], isAmbiguous: boolean) =>
  isAmbiguous ? null : (suggestion(column, names, 'columns') ?? null);

export function unknownConditionColumn(
  condition: Condition,
  names: readonly string[],
  isAmbiguous: boolean,
): Diagnostic {
  const near = nearColumn(condition.column, names, isAmbiguous);
  return wrongUsage(say('noConditionColumn', { ...asked(condition), isAmbiguous, near }));
}

export function unknownOptionColumn(
  option: string,
  column: string,
  names: readonly string[],
  isAmbiguous: boolean,
): Diagnostic {
  const near = nearColumn(column, names, isAmbiguous);
  return wrongUsage(say('noOptionColumn', { option, column, isAmbiguous, near }));
}

export const notANumberThere = (condition: Condition): Diagnostic =>
  wrongUsage(say('conditionWantsNumber', { ...asked(condition), value: condition.value }));

export const textHasNoOrder = (condition: Condition): Diagnostic =>
  wrongUsage(say('textHasNoOrder', { ...asked(condition), operator: condition.operator }));

export const badPattern = ({ option, text }: Condition, why: string): Diagnostic =>
  wrongUsage(say('badPattern', { option, text, why }));

export function noUnitMeets(conditions: readonly string[], near: Suggestion | undefined): Diagnostic {
  return { code: 'nobody-rated', ...data, says: say('noUnitMeets', { conditions, near: near ?? null }) };
}

export const noSpreadsheet = (sheet: string): Diagnostic => wrongUsage(say('noSpreadsheet', { sheet }));

export const twoMethodologies = (paths: readonly string[]): Diagnostic =>
  wrongUsage(say('twoMethodologies', { paths }));

/** @param known the preset or path that is nearest, if any is */
export function unknownPreset(
  name: string,
  presets: readonly string[],
  known: string | undefined,
): Diagnostic {
  const near = known === undefined ? (suggestion(name, presets, 'presets') ?? null) : { near: known };
  return {
    code: 'cannot-open',
    severity: 'error',
    fault: 'usage',
    says: say('unknownPreset', { name, near }),
  };
}

export function presetChosen(name: string, title: string): Diagnostic {
  return { code: 'preset-chosen', ...note, says: say('presetChosen', { name, title }) };
}

export function noMethodology(indicators: readonly string[], unit: string): Diagnostic {
  return { code: 'no-methodology', ...note, says: say('noMethodology', { indicators, unit }) };
}

export function noIndicators({ columns, length }: Table): Diagnostic {
  const names = columns.map(({ name }) => name);
  return { code: 'no-indicators', ...data, says: say('noNumbers', { columns: names, rows: length }) };
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

export function methodologyUsed(path: string): Diagnostic {
  return { code: 'methodology', ...note, says: say('methodologyUsed', { path }) };
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
