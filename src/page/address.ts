/** What a reader chose, as the part of an address after `#`, so that a link shows the same. */

import type { Weights } from './engine.ts';

export interface State {
  /** Weights that differ from the methodology's. */
  readonly weights: Weights;
  /** Whose profile is open. */
  readonly unit: string | null;
  readonly search: string;
  /** The class chosen, by league. */
  readonly filters: Readonly<Record<string, string>>;
  /** A column, and whether the largest come first. */
  readonly sort: { readonly by: string; readonly down: boolean } | null;
}

export const START: State = { weights: {}, unit: null, search: '', filters: {}, sort: null };

/** The state of an address; undefined for one that leads to a place in the page. */
export function stateOf(address: string): State | undefined {
  const text = address.replace(/^#/, '');
  if (text === '') return START;
  if (!text.includes('=')) return undefined;
  let state = START;
  for (const part of text.split('&')) {
    const at = part.indexOf('=');
    const value = decoded(part.slice(at + 1));
    const key = part.slice(0, at);
    if (key === 'unit') state = { ...state, unit: value };
    else if (key === 'search') state = { ...state, search: value };
    else if (key === 'sort')
      state = { ...state, sort: { by: value.replace(/^-/, ''), down: value.startsWith('-') } };
    else if (key.startsWith('weight.')) {
      const weight = Number(value);
      if (value !== '' && weight >= 0 && Number.isFinite(weight))
        state = { ...state, weights: { ...state.weights, [decoded(key.slice(7))]: weight } };
    } else if (key.startsWith('in.'))
      state = { ...state, filters: { ...state.filters, [decoded(key.slice(3))]: value } };
  }
  return state;
}

/** The address of a state, without `#`. */
export function addressOf({ weights, unit, search, filters, sort }: State): string {
  const parts = [
    ...(unit === null ? [] : [`unit=${encodeURIComponent(unit)}`]),
    ...Object.entries(weights).map(([id, weight]) => `weight.${encodeURIComponent(id)}=${weight}`),
    ...(search === '' ? [] : [`search=${encodeURIComponent(search)}`]),
    ...Object.entries(filters).map(
      ([id, chosen]) => `in.${encodeURIComponent(id)}=${encodeURIComponent(chosen)}`,
    ),
    ...(sort === null ? [] : [`sort=${sort.down ? '-' : ''}${encodeURIComponent(sort.by)}`]),
  ];
  return parts.join('&');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
