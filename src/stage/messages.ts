/** What the scoring notes about data and results. The words are in `write/words`. */

import type { Diagnostic, TableCell } from '../model/diagnostic.ts';
import { type Criterion, isGroup, type Methodology, walkPaths } from '../model/methodology.ts';
import { type Saying, type Sayings, say } from '../model/saying.ts';
import { suggestion } from '../model/suggest.ts';
import type { Treatment } from '../model/treatment.ts';

const data = { severity: 'error', fault: 'data' } as const;
const warning = { severity: 'warning' } as const;
const note = { severity: 'note' } as const;

/** A cell of an indicator: the unit and the column it is about, and where it stands. */
const about = (row: number, unit: string, column: string) => ({ unit, field: column, cell: { row, column } });

/** Only a program can meet this: every command prepares. */
export function notPrepared(methods: readonly string[]): Diagnostic {
  return { code: 'not-prepared', severity: 'error', fault: 'usage', says: say('notPrepared', { methods }) };
}

export function unknownColumn(column: string, by: Saying, header: readonly string[]): Diagnostic {
  const names = header.filter((name) => name !== '');
  const near = suggestion(column, names, 'columns') ?? null;
  return {
    code: 'unknown-column',
    ...data,
    says: say('unknownColumn', { column, by, near }),
    field: column,
  };
}

export function ambiguousColumn(column: string, matches: readonly string[]): Diagnostic {
  return {
    code: 'ambiguous-column',
    ...data,
    says: say('ambiguousColumn', { column, matches }),
    field: column,
  };
}

export function noUnitColumn(): Diagnostic {
  return { code: 'no-unit-column', ...data, says: say('noUnitColumn', null) };
}

export function notNumbers(column: string, by: Saying): Diagnostic {
  return { code: 'not-a-number', ...data, says: say('notNumbers', { column, by }), field: column };
}

/** @param word what stands in place of the name; empty where nothing does */
export function namelessUnit(row: number, column: string, word: string): Diagnostic {
  return {
    code: 'nameless-unit',
    ...data,
    says: say('namelessUnit', { column, word }),
    field: column,
    cell: { row, column },
  };
}

/** A column that tells units of one name apart; by which years, if it has years. */
export interface Apart {
  readonly column: string;
  readonly edition: number | null;
}

export function duplicateUnit(
  id: string,
  first: number,
  row: number,
  column: string,
  key: readonly string[],
  apart: Apart | undefined,
  isSpeltAlike: boolean,
): Diagnostic {
  return {
    code: 'duplicate-unit',
    ...data,
    says: say('duplicateUnit', {
      id,
      isSpeltAlike,
      key,
      apart: apart?.column ?? null,
      edition: apart?.edition ?? null,
    }),
    ...about(row, id, column),
    related: [{ says: say('firstHere', null), cell: { row: first, column } }],
  };
}

export function unknownAnswer(
  row: number,
  unit: string,
  column: string,
  indicator: string,
  answer: string,
  answers: readonly string[],
): Diagnostic {
  const near = suggestion(answer, answers, 'answers') ?? null;
  return {
    code: 'unknown-answer',
    ...data,
    says: say('unknownAnswer', { indicator, answer, near }),
    ...about(row, unit, column),
  };
}

export function badDenominator(
  row: number,
  unit: string,
  column: string,
  indicator: string,
  value: number,
): Diagnostic {
  return {
    code: 'bad-denominator',
    ...data,
    says: say('badDenominator', { indicator, column, value }),
    ...about(row, unit, column),
  };
}

export function missingDenominator(row: number, unit: string, column: string, indicator: string): Diagnostic {
  return {
    code: 'missing-denominator',
    ...warning,
    says: say('missingDenominator', { indicator, column }),
    ...about(row, unit, column),
  };
}

export function notFinite(row: number, unit: string, column: string, indicator: string): Diagnostic {
  return { code: 'overflow', ...data, says: say('notFinite', { indicator }), ...about(row, unit, column) };
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
    ...data,
    says: say('beyondBands', { indicator, value }),
    ...about(row, unit, column),
  };
}

export function missingNotAllowed(row: number, unit: string, column: string, indicator: string): Diagnostic {
  return {
    code: 'missing-value',
    ...data,
    says: say('missingNotAllowed', { indicator }),
    ...about(row, unit, column),
  };
}

export function nothingToFill(indicator: string, column: string, method: string): Diagnostic {
  return {
    code: 'nothing-to-fill',
    ...warning,
    says: say('nothingToFill', { indicator, method }),
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
    ...warning,
    says: say('leftEmpty', { indicator, method, why }),
    ...about(row, unit, column),
  };
}

/** @param column of an indicator; a group has none */
export function leftOut(id: string, column: string | undefined, why: Saying): Diagnostic {
  return {
    code: 'left-out',
    ...warning,
    says: say('leftOut', { id, why }),
    ...(column !== undefined && { field: column }),
  };
}

/** @param values how many values all the indicators of the rated units would have */
export function filledIn(fills: Sayings['filledIn']['fills'], units: number, values: number): Diagnostic {
  return { code: 'filled-in', ...note, says: say('filledIn', { fills, units, values }) };
}

/** @param values how many values there are */
export function treated(treatment: Treatment, column: string, values: number): Diagnostic {
  return { code: 'treated', ...note, says: say('treated', { treatment, values }), field: column };
}

export function notTreated(id: string, column: string, method: string, why: Saying): Diagnostic {
  return { code: 'not-treated', ...warning, says: say('notTreated', { id, method, why }), field: column };
}

export function unitLost(
  indicator: string,
  column: string,
  method: string,
  transformation: string,
): Diagnostic {
  return {
    code: 'unit-lost',
    ...data,
    says: say('unitLost', { indicator, method, transformation }),
    field: column,
  };
}

export function cannotNormalise(
  id: string,
  column: string,
  why: Saying,
  unit?: { readonly id: string; readonly row: number },
): Diagnostic {
  return {
    code: 'cannot-normalise',
    ...data,
    says: say('cannotNormalise', { id, why }),
    ...(unit === undefined ? { field: column } : about(unit.row, unit.id, column)),
  };
}

/** Of a group's own score. */
export function cannotScale(id: string, why: Saying, unit?: string): Diagnostic {
  const about = unit === undefined ? {} : { unit };
  return { code: 'cannot-normalise', ...data, says: say('cannotNormalise', { id, why }), ...about };
}

export function refusedValue(
  row: number,
  unit: string,
  column: string,
  criterion: string,
  why: Saying,
): Diagnostic {
  return {
    code: 'refused-value',
    ...data,
    says: say('refused', { id: criterion, why }),
    ...about(row, unit, column),
  };
}

interface Weighing {
  readonly methodology: Methodology;
  readonly children: readonly Criterion[];
  readonly group: string;
  readonly method: string;
}

/** The group, null for the top, and where the methodology says how its children are weighed. */
function whereOf({ methodology, children, group, method }: Weighing) {
  const found = [...walkPaths(methodology.criteria)].find(
    ({ criterion }) => isGroup(criterion) && criterion.criteria === children,
  );
  return {
    weighed: { group: found === undefined ? null : group, method },
    setting: [...(found?.path ?? []), 'weights'],
  };
}

const fieldOf = (criterion: Criterion | undefined) =>
  criterion !== undefined && !isGroup(criterion) && { field: criterion.column };

export function noWeights(about: Weighing, criterion: Criterion | undefined, why: Saying): Diagnostic {
  const { weighed, setting } = whereOf(about);
  return {
    code: 'no-weights',
    ...data,
    says: say('noWeights', { ...weighed, why }),
    ...fieldOf(criterion),
    setting,
  };
}

export function doubtfulWeights(about: Weighing, why: Saying): Diagnostic {
  const { weighed, setting } = whereOf(about);
  return { code: 'doubtful-weights', ...warning, says: say('doubtfulWeights', { ...weighed, why }), setting };
}

export function weightless(about: Weighing, criterion: Criterion): Diagnostic {
  const { weighed, setting } = whereOf(about);
  return {
    code: 'weightless',
    ...warning,
    says: say('weightless', { ...weighed, criterion: criterion.id }),
    ...fieldOf(criterion),
    setting,
  };
}

/** What a group method speaks of: a criterion, perhaps a unit, and the cell where the criterion is a leaf. */
export interface Subject {
  readonly criterion: string;
  readonly unit?: string;
  readonly field?: string;
  readonly cell?: TableCell;
}

const ofSubject = ({ unit, field, cell }: Subject) => ({
  ...(unit !== undefined && { unit }),
  ...(field !== undefined && { field }),
  ...(cell !== undefined && { cell }),
});

export function refusedGroup(subject: Subject, why: Saying): Diagnostic {
  return {
    code: 'refused-value',
    ...data,
    says: say('refused', { id: subject.criterion, why }),
    ...ofSubject(subject),
  };
}

export function remark(subject: Subject, severity: 'warning' | 'note', why: Saying): Diagnostic {
  return {
    code: 'aggregation',
    severity,
    says: say('refused', { id: subject.criterion, why }),
    ...ofSubject(subject),
  };
}

export function unusedWeights(group: string, method: string): Diagnostic {
  return { code: 'unused-weights', ...note, says: say('unusedWeights', { group, method }) };
}

export function overflow(id: string, unit: string): Diagnostic {
  return { code: 'overflow', ...data, says: say('overflow', { id }), unit };
}

export function noClass(row: number, unit: string, column: string, league: string, why: Saying): Diagnostic {
  return {
    code: 'no-class',
    ...warning,
    says: say('noClass', { league, why }),
    ...about(row, unit, column),
  };
}

/** @param where the setting that names the unit */
export function unknownUnit(name: string, where: string, ids: Iterable<string>): Diagnostic {
  const near = suggestion(name, ids, 'units') ?? null;
  return { code: 'unknown-unit', ...warning, says: say('unknownUnit', { name, where, near }) };
}

/** @param units how many there were */
export function nobodyRated(units: number): Diagnostic {
  return { code: 'nobody-rated', ...data, says: say('nobodyRated', { units }) };
}

/** Why a unit is not rated. */
export const reasons = {
  dropped: (): Saying => say('isDropped', null),
  coverage: (share: string, least: number, group?: string): Saying =>
    say('lacksCoverage', { share, least, group: group ?? null }),
  nonzero: (share: string, least: number, group?: string): Saying =>
    say('lacksNonzero', { share, least, group: group ?? null }),
  missing: (indicator: string): Saying => say('lacksValue', { indicator }),
  noScore: (): Saying => say('hasNoScore', null),
};

const change = { code: 'usage', severity: 'error', fault: 'usage' } as const;

/** A change of a fitted rating names a criterion that it does not have. */
export function unknownCriterion(id: string, ids: readonly string[]): Diagnostic {
  return { ...change, says: say('noCriterion', { id, near: suggestion(id, ids, 'criteria') ?? null }) };
}

export const badWeight = (id: string, weight: number): Diagnostic => ({
  ...change,
  says: say('badWeight', { id, weight: String(weight) }),
});

/** @param group null for the top */
export const weightlessGroup = (group: string | null): Diagnostic => ({
  ...change,
  says: say('zeroWeights', { group }),
});

/** @param why what the method of a group says of the children that would be left */
export const needsAllChildren = (why: Saying): Diagnostic => ({ ...change, says: why });

export const nothingLeft = (): Diagnostic => ({ ...change, says: say('whyNothingLeft', null) });

export function noSuchUnit(name: string, names: readonly string[]): Diagnostic {
  return { ...change, says: say('noSuchUnit', { name, near: suggestion(name, names, 'units') ?? null }) };
}

/** @param why what the method of a group says of weights that let other children count */
export const unfitWeights = (why: Saying): Diagnostic => ({ ...change, says: why });
