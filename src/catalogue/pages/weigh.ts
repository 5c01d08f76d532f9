import type { WeighPage } from '../../method/page.ts';
import { page as ahp } from '../../method/weigh/ahp.ts';
import { page as angle } from '../../method/weigh/angle.ts';
import { page as bestWorst } from '../../method/weigh/best-worst.ts';
import { page as budget } from '../../method/weigh/budget.ts';
import { page as cilos } from '../../method/weigh/cilos.ts';
import { page as coefficientOfVariation } from '../../method/weigh/coefficient-of-variation.ts';
import { page as correlationBalanced } from '../../method/weigh/correlation-balanced.ts';
import { page as critic } from '../../method/weigh/critic.ts';
import { page as entropy } from '../../method/weigh/entropy.ts';
import { page as equal } from '../../method/weigh/equal.ts';
import { page as factor } from '../../method/weigh/factor.ts';
import { page as gini } from '../../method/weigh/gini.ts';
import { page as given } from '../../method/weigh/given.ts';
import { page as idocriw } from '../../method/weigh/idocriw.ts';
import { page as lopcow } from '../../method/weigh/lopcow.ts';
import { page as merec } from '../../method/weigh/merec.ts';
import { page as pca } from '../../method/weigh/pca.ts';
import { page as rancom } from '../../method/weigh/rancom.ts';
import { page as rankOrderCentroid } from '../../method/weigh/rank-order-centroid.ts';
import { page as standardDeviation } from '../../method/weigh/standard-deviation.ts';
import { page as swing } from '../../method/weigh/swing.ts';
import { page as variance } from '../../method/weigh/variance.ts';

/** In the order of the registry. */
export const weigh: Readonly<Record<string, () => WeighPage>> = {
  given,
  equal,
  // From judgement.
  ahp,
  'best-worst': bestWorst,
  budget,
  swing,
  'rank-order-centroid': rankOrderCentroid,
  rancom,
  // From the data.
  'standard-deviation': standardDeviation,
  'coefficient-of-variation': coefficientOfVariation,
  variance,
  angle,
  gini,
  entropy,
  critic,
  merec,
  lopcow,
  cilos,
  idocriw,
  pca,
  factor,
  'correlation-balanced': correlationBalanced,
};
