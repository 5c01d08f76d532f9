import { beyondGoalposts } from './beyond-goalposts.ts';
import type { Check } from './check.ts';
import { constantIndicator } from './constant-indicator.ts';
import { duplicateRow } from './duplicate-row.ts';
import { hiddenWeights } from './hidden-weights.ts';
import { checksInCompute, checksOfScores } from './in-compute.ts';
import { loneNegative } from './lone-negative.ts';
import { misplacedMark } from './misplaced-mark.ts';
import { nearConstant } from './near-constant.ts';
import { notAShare } from './not-a-share.ts';
import { oddWeightSum } from './odd-weight-sum.ts';
import { outlier } from './outlier.ts';
import { sparseIndicator } from './sparse-indicator.ts';
import { sparseUnit } from './sparse-unit.ts';
import { twinIndicators } from './twin-indicators.ts';
import { twoSpellings } from './two-spellings.ts';
import { unusedColumn } from './unused-column.ts';
import { checksWithoutMethodology } from './without-methodology.ts';

/** What is looked for beyond what stops a rating. */
export const checks: readonly Check[] = [
  ...checksWithoutMethodology,
  ...checksInCompute,
  ...checksOfScores,
  misplacedMark,
  outlier,
  twoSpellings,
  duplicateRow,
  notAShare,
  loneNegative,
  oddWeightSum,
  hiddenWeights,
  twinIndicators,
  constantIndicator,
  nearConstant,
  sparseIndicator,
  sparseUnit,
  beyondGoalposts,
  unusedColumn,
];
