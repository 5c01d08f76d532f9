/** A unit that aims at a place: what can be tried, and what counts as reaching it. */

import type { Cell } from './cells.ts';
import type { Asked, Scope, Trial, Trials } from './trials.ts';

export interface Situation {
  readonly trials: Trials;
  /** The cells that count, in the order of the methodology. */
  readonly counted: readonly Cell[];
  /** The indicators of which more is known never to be worse. */
  readonly steady: ReadonlySet<string>;
  readonly scope: Scope | null;
}

/** How one target is tried. */
export interface Attempt {
  readonly place: number;
  readonly rate: (asked: Asked) => Trial;
  readonly reaches: (trial: Trial) => boolean;
}

export const isMovable = ({ ladder }: Cell): boolean => ladder.last >= ladder.first;

export const idOf = ({ of }: Cell): string => of.indicator.id;

/** These cells at their bounds. */
export const atBounds = (cells: readonly Cell[]): Asked =>
  cells.map((cell) => ({ cell, value: cell.ladder.at(cell.ladder.last) }));
