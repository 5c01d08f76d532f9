/**
 * A methodology as a value: the file's own shape with every default filled in, so that what a result
 * prints as `resolved` can be fed back as a methodology and gives the same result.
 */

import type { Label } from './label.ts';

/** A method of a family by its registered name, with its parameters. */
export interface Choice {
  readonly method: string;
  /** Why it was chosen. */
  readonly reason?: Label;
  readonly [parameter: string]: unknown;
}

export type Direction = 'higher' | 'lower';

/** Divide the indicator by another column, then multiply by `scale`. */
export interface Per {
  readonly column: string;
  readonly scale: number;
}

/** Numbers below `below` (and not below an earlier band's) get `points`; the last band may be open. */
export interface Band {
  readonly below?: number;
  readonly points: number;
}

export interface Indicator {
  readonly id: string;
  readonly name: Label;
  readonly column: string;
  readonly unit?: Label;
  readonly weight: number;
  /** Why it counts, and why so much. */
  readonly reason?: Label;
  readonly direction: Direction;
  readonly per?: Per;
  readonly points?: Readonly<Record<string, number>>;
  readonly bands?: readonly Band[];
  /** A unit cannot change it: nobody is told to improve it. Only where it is so. */
  readonly fixed?: true;
  readonly missing: Choice;
  readonly treat: Choice;
  readonly normalise: Choice;
}

export interface Group {
  readonly id: string;
  readonly name: Label;
  readonly weight: number;
  /** Why it counts, and why so much. */
  readonly reason?: Label;
  readonly aggregate: Choice;
  readonly weights: Choice;
  /** Least share of children with a score; below it the group has none. */
  readonly coverage: number;
  /** How its own score is normalised, after `aggregate` and `coverage`; absent where it stays as it is. */
  readonly normalise?: Choice;
  readonly criteria: readonly Criterion[];
}

export type Criterion = Indicator | Group;

/** A column carried to the result. `optional`: the data may lack it. */
export interface Attribute {
  readonly column: string;
  /** What it is called for people, where that is not its column. */
  readonly name?: Label;
  readonly optional: boolean;
}

/** The same thresholds for the indicators of one group. */
export interface GroupScreening {
  readonly group: string;
  readonly coverage: number;
  readonly nonzero: number;
}

export interface Screening {
  readonly coverage: number;
  /** Least share of non-zero values among those answered; 0 where absent. */
  readonly nonzero?: number;
  readonly groups?: readonly GroupScreening[];
  readonly keep: readonly string[];
  readonly drop: readonly string[];
  readonly reason?: Label;
}

export type Ties = 'min' | 'max' | 'mean' | 'dense' | 'ordinal';

export interface Ranking {
  readonly ties: Ties;
  readonly by: 'exact' | 'published';
  readonly decimals: number;
  readonly tiebreak: readonly string[];
  readonly reason?: Label;
}

export interface LeagueClass {
  readonly id: string;
  readonly name: Label;
  readonly below?: number;
}

/** Units compared among themselves: by numeric classes, or by the distinct values of a column. */
export interface League {
  readonly id: string;
  readonly name: Label;
  readonly column: string;
  readonly classes?: readonly LeagueClass[];
  readonly reason?: Label;
}

export interface Award {
  readonly id: string;
  readonly name: Label;
  readonly prize?: Label;
  readonly rank: number;
  readonly league?: string;
  readonly criterion?: string;
  readonly except: readonly string[];
  readonly reason?: Label;
}

/** How cells are read, how the files are written where that is not to be detected, and which rows are no units. */
export interface DataSettings {
  /** More spellings of "no answer", and marks to ignore. */
  readonly missing: readonly string[];
  readonly strip: readonly string[];
  readonly encoding?: string;
  /** A character, or a word for one, as `--delimiter` takes it. */
  readonly delimiter?: string;
  readonly decimal?: '.' | ',';
  /** Sheets of a spreadsheet, by name or by number from 1. */
  readonly sheet?: readonly string[];
  /** The line (of a spreadsheet: the row) that names the columns, from 1. */
  readonly 'header-row'?: number;
  /** So many rows at the end are notes and no units. */
  readonly skip?: { readonly last: number };
}

/** How firm the places are is studied so, where nobody asks for anything else; what is not there has a default. */
export interface RobustnessFile {
  readonly draws?: number | undefined;
  readonly seed?: number | undefined;
  /** Texts as after `--vary`. */
  readonly vary?: readonly string[] | undefined;
  /** `top`, `all` or a group. */
  readonly level?: string | undefined;
  readonly top?: number | undefined;
  readonly confidence?: number | undefined;
  readonly until?: number | undefined;
}

export interface Methodology {
  readonly rating: 1;
  readonly name: Label;
  readonly edition?: string;
  readonly unit: {
    readonly id: readonly string[];
    /** What a unit is called for people, where that is not the column of its names. */
    readonly name?: Label;
    readonly attributes: readonly Attribute[];
  };
  readonly screening: Screening;
  readonly aggregate: Choice;
  readonly weights: Choice;
  readonly coverage: number;
  readonly criteria: readonly Criterion[];
  readonly ranking: Ranking;
  readonly leagues: readonly League[];
  readonly awards: readonly Award[];
  readonly data: DataSettings;
  /** Findings that were looked at and are no longer told: `CODE`, or `CODE SUBJECT`. None where absent. */
  readonly accept?: readonly string[];
  readonly robustness?: RobustnessFile;
}

/** Whether a criterion has children. */
export function isGroup(criterion: Criterion): criterion is Group {
  return 'criteria' in criterion;
}

/** Every criterion of the tree with its path into the file, parents before their children. */
export function* walkPaths(
  criteria: readonly Criterion[],
  path: readonly (string | number)[] = [],
): Generator<{ criterion: Criterion; path: readonly (string | number)[] }> {
  for (const [index, criterion] of criteria.entries()) {
    const here = [...path, 'criteria', index];
    yield { criterion, path: here };
    if (isGroup(criterion)) yield* walkPaths(criterion.criteria, here);
  }
}

/** The indicators (leaves) of the tree in the order of the file. */
export function indicatorsOf(criteria: readonly Criterion[]): Indicator[] {
  const indicators: Indicator[] = [];
  const collect = (children: readonly Criterion[]) => {
    for (const child of children) {
      if (isGroup(child)) collect(child.criteria);
      else indicators.push(child);
    }
  };
  collect(criteria);
  return indicators;
}

/** Every group with its id, parents before their children; the top is the methodology itself, and its id is null. */
export function groupsOf(methodology: Methodology): Map<string | null, Group | Methodology> {
  const groups = new Map<string | null, Group | Methodology>();
  const collect = (group: Group | Methodology, id: string | null) => {
    groups.set(id, group);
    for (const child of group.criteria) if (isGroup(child)) collect(child, child.id);
  };
  collect(methodology, null);
  return groups;
}
