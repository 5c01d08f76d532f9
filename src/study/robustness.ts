/**
 * How far do the places of a rating depend on choices that nobody can prove right? Weights, methods, data and what is
 * left out vary at random, and everybody's places are counted; what can be answered without drawing is.
 *
 * Source: Saisana, Saltelli and Tarantola (2005), JRSS A 168; Lahdelma and Salminen (2001), Operations Research 49
 * (acceptabilities, central weights and confidence factors of SMAA-2).
 */

import { type Diagnostic, located, type Outcome, outcome } from '../model/diagnostic.ts';
import type { Evaluated } from '../model/fitted.ts';
import type { Methodology } from '../model/methodology.ts';
import type { MethodologyFile } from '../model/methodology-file.ts';
import type { Rating } from '../model/rating.ts';
import type { Table } from '../model/table.ts';
import { decorate, evaluateTable, type Origin } from '../rate.ts';
import { captionsOf } from './captions.ts';
import { makeDraws, type Progress, type Runner } from './robustness/draws.ts';
import { loadMethods } from './robustness/load-methods.ts';
import { localRunner } from './robustness/local-runner.ts';
import * as messages from './robustness/messages.ts';
import type { Draws, Robustness, Studied } from './robustness/model.ts';
import type { OtherParts } from './robustness/other-parts.ts';
import { planOf } from './robustness/plan.ts';
import { type AskedRobustness, resolveSettings } from './robustness/resolve.ts';
import type { RobustnessSettings } from './robustness/settings.ts';
import { MOST_COUNTED } from './robustness/tally.ts';

/** What may be asked for once the units are known. */
export type Named = Outcome<Pick<AskedRobustness, 'pairs' | 'unit'>>;

export interface RobustnessOptions extends AskedRobustness {
  /** Looks up what was named in the units that are rated. */
  readonly lookUp?: ((ids: readonly string[]) => Named) | undefined;
  /** The methodology as written, where somebody wrote one: it says where its defaults apply. */
  readonly file?: (() => Promise<MethodologyFile | undefined>) | undefined;
  readonly readMapping?: ((text: string) => Promise<unknown>) | undefined;
  readonly origin?: Origin | undefined;
  readonly runner?: Runner | undefined;
  readonly pause?: (() => Promise<void>) | undefined;
  readonly progress?: Progress | undefined;
}

/** So many places are kept at most. */
const MOST_PLACES = 60_000_000;

/** What is studied: the rating as it is, and how. */
interface Subject {
  readonly table: Table;
  readonly evaluated: Evaluated;
  readonly rating: Rating;
  readonly settings: RobustnessSettings;
}

/**
 * Studies how firm the places of a rating are.
 *
 * @param table as `rate()` takes it
 * @param methodology with every default filled in, ready to rate by
 * @returns the study, or every error found: of the rating, of what is asked for, of a draw that cannot be computed
 */
export async function robustness(
  table: Table,
  methodology: Methodology,
  options: RobustnessOptions,
): Promise<Outcome<Robustness>> {
  const { origin = {}, pause = async () => {}, progress } = options;
  const evaluated = evaluateTable(table, methodology);
  if (!evaluated.ok)
    return { ok: false, diagnostics: located(table, [...(origin.notes ?? []), ...evaluated.diagnostics]) };
  const rated = decorate(evaluated.value, origin, table);
  if (!rated.ok) return rated;
  const { columns } = rated.value;
  const named = options.lookUp?.(Array.from(columns.order, (row) => columns.id.at(row) ?? ''));
  const asked = named?.ok === true ? { ...options, ...named.value } : options;
  const settings = await resolveSettings(asked, {
    fitted: evaluated.value.fitted,
    file: options.file ?? (async () => undefined),
    readMapping: options.readMapping ?? (async (text) => text),
  });
  const notes: Diagnostic[] = [...rated.diagnostics, ...(named?.diagnostics ?? []), ...settings.diagnostics];
  if (!settings.ok || named?.ok === false) return { ok: false, diagnostics: notes };
  const subject = { table, evaluated: evaluated.value, rating: rated.value, settings: settings.value };
  const runner = options.runner ?? localRunner(pause);
  const draws = settings.value.parts.includes('draws') ? await drawsOf(subject, runner, progress) : null;
  if (draws !== null && !draws.ok)
    return { ok: false, diagnostics: [...notes, ...located(table, draws.diagnostics)] };
  const rest = await restOf({ ...subject, pause });
  if (!rest.ok) return { ok: false, diagnostics: [...notes, ...located(table, rest.diagnostics)] };
  notes.push(...(draws?.diagnostics ?? []), ...rest.diagnostics);
  return outcome(told(subject, draws?.value ?? null, rest.value, notes), notes);
}

/** What is asked for beside the draws; null for each part that is not. */
async function restOf(studied: Studied): Promise<Outcome<OtherParts>> {
  const { evaluated, rating, table, settings } = studied;
  if (settings.parts.every((part) => part === 'draws'))
    return outcome({ exact: null, sobol: null, leaveOut: null, reversals: null, cells: null }, []);
  const { otherParts } = await import('./robustness/other-parts.ts');
  const plan = planOf(evaluated, rating, table, settings);
  await loadMethods(plan);
  return otherParts(studied, plan);
}

async function drawsOf(
  { table, evaluated, rating, settings }: Subject,
  runner: Runner,
  progress?: Progress,
): Promise<Outcome<Draws>> {
  const plan = planOf(evaluated, rating, table, settings);
  const most = Math.floor(MOST_PLACES / plan.mostPlaces);
  if (plan.mostPlaces > MOST_COUNTED && settings.draws > most)
    return { ok: false, diagnostics: [messages.tooManyDraws(settings.draws, plan.mostPlaces, most)] };
  await loadMethods(plan);
  return makeDraws(plan, rating, runner, progress);
}

function told(
  { rating, settings }: Subject,
  draws: Draws | null,
  rest: OtherParts,
  notes: readonly Diagnostic[],
): Robustness {
  const { columns, methodology, tool, inputs, run } = rating;
  const { order, rank, score, id, key } = columns;
  return {
    captions: captionsOf(rating),
    of: { tool, rating: rating.rating, inputs, methodology, ...(run !== undefined && { run }) },
    settings,
    varies: settings.factors,
    excluded: rating.excluded,
    unitColumns: key.length > 0 ? key.map(({ column }) => column) : methodology.resolved.unit.id,
    units: Array.from(order, (row) => ({
      rank: rank[row]!,
      id: id.at(row) ?? '',
      ...(key.length > 1 && {
        key: Object.fromEntries(key.map(({ column, texts }) => [column, texts.at(row) ?? ''])),
      }),
      score: score[row]!,
      draws: draws?.units[row] ?? null,
    })),
    draws,
    ...rest,
    notes,
  };
}
