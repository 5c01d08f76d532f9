import type {
  AggregateTraits,
  ColumnTraits,
  Method,
  MissingMethod,
  NormaliseMethod,
  WeighTraits,
} from '../method/method.ts';

/** How a method behaves, as its entry says: the traits that its family has. */
export interface Traits {
  readonly looksAt?: ColumnTraits['looksAt'] | MissingMethod['looksAt'];
  readonly policy?: MissingMethod['policy'];
  readonly monotone?: boolean;
  readonly unitFree?: boolean;
  readonly inNaturalUnits?: NormaliseMethod['inNaturalUnits'];
  readonly keepsDirection?: NormaliseMethod['keepsDirection'];
  readonly linear?: AggregateTraits['linear'];
  readonly unweighted?: AggregateTraits['unweighted'];
  readonly readsDirection?: AggregateTraits['readsDirection'];
  readonly needs?: WeighTraits['needs'];
  readonly readsWeights?: WeighTraits['readsWeights'];
  readonly perChild?: readonly string[];
}

export function traitsOf(method: Method & Traits): Traits {
  const { looksAt, policy, monotone, unitFree, inNaturalUnits, keepsDirection } = method;
  const { linear, unweighted, readsDirection, needs, readsWeights, perChild } = method;
  const column = { looksAt, policy, monotone, unitFree, inNaturalUnits, keepsDirection };
  const group = { linear, unweighted, readsDirection, needs, readsWeights, perChild };
  return Object.fromEntries(
    Object.entries({ ...column, ...group }).filter(([, trait]) => trait !== undefined),
  );
}
