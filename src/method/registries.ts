/** All the families of methods, for those who list them. */

import { aggregate } from './aggregate/registry.ts';
import type { Method, Registry } from './method.ts';
import { missing } from './missing/registry.ts';
import { normalise } from './normalise/registry.ts';
import { treat } from './treat/registry.ts';
import { weigh } from './weigh/registry.ts';

export const registries: readonly Registry<Method>[] = [missing, treat, normalise, aggregate, weigh];

/** What each family decides. */
export const familyTitles: Readonly<Record<string, string>> = {
  missing: 'What becomes of a missing value',
  treat: 'What becomes of outliers',
  normalise: 'How values become scores',
  aggregate: 'How children become one score',
  weights: "Where the children's weights come from",
};
