/** What may be written where a method is chosen, by family. Made from the registries by `npm run generate`. */

export interface MethodChoices {
  /** What becomes of a missing value. */
  readonly missing:
    | 'reweight'
    | 'exclude'
    | 'error'
    | 'zero'
    | 'worst'
    | 'mean'
    | 'median'
    | 'row-mean'
    | 'nearest'
    | 'regression'
    | {
        /** Re-weighting: leaves the cell empty; its weight goes to the values present. */
        readonly method: 'reweight';
        readonly reason?: string | undefined;
      }
    | {
        /** Case deletion: leaves a unit without a value out of the rating and lists it. */
        readonly method: 'exclude';
        readonly reason?: string | undefined;
      }
    | {
        /** No gaps allowed: stops the run at a missing value. */
        readonly method: 'error';
        readonly reason?: string | undefined;
      }
    | {
        /** Zero: fills in a raw zero. */
        readonly method: 'zero';
        readonly reason?: string | undefined;
      }
    | {
        /** Fixed value: fills in a fixed raw value. */
        readonly method: 'value';
        /** Raw number that a gap counts as. */
        readonly value: number;
        readonly reason?: string | undefined;
      }
    | {
        /** Worst observed: fills in the worst observed value. */
        readonly method: 'worst';
        readonly reason?: string | undefined;
      }
    | {
        /** Mean: fills in the mean of the observed values. */
        readonly method: 'mean';
        readonly reason?: string | undefined;
      }
    | {
        /** Median: fills in the median of the observed values. */
        readonly method: 'median';
        readonly reason?: string | undefined;
      }
    | {
        /** Mean of the group: fills in the mean of the unit's class or group. */
        readonly method: 'group-mean';
        /** League or attribute whose classes form the groups. */
        readonly by: string;
        readonly reason?: string | undefined;
      }
    | {
        /** Median of the group: fills in the median of the unit's class or group. */
        readonly method: 'group-median';
        /** League or attribute whose classes form the groups. */
        readonly by: string;
        readonly reason?: string | undefined;
      }
    | {
        /** Mean of the unit's other indicators: fills in the average level of the unit's other indicators. */
        readonly method: 'row-mean';
        /** Which other indicators are used: those of the same group, those so many levels up, or all. */
        readonly within?: 'group' | 'all' | number | undefined;
        /** How the other indicators are averaged. */
        readonly statistic?: 'mean' | 'median' | undefined;
        readonly reason?: string | undefined;
      }
    | {
        /** Nearest units: fills in the mean of the k most similar units. */
        readonly method: 'nearest';
        /** How many units are averaged. */
        readonly k?: number | undefined;
        /** Which other indicators are used: those of the same group, those so many levels up, or all. */
        readonly within?: 'group' | 'all' | number | undefined;
        readonly reason?: string | undefined;
      }
    | {
        /** Regression: fills in the prediction from the unit's other indicators. */
        readonly method: 'regression';
        /** Which other indicators are used: those of the same group, those so many levels up, or all. */
        readonly within?: 'group' | 'all' | number | undefined;
        readonly reason?: string | undefined;
      };

  /** What becomes of outliers. */
  readonly treat:
    | 'none'
    | 'winsorise'
    | 'cap'
    | 'log'
    | 'log-upper'
    | 'log-original'
    | 'auto'
    | {
        /** No treatment: leaves outliers as they are. */
        readonly method: 'none';
        readonly reason?: string | undefined;
      }
    | {
        /** Winsorisation: moves extreme points to the next value, one by one. */
        readonly method: 'winsorise';
        /** Largest number of points that may be moved; tied points are moved together. */
        readonly max?: number | undefined;
        /** Skewness, of either sign, from which a column has outliers (if its kurtosis is also at its limit). */
        readonly skew?: number | undefined;
        /** Excess kurtosis from which a column has outliers (if its skewness is also at its limit). */
        readonly kurtosis?: number | undefined;
        readonly reason?: string | undefined;
      }
    | {
        /** Percentile caps: moves values beyond two percentiles to those percentiles. */
        readonly method: 'cap';
        /** Share of the units below the lower cap. */
        readonly lower?: number | undefined;
        /** Share of the units below the upper cap. */
        readonly upper?: number | undefined;
        readonly reason?: string | undefined;
      }
    | {
        /** Logarithm: takes the logarithm of the distance from the minimum. */
        readonly method: 'log';
        /** Amount added so that the minimum has a logarithm, as a share of the range. */
        readonly offset?: number | undefined;
        readonly reason?: string | undefined;
      }
    | {
        /** Logarithm of the longer tail: takes the logarithm on the side of the longer tail. */
        readonly method: 'log-upper';
        /** Amount added so that the minimum has a logarithm, as a share of the range. */
        readonly offset?: number | undefined;
        readonly reason?: string | undefined;
      }
    | {
        /** Logarithm, as in the COIN Tool: takes the logarithm of 1 + x − min; depends on the unit. */
        readonly method: 'log-original';
        readonly reason?: string | undefined;
      }
    | {
        /** Box-Cox transformation: raises 1 + x − min to a given or fitted power. */
        readonly method: 'box-cox';
        /** The power: 0 is the logarithm, 1 no change; 'fit' finds the one that brings the values closest to a normal distribution. */
        readonly lambda: number | 'fit';
        readonly reason?: string | undefined;
      }
    | {
        /** Winsorise, then transform: winsorises outliers and, if that is not enough, takes logarithms. */
        readonly method: 'auto';
        /** Largest number of points that may be moved; tied points are moved together. */
        readonly max?: number | undefined;
        /** Skewness, of either sign, from which a column has outliers (if its kurtosis is also at its limit). */
        readonly skew?: number | undefined;
        /** Excess kurtosis from which a column has outliers (if its skewness is also at its limit). */
        readonly kurtosis?: number | undefined;
        /** The transformation to use where winsorising is not enough. */
        readonly transform?: 'log' | 'log-upper' | 'log-original' | 'box-cox' | undefined;
        /** Amount added so that the minimum has a logarithm, as a share of the range. */
        readonly offset?: number | undefined;
        /** The power: 0 is the logarithm, 1 no change; 'fit' finds the one that brings the values closest to a normal distribution. */
        readonly lambda?: number | 'fit' | undefined;
        /** Whether to transform the winsorised values rather than the original ones. */
        readonly combine?: boolean | undefined;
        readonly reason?: string | undefined;
      };

  /** How values become scores. */
  readonly normalise:
    | 'none'
    | 'min-max'
    | 'z-score'
    | 'rank'
    | 'borda'
    | 'percentile-rank'
    | 'percentile'
    | 'categorical'
    | 'share-of-max'
    | 'share-of-sum'
    | 'sum-to-one'
    | 'vector'
    | 'ratio-to-mean'
    | 'ratio-to-worst'
    | 'difference-to-mean'
    | 'difference-to-worst'
    | 'above-below-mean'
    | 'logistic'
    | 'peldschus'
    | 'enhanced-accuracy'
    | 'zavadskas-turskis'
    | {
        /** No normalisation: uses the value as it is. */
        readonly method: 'none';
        readonly reason?: string | undefined;
      }
    | {
        /** Min-max: stretches the observed range linearly to a scale. */
        readonly method: 'min-max';
        /** Score of the worst and of the best. */
        readonly to?: readonly [number, number] | undefined;
        readonly reason?: string | undefined;
      }
    | {
        /** Z-score: distance from the mean in sample standard deviations. */
        readonly method: 'z-score';
        /** Score of a unit at the mean. */
        readonly mean?: number | undefined;
        /** Difference in score that corresponds to one standard deviation. */
        readonly sd?: number | undefined;
        readonly reason?: string | undefined;
      }
    | {
        /** Goalposts: position between two fixed goalposts in natural units. */
        readonly method: 'goalposts';
        /** Lower goalpost in natural units, whatever the direction. */
        readonly min: number;
        /** Upper goalpost. */
        readonly max: number;
        /** Score of the worst and of the best. */
        readonly to?: readonly [number, number] | undefined;
        /** Whether values beyond a goalpost count as the goalpost. */
        readonly clip?: boolean | undefined;
        /** Whether to measure ln x between ln min and ln max, as for incomes. */
        readonly log?: boolean | undefined;
        readonly reason?: string | undefined;
      }
    | {
        /** Linear scale between goalposts: position relative to two fixed goalposts, unclipped. */
        readonly method: 'scaled';
        /** Lower goalpost in natural units, whatever the direction. */
        readonly min: number;
        /** Upper goalpost. */
        readonly max: number;
        /** Score of the worst and of the best. */
        readonly to?: readonly [number, number] | undefined;
        readonly reason?: string | undefined;
      }
    | {
        /** Rank: ascending rank: 1 is the worst; ties take the smallest. */
        readonly method: 'rank';
        /** Which of their ranks tied values share. */
        readonly ties?: 'min' | 'mean' | 'max' | undefined;
        readonly reason?: string | undefined;
      }
    | {
        /** Borda points: one point for each unit that is worse. */
        readonly method: 'borda';
        /** Which of their ranks tied values share. */
        readonly ties?: 'min' | 'mean' | 'max' | undefined;
        readonly reason?: string | undefined;
      }
    | {
        /** Percentile rank: share of the other units that are worse. */
        readonly method: 'percentile-rank';
        /** Which of their ranks tied values share. */
        readonly ties?: 'min' | 'mean' | 'max' | undefined;
        readonly reason?: string | undefined;
      }
    | {
        /** Percentile: ascending rank as a percentage of the units. */
        readonly method: 'percentile';
        /** Which of their ranks tied values share. */
        readonly ties?: 'min' | 'mean' | 'max' | undefined;
        readonly reason?: string | undefined;
      }
    | {
        /** Categorical scale: points by the percentile class of the value. */
        readonly method: 'categorical';
        /** Percentiles at which the classes end (inclusive). */
        readonly cuts?: readonly number[] | undefined;
        /** Points of the classes, one more than there are cuts. */
        readonly points?: readonly number[] | undefined;
        readonly reason?: string | undefined;
      }
    | {
        /** Distance to target: share of the way from the worst value to a target. */
        readonly method: 'distance-to-target';
        /** Target in natural units. */
        readonly target: number;
        /** Whether values beyond the target count as the target. */
        readonly clip?: boolean | undefined;
        readonly reason?: string | undefined;
      }
    | {
        /** Distance to a reference unit: share of the way from the worst value to a unit's. */
        readonly method: 'distance-to-reference';
        /** Name of the reference unit, which must be rated. */
        readonly unit: string;
        /** Whether values beyond the reference count as the reference. */
        readonly clip?: boolean | undefined;
        readonly reason?: string | undefined;
      }
    | {
        /** Share of the maximum: ratio to the best value. */
        readonly method: 'share-of-max';
        /** The score where lower is better: min/x (ratio), or 1 − x/max (difference). */
        readonly mirror?: 'ratio' | 'difference' | undefined;
        readonly reason?: string | undefined;
      }
    | {
        /** Share of the sum: share of the sum over all units. */
        readonly method: 'share-of-sum';
        readonly reason?: string | undefined;
      }
    | {
        /** Shares that sum to one: distance from the worst value as a share of all distances. */
        readonly method: 'sum-to-one';
        readonly reason?: string | undefined;
      }
    | {
        /** Vector normalisation: divides by the Euclidean length of the column. */
        readonly method: 'vector';
        readonly reason?: string | undefined;
      }
    | {
        /** Ratio to the mean: ratio to the mean of the units. */
        readonly method: 'ratio-to-mean';
        readonly reason?: string | undefined;
      }
    | {
        /** Ratio to the worst: ratio to the worst value, which scores 1. */
        readonly method: 'ratio-to-worst';
        readonly reason?: string | undefined;
      }
    | {
        /** Difference from the mean: difference from the mean as a share of the mean. */
        readonly method: 'difference-to-mean';
        readonly reason?: string | undefined;
      }
    | {
        /** Difference from the worst: difference from the worst value as a share of the worst. */
        readonly method: 'difference-to-worst';
        readonly reason?: string | undefined;
      }
    | {
        /** Above or below the mean: 1 above a band around the mean, −1 below it, 0 within it. */
        readonly method: 'above-below-mean';
        /** Half the width of the band, as a share of the mean. */
        readonly band?: number | undefined;
        readonly reason?: string | undefined;
      }
    | {
        /** Logistic curve: maps values to 0–1 along an S-curve; dampens outliers. */
        readonly method: 'logistic';
        /** Value that scores ½; by default the mean. */
        readonly midpoint?: number | undefined;
        /** Distance from the midpoint at which the score is 0.73; by default the sample standard deviation. */
        readonly spread?: number | undefined;
        readonly reason?: string | undefined;
      }
    | {
        /** Non-linear normalisation of Peldschus: squared ratio to the best; cubed where lower is better. */
        readonly method: 'peldschus';
        readonly reason?: string | undefined;
      }
    | {
        /** Enhanced accuracy: 1 minus the share of all units' total lag behind the best. */
        readonly method: 'enhanced-accuracy';
        readonly reason?: string | undefined;
      }
    | {
        /** Zavadskas and Turskis: 1 minus the distance to the best as a share of the best. */
        readonly method: 'zavadskas-turskis';
        readonly reason?: string | undefined;
      };

  /** How children become one score. */
  readonly aggregate:
    | 'arithmetic'
    | 'geometric'
    | 'harmonic'
    | 'median'
    | 'minimum'
    | 'maximum'
    | 'mean-min'
    | 'mazziotta-pareto'
    | 'adjusted-mazziotta-pareto'
    | 'benefit-of-the-doubt'
    | 'directional-benefit-of-the-doubt'
    | 'robust-benefit-of-the-doubt'
    | 'copeland'
    | 'borda'
    | 'condorcet-kemeny'
    | 'promethee'
    | 'promethee-i'
    | 'electre-iii'
    | 'topsis'
    | 'vikor'
    | 'edas'
    | 'mabac'
    | 'waspas'
    | 'copras'
    | 'aras'
    | 'marcos'
    | 'mairca'
    | 'codas'
    | 'cocoso'
    | 'multimoora'
    | 'probid'
    | 'wroclaw'
    | {
        /** Arithmetic mean: weighted arithmetic mean; strengths offset weaknesses. */
        readonly method: 'arithmetic';
        readonly reason?: string | undefined;
      }
    | {
        /** Geometric mean: weighted geometric mean; rewards balance. */
        readonly method: 'geometric';
        readonly reason?: string | undefined;
      }
    | {
        /** Harmonic mean: weighted harmonic mean; the weakest score counts most. */
        readonly method: 'harmonic';
        readonly reason?: string | undefined;
      }
    | {
        /** Power mean: weighted power mean; p sets how far strengths compensate. */
        readonly method: 'power';
        /** The power: 1 is arithmetic, 0 geometric, −1 harmonic; the smaller it is, the more the weakest score counts. */
        readonly p: number;
        readonly reason?: string | undefined;
      }
    | {
        /** Median: the middle score; unweighted. */
        readonly method: 'median';
        readonly reason?: string | undefined;
      }
    | {
        /** Minimum: the worst score; nothing compensates for a weakness. */
        readonly method: 'minimum';
        readonly reason?: string | undefined;
      }
    | {
        /** Maximum: the best score; one strength is enough. */
        readonly method: 'maximum';
        readonly reason?: string | undefined;
      }
    | {
        /** Ordered weighted average: weighted mean of scores in order, best first. */
        readonly method: 'owa';
        /** One weight per position, best score first, as many as there are children. */
        readonly weights: readonly number[];
        readonly reason?: string | undefined;
      }
    | {
        /** Mean–min function: between the weighted mean and the worst score. */
        readonly method: 'mean-min';
        /** How strongly imbalance is penalised: 0 gives the mean, 1 goes down to the worst score. */
        readonly alpha?: number | undefined;
        /** How gradually the penalty sets in; 0: at once. */
        readonly beta?: number | undefined;
        readonly reason?: string | undefined;
      }
    | {
        /** Mazziotta–Pareto index: mean minus a penalty for imbalance; unweighted. */
        readonly method: 'mazziotta-pareto';
        /** The penalty for imbalance: subtracted (negative), or added (positive) for totals where lower is better. */
        readonly penalty?: 'negative' | 'positive' | undefined;
        /** Whether the standard deviation divides by n − 1, as Compind does, instead of n. */
        readonly sample?: boolean | undefined;
        readonly reason?: string | undefined;
      }
    | {
        /** Adjusted Mazziotta–Pareto index: Mazziotta–Pareto on a scale whose reference is 100. */
        readonly method: 'adjusted-mazziotta-pareto';
        /** The value of each child, in order, that becomes 100; by default the mean of the units. */
        readonly reference?: readonly number[] | undefined;
        /** The penalty for imbalance: subtracted (negative), or added (positive) for totals where lower is better. */
        readonly penalty?: 'negative' | 'positive' | undefined;
        /** Whether the standard deviation divides by n − 1, as Compind does, instead of n. */
        readonly sample?: boolean | undefined;
        readonly reason?: string | undefined;
      }
    | {
        /** Benefit of the doubt: scores each unit with the weights that suit it best. */
        readonly method: 'benefit-of-the-doubt';
        /** Smallest and largest share of the unit's own score that a child may contribute: one pair for all children, or one for each, in order. */
        readonly bounds?: readonly [number, number] | readonly (readonly [number, number])[] | undefined;
        /** Smallest and largest share of the sum of the weights, likewise; scores then depend on the units in which the children are measured. */
        readonly 'weight-bounds'?: readonly [number, number] | readonly (readonly [number, number])[] | undefined;
        readonly reason?: string | undefined;
      }
    | {
        /** Directional benefit of the doubt: how near the frontier, along a direction. */
        readonly method: 'directional-benefit-of-the-doubt';
        /** For each child, how much of it goes with how much of the others, above 0: the rates at which they may replace each other. */
        readonly direction?: readonly number[] | undefined;
        readonly reason?: string | undefined;
      }
    | {
        /** Robust benefit of the doubt (order m): a unit against the expected best of m units drawn. */
        readonly method: 'robust-benefit-of-the-doubt';
        /** How many units a unit is compared with; the more, the closer the score to that against all units. */
        readonly m?: number | undefined;
        readonly reason?: string | undefined;
      }
    | {
        /** Copeland score: pairwise wins minus losses, by weighted majority. */
        readonly method: 'copeland';
        readonly reason?: string | undefined;
      }
    | {
        /** Borda count: how many other units it beats, averaged over the criteria. */
        readonly method: 'borda';
        readonly reason?: string | undefined;
      }
    | {
        /** Condorcet–Kemeny order: the order that agrees best with the criteria, by pairs. */
        readonly method: 'condorcet-kemeny';
        readonly reason?: string | undefined;
      }
    | {
        /** PROMETHEE II: net preference flow over all pairs, with thresholds. */
        readonly method: 'promethee';
        /** How a difference becomes a preference: one for all children, or one for each, in order. */
        readonly preference?: 'linear' | 'usual' | 'ushape' | 'vshape' | 'level' | 'gaussian' | readonly ('linear' | 'usual' | 'ushape' | 'vshape' | 'level' | 'gaussian')[] | undefined;
        /** For each child, the largest difference that does not count, in its own unit. */
        readonly q?: readonly number[] | undefined;
        /** For each child, the smallest difference that counts in full, in its own unit. */
        readonly p?: readonly number[] | undefined;
        readonly reason?: string | undefined;
      }
    | {
        /** PROMETHEE I: units outranked minus units that outrank. */
        readonly method: 'promethee-i';
        /** How a difference becomes a preference: one for all children, or one for each, in order. */
        readonly preference?: 'linear' | 'usual' | 'ushape' | 'vshape' | 'level' | 'gaussian' | readonly ('linear' | 'usual' | 'ushape' | 'vshape' | 'level' | 'gaussian')[] | undefined;
        /** For each child, the largest difference that does not count, in its own unit. */
        readonly q?: readonly number[] | undefined;
        /** For each child, the smallest difference that counts in full, in its own unit. */
        readonly p?: readonly number[] | undefined;
        readonly reason?: string | undefined;
      }
    | {
        /** ELECTRE III: outranking with thresholds and vetoes, distilled twice. */
        readonly method: 'electre-iii';
        /** For each child, the largest difference that does not count, in its own unit. */
        readonly q?: readonly number[] | undefined;
        /** For each child, the smallest difference that counts in full, in its own unit. */
        readonly p?: readonly number[] | undefined;
        /** For each child, the difference from which a unit that much worse cannot outrank, in its own unit, or none; an empty list is none for every child. */
        readonly veto?: readonly (number | 'none')[] | undefined;
        readonly reason?: string | undefined;
      }
    | {
        /** TOPSIS: closeness to the best values and distance from the worst. */
        readonly method: 'topsis';
        /** Whether columns are divided by their Euclidean length: vector, none, or auto (those that are not normalised). */
        readonly normalisation?: 'auto' | 'vector' | 'none' | undefined;
        readonly reason?: string | undefined;
      }
    | {
        /** VIKOR: compromise between the total shortfall and the worst one. */
        readonly method: 'vikor';
        /** Weight of the total shortfall against the worst single one. */
        readonly v?: number | undefined;
        readonly reason?: string | undefined;
      }
    | {
        /** EDAS: gains above the average against losses below it. */
        readonly method: 'edas';
        readonly reason?: string | undefined;
      }
    | {
        /** MABAC: how far a unit is above the geometric mean of all units. */
        readonly method: 'mabac';
        readonly reason?: string | undefined;
      }
    | {
        /** SPOTIS: closeness to the ideal between fixed bounds. */
        readonly method: 'spotis';
        /** For each child, in order, the lowest and the highest possible value. */
        readonly bounds: readonly (readonly [number, number])[];
        readonly reason?: string | undefined;
      }
    | {
        /** WASPAS: blends weighted sum and product of ratios to the best. */
        readonly method: 'waspas';
        /** Weight of the sum against the product. */
        readonly lambda?: number | undefined;
        readonly reason?: string | undefined;
      }
    | {
        /** COPRAS: shares of the benefits, plus a reward for low costs. */
        readonly method: 'copras';
        readonly reason?: string | undefined;
      }
    | {
        /** ARAS: sum of shares relative to that of an ideal unit. */
        readonly method: 'aras';
        readonly reason?: string | undefined;
      }
    | {
        /** MARCOS: utility relative to an ideal and an anti-ideal unit. */
        readonly method: 'marcos';
        readonly reason?: string | undefined;
      }
    | {
        /** MAIRCA: gap between the theoretical and the actual performance. */
        readonly method: 'mairca';
        readonly reason?: string | undefined;
      }
    | {
        /** CODAS: two distances from the worst, compared unit by unit. */
        readonly method: 'codas';
        /** Difference between two Euclidean distances from which the taxicab distance counts as well. */
        readonly tau?: number | undefined;
        readonly reason?: string | undefined;
      }
    | {
        /** CoCoSo: weighted sum and sum of powers, combined in three ways. */
        readonly method: 'cocoso';
        /** Weight of the sum against the sum of powers in the third strategy. */
        readonly lambda?: number | undefined;
        readonly reason?: string | undefined;
      }
    | {
        /** MULTIMOORA: units dominated minus dominating, in 2 of 3 rankings. */
        readonly method: 'multimoora';
        readonly reason?: string | undefined;
      }
    | {
        /** PROBID: closeness to ideals of every rank, and to the mean. */
        readonly method: 'probid';
        readonly reason?: string | undefined;
      }
    | {
        /** Wrocław taxonomic measure: distance from the ideal unit, relative to all distances. */
        readonly method: 'wroclaw';
        readonly reason?: string | undefined;
      };

  /** Where the children's weights come from. */
  readonly weights:
    | 'given'
    | 'equal'
    | 'standard-deviation'
    | 'coefficient-of-variation'
    | 'variance'
    | 'angle'
    | 'gini'
    | 'entropy'
    | 'critic'
    | 'merec'
    | 'lopcow'
    | 'cilos'
    | 'idocriw'
    | 'pca'
    | 'factor'
    | 'correlation-balanced'
    | {
        /** Given weights: the weights written next to the criteria, or in `shares`. */
        readonly method: 'given';
        /** The weight of each child by its id, instead of the weights written next to the criteria. */
        readonly shares?: Readonly<Record<string, number>> | undefined;
        readonly reason?: string | undefined;
      }
    | {
        /** Equal weights: the same weight for all criteria, whatever is written. */
        readonly method: 'equal';
        readonly reason?: string | undefined;
      }
    | {
        /** Analytic hierarchy process: pairwise judgements, checked for consistency. */
        readonly method: 'ahp';
        /** One row per child, in the order of the file: how many times more the row matters than the column, from 1/9 to 9. */
        readonly matrix: readonly (readonly (number | string)[])[];
        readonly reason?: string | undefined;
      }
    | {
        /** Best-worst method: comparisons with the most and the least important one. */
        readonly method: 'best-worst';
        readonly best: string | number;
        readonly worst: string | number;
        /** How many times more the best criterion matters than each child, in the order of the file. */
        readonly 'best-to-others': readonly number[];
        /** How many times more each child matters than the worst criterion, in the order of the file. */
        readonly 'others-to-worst': readonly number[];
        readonly reason?: string | undefined;
      }
    | {
        /** Budget allocation: averages the points that experts allocate to the criteria. */
        readonly method: 'budget';
        /** One list of points per expert, in the order of the children in the file. */
        readonly experts: readonly (readonly number[])[];
        readonly reason?: string | undefined;
      }
    | {
        /** Swing weights: points for the swing from worst to best, up to 100. */
        readonly method: 'swing';
        /** Points for each child, in the order of the file; the most important swing gets 100. */
        readonly points: readonly number[];
        readonly reason?: string | undefined;
      }
    | {
        /** Rank-order centroid weights: the centre of all weights consistent with an order. */
        readonly method: 'rank-order-centroid';
        /** Ids of the children, the most important first; a nested list contains equally important ones. */
        readonly order: readonly (string | number | readonly (string | number)[])[];
        readonly reason?: string | undefined;
      }
    | {
        /** RANCOM weights: pairwise comparisons derived from an order of importance. */
        readonly method: 'rancom';
        /** Ids of the children, the most important first; a nested list contains equally important ones. */
        readonly order: readonly (string | number | readonly (string | number)[])[];
        readonly reason?: string | undefined;
      }
    | {
        /** Standard-deviation weights: more weight to criteria that vary more between units. */
        readonly method: 'standard-deviation';
        readonly reason?: string | undefined;
      }
    | {
        /** Coefficient-of-variation weights: more weight to larger relative variation. */
        readonly method: 'coefficient-of-variation';
        readonly reason?: string | undefined;
      }
    | {
        /** Variance weights: more weight to criteria that vary more within their range. */
        readonly method: 'variance';
        readonly reason?: string | undefined;
      }
    | {
        /** Angle weights: angle between the values and a constant column. */
        readonly method: 'angle';
        readonly reason?: string | undefined;
      }
    | {
        /** Gini weights: more weight to unequally spread criteria (Gini). */
        readonly method: 'gini';
        readonly reason?: string | undefined;
      }
    | {
        /** Entropy weights: more weight to unevenly spread criteria (Shannon). */
        readonly method: 'entropy';
        readonly reason?: string | undefined;
      }
    | {
        /** CRITIC weights: more weight to what varies more and repeats others less. */
        readonly method: 'critic';
        readonly reason?: string | undefined;
      }
    | {
        /** MEREC weights: how much performance changes without the criterion. */
        readonly method: 'merec';
        readonly reason?: string | undefined;
      }
    | {
        /** LOPCOW weights: root mean square relative to the spread, in logarithms. */
        readonly method: 'lopcow';
        readonly reason?: string | undefined;
      }
    | {
        /** CILOS weights: more weight to criteria that lose less where others peak. */
        readonly method: 'cilos';
        readonly reason?: string | undefined;
      }
    | {
        /** IDOCRIW weights: entropy weights multiplied by CILOS weights. */
        readonly method: 'idocriw';
        readonly reason?: string | undefined;
      }
    | {
        /** Principal-component weights: loadings on the first principal component. */
        readonly method: 'pca';
        readonly reason?: string | undefined;
      }
    | {
        /** Factor-analysis weights: squared loadings on rotated factors. */
        readonly method: 'factor';
        /** How many factors to keep; 0 applies the rule of the Handbook. */
        readonly factors?: number | undefined;
        readonly reason?: string | undefined;
      }
    | {
        /** Correlation-balanced weights: weights that give each criterion its intended influence. */
        readonly method: 'correlation-balanced';
        readonly reason?: string | undefined;
      };
}
