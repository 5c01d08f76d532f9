/** Everything the scoring says about data and results, in one place so that its tone can be judged at once. */

import type { Diagnostic, Related } from '../model/diagnostic.ts';
import { type Criterion, isGroup, type Methodology, walkPaths } from '../model/methodology.ts';
import type { BeforeAndAfter, Treatment } from '../model/rating.ts';
import type { Saying } from '../model/saying.ts';
import { suggestion } from '../model/suggest.ts';
import type { Location, Table } from '../model/table.ts';
import { formatFixed } from '../stats/decimal.ts';

const at = (location: Location | undefined) => ({
  ...(location && { place: location.place, ...(location.frame && { frame: location.frame }) }),
});

/** Only a program can meet this: every command prepares. */
export function notPrepared(methods: readonly string[]): Diagnostic {
  return {
    code: 'not-prepared',
    severity: 'error',
    fault: 'usage',
    message: `${methods.join(', ')} ${methods.length === 1 ? 'is' : 'are'} not loaded`,
    help: 'rate by what prepare() gives: const ready = await prepare(methodology)',
  };
}

export function unknownColumn(column: string, by: string, header: readonly string[]): Diagnostic {
  const help = suggestion(
    column,
    header.filter((name) => name !== ''),
    'columns',
  );
  return {
    code: 'unknown-column',
    severity: 'error',
    fault: 'data',
    message: `the data have no column '${column}', which ${by} reads`,
    field: column,
    ...(help !== undefined && { help }),
  };
}

export function ambiguousColumn(column: string, matches: readonly string[]): Diagnostic {
  return {
    code: 'ambiguous-column',
    severity: 'error',
    fault: 'data',
    message: `the column '${column}' could be ${matches.map((name) => `'${name}'`).join(' or ')}`,
    field: column,
    help: 'write it in the methodology exactly as in the header',
  };
}

export function noUnitColumn(): Diagnostic {
  return {
    code: 'no-unit-column',
    severity: 'error',
    fault: 'data',
    message: 'no column names the units: every column is numbers',
    help: 'say which column it is: unit: { id: … } in the methodology, or --set unit.id=COLUMN',
  };
}

export function notNumbers(column: string, by: string): Diagnostic {
  return {
    code: 'not-a-number',
    severity: 'error',
    fault: 'data',
    message: `the column '${column}', which ${by} reads, is not numbers`,
    field: column,
  };
}

export function namelessUnit(table: Table, row: number, column: string): Diagnostic {
  const location = table.locate?.(row, column);
  const { text = '', start = 0, length = 0 } = location?.frame ?? {};
  const word = text
    .slice(start, start + length)
    .replace(/^"(.*)"$/, '$1')
    .trim();
  return {
    code: 'nameless-unit',
    severity: 'error',
    fault: 'data',
    message:
      word === ''
        ? `a row has no '${column}', so it cannot be told whose it is`
        : `'${word}' says that there is no '${column}', so it cannot be told whose row it is`,
    field: column,
    help: `${/^na$/i.test(word) ? `if it is a name, such as Namibia's code, write it otherwise (NAM); if not, ` : ''}fill in the name, or delete the row`,
    ...at(location),
  };
}

export function duplicateUnit(
  table: Table,
  id: string,
  first: number,
  row: number,
  column: string,
  key: readonly string[],
  apart: string | undefined,
  isSpeltAlike: boolean,
): Diagnostic {
  const earlier = table.locate?.(first, column);
  const related: Related[] = earlier === undefined ? [] : [{ message: 'first here', ...at(earlier) }];
  const form = isSpeltAlike ? '' : ', made of other characters that read the same';
  return {
    code: 'duplicate-unit',
    severity: 'error',
    fault: 'data',
    message: `'${id}' is there twice${form}`,
    unit: id,
    field: column,
    help:
      apart === undefined
        ? 'keep one of the rows'
        : `if they are different, tell them apart by '${apart}': unit: { id: [${[...key, apart].join(', ')}] }; if not, keep one row`,
    ...at(table.locate?.(row, column)),
    ...(related.length > 0 && { related }),
  };
}

export function unknownAnswer(
  table: Table,
  row: number,
  unit: string,
  column: string,
  indicator: string,
  answer: string,
  answers: readonly string[],
): Diagnostic {
  const help = suggestion(answer, answers, 'answers');
  return {
    code: 'unknown-answer',
    severity: 'error',
    fault: 'data',
    message: `'${answer}' is not one of the answers that '${indicator}' gives points for`,
    unit,
    field: column,
    ...(help !== undefined && { help }),
    ...at(table.locate?.(row, column)),
  };
}

export function badDenominator(
  table: Table,
  row: number,
  unit: string,
  column: string,
  indicator: string,
  value: number,
): Diagnostic {
  return {
    code: 'bad-denominator',
    severity: 'error',
    fault: 'data',
    message: `'${indicator}' is divided by '${column}', which is ${value} here: a denominator must be above 0`,
    unit,
    field: column,
    help: 'correct the number, or leave it empty if it is not known',
    ...at(table.locate?.(row, column)),
  };
}

export function missingDenominator(
  table: Table,
  row: number,
  unit: string,
  column: string,
  indicator: string,
): Diagnostic {
  return {
    code: 'missing-denominator',
    severity: 'warning',
    message: `'${indicator}' counts as missing: the column '${column}' that it is divided by is empty`,
    unit,
    field: column,
    ...at(table.locate?.(row, column)),
  };
}

export function notFinite(row: number, unit: string, column: string, indicator: string): Diagnostic {
  return {
    code: 'overflow',
    severity: 'error',
    fault: 'data',
    message: `'${indicator}' is too large for a number here`,
    unit,
    field: column,
    help: 'check the value and its denominator for a misplaced decimal mark, or change the unit of measurement',
    cell: { row, column },
  };
}

export function beyondBands(
  row: number,
  unit: string,
  column: string,
  indicator: string,
  value: number,
): Diagnostic {
  return {
    code: 'beyond-bands',
    severity: 'error',
    fault: 'data',
    message: `no band of '${indicator}' takes ${value}`,
    unit,
    field: column,
    help: "end the bands with one that has no 'below', or correct the number",
    cell: { row, column },
  };
}

export function missingNotAllowed(row: number, unit: string, column: string, indicator: string): Diagnostic {
  return {
    code: 'missing-value',
    severity: 'error',
    fault: 'data',
    message: `'${indicator}' has no value, and its methodology says missing: error`,
    unit,
    field: column,
    help: 'fill in the value, or choose another rule, such as missing: reweight',
    cell: { row, column },
  };
}

export function nothingToFill(indicator: string, column: string, method: string): Diagnostic {
  return {
    code: 'nothing-to-fill',
    severity: 'warning',
    message: `'${indicator}' has no observed value, so missing: ${method} has nothing to fill with`,
    field: column,
  };
}

export function leftEmpty(
  row: number,
  unit: string,
  column: string,
  indicator: string,
  method: string,
  why: Saying,
): Diagnostic {
  return {
    code: 'nothing-to-fill',
    severity: 'warning',
    message: `'${indicator}' stays empty, since ${method} has nothing to fill it with: ${why.message}`,
    unit,
    field: column,
    cell: { row, column },
  };
}

export function leftOut(indicator: string, column: string, why: Saying): Diagnostic {
  return {
    code: 'left-out',
    severity: 'warning',
    message: `'${indicator}' is left out for every unit: ${why.message}, so it cannot tell the units apart`,
    field: column,
  };
}

/** How many of the moved units a note names; all of them are in the result. */
const NAMED = 5;

export function treated(treatment: Treatment, column: string, length: number): Diagnostic {
  const { id, method, moved, transformed, skewness, kurtosis } = treatment;
  const done: string[] = [];
  if (moved.length > 0) {
    const named = moved.slice(0, NAMED).map(({ id: unit, from, to }) => `${unit} ${from} → ${to}`);
    const rest = moved.length > NAMED ? ` and ${moved.length - NAMED} more` : '';
    done.push(`moved ${moved.length} of ${length} values: ${named.join(', ')}${rest}`);
  }
  if (transformed !== null) {
    const { method: by, ...parameters } = transformed;
    const settings = Object.entries(parameters).map(([name, value]) => `${name} ${value}`);
    const what = by === method ? 'of every value' : `replaced every value by its ${by}`;
    done.push(settings.length > 0 ? `${what} (${settings.join(', ')})` : what);
  }
  const shown = ({ before, after }: BeforeAndAfter) =>
    `${before === null ? 'none' : formatFixed(before, 2)} → ${after === null ? 'none' : formatFixed(after, 2)}`;
  return {
    code: 'treated',
    severity: 'note',
    message: `'${id}': ${method} ${done.join(' and ')}; skewness ${shown(skewness)}, kurtosis ${shown(kurtosis)}`,
    field: column,
  };
}

export function unitLost(
  indicator: string,
  column: string,
  method: string,
  transformation: string,
): Diagnostic {
  return {
    code: 'unit-lost',
    severity: 'error',
    fault: 'data',
    message: `'${indicator}' was replaced by its ${transformation}, so the numbers of ${method}, which are in its own unit, no longer fit`,
    field: column,
    help: 'normalise it by min-max or z-score, take goalposts with log: true and no treatment, or choose treat: winsorise',
  };
}

export function cannotNormalise(
  indicator: string,
  column: string,
  why: Saying,
  unit?: { readonly id: string; readonly row: number },
): Diagnostic {
  return {
    code: 'cannot-normalise',
    severity: 'error',
    fault: 'data',
    message: `'${indicator}' cannot be normalised: ${why.message}`,
    field: column,
    help: why.help ?? '',
    ...(unit !== undefined && { unit: unit.id, cell: { row: unit.row, column } }),
  };
}

export function refusedValue(
  row: number,
  unit: string,
  field: string | undefined,
  criterion: string,
  why: Saying,
): Diagnostic {
  return {
    code: 'refused-value',
    severity: 'error',
    fault: 'data',
    message: `'${criterion}': ${why.message}`,
    unit,
    help: why.help ?? '',
    ...(field !== undefined && { field, cell: { row, column: field } }),
  };
}

interface Weighing {
  readonly methodology: Methodology;
  readonly children: readonly Criterion[];
  readonly group: string;
  readonly method: string;
}

/** The group as people call it, and where the methodology says how its children are weighed. */
function placeOf({ methodology, children, group, method }: Weighing) {
  const found = [...walkPaths(methodology.criteria)].find(
    ({ criterion }) => isGroup(criterion) && criterion.criteria === children,
  );
  return {
    whose: found === undefined ? 'at the top' : `of group '${group}'`,
    by: `weights: ${method}`,
    setting: [...(found?.path ?? []), 'weights'],
  };
}

const fieldOf = (criterion: Criterion | undefined) =>
  criterion !== undefined && !isGroup(criterion) && { field: criterion.column };

export function noWeights(about: Weighing, criterion: Criterion | undefined, why: Saying): Diagnostic {
  const { whose, by, setting } = placeOf(about);
  return {
    code: 'no-weights',
    severity: 'error',
    fault: 'data',
    message: `${by} finds no weights for the criteria ${whose}: ${why.message}`,
    ...fieldOf(criterion),
    setting,
    help: why.help ?? '',
  };
}

export function doubtfulWeights(about: Weighing, why: Saying): Diagnostic {
  const { whose, by, setting } = placeOf(about);
  return {
    code: 'doubtful-weights',
    severity: 'warning',
    message: `${by} for the criteria ${whose}: ${why.message}`,
    setting,
    help: why.help ?? '',
  };
}

export function weightless(about: Weighing, criterion: Criterion): Diagnostic {
  const { whose, by, setting } = placeOf(about);
  return {
    code: 'weightless',
    severity: 'warning',
    message: `${by} gives '${criterion.id}', one of the criteria ${whose}, no weight at all`,
    ...fieldOf(criterion),
    setting,
    help: 'it has no influence on any place: keep it out of the list, or weigh the criteria another way',
  };
}

/** What a group method speaks of: a cell, a unit, a criterion. */
export interface Subject {
  readonly criterion: string;
  readonly cell?: { readonly row: number; readonly column: string };
  readonly unit?: string;
  /** The column of the criterion, where it is a leaf. */
  readonly field?: string;
}

const about = ({ cell, unit, field }: Subject) => ({
  ...(unit !== undefined && { unit }),
  ...(field !== undefined && { field }),
  ...(cell !== undefined && { cell }),
});

export function refusedGroup(subject: Subject, why: Saying): Diagnostic {
  return {
    code: 'refused-value',
    severity: 'error',
    fault: 'data',
    message: `'${subject.criterion}': ${why.message}`,
    help: why.help ?? '',
    ...about(subject),
  };
}

export function remark(subject: Subject, severity: 'warning' | 'note', why: Saying): Diagnostic {
  return {
    code: 'aggregation',
    severity,
    message: `'${subject.criterion}': ${why.message}`,
    ...(why.help !== null && { help: why.help }),
    ...about(subject),
  };
}

export function unusedWeights(criterion: string, method: string): Diagnostic {
  return {
    code: 'unused-weights',
    severity: 'note',
    message: `'${criterion}': ${method} takes all its criteria alike, so their weights do not count`,
  };
}

export function overflow(criterion: string, unit: string): Diagnostic {
  return {
    code: 'overflow',
    severity: 'error',
    fault: 'data',
    message: `'${criterion}' comes out too large for a number`,
    unit,
    help: 'check the values for a misplaced decimal mark, or change their unit of measurement',
  };
}

export function noClass(row: number, unit: string, column: string, league: string, why: Saying): Diagnostic {
  return {
    code: 'no-class',
    severity: 'warning',
    message: `belongs to no class of league '${league}': ${why.message}`,
    unit,
    field: column,
    cell: { row, column },
  };
}

export function unknownUnit(name: string, where: string, ids: Iterable<string>): Diagnostic {
  const help = suggestion(name, ids, 'units');
  return {
    code: 'unknown-unit',
    severity: 'warning',
    message: `there is no '${name}' in the data, which ${where} names`,
    ...(help !== undefined && { help }),
  };
}

export function nobodyRated(reasons: number): Diagnostic {
  return {
    code: 'nobody-rated',
    severity: 'error',
    fault: 'data',
    message:
      reasons === 0
        ? 'there are no units to rate'
        : `${reasons === 1 ? 'the only unit has no' : `none of the ${reasons} units has a`} score, so there is no ranking`,
    help:
      reasons === 0
        ? 'the table has a header and no rows'
        : 'look at the warnings, at screening.coverage and at the missing rules',
  };
}

export const reasons = {
  dropped: 'dropped by screening.drop',
  coverage: (share: string, least: number, group?: string) =>
    `coverage ${share}${group === undefined ? '' : ` of '${group}'`} is below ${least}`,
  nonzero: (share: string, least: number, group?: string) =>
    `share of non-zero values ${share}${group === undefined ? '' : ` of '${group}'`} is below ${least}`,
  missing: (indicator: string) => `no value for '${indicator}', and its methodology says missing: exclude`,
  noScore: 'no score: too few of its criteria have one',
};

export const unknownCriterion = (name: string, ids: readonly string[]): Diagnostic => ({
  code: 'usage',
  severity: 'error',
  fault: 'usage',
  message: `there is no criterion '${name}' ${ids.length}`,
});
export const badWeight = (id: string, weight: number): Diagnostic => unknownCriterion(id, [String(weight)]);
export const weightlessGroup = (id: string | null): Diagnostic => unknownCriterion(id ?? '', []);
export const needsAllChildren = (id: string, why: string): Diagnostic => ({
  ...unknownCriterion(id, [why]),
  message: why,
});
export const unfitWeights = (id: string | null, why: string): Diagnostic => ({
  ...unknownCriterion(id ?? '', [why]),
  message: why,
});
export const nothingLeft = (id: string): Diagnostic => ({
  ...unknownCriterion(id, []),
  message: 'nothing that has a weight would be left',
});
export const noSuchUnit = (id: string, names: readonly string[]): Diagnostic => unknownCriterion(id, names);
