import { registry, type WeighMethod } from '../method.ts';
import { ahp } from './ahp.ts';
import { angle } from './angle.ts';
import { bestWorst } from './best-worst.ts';
import { budget } from './budget.ts';
import { cilos } from './cilos.ts';
import { coefficientOfVariation } from './coefficient-of-variation.ts';
import { correlationBalanced } from './correlation-balanced.ts';
import { critic } from './critic.ts';
import { entropy } from './entropy.ts';
import { equal } from './equal.ts';
import { factor } from './factor.ts';
import { gini } from './gini.ts';
import { given } from './given.ts';
import { idocriw } from './idocriw.ts';
import { lopcow } from './lopcow.ts';
import { merec } from './merec.ts';
import { pca } from './pca.ts';
import { rancom } from './rancom.ts';
import { rankOrderCentroid } from './rank-order-centroid.ts';
import { standardDeviation } from './standard-deviation.ts';
import { swing } from './swing.ts';
import { variance } from './variance.ts';

export const weigh = registry<WeighMethod>('weights', {
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
});
