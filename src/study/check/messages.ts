/** What the checks find. The words are in `write/words`. */

import { type Saying, type Sayings, say } from '../../model/saying.ts';
import { nearest } from '../../model/suggest.ts';
import type { Finding, Subject } from './check.ts';

/** A cell and whose it is. */
function at({ nameOf }: Subject, row: number, column: string) {
  const unit = nameOf(row);
  return { ...(unit !== undefined && { unit }), field: column, cell: { row, column } };
}

/** What is about a whole row, whichever of its cells is pointed at. */
function aboutUnit({ nameOf }: Subject, row: number) {
  const unit = nameOf(row);
  return unit === undefined ? {} : { subject: unit };
}

/** The heading of a column. */
function atHeader({ table }: Subject, column: string) {
  const location = table.inputs[0] === undefined ? undefined : { file: table.inputs[0].path };
  return { ...(location && { location }), field: column };
}

export function misplaced(
  subject: Subject,
  row: number,
  column: string,
  series: string,
  value: number,
  spread: {
    readonly typical: number;
    readonly next: number;
    readonly factor: number;
    readonly high: boolean;
  },
): Finding {
  const { high: isHigh, ...others } = spread;
  const cell = subject.column(column)?.numbers?.[row] ?? value;
  return {
    says: say('misplaced', { series, value, cell, ...others, isHigh }),
    ...at(subject, row, column),
  };
}

/** A row that is no unit by its name or, where it says how many columns agree, by its numbers. */
export function noUnit(
  subject: Subject,
  found: {
    readonly row: number;
    readonly kind: 'total' | 'mean' | 'note';
    readonly columns?: number;
    readonly count?: number;
    readonly last?: number;
  },
): Finding {
  const { row, kind, columns = null, count = 0, last = null } = found;
  const { name: column } = subject.key[0]!;
  const unit = subject.nameOf(row) ?? '';
  const { isPlain } = subject;
  const isJoint = subject.key.length > 1;
  return {
    ...(isPlain && { severity: 'error', fault: 'data' }),
    says: say('noUnit', { unit, kind, columns, count, column, isPlain, isJoint, last }),
    ...at(subject, row, column),
    subject: unit,
  };
}

/** @param editions in their order */
export function editions(subject: Subject, column: string, editions: readonly string[]): Finding {
  const unit = subject.key[0]?.name ?? '';
  return {
    fault: 'data',
    says: say('severalEditions', { column, unit, editions }),
    ...atHeader(subject, column),
  };
}

/** @param cells of the first row */
export function noHeader({ table }: Subject, cells: readonly string[]): Finding {
  const file = table.inputs[0]?.path;
  return {
    fault: 'data',
    says: say('noHeader', { cells }),
    ...(file !== undefined && { location: { file } }),
  };
}

export function outlying(
  subject: Subject,
  row: number,
  column: string,
  series: string,
  value: number,
  median: number,
  deviations: number,
): Finding {
  return { says: say('outlying', { series, value, median, deviations }), ...at(subject, row, column) };
}

export function spelling(
  subject: Subject,
  column: string,
  first: { readonly text: string; readonly row: number },
  second: { readonly text: string; readonly row: number },
  isUnit: boolean,
): Finding {
  return {
    says: say('spelling', { first: first.text, second: second.text, isUnit }),
    ...at(subject, second.row, column),
    related: [{ says: say('textHere', { text: first.text }), cell: { row: first.row, column } }],
  };
}

export function copied(subject: Subject, column: string, first: number, row: number, count: number): Finding {
  const unit = subject.nameOf(first) ?? null;
  return {
    says: say('copied', { unit, count }),
    ...at(subject, row, column),
    ...aboutUnit(subject, row),
    related: [{ says: say('copiedFrom', { unit }), cell: { row: first, column } }],
  };
}

export function beyondShare(
  subject: Subject,
  row: number,
  column: string,
  indicator: string,
  value: number,
  why: Saying,
): Finding {
  return { says: say('beyondShare', { indicator, value, why }), ...at(subject, row, column) };
}

export function noShareAtAll(
  subject: Subject,
  column: string,
  indicator: string,
  why: Saying,
  outside: number,
  count: number,
): Finding {
  return {
    severity: 'note',
    says: say('noShareAtAll', { indicator, why, outside, count }),
    ...atHeader(subject, column),
    subject: indicator,
  };
}

export function negative(
  subject: Subject,
  row: number,
  column: string,
  value: number,
  count: number,
  negatives: number,
  isCode: boolean,
): Finding {
  return { says: say('negative', { column, value, count, negatives, isCode }), ...at(subject, row, column) };
}

export function weightSum(
  path: readonly (string | number)[],
  group: string | undefined,
  sum: number,
  meant: number,
  unweighted: readonly string[],
): Finding {
  return {
    says: say('weightSum', { group: group ?? null, sum, meant, unweighted }),
    setting: path,
    ...(group !== undefined && { subject: group }),
  };
}

interface Shared {
  readonly id: string;
  readonly count: number;
  readonly each: number;
}

export function hidden(
  path: readonly (string | number)[],
  few: Shared,
  many: Shared,
  isStrong: boolean,
): Finding {
  return {
    ...(!isStrong && { severity: 'note' }),
    says: say('hiddenWeights', { few, many }),
    setting: path,
    subject: few.id,
  };
}

export function twins(
  subject: Subject,
  first: { readonly id: string; readonly column: string },
  second: { readonly id: string; readonly column: string },
  how: Saying,
  isReversed: boolean,
): Finding {
  return {
    says: say('twins', { first: first.id, second: second.id, how, isReversed }),
    ...atHeader(subject, second.column),
    subject: `${first.id} ${second.id}`,
  };
}

export function constant(
  subject: Subject,
  column: string,
  indicator: string,
  value: number,
  count: number,
): Finding {
  return {
    says: say('constant', { indicator, value, count }),
    ...atHeader(subject, column),
    subject: indicator,
  };
}

export function nearlyConstant(
  subject: Subject,
  column: string,
  indicator: string,
  value: number,
  others: readonly string[],
  count: number,
): Finding {
  return {
    says: say('nearlyConstant', { indicator, value, others, count }),
    ...atHeader(subject, column),
    subject: indicator,
  };
}

export function sparse(
  subject: Subject,
  column: string,
  indicator: string,
  answered: number,
  count: number,
  least: number,
  isRule: boolean,
): Finding {
  return {
    says: say('sparse', { indicator, answered, count, least, isRule }),
    ...atHeader(subject, column),
    subject: indicator,
  };
}

export function sparseAnswers(
  subject: Subject,
  row: number,
  column: string,
  missing: readonly string[],
  count: number,
  least: number,
  isRule: boolean,
): Finding {
  const answered = count - missing.length;
  return {
    says: say('sparseAnswers', { missing, answered, count, least, isRule }),
    ...at(subject, row, column),
    ...aboutUnit(subject, row),
  };
}

export function outside(
  subject: Subject,
  row: number,
  column: string,
  indicator: string,
  value: number,
  post: { readonly name: 'min' | 'max'; readonly value: number },
  clips: boolean,
  isJudged: boolean,
): Finding {
  const isUpper = post.name === 'max';
  return {
    severity: clips && !isJudged ? 'note' : 'warning',
    says: say('outside', { indicator, value, post: post.value, isUpper, clips, isJudged }),
    ...at(subject, row, column),
  };
}

/** @param wanted columns that the methodology looks for and the data lack */
export function unused(subject: Subject, column: string, wanted: readonly string[]): Finding {
  const meant = nearest(column, wanted);
  return {
    ...(meant !== undefined && { severity: 'warning' as const }),
    says: say('unused', { column, meant: meant ?? null }),
    ...atHeader(subject, column),
  };
}

/** @param group null is the total */
export function scales(
  group: string | null,
  path: readonly (string | number)[],
  criteria: Sayings['mixedScales']['criteria'],
  remedies: Sayings['mixedScales']['remedies'],
): Finding {
  return {
    says: say('mixedScales', { group, criteria, remedies }),
    setting: path,
    subject: group ?? 'total',
  };
}

export function lowerByName(subject: Subject, column: string, indicator: string, word: string): Finding {
  return { says: say('lowerByName', { indicator, word }), ...atHeader(subject, column), subject: indicator };
}

/** Where no methodology says anything, all of them at once. */
export function severalLower(named: Sayings['severalLower']['named']): Finding {
  return { says: say('severalLower', { named: named.map(({ id, word }) => ({ id, word })) }) };
}

export function againstSiblings(
  subject: Subject,
  column: string,
  indicator: string,
  isLower: boolean,
  siblings: number,
  r: number,
): Finding {
  return {
    says: say('againstSiblings', { indicator, isLower, siblings, r }),
    ...atHeader(subject, column),
    subject: indicator,
  };
}

export function anotherUnit(
  subject: Subject,
  row: number,
  column: string,
  part: Sayings['anotherUnit']['part'],
  figures: Pick<Sayings['anotherUnit'], 'count' | 'factor' | 'own' | 'others'>,
): Finding {
  return {
    says: say('anotherUnit', { column, part, ...figures }),
    ...at(subject, row, column),
    subject: column,
  };
}

export function fractionsAmong(
  subject: Subject,
  row: number,
  column: string,
  value: number,
  figures: Omit<Sayings['fractionsAmong'], 'column' | 'value'>,
): Finding {
  return {
    says: say('fractionsAmong', { column, value, ...figures }),
    ...at(subject, row, column),
    subject: column,
  };
}

export function allOutside(
  subject: Subject,
  column: string,
  indicator: string,
  values: Sayings['allOutside']['values'],
  posts: Sayings['allOutside']['posts'],
): Finding {
  return {
    says: say('allOutside', { indicator, values, posts }),
    ...atHeader(subject, column),
    subject: indicator,
  };
}

export function thinPlace(
  subject: Subject,
  row: number,
  column: string,
  rank: number,
  missing: readonly string[],
  count: number,
): Finding {
  const found = at(subject, row, column);
  const { unit } = found;
  return {
    says: say('thinPlace', { rank, answered: count - missing.length, count, missing }),
    ...found,
    ...(unit !== undefined && { subject: unit }),
  };
}
