/**
 * What is noted about what a run asks for: its methodology, the changes to it, its conditions. The words are in
 * `write/words`.
 */

import type { OtherColumn } from '../model/column-role.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { type Saying, say, verbatim } from '../model/saying.ts';
import type { Suggestion } from '../model/suggest.ts';
import { suggestion } from '../model/suggest.ts';
import type { Table } from '../model/table.ts';
import type { Condition } from './condition.ts';

const data = { severity: 'error', fault: 'data' } as const;
const note = { severity: 'note' } as const;

/** A mistake in what was asked for. */
export const wrongUsage = (says: Saying): Diagnostic => ({
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

export const notACondition = (option: string, text: string): Diagnostic =>
  usage(
    `${option} '${text}' is not a condition`,
    `write a column, one of = != < <= > >= ~ and a value, such as ${option} 'population<1000000'`,
  );

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

/** @param option null where the unit is an argument of its own */
export const unknownUnit = (option: string | null, name: string, near: Suggestion | null): Diagnostic =>
  wrongUsage(say('noUnitCalled', { option, name, near }));

export const severalUnits = (option: string | null, name: string, ids: readonly string[]): Diagnostic =>
  wrongUsage(say('manyUnitsCalled', { option, name, ids }));

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

export function settingOverruled(option: string, key: string, given: string, said: string): Diagnostic {
  const says = say('settingOverruled', { option: `${option} ${given}`, setting: `data.${key}`, value: said });
  return { code: 'setting-overruled', ...note, says };
}

export const settingTooLate = (setting: string, option: string): Diagnostic =>
  wrongUsage(say('settingTooLate', { setting, option }));

export const noDelimiterSetting = (text: string): Diagnostic => ({
  code: 'bad-value',
  severity: 'error',
  fault: 'usage',
  says: say('wantsOther', { setting: 'delimiter', expected: 'delimiter', received: JSON.stringify(text) }),
  setting: ['data', 'delimiter'],
});

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

/** @param left columns of numbers that are not rated */
export function noMethodology(
  indicators: readonly string[],
  unit: string,
  left: readonly OtherColumn[],
): Diagnostic {
  return { code: 'no-methodology', ...note, says: say('noMethodology', { indicators, unit, left }) };
}

/**
 * @param mark what stands beside the number and could be ignored, if anything
 * @param decimal the decimal mark to state besides, if the rest could be read in two ways
 */
export function almostNumbers(
  column: string,
  cell: string,
  mark: string | null,
  decimal: '.' | ',' | null,
): Diagnostic {
  return {
    code: 'almost-numbers',
    severity: 'warning',
    says: say('almostNumbers', { column, cell, mark, decimal }),
    field: column,
  };
}

/** @param cells of the first row of a file */
export function noHeader(file: string, cells: readonly string[]): Diagnostic {
  return { code: 'header-of-numbers', ...data, says: say('noHeader', { cells }), location: { file } };
}

export function noIndicators({ columns, length }: Table): Diagnostic {
  const names = columns.map(({ name }) => name);
  return { code: 'no-indicators', ...data, says: say('noNumbers', { columns: names, rows: length }) };
}

export function methodologyUsed(path: string): Diagnostic {
  return { code: 'methodology', ...note, says: say('methodologyUsed', { path }) };
}
