/**
 * The study that a secretariat prints, as a plain value: every figure that a page of it may say, chapter by chapter,
 * and no words. Markdown and the web page are renderings of it; what is not in it cannot be said.
 *
 * A figure that cannot be had is null or its chapter is empty, and no sentence is made of it.
 */

import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Label } from '../../model/label.ts';
import type { Choice, Direction, Per } from '../../model/methodology.ts';
import type { AwardResult, Excluded, RatedUnit, Rating } from '../../model/rating.ts';
import type { Run } from '../../model/run.ts';
import type { Treatment } from '../../model/treatment.ts';
import type { Finding } from '../audit/model.ts';
import type { ComparedUnit, Comparison } from '../compare/model.ts';
import type { ExplainedUnit, Move } from '../explain/model.ts';

/** Which part of a long list is in the study, and by which rule. */
export interface Shown {
  readonly all: number;
  readonly shown: number;
  /** `all`: everything; `asked`: the first so many, or those named; `large`: the first of too many to print. */
  readonly rule: 'all' | 'asked' | 'large';
}

export interface StudySize {
  /** Of the ranking and of each class of a league. */
  readonly ranking: Shown;
  readonly profiles: Shown;
  /** Whether it was tried what the next place would take; with very many units that takes too long. */
  readonly isTried: boolean;
}

/** A criterion as the methodology has it, with what it counts. */
export interface StudyCriterion {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
  readonly leaf: boolean;
  /** 1 for the top level. */
  readonly level: number;
  /** Share among its siblings. */
  readonly weight: number;
  /** Nominal share in the total. */
  readonly effectiveWeight: number;
  /** Of the scores of the rated units; null where none has one. */
  readonly median: number | null;
  readonly direction: Direction;
  readonly unit?: string;
  readonly per?: Per;
  /** Answers are turned into points, or values are by the band they lie in. */
  readonly judged?: 'points' | 'bands';
  readonly reason?: Label;
}

/** One choice of a method, and where it holds. */
export interface StudyChoice {
  readonly choice: Choice;
  /** Ids of the criteria; null is the top. */
  readonly criteria: readonly (string | null)[];
}

/** What was chosen, the most frequent first. */
export interface MethodChapter {
  readonly criteria: readonly StudyCriterion[];
  readonly missing: readonly StudyChoice[];
  readonly treat: readonly StudyChoice[];
  readonly normalise: readonly StudyChoice[];
  readonly aggregate: readonly StudyChoice[];
  readonly weights: readonly StudyChoice[];
}

export interface ClassPlace {
  readonly place: number;
  /** Overall. */
  readonly rank: number;
  readonly id: string;
  readonly score: number;
}

export interface StudyClass {
  readonly id: string;
  readonly name: string;
  /** Of the column that sorts units into classes: from (inclusive) and below. Null where there is no such end. */
  readonly from: number | null;
  readonly below: number | null;
  /** Rated units in it. */
  readonly units: number;
  /** Of their scores; null in an empty class. */
  readonly median: number | null;
  readonly places: readonly ClassPlace[];
}

export interface LeagueChapter {
  readonly id: string;
  readonly name: string;
  readonly column: string;
  readonly reason?: Label;
  /** Whether the classes are stated in the methodology; else there is one for each value of the column. */
  readonly isStated: boolean;
  readonly classCount: number;
  /** The largest of them where there are very many, in their order. */
  readonly classes: readonly StudyClass[];
  /** Rated units without a class. */
  readonly unclassed: number;
}

/** A best value, and who holds it. A value that was filled in is no record. */
export interface BestValue {
  /** The indicator. */
  readonly id: string;
  /** Of the league and class; null overall. */
  readonly league: string | null;
  readonly class: string | null;
  readonly raw: number;
  /** In rank order. */
  readonly holders: readonly string[];
  /** Units that have a value of their own. */
  readonly of: number;
}

export interface Practice {
  /** The indicator. */
  readonly id: string;
  readonly best: BestValue;
  /** Of the values of the units that have one. */
  readonly median: number;
  /** Class by class of the leagues whose classes the methodology states. */
  readonly classes: readonly BestValue[];
}

/** Two neighbours in the ranking. */
export interface Margin {
  readonly ahead: string;
  readonly behind: string;
  readonly points: number;
}

export interface InBrief {
  /** Place 1, all who share it. */
  readonly first: readonly string[];
  readonly score: number;
  /** The next better place after it. */
  readonly next: { readonly ids: readonly string[]; readonly rank: number; readonly score: number } | null;
  /** Quartiles of the scores (type 7): half of the units lie between the first and the last. */
  readonly quartiles: readonly [lower: number, median: number, upper: number];
  /** Class by class of the leagues whose classes the methodology states: place 1. */
  readonly leagues: readonly {
    readonly league: string;
    readonly class: string;
    readonly units: number;
    readonly first: readonly string[];
  }[];
  /** Who holds the most records, and how many of the indicators; null where nobody holds more than one. */
  readonly records: { readonly ids: readonly string[]; readonly count: number; readonly of: number } | null;
}

/** A change of one indicator that alone takes a unit to its next place. */
export interface Path extends Move {
  /** How much of the way from the unit's own value to the best observed it takes; null where that cannot be told. */
  readonly share: number | null;
}

export interface Profile {
  readonly unit: RatedUnit;
  readonly leagues: readonly {
    readonly id: string;
    readonly class: string;
    readonly place: number;
    readonly of: number;
  }[];
  /** To the next better score and to the next lower one; null where there is none. */
  readonly margins: { readonly above: Margin | null; readonly below: Margin | null };
  readonly records: readonly BestValue[];
  /** The shortest first; empty where no single change is enough, or nobody is ahead. */
  readonly paths: readonly Path[];
  /** Null where the study explains no places. */
  readonly explanation: ExplainedUnit | null;
  /** Null where there is no edition before, or the unit was not in it. */
  readonly movement: ComparedUnit | null;
}

/** What a group of units has in common, made of their explanations. */
export interface Advice {
  /** Of the league and class; null: all. */
  readonly league: string | null;
  readonly class: string | null;
  /** Units whose explanations were looked at. */
  readonly units: number;
  /** Indicators that cost these units most on average, the worst first. */
  readonly weak: readonly {
    readonly id: string;
    /** The mean of the contributions, against the reference; negative. */
    readonly points: number;
    /** Units that it costs something. */
    readonly behind: number;
    /** Who of them does best in it, by its own value. */
    readonly best: BestValue | null;
  }[];
  /** Indicators that are the shortest path to the next place for most of these units. */
  readonly levers: readonly {
    readonly id: string;
    /** Units for which it is the shortest. */
    readonly lifts: number;
    /** Units with a place above them. */
    readonly of: number;
    /** The median of the shares of the way to the best observed. */
    readonly share: number;
    /** The median of the least steps that reach, in the unit of the cell; null where answers are no numbers. */
    readonly step: number | null;
  }[];
}

export interface AdviceChapter {
  /** How many at most are listed, and the least number of units that are spoken of together. */
  readonly most: number;
  readonly least: number;
  readonly advice: readonly Advice[];
}

export interface FirmnessChapter {
  readonly margins: {
    /** Pairs of neighbours in the ranking. */
    readonly pairs: number;
    readonly median: number;
    /** A hundredth of the distance between the first and the last score. */
    readonly limit: number;
    /** Pairs closer than that, ties among them. */
    readonly close: number;
    readonly tied: number;
    /** The closest that are not tied. */
    readonly closest: Margin | null;
  } | null;
  readonly findings: readonly Finding[];
  /** How places change with choices nobody can prove right, where it was computed. */
  readonly robustness: RobustnessChapter | null;
}

export interface RobustnessChapter {
  readonly draws: number;
  readonly units: readonly {
    readonly id: string;
    readonly p5: number;
    readonly median: number;
    readonly p95: number;
    readonly tier: number;
  }[];
}

export interface DataIndicator {
  readonly id: string;
  readonly answered: number;
  readonly missing: number;
  readonly filled: number;
  readonly treatment: Treatment | null;
  /** Left out for everyone, since it tells nobody apart. */
  readonly isLeftOut: boolean;
}

export interface DataChapter {
  readonly units: number;
  /** Cells of the indicators of the rated units, and how many of them hold an answer. */
  readonly cells: number;
  readonly answered: number;
  readonly indicators: readonly DataIndicator[];
  /** Rated units with a gap, in rank order, with the indicators they did not answer; the first so many. */
  readonly gaps: readonly { readonly id: string; readonly missing: readonly string[] }[];
  readonly unitsWithGaps: number;
  readonly excluded: readonly Excluded[];
  readonly warnings: readonly Diagnostic[];
}

export interface Study {
  readonly tool: Rating['tool'];
  readonly rating: Rating['rating'];
  readonly inputs: Rating['inputs'];
  readonly methodology: Rating['methodology'];
  readonly run?: Run;
  /** The title, where it is not the rating's name. */
  readonly title: string | null;
  /** The command that makes it again, where one made it. */
  readonly command: string | null;
  /** Attributes that say the same of every rated unit, such as what kind of values these are. */
  readonly captions: Readonly<Record<string, string>>;
  readonly size: StudySize;
  readonly brief: InBrief;
  readonly method: MethodChapter;
  /** In rank order, as in a result. */
  readonly ranking: readonly RatedUnit[];
  readonly leagues: readonly LeagueChapter[];
  readonly awards: readonly AwardResult[];
  readonly profiles: readonly Profile[];
  readonly practices: readonly Practice[];
  readonly recommendations: AdviceChapter;
  readonly firmness: FirmnessChapter;
  readonly data: DataChapter;
  /** Since the edition before, where there is one. */
  readonly change: Comparison | null;
  readonly notes: readonly Diagnostic[];
}
