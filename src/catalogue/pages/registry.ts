/** What every method says of itself, by its family and its name in the family's registry. */

export { aggregate } from './aggregate.ts';
export { missing } from './missing.ts';
export { normalise } from './normalise.ts';
export { treat } from './treat.ts';
export { weigh } from './weigh.ts';
