/** A rating to be studied, with settings that say only what a test is about. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Evaluated } from '../../../src/model/fitted.ts';
import type { Methodology } from '../../../src/model/methodology.ts';
import { groupsOf } from '../../../src/model/methodology.ts';
import type { Rating } from '../../../src/model/rating.ts';
import { type Table, tableOf } from '../../../src/model/table.ts';
import { presets } from '../../../src/presets/index.ts';
import { decorate, evaluateTable } from '../../../src/rate.ts';
import { byId, sharesOf } from '../../../src/stage/tree.ts';
import type { Admissible, RobustnessSettings } from '../../../src/study/robustness/settings.ts';
import { root } from '../../cli.ts';

export interface Subject {
  readonly table: Table;
  readonly evaluated: Evaluated;
  readonly rating: Rating;
}

export function subjectOf(table: Table, methodology: Methodology): Subject {
  const evaluated = evaluateTable(table, methodology);
  if (!evaluated.ok) throw new Error(JSON.stringify(evaluated.diagnostics.slice(0, 3)));
  const rating = decorate(evaluated.value, {}, table);
  if (!rating.ok) throw new Error(JSON.stringify(rating.diagnostics.slice(0, 3)));
  return { table, evaluated: evaluated.value, rating: rating.value };
}

/** The 78 cities of the fixture under the built-in methodology. */
export function cities(): Subject {
  const records: Record<string, string>[] = parse(
    readFileSync(join(root, 'fixtures/uclg-eurasia-2020.csv')),
    { columns: true, bom: true },
  );
  const texts = new Set(['city', 'country', 'values']);
  const table = tableOf(
    records.map((record) =>
      Object.fromEntries(
        Object.entries(record).map(([name, text]) => [
          name,
          texts.has(name) ? text : text === '' ? null : Number(text),
        ]),
      ),
    ),
  );
  return subjectOf(table, presets.find(({ name }) => name === 'uclg-eurasia')!.methodology);
}

type Set = { readonly by: 'share'; readonly share: number } | { readonly by: 'simplex' | 'order' };

/** The weights of the children of one group (null: the top) that count, as they may vary. */
export function admissibleOf({ evaluated }: Subject, group: string | null, set: Set): Admissible {
  const { fitted } = evaluated;
  const settings = groupsOf(fitted.methodology).get(group)!;
  const shares = sharesOf(fitted.groups.find(({ id }) => id === group)!.weights);
  const counted = byId(settings.criteria).flatMap(({ id }, at) =>
    shares[at]! > 0 ? [{ id, share: shares[at]! }] : [],
  );
  return { group, children: counted.map(({ id }) => id), nominal: counted.map(({ share }) => share), ...set };
}

/** Settings of a study of these weights and of nothing else. */
export function settingsOf(
  weights: readonly Admissible[],
  more: Partial<RobustnessSettings> = {},
): RobustnessSettings {
  const [first] = weights;
  return {
    draws: 1000,
    seed: 1,
    until: null,
    factors: [],
    level: first?.group == null ? { kind: 'top' } : { kind: 'group', id: first.group },
    weights,
    alternatives: [],
    leaveOut: null,
    noise: [],
    top: 10,
    confidence: 0.95,
    tolerate: false,
    parts: [],
    pairs: [],
    unit: null,
    matrix: false,
    ...more,
  };
}
