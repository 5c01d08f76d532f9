import { registry } from '../method.ts';
import { goalposts } from './goalposts.ts';
import { minMax } from './min-max.ts';
import { none } from './none.ts';
import { percentileRank } from './percentile-rank.ts';
import { rank } from './rank.ts';
import { zScore } from './z-score.ts';

export const normalise = registry('normalise', [none, minMax, zScore, goalposts, rank, percentileRank]);
