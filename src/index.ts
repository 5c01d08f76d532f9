/**
 * The library door: `rate()`, what it takes and what it gives. The same code runs in Node and in a browser; nothing
 * here touches files, a terminal or a clock. What explains the methods is at `composite-rating/catalogue`, what
 * explains the problems at `composite-rating/codes`, so that a page that rates carries neither.
 */

export { defineMethodology, parseMethodology } from './methodology/define-methodology.ts';
export type { Code } from './model/codes.ts';
export type { Diagnostic, Location, Outcome, Severity } from './model/diagnostic.ts';
export type { Change, Evaluated, Fitted, Places, Scores } from './model/fitted.ts';
export type { Methodology } from './model/methodology.ts';
export type { ExactMethodologyFile as MethodologyFile } from './model/methodology-file.ts';
export type { RatedCriterion, RatedUnit, Rating, RatingColumns } from './model/rating.ts';
export type { Saying } from './model/saying.ts';
export type { Column, Input, Table, Texts } from './model/table.ts';
export { tableOf } from './model/table.ts';
export { presets } from './presets/index.ts';
export { decorate, evaluate, fit, type Origin, rate, type Workspace, workspaceFor } from './rate.ts';
export { bytesSource, type Source, textSource } from './read/bytes.ts';
export type { Plan, ReadOptions } from './read/cells.ts';
export { type Opened, openTable, readTable } from './read/table.ts';
export { open, type Request } from './session/open.ts';
export type { Prepared } from './session/read-data.ts';
export { prepare, type ReadyMethodology } from './stage/prepare.ts';
export { checkMethodology, checkRating } from './study/check/check-rating.ts';
export { describe, type Words } from './write/words/tell.ts';
