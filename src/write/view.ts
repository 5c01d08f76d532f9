/**
 * What of a rating is shown: which units, in which order, and which columns. Every exporter prints the
 * same view, so the columns are the same everywhere.
 */

import type { Embedded } from '../model/carried.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { outcome } from '../model/diagnostic.ts';
import type { CriterionColumns, LeagueColumns, Rating, RatingColumns } from '../model/rating.ts';
import { say } from '../model/saying.ts';
import { suggestion } from '../model/suggest.ts';
import type { Texts } from '../model/table.ts';
import { isThin } from '../stage/availability.ts';

/** Numbers by row; ranks of criteria are made only when asked for. */
export type Numbers = Float64Array | (() => Float64Array);

export const numbersOf = (numbers: Numbers): Float64Array =>
  typeof numbers === 'function' ? numbers() : numbers;

/** One column of the output. Exactly one of `numbers` and `texts` is there. */
export interface Field {
  /** Header in data formats, and its name for `--columns`. */
  readonly key: string;
  /** What it is called for people. */
  readonly title: Title;
  /** `rank` is the place overall, `place` one in a league or by a criterion. */
  readonly kind: 'rank' | 'place' | 'unit' | 'attribute' | 'score' | 'criterion' | 'other';
  readonly numbers?: Numbers;
  readonly texts?: Texts;
  /** What its texts, which are ids, are called for people. */
  readonly names?: Texts;
  /** Which rows people are told more about, and what; made when asked for. Data formats have no marks. */
  readonly marked?: { readonly as: MarkKind; readonly rows: () => (row: number) => boolean };
}

/**
 * A title: `name` is what the data or the methodology call something; of everything else this is the kind, and the words
 * are those of a language.
 */
export interface Title {
  readonly is:
    | 'rank'
    | 'score'
    | 'tier'
    | 'coverage'
    | 'awards'
    | 'name'
    | 'rankIn'
    | 'raw'
    | 'rankBy'
    | 'filled';
  readonly id: string;
  readonly name: string;
}

const title = (is: Title['is'], name = '', id = name): Title => ({ is, id, name });

/** `filled`: a value was filled in, or is among what the score rests on. `thin`: the unit answered little. */
export type MarkKind = 'filled' | 'thin';

export interface View {
  readonly rating: Rating;
  /** Rows of `rating.columns` in the order shown. */
  readonly rows: Uint32Array;
  readonly fields: readonly Field[];
  /** The league by which the rows are grouped, when one was asked for. */
  readonly league?: LeagueColumns;
  /** Units of the rating that are not shown. */
  readonly hidden: number;
  /** The files it is made from, where JSON is to carry them. */
  readonly embedded?: Embedded;
}

export interface ViewOptions {
  /** Keys of the columns to show, in order. */
  readonly columns?: readonly string[];
  /** Every column there is. */
  readonly all?: boolean;
  readonly top?: number;
  readonly filter?: (row: number) => boolean;
  readonly league?: { readonly id: string; readonly class?: string };
}

/**
 * Chooses rows and columns. `top` counts shown units and never cuts a tie in two: units tied with the
 * last one are shown too, with a note. Errors: a column, league or class that does not exist.
 */
export function viewOf(rating: Rating, options: ViewOptions = {}): Outcome<View> {
  const { columns } = rating;
  const diagnostics: Diagnostic[] = [];
  const league = leagueOf(columns, options.league, diagnostics);
  let rows = columns.order;
  if (options.filter !== undefined) rows = rows.filter(options.filter);
  if (league !== undefined) rows = byClass(rows, league, options.league?.class);
  if (options.top !== undefined) rows = firstOf(rows, options.top, rating, league, diagnostics);

  const every = fieldsOf(rating, league);
  let fields = options.all === true ? every.all : every.standard;
  if (options.columns !== undefined) {
    const byKey = new Map([...every.aliases, ...every.all.map((field) => [field.key, field] as const)]);
    fields = options.columns.flatMap((key) => {
      const field = byKey.get(key);
      if (field !== undefined) return [field];
      const near = suggestion(
        key,
        // As it is written in a list.
        every.all.map((candidate) => (candidate.key.includes(',') ? `"${candidate.key}"` : candidate.key)),
        'columns',
      );
      diagnostics.push({
        code: 'unknown-output-column',
        severity: 'error',
        fault: 'usage',
        says: say('noResultColumn', { column: key, near: near ?? null }),
      });
      return [];
    });
  }
  return outcome(
    {
      rating,
      rows,
      fields,
      ...(league !== undefined && { league }),
      hidden: columns.order.length - rows.length,
    },
    diagnostics,
  );
}

/** The league of this id, or undefined with what is wrong with the id or the class. */
export function leagueOf(
  columns: RatingColumns,
  wanted: ViewOptions['league'],
  diagnostics: Diagnostic[],
): LeagueColumns | undefined {
  if (wanted === undefined) return undefined;
  const league = columns.leagues.find(({ id }) => id === wanted.id);
  const usage = { severity: 'error', fault: 'usage' } as const;
  if (league === undefined) {
    const ids = columns.leagues.map(({ id }) => id);
    const near = suggestion(wanted.id, ids, 'leagues') ?? null;
    const says = say('noLeague', { name: wanted.id, near, isEmpty: ids.length === 0 });
    diagnostics.push({ code: 'unknown-league', ...usage, says });
    return undefined;
  }
  const name = wanted.class;
  if (name !== undefined && !league.classes.some(({ id }) => id === name)) {
    const ids = league.classes.map(({ id }) => id);
    const near = suggestion(name, ids, 'classes') ?? null;
    const says = say('noClassOfLeague', { league: wanted.id, name, near });
    diagnostics.push({ code: 'unknown-class', ...usage, says });
  }
  return league;
}

/** Class after class, each in rank order; units of no class are left out. */
function byClass(rows: Uint32Array, league: LeagueColumns, only: string | undefined): Uint32Array {
  const members: number[][] = league.classes.map(() => []);
  for (const row of rows) members[league.class[row]!]?.push(row);
  return Uint32Array.from(
    league.classes.flatMap(({ id }, index) => (only === undefined || only === id ? members[index]! : [])),
  );
}

function firstOf(
  rows: Uint32Array,
  top: number,
  { columns }: Rating,
  league: LeagueColumns | undefined,
  diagnostics: Diagnostic[],
): Uint32Array {
  // In a league, the first of each class.
  const runs: number[][] = [];
  let last: number | undefined;
  for (const row of rows) {
    const group = league?.class[row] ?? 0;
    if (group !== last) runs.push([]);
    last = group;
    runs[runs.length - 1]!.push(row);
  }
  const rank = league?.rank ?? columns.rank;
  const shown = runs.flatMap((run) => {
    let end = Math.min(top, run.length);
    while (end > 0 && end < run.length && rank[run[end]!] === rank[run[end - 1]!]) end++;
    if (end > top) {
      diagnostics.push({
        code: 'tie-at-the-cut',
        severity: 'note',
        says: say('tieAtTheCut', { top, shown: end, rank: rank[run[end - 1]!]! }),
      });
    }
    return run.slice(0, end);
  });
  return Uint32Array.from(shown);
}

/** Every column that a view of the rating can show. */
export function viewFields(rating: Rating): readonly Field[] {
  return fieldsOf(rating, undefined).all;
}

/** By criterion, where values of its own or of those below it were filled in; those without any are not there. */
function filledRows({ criteria, columns }: Rating): ReadonlyMap<string, readonly Uint8Array[]> {
  const parents = new Map(criteria.map(({ id, parent }) => [id, parent]));
  const found = new Map<string, Uint8Array[]>();
  for (const { id, filled } of columns.criteria) {
    if (filled === undefined) continue;
    for (let at: string | null = id; at !== null; at = parents.get(at) ?? null)
      found.set(at, [...(found.get(at) ?? []), filled]);
  }
  return found;
}

function awardNames({ columns, awards }: Rating, row: number): string | null {
  const won = columns.awards.get(row);
  return won === undefined
    ? null
    : won.map((id) => awards.find((award) => award.id === id)?.name ?? id).join('; ');
}

function fieldsOf(rating: Rating, league: LeagueColumns | undefined) {
  const { columns } = rating;
  const taken = new Set<string>();
  const all: Field[] = [];
  const standard: Field[] = [];
  const aliases: (readonly [string, Field])[] = [];

  /** The first free of the names; a name of the data that collides says that it is the data's. */
  const add = (isStandard: boolean, names: readonly string[], field: Omit<Field, 'key'>): Field => {
    const key = names.find((name) => !taken.has(name)) ?? `${names[0]} (${taken.size})`;
    taken.add(key);
    const added = { key, ...field };
    all.push(added);
    if (isStandard) standard.push(added);
    return added;
  };

  add(true, ['rank'], { title: title('rank'), kind: 'rank', numbers: columns.rank });
  const addLeague = (entry: LeagueColumns, chosen: boolean) => {
    add(chosen, [`${entry.id}.rank`], {
      title: title('rankIn', entry.name, entry.id),
      kind: 'place',
      numbers: entry.rank,
    });
    const classes = (of: 'id' | 'name'): Texts => ({
      length: columns.length,
      at: (row) => entry.classes[entry.class[row]!]?.[of] ?? null,
    });
    const attribute = columns.attributes.some(({ column }) => column === entry.id);
    add(chosen && !attribute, attribute ? [`${entry.id}.class`] : [entry.id, `${entry.id}.class`], {
      title: title('name', entry.name),
      kind: 'other',
      texts: classes('id'),
      names: classes('name'),
    });
  };
  if (league !== undefined) addLeague(league, true);
  for (const { column, name, texts } of columns.key) {
    add(true, [column, `${column} (data)`], { title: title('name', name), kind: 'unit', texts });
  }
  for (const { column, name, numbers, texts } of columns.attributes) {
    if (columns.key.some((part) => part.column === column)) continue;
    add(true, [column, `${column} (data)`], {
      title: title('name', name),
      kind: 'attribute',
      ...(numbers !== undefined ? { numbers } : texts !== undefined && { texts }),
    });
  }
  const { resolved } = rating.methodology;
  const thinRows = () => (row: number) => isThin(columns.coverage[row]!, resolved);
  add(true, ['score'], {
    title: title('score'),
    kind: 'score',
    numbers: columns.score,
    marked: { as: 'thin', rows: thinRows },
  });
  if (columns.tier !== undefined)
    add(true, ['tier'], { title: title('tier'), kind: 'other', numbers: columns.tier });
  const filled = filledRows(rating);
  for (const [index, criterion] of columns.criteria.entries()) {
    const about = rating.criteria[index]!;
    const field = add(about.parent === null, [about.id, `${about.id}.score`], {
      title: title('name', about.name),
      kind: 'criterion',
      numbers: () => criterion.score,
      ...(filled.has(about.id) && {
        marked: {
          as: 'filled',
          rows: () => (row: number) => filled.get(about.id)!.some((of) => of[row] === 1),
        },
      }),
    });
    aliases.push([`${about.id}.score`, field]);
  }
  for (const [index, criterion] of columns.criteria.entries()) {
    addDetails(criterion, rating.criteria[index]!.name);
  }
  add(false, ['coverage'], { title: title('coverage'), kind: 'other', numbers: () => columns.coverage });
  for (const entry of columns.leagues) if (entry !== league) addLeague(entry, false);
  add(false, ['awards'], {
    title: title('awards'),
    kind: 'other',
    texts: { length: columns.length, at: (row) => columns.awards.get(row)?.join(' ') ?? null },
    names: { length: columns.length, at: (row) => awardNames(rating, row) },
  });
  return { all, standard, aliases };

  function addDetails(criterion: CriterionColumns, name: string): void {
    const { id, raw, filled } = criterion;
    if (raw !== undefined)
      add(false, [`${id}.raw`], { title: title('raw', name, id), kind: 'other', numbers: raw });
    add(false, [`${id}.rank`], {
      title: title('rankBy', name, id),
      kind: 'place',
      numbers: () => criterion.rank(),
    });
    if (raw !== undefined) {
      add(false, [`${id}.filled`], {
        title: title('filled', name, id),
        kind: 'other',
        texts: { length: raw.length, at: (row) => (filled?.[row] === 1 ? 'true' : 'false') },
      });
    }
  }
}
