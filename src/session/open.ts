/** The library's way in: what a program has in hand → what `rate()` takes. */

import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { hasErrors, take } from '../model/diagnostic.ts';
import type { Methodology } from '../model/methodology.ts';
import type { ExactMethodologyFile } from '../model/methodology-file.ts';
import type { Source } from '../read/bytes.ts';
import { type Chosen, fromObject, fromText } from './choose.ts';
import { type Condition, parseCondition } from './condition.ts';
import * as messages from './messages.ts';
import type { FileOptions, Override } from './options.ts';
import { type Prepared, readData } from './read-data.ts';

/** What to rate, and by what: `rating compute` with its options, without files. */
export interface Request extends FileOptions {
  /** Files of one row a unit, merged by column name. */
  readonly data: readonly Source[];
  /**
   * The text of a methodology file (YAML or JSON), what it says as an object, or what `defineMethodology()` made of
   * that. Without one the built-in methodology is taken whose columns the data have, else every numeric column.
   */
  readonly methodology?: string | ExactMethodologyFile | Methodology | undefined;
  /** Other weights, by the criterion's id. */
  readonly weights?: Readonly<Record<string, number>> | undefined;
  /** Any other settings, by their path: `{ 'defaults.normalise': 'z-score' }`. */
  readonly set?: Readonly<Record<string, unknown>> | undefined;
  /** Only the units that meet these are rated: `['country=Russia']`. */
  readonly only?: readonly string[] | undefined;
}

/** How the methodology of a request is called where it is spoken of. */
const GIVEN = 'methodology';

/**
 * Reads the data as `rating compute` does: encoding, delimiter and decimal mark detected, exactly the columns that
 * the methodology needs, every cell that is no number reported with its line and column.
 *
 * @returns what `rate(table, methodology, origin)` takes, its methods loaded; or every problem that was found
 */
export async function open(request: Request): Promise<Outcome<Prepared>> {
  const notes: Diagnostic[] = [];
  const given = await chosenOf(request);
  const chosen = take(given, notes);
  const only = (request.only ?? []).flatMap((text): Condition | [] => {
    const condition = parseCondition('only', text);
    if (condition === undefined) notes.push(messages.notACondition('only', text));
    return condition ?? [];
  });
  if (hasErrors(notes)) return { ok: false, diagnostics: notes };
  const { encoding, delimiter, decimal, sheet, headerRow, skipLast } = request;
  const reading = { encoding, delimiter, decimal, sheet, headerRow, skipLast };
  const options = { ...reading, overrides: overridesOf(request), only };
  return readData(request.data, chosen, options);
}

async function chosenOf({ methodology }: Request): Promise<Outcome<Chosen | undefined>> {
  if (typeof methodology === 'string') return fromText(GIVEN, methodology, null);
  const value = methodology === undefined ? undefined : fromObject(GIVEN, { ...methodology });
  return { ok: true, value, diagnostics: [] };
}

const shown = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

function overridesOf({ weights = {}, set = {} }: Request): Override[] {
  return [
    ...Object.entries(weights).map(
      ([target, weight]): Override => ({ option: 'weights', kind: 'weight', target, text: String(weight) }),
    ),
    ...Object.entries(set).map(
      ([target, value]): Override => ({ option: 'set', kind: 'set', target, text: shown(value), value }),
    ),
  ];
}
