import { allBeyondGoalposts } from './all-beyond-goalposts.ts';
import { beyondGoalposts } from './beyond-goalposts.ts';
import type { Check } from './check.ts';
import { constantIndicator } from './constant-indicator.ts';
import { duplicateRow } from './duplicate-row.ts';
import { fractions } from './fractions.ts';
import { hiddenWeights } from './hidden-weights.ts';
import { likelyDirection } from './likely-direction.ts';
import { loneNegative } from './lone-negative.ts';
import { misplacedMark } from './misplaced-mark.ts';
import { mixedScales } from './mixed-scales.ts';
import { nearConstant } from './near-constant.ts';
import { notAShare } from './not-a-share.ts';
import { oddWeightSum } from './odd-weight-sum.ts';
import { outlier } from './outlier.ts';
import { sparseIndicator } from './sparse-indicator.ts';
import { sparseUnit } from './sparse-unit.ts';
import { thinEvidence } from './thin-evidence.ts';
import { thousandfold } from './thousandfold.ts';
import { twinIndicators } from './twin-indicators.ts';
import { twoSpellings } from './two-spellings.ts';
import { unusedColumn } from './unused-column.ts';

/** What is looked for beyond what stops a rating. */
export const checks: readonly Check[] = [
  likelyDirection,
  mixedScales,
  thinEvidence,
  thousandfold,
  fractions,
  allBeyondGoalposts,
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
