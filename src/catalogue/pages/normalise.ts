import { page as aboveBelowMean } from '../../method/normalise/above-below-mean.ts';
import { page as borda } from '../../method/normalise/borda.ts';
import { page as categorical } from '../../method/normalise/categorical.ts';
import { page as differenceToMean } from '../../method/normalise/difference-to-mean.ts';
import { page as differenceToWorst } from '../../method/normalise/difference-to-worst.ts';
import { page as distanceToReference } from '../../method/normalise/distance-to-reference.ts';
import { page as distanceToTarget } from '../../method/normalise/distance-to-target.ts';
import { page as enhancedAccuracy } from '../../method/normalise/enhanced-accuracy.ts';
import { page as goalposts } from '../../method/normalise/goalposts.ts';
import { page as logistic } from '../../method/normalise/logistic.ts';
import { page as minMax } from '../../method/normalise/min-max.ts';
import { page as none } from '../../method/normalise/none.ts';
import { page as peldschus } from '../../method/normalise/peldschus.ts';
import { page as percentile } from '../../method/normalise/percentile.ts';
import { page as percentileRank } from '../../method/normalise/percentile-rank.ts';
import { page as rank } from '../../method/normalise/rank.ts';
import { page as ratioToMean } from '../../method/normalise/ratio-to-mean.ts';
import { page as ratioToWorst } from '../../method/normalise/ratio-to-worst.ts';
import { page as scaled } from '../../method/normalise/scaled.ts';
import { page as shareOfMax } from '../../method/normalise/share-of-max.ts';
import { page as shareOfSum } from '../../method/normalise/share-of-sum.ts';
import { page as sumToOne } from '../../method/normalise/sum-to-one.ts';
import { page as vector } from '../../method/normalise/vector.ts';
import { page as zScore } from '../../method/normalise/z-score.ts';
import { page as zavadskasTurskis } from '../../method/normalise/zavadskas-turskis.ts';
import type { NormalisePage } from '../../method/page.ts';

/** In the order of the registry. */
export const normalise: Readonly<Record<string, () => NormalisePage>> = {
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
};
