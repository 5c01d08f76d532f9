/** How what a study speaks of is called, and how its figures read, in one language. */

import { textOf } from '../../model/label.ts';
import { indicatorsOf } from '../../model/methodology.ts';
import { log10 } from '../../stats/elementary.ts';
import type { Explanation, Move } from '../../study/explain/model.ts';
import { decimalsNeeded, formatNumber, type NumberFormat } from '../document/numbers.ts';
import type { Language } from '../words/language.ts';

export interface Names {
  readonly language: Language;
  readonly texts: Language['texts']['explain'];
  /** Digits after the point of scores. */
  readonly digits: number;
  readonly criterion: (id: string) => string;
  /** The name of a class, and of its league. */
  readonly className: (league: string, id: string) => string;
  readonly leagueName: (id: string) => string;
  readonly number: (value: number, format?: NumberFormat) => string;
  /** Scores and differences of scores. */
  readonly score: (value: number) => string;
  readonly points: (value: number) => string;
  /** What stands in a cell. */
  readonly value: (value: Move['from']) => string;
  /** What it would have to be: rounded, but never to less of a change than it takes. */
  readonly needed: (move: Pick<Move, 'from' | 'to'>) => string;
  /** With its unit of measurement. */
  readonly measured: (id: string, raw: number) => string;
  readonly reference: string;
}

export function namesFor({ rating, reference }: Explanation, language: Language, digits: number): Names {
  const texts = language.texts.explain;
  const criteria = new Map(rating.criteria.map(({ id, name }) => [id, name]));
  const { leagues, order } = rating.columns;
  const units = new Map(indicatorsOf(rating.methodology.resolved.criteria).map(({ id, unit }) => [id, unit]));
  const number = (value: number, format: NumberFormat = {}) => formatNumber(value, format, language.numbers);
  const score = (value: number) => number(value, { decimals: digits });
  const value = (cell: Move['from']) =>
    cell === null
      ? texts.gap
      : typeof cell === 'string'
        ? cell
        : number(cell, { ...shortest(cell), grouped: true });
  return {
    language,
    texts,
    digits,
    criterion: (id) => criteria.get(id) ?? id,
    className: (league, id) =>
      leagues.find((one) => one.id === league)?.classes.find((one) => one.id === id)?.name ?? id,
    leagueName: (id) => leagues.find((one) => one.id === id)?.name ?? id,
    number,
    score,
    points: (points) => (points > 0 ? '+' : '') + score(points).replace('-', '−'),
    value,
    needed: ({ from, to }) =>
      typeof to === 'number' ? number(roundedAway(from, to), { grouped: true }) : value(to),
    measured(id, raw) {
      const label = units.get(id);
      const unit = label === undefined ? undefined : textOf(label, language.tag);
      const text = number(raw, { ...shortest(raw), grouped: true });
      return unit === undefined ? text : `${text} ${unit}`;
    },
    reference:
      reference.kind === 'median' || reference.kind === 'mean'
        ? texts.reference[reference.kind](order.length)
        : texts.reference[reference.kind](reference.unit ?? ''),
  };
}

/** Of long numbers people read the first digits. */
const LONGEST = 3;

const shortest = (value: number): NumberFormat =>
  decimalsNeeded(value) > LONGEST
    ? Math.abs(value) < 1
      ? { significant: LONGEST }
      : { decimals: LONGEST }
    : {};

/** A number with about two digits of what is changed, away from where it was. */
function roundedAway(from: Move['from'], to: number): number {
  const change = typeof from === 'number' ? to - from : to;
  if (Number.isInteger(to) || change === 0) return to;
  const decimals = Math.min(12, Math.max(0, 1 - Math.floor(log10(Math.abs(change)))));
  const scale = 10 ** decimals;
  const rounded = (change > 0 ? Math.ceil(to * scale - 1e-6) : Math.floor(to * scale + 1e-6)) / scale;
  return decimalsNeeded(to) <= decimals ? to : rounded;
}
