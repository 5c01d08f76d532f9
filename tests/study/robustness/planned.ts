/** Plans of draws for tests. */

import type { Methodology } from '../../../src/model/methodology.ts';
import type { Rating } from '../../../src/model/rating.ts';
import type { Table } from '../../../src/model/table.ts';
import { decorate, evaluateTable } from '../../../src/rate.ts';
import { makeDraws } from '../../../src/study/robustness/draws.ts';
import { localRunner } from '../../../src/study/robustness/local-runner.ts';
import type { Draws } from '../../../src/study/robustness/model.ts';
import { type DrawPlan, planOf } from '../../../src/study/robustness/plan.ts';
import { type AskedRobustness, resolveSettings } from '../../../src/study/robustness/resolve.ts';
import { methodology } from '../../reference.ts';

export interface Planned {
  readonly plan: DrawPlan;
  readonly rating: Rating;
}

/** The plan, or undefined where the rating fails or nothing can vary. */
export async function planned(
  table: Table,
  method: Methodology,
  asked: Partial<AskedRobustness>,
): Promise<Planned | undefined> {
  const evaluated = evaluateTable(table, method);
  if (!evaluated.ok) return undefined;
  const rating = decorate(evaluated.value, {}, table);
  const settings = await resolveSettings(
    { parts: ['draws'], ...asked },
    {
      fitted: evaluated.value.fitted,
      file: async () => undefined,
      readMapping: async (text) => JSON.parse(text),
    },
  );
  if (!rating.ok || !settings.ok) return undefined;
  return { plan: planOf(evaluated.value, rating.value, table, settings.value), rating: rating.value };
}

/** The plan of what can be rated and varied for certain. */
export async function certainlyPlanned(
  table: Table,
  method: Methodology,
  asked: Partial<AskedRobustness>,
): Promise<Planned> {
  const made = await planned(table, method, asked);
  if (made === undefined) throw new Error('nothing to draw');
  return made;
}

/** What came of the draws. */
export async function drawn(
  table: Table,
  file: object,
  asked: Partial<AskedRobustness>,
  plain = false,
): Promise<Draws> {
  const made = await certainlyPlanned(table, methodology({ rating: 1, ...file }), asked);
  const draws = await makeDraws(
    made.plan,
    made.rating,
    localRunner(async () => {}, plain),
  );
  if (!draws.ok) throw new Error(JSON.stringify(draws.diagnostics));
  return draws.value;
}
