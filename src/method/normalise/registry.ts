import { type NormaliseMethod, registry } from '../method.ts';
import { aboveBelowMean } from './above-below-mean.ts';
import { borda } from './borda.ts';
import { categorical } from './categorical.ts';
import { differenceToMean } from './difference-to-mean.ts';
import { differenceToWorst } from './difference-to-worst.ts';
import { distanceToReference } from './distance-to-reference.ts';
import { distanceToTarget } from './distance-to-target.ts';
import { enhancedAccuracy } from './enhanced-accuracy.ts';
import { goalposts } from './goalposts.ts';
import { logistic } from './logistic.ts';
import { minMax } from './min-max.ts';
import { none } from './none.ts';
import { peldschus } from './peldschus.ts';
import { percentile } from './percentile.ts';
import { percentileRank } from './percentile-rank.ts';
import { rank } from './rank.ts';
import { ratioToMean } from './ratio-to-mean.ts';
import { ratioToWorst } from './ratio-to-worst.ts';
import { scaled } from './scaled.ts';
import { shareOfMax } from './share-of-max.ts';
import { shareOfSum } from './share-of-sum.ts';
import { sumToOne } from './sum-to-one.ts';
import { vector } from './vector.ts';
import { zScore } from './z-score.ts';
import { zavadskasTurskis } from './zavadskas-turskis.ts';

export const normalise = registry<NormaliseMethod>('normalise', {
  none,
  'min-max': minMax,
  'z-score': zScore,
  goalposts,
  scaled,
  rank,
  borda,
  'percentile-rank': percentileRank,
  percentile,
  categorical,
  'distance-to-target': distanceToTarget,
  'distance-to-reference': distanceToReference,
  'share-of-max': shareOfMax,
  'share-of-sum': shareOfSum,
  'sum-to-one': sumToOne,
  vector,
  'ratio-to-mean': ratioToMean,
  'ratio-to-worst': ratioToWorst,
  'difference-to-mean': differenceToMean,
  'difference-to-worst': differenceToWorst,
  'above-below-mean': aboveBelowMean,
  logistic,
  peldschus,
  'enhanced-accuracy': enhancedAccuracy,
  'zavadskas-turskis': zavadskasTurskis,
});
