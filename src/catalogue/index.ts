/** The catalogue's door, `composite-rating/catalogue`: every method explained, its worked examples, published tables. */

export type { ConformanceTable } from './conformance/table.ts';
export { tables, type Verification, verify } from './conformance/verify.ts';
export { type MethodPage, pageOf } from './page.ts';
export { type Entry, entries } from './recompute.ts';
