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
        /** Re-weighting: leaves the cell empty; its weight goes to what is there. */
        readonly method: 'reweight';
      }
    | {
        /** Case deletion: does not rate a unit without a value, and lists it. */
        readonly method: 'exclude';
      }
    | {
        /** No gaps allowed: stops the run at a missing value. */
        readonly method: 'error';
      }
    | {
        /** Zero: puts in a raw zero. */
        readonly method: 'zero';
      }
    | {
        /** Stated value: puts in a raw constant. */
        readonly method: 'value';
        /** Raw number put in. */
        readonly value: number;
      }
    | {
        /** Worst observed: puts in the worst observed value. */
        readonly method: 'worst';
      }
    | {
        /** Mean: puts in the mean of the observed values. */
        readonly method: 'mean';
      }
    | {
        /** Median: puts in the median of the observed values. */
        readonly method: 'median';
      }
    | {
        /** Mean of the group: puts in the mean of the unit's league class or attribute. */
        readonly method: 'group-mean';
        /** League or attribute whose classes are the groups. */
        readonly by: string;
      }
    | {
        /** Median of the group: puts in the median of the unit's league class or attribute. */
        readonly method: 'group-median';
        /** League or attribute whose classes are the groups. */
        readonly by: string;
      }
    | {
        /** Mean of the unit's other indicators: puts in what the unit's other indicators reach on average. */
        readonly method: 'row-mean';
        /** Which other indicators are looked at: those of the same group, so many levels up, or all. */
        readonly within?: 'group' | 'all' | number | undefined;
        /** How the other indicators are summed up. */
        readonly statistic?: 'mean' | 'median' | undefined;
      }
    | {
        /** Nearest units: puts in the mean of the k units most alike otherwise. */
        readonly method: 'nearest';
        /** How many units are averaged. */
        readonly k?: number | undefined;
        /** Which other indicators are looked at: those of the same group, so many levels up, or all. */
        readonly within?: 'group' | 'all' | number | undefined;
      }
    | {
        /** Regression: puts in what the unit's other indicators predict. */
        readonly method: 'regression';
        /** Which other indicators are looked at: those of the same group, so many levels up, or all. */
        readonly within?: 'group' | 'all' | number | undefined;
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
      }
    | {
        /** Winsorisation: moves extreme points to the next value until they are inside. */
        readonly method: 'winsorise';
        /** How many points may be moved at most; a tie is moved as a whole. */
        readonly max?: number | undefined;
        /** Skewness from which on, with the kurtosis, a column has outliers; either sign. */
        readonly skew?: number | undefined;
        /** Excess kurtosis from which on, with the skewness, a column has outliers. */
        readonly kurtosis?: number | undefined;
      }
    | {
        /** Percentile caps: moves values beyond two percentiles to the percentile. */
        readonly method: 'cap';
        /** Share of the units below the lower cap. */
        readonly lower?: number | undefined;
        /** Share of the units below the upper cap. */
        readonly upper?: number | undefined;
      }
    | {
        /** Logarithm: takes the logarithm of the distance from the minimum. */
        readonly method: 'log';
        /** What is added so that the minimum has a logarithm, as a share of the range. */
        readonly offset?: number | undefined;
      }
    | {
        /** Logarithm of the longer tail: takes the logarithm on the side of the longer tail. */
        readonly method: 'log-upper';
        /** What is added so that the minimum has a logarithm, as a share of the range. */
        readonly offset?: number | undefined;
      }
    | {
        /** Logarithm, as in the COIN Tool: takes the logarithm of 1 + x − min; depends on the unit. */
        readonly method: 'log-original';
      }
    | {
        /** Box-Cox transformation: takes a power of 1 + x − min, given or fitted. */
        readonly method: 'box-cox';
        /** The power: 0 is the logarithm, 1 no change; 'fit' finds the one that makes the values most nearly normal. */
        readonly lambda: number | 'fit';
      }
    | {
        /** Winsorise, then transform: winsorises outliers; where that is not enough takes logarithms. */
        readonly method: 'auto';
        /** How many points may be moved at most; a tie is moved as a whole. */
        readonly max?: number | undefined;
        /** Skewness from which on, with the kurtosis, a column has outliers; either sign. */
        readonly skew?: number | undefined;
        /** Excess kurtosis from which on, with the skewness, a column has outliers. */
        readonly kurtosis?: number | undefined;
        /** What is done where winsorising is not enough. */
        readonly transform?: 'log' | 'log-upper' | 'log-original' | 'box-cox' | undefined;
        /** What is added so that the minimum has a logarithm, as a share of the range. */
        readonly offset?: number | undefined;
        /** The power: 0 is the logarithm, 1 no change; 'fit' finds the one that makes the values most nearly normal. */
        readonly lambda?: number | 'fit' | undefined;
        /** Whether the transformation takes the winsorised values, not the original ones. */
        readonly combine?: boolean | undefined;
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
        /** No normalisation: takes the value as it is, where it already is a score. */
        readonly method: 'none';
      }
    | {
        /** Min-max: stretches the observed range linearly over a scale. */
        readonly method: 'min-max';
        /** Score of the worst and of the best. */
        readonly to?: readonly [number, number] | undefined;
      }
    | {
        /** Z-score: counts sample standard deviations from the mean. */
        readonly method: 'z-score';
        /** Score of a unit at the mean. */
        readonly mean?: number | undefined;
        /** How far apart one standard deviation puts scores. */
        readonly sd?: number | undefined;
      }
    | {
        /** Goalposts: measures against two fixed posts in natural units. */
        readonly method: 'goalposts';
        /** Low post in natural units, for either direction. */
        readonly min: number;
        /** High post. */
        readonly max: number;
        /** Score of the worst and of the best. */
        readonly to?: readonly [number, number] | undefined;
        /** Whether values beyond a post count as the post. */
        readonly clip?: boolean | undefined;
        /** Measures ln x between ln min and ln max, as for incomes. */
        readonly log?: boolean | undefined;
      }
    | {
        /** Linear scale between posts: measures against two fixed posts and goes on beyond them. */
        readonly method: 'scaled';
        /** Low post in natural units, for either direction. */
        readonly min: number;
        /** High post. */
        readonly max: number;
        /** Score of the worst and of the best. */
        readonly to?: readonly [number, number] | undefined;
      }
    | {
        /** Rank: ascending ranks, 1 the worst, ties the smallest. */
        readonly method: 'rank';
        /** Which of their ranks tied values share. */
        readonly ties?: 'min' | 'mean' | 'max' | undefined;
      }
    | {
        /** Borda points: gives a point for each unit left behind. */
        readonly method: 'borda';
        /** Which of their ranks tied values share. */
        readonly ties?: 'min' | 'mean' | 'max' | undefined;
      }
    | {
        /** Percentile rank: gives the share of the other units left behind. */
        readonly method: 'percentile-rank';
        /** Which of their ranks tied values share. */
        readonly ties?: 'min' | 'mean' | 'max' | undefined;
      }
    | {
        /** Percentile: gives the ascending rank in percent of the units. */
        readonly method: 'percentile';
        /** Which of their ranks tied values share. */
        readonly ties?: 'min' | 'mean' | 'max' | undefined;
      }
    | {
        /** Categorical scale: gives points by the class of percentiles it falls into. */
        readonly method: 'categorical';
        /** Percentiles at which a class ends, itself included. */
        readonly cuts?: readonly number[] | undefined;
        /** Points of the classes, one more than cuts. */
        readonly points?: readonly number[] | undefined;
      }
    | {
        /** Distance to target: share of the way from the worst value to a target. */
        readonly method: 'distance-to-target';
        /** Target in natural units. */
        readonly target: number;
        /** Whether values beyond the target count as the target. */
        readonly clip?: boolean | undefined;
      }
    | {
        /** Distance to a reference unit: share of the way from the worst value to a unit's. */
        readonly method: 'distance-to-reference';
        /** Name of the reference unit, which must be rated. */
        readonly unit: string;
        /** Whether values beyond the reference count as the reference. */
        readonly clip?: boolean | undefined;
      }
    | {
        /** Share of the maximum: gives the ratio to the best value. */
        readonly method: 'share-of-max';
        /** How lower is better is turned around: min/x, or 1 − x/max. */
        readonly mirror?: 'ratio' | 'difference' | undefined;
      }
    | {
        /** Share of the sum: gives the share of the sum over all units. */
        readonly method: 'share-of-sum';
      }
    | {
        /** Shares that sum to one: way from the worst value as a share of all these ways. */
        readonly method: 'sum-to-one';
      }
    | {
        /** Vector normalisation: divides by the Euclidean length of the column. */
        readonly method: 'vector';
      }
    | {
        /** Ratio to the mean: gives the ratio to the mean of the units. */
        readonly method: 'ratio-to-mean';
      }
    | {
        /** Ratio to the worst: gives the ratio to the worst value, which is 1. */
        readonly method: 'ratio-to-worst';
      }
    | {
        /** Difference to the mean: gives the difference to the mean as a share of the mean. */
        readonly method: 'difference-to-mean';
      }
    | {
        /** Difference to the worst: difference to the worst value as a share of the worst. */
        readonly method: 'difference-to-worst';
      }
    | {
        /** Above or below the mean: 1 above a band around the mean, −1 below it, else 0. */
        readonly method: 'above-below-mean';
        /** Half the width of the band, as a share of the mean. */
        readonly band?: number | undefined;
      }
    | {
        /** Logistic curve: bends values to 0–1 along an S; outliers count little. */
        readonly method: 'logistic';
        /** Value that scores ½; the mean unless said. */
        readonly midpoint?: number | undefined;
        /** How far from the midpoint a score of 0.73 is; the sample standard deviation unless said. */
        readonly spread?: number | undefined;
      }
    | {
        /** Non-linear normalisation of Peldschus: squares the ratio to the best; cubes it, lower is better. */
        readonly method: 'peldschus';
      }
    | {
        /** Enhanced accuracy: 1 less the share in everybody's lag behind the best. */
        readonly method: 'enhanced-accuracy';
      }
    | {
        /** Zavadskas and Turskis: 1 less the distance to the best as a share of the best. */
        readonly method: 'zavadskas-turskis';
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
    | 'copeland'
    | 'borda'
    | 'condorcet-kemeny'
    | 'promethee'
    | 'promethee-i'
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
      }
    | {
        /** Geometric mean: weighted geometric mean; rewards balance. */
        readonly method: 'geometric';
      }
    | {
        /** Harmonic mean: weighted harmonic mean; the weakest counts most. */
        readonly method: 'harmonic';
      }
    | {
        /** Power mean: weighted power mean; p sets how far strengths offset. */
        readonly method: 'power';
        /** The power: 1 arithmetic, 0 geometric, −1 harmonic; the smaller, the more the weakest counts. */
        readonly p: number;
      }
    | {
        /** Median: the middle score; unweighted. */
        readonly method: 'median';
      }
    | {
        /** Minimum: the worst score; nothing makes up for a weakness. */
        readonly method: 'minimum';
      }
    | {
        /** Maximum: the best score; one strength is enough. */
        readonly method: 'maximum';
      }
    | {
        /** Ordered weighted average: weighted mean of scores in order, best first. */
        readonly method: 'owa';
        /** One weight a place, best score first, for as many places as children that count. */
        readonly weights: readonly number[];
      }
    | {
        /** Mean–min function: between the weighted mean and the worst score. */
        readonly method: 'mean-min';
        /** How far imbalance is punished: 0 gives the mean, 1 goes down to the worst score. */
        readonly alpha?: number | undefined;
        /** How slowly the penalty sets in; 0 at once. */
        readonly beta?: number | undefined;
      }
    | {
        /** Mazziotta–Pareto index: mean less a penalty for imbalance; unweighted. */
        readonly method: 'mazziotta-pareto';
        /** Whether imbalance is subtracted, or added where lower totals are better. */
        readonly penalty?: 'negative' | 'positive' | undefined;
      }
    | {
        /** Adjusted Mazziotta–Pareto index: Mazziotta–Pareto on a scale with reference 100. */
        readonly method: 'adjusted-mazziotta-pareto';
        /** The value of each child, in their order, that becomes 100; the mean of the units unless said. */
        readonly reference?: readonly number[] | undefined;
        /** Whether imbalance is subtracted, or added where lower totals are better. */
        readonly penalty?: 'negative' | 'positive' | undefined;
      }
    | {
        /** Benefit of the doubt: scores each unit with the weights that are best for it. */
        readonly method: 'benefit-of-the-doubt';
        /** Least and largest share of the unit's own score that a child may give, one pair for all children or one each in their order. */
        readonly bounds?: readonly [number, number] | readonly (readonly [number, number])[] | undefined;
        /** Least and largest share of the sum of the weights, likewise; scores then depend on the units in which the children are measured. */
        readonly 'weight-bounds'?: readonly [number, number] | readonly (readonly [number, number])[] | undefined;
      }
    | {
        /** Copeland score: pairs of units won less pairs lost, by weighted majority. */
        readonly method: 'copeland';
      }
    | {
        /** Borda count: how many other units it beats, averaged over the criteria. */
        readonly method: 'borda';
      }
    | {
        /** Condorcet–Kemeny order: the order that agrees most with the criteria, by pairs. */
        readonly method: 'condorcet-kemeny';
      }
    | {
        /** PROMETHEE II: net flow of preferences over pairs, with thresholds. */
        readonly method: 'promethee';
        /** How a difference becomes a preference, for all children or one each in their order. */
        readonly preference?: 'linear' | 'usual' | 'ushape' | 'vshape' | 'level' | 'gaussian' | readonly ('linear' | 'usual' | 'ushape' | 'vshape' | 'level' | 'gaussian')[] | undefined;
        /** For each child the largest difference that does not count, in its own unit. */
        readonly q?: readonly number[] | undefined;
        /** For each child the smallest difference that counts in full, in its own unit. */
        readonly p?: readonly number[] | undefined;
      }
    | {
        /** PROMETHEE I: units outranked less those that outrank. */
        readonly method: 'promethee-i';
        /** How a difference becomes a preference, for all children or one each in their order. */
        readonly preference?: 'linear' | 'usual' | 'ushape' | 'vshape' | 'level' | 'gaussian' | readonly ('linear' | 'usual' | 'ushape' | 'vshape' | 'level' | 'gaussian')[] | undefined;
        /** For each child the largest difference that does not count, in its own unit. */
        readonly q?: readonly number[] | undefined;
        /** For each child the smallest difference that counts in full, in its own unit. */
        readonly p?: readonly number[] | undefined;
      }
    | {
        /** TOPSIS: closeness to the best values, distance from the worst. */
        readonly method: 'topsis';
        /** Whether columns are divided by their Euclidean length; auto: those that are not normalised yet. */
        readonly normalisation?: 'auto' | 'vector' | 'none' | undefined;
      }
    | {
        /** VIKOR: compromise of the whole shortfall and the worst one. */
        readonly method: 'vikor';
        /** Weight of the whole shortfall against the worst single one. */
        readonly v?: number | undefined;
      }
    | {
        /** EDAS: gains over the average against losses under it. */
        readonly method: 'edas';
      }
    | {
        /** MABAC: how far a unit lies above the geometric mean of all. */
        readonly method: 'mabac';
      }
    | {
        /** SPOTIS: closeness to the ideal between fixed bounds. */
        readonly method: 'spotis';
        /** For each child, in their order, its lowest and its highest value. */
        readonly bounds: readonly (readonly [number, number])[];
      }
    | {
        /** WASPAS: mixes weighted sum and product of ratios to the best. */
        readonly method: 'waspas';
        /** Weight of the sum against the product. */
        readonly lambda?: number | undefined;
      }
    | {
        /** COPRAS: shares of what is better higher, a reward for the rest. */
        readonly method: 'copras';
      }
    | {
        /** ARAS: shares of all values against those of the best of each. */
        readonly method: 'aras';
      }
    | {
        /** MARCOS: utility between the best and the worst of everything. */
        readonly method: 'marcos';
      }
    | {
        /** MAIRCA: gap between an equal part and what is reached. */
        readonly method: 'mairca';
      }
    | {
        /** CODAS: two distances from the worst, compared unit by unit. */
        readonly method: 'codas';
        /** Difference of two straight distances from which on the other distance counts as well. */
        readonly tau?: number | undefined;
      }
    | {
        /** CoCoSo: a weighted sum and a sum of powers, combined three ways. */
        readonly method: 'cocoso';
        /** Weight of the sum against the sum of powers in the third strategy. */
        readonly lambda?: number | undefined;
      }
    | {
        /** MULTIMOORA: units dominated in two of three rankings, less the others. */
        readonly method: 'multimoora';
      }
    | {
        /** PROBID: nearness to the ideals against the worst, and to the mean. */
        readonly method: 'probid';
      }
    | {
        /** Wrocław taxonomic measure: distance from the ideal unit, against all distances. */
        readonly method: 'wroclaw';
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
        /** Given weights: the weights written beside the criteria, or in `shares`. */
        readonly method: 'given';
        /** The weight of each child by its id, in place of those written beside them. */
        readonly shares?: Readonly<Record<string, number>> | undefined;
      }
    | {
        /** Equal weights: weighs every sibling the same, whatever is written. */
        readonly method: 'equal';
      }
    | {
        /** Analytic hierarchy process: pairwise judgements of importance, with their consistency. */
        readonly method: 'ahp';
        /** Row by row in the order of the children: how many times more the row matters than the column, 1/9 to 9. */
        readonly matrix: readonly (readonly (number | string)[])[];
      }
    | {
        /** Best-worst method: comparisons with the most and the least important one. */
        readonly method: 'best-worst';
        readonly best: string | number;
        readonly worst: string | number;
        /** How many times more the best matters than each child, in the order of the file. */
        readonly 'best-to-others': readonly number[];
        /** How many times more each child matters than the worst, in the order of the file. */
        readonly 'others-to-worst': readonly number[];
      }
    | {
        /** Budget allocation: averages the points that experts spread over the criteria. */
        readonly method: 'budget';
        /** One list of points an expert, in the order of the children in the file. */
        readonly experts: readonly (readonly number[])[];
      }
    | {
        /** Swing weights: points for the swing from worst to best, largest 100. */
        readonly method: 'swing';
        /** Points for each child in the order of the file; the most important swing has 100. */
        readonly points: readonly number[];
      }
    | {
        /** Rank-order centroid weights: the centre of all weights that agree with an order. */
        readonly method: 'rank-order-centroid';
        /** Ids of the children, the most important first; a list inside holds equals. */
        readonly order: readonly (string | number | readonly (string | number)[])[];
      }
    | {
        /** RANCOM weights: comparisons of all with all, from an order of importance. */
        readonly method: 'rancom';
        /** Ids of the children, the most important first; a list inside holds equals. */
        readonly order: readonly (string | number | readonly (string | number)[])[];
      }
    | {
        /** Standard-deviation weights: weighs more what differs more between the units. */
        readonly method: 'standard-deviation';
      }
    | {
        /** Coefficient-of-variation weights: weighs more what varies more for its mean. */
        readonly method: 'coefficient-of-variation';
      }
    | {
        /** Variance weights: weighs more what varies more on its own range. */
        readonly method: 'variance';
      }
    | {
        /** Angle weights: angle between the values and values that are all equal. */
        readonly method: 'angle';
      }
    | {
        /** Gini weights: weighs more what is more unequally spread (Gini). */
        readonly method: 'gini';
      }
    | {
        /** Entropy weights: weighs more what is unevenly spread (Shannon). */
        readonly method: 'entropy';
      }
    | {
        /** CRITIC weights: weighs more what differs more and repeats others less. */
        readonly method: 'critic';
      }
    | {
        /** MEREC weights: weighs by how far performance moves without it. */
        readonly method: 'merec';
      }
    | {
        /** LOPCOW weights: mean square against the spread, on a logarithmic scale. */
        readonly method: 'lopcow';
      }
    | {
        /** CILOS weights: weighs more what loses less where others are best. */
        readonly method: 'cilos';
      }
    | {
        /** IDOCRIW weights: multiplies entropy weights with CILOS weights. */
        readonly method: 'idocriw';
      }
    | {
        /** Principal-component weights: weighs by loadings on the first principal component. */
        readonly method: 'pca';
      }
    | {
        /** Factor-analysis weights: weighs by squared loadings on rotated factors. */
        readonly method: 'factor';
        /** How many factors to keep; 0 for the rule of the Handbook. */
        readonly factors?: number | undefined;
      }
    | {
        /** Correlation-balanced weights: finds weights that give each its wanted influence. */
        readonly method: 'correlation-balanced';
      };
}
