import { type AggregateMethod, registry } from '../method.ts';
import { adjustedMazziottaPareto } from './adjusted-mazziotta-pareto.ts';
import { aras } from './aras.ts';
import { arithmetic } from './arithmetic.ts';
import { benefitOfTheDoubt } from './benefit-of-the-doubt.ts';
import { borda } from './borda.ts';
import { cocoso } from './cocoso.ts';
import { codas } from './codas.ts';
import { condorcetKemeny } from './condorcet-kemeny.ts';
import { copeland } from './copeland.ts';
import { copras } from './copras.ts';
import { directionalBenefitOfTheDoubt } from './directional-benefit-of-the-doubt.ts';
import { edas } from './edas.ts';
import { electreIII } from './electre-iii.ts';
import { geometric } from './geometric.ts';
import { harmonic } from './harmonic.ts';
import { mabac } from './mabac.ts';
import { mairca } from './mairca.ts';
import { marcos } from './marcos.ts';
import { maximum } from './maximum.ts';
import { mazziottaPareto } from './mazziotta-pareto.ts';
import { meanMin } from './mean-min.ts';
import { median } from './median.ts';
import { minimum } from './minimum.ts';
import { multimoora } from './multimoora.ts';
import { owa } from './owa.ts';
import { power } from './power.ts';
import { probid } from './probid.ts';
import { promethee } from './promethee.ts';
import { prometheeI } from './promethee-i.ts';
import { robustBenefitOfTheDoubt } from './robust-benefit-of-the-doubt.ts';
import { spotis } from './spotis.ts';
import { topsis } from './topsis.ts';
import { vikor } from './vikor.ts';
import { waspas } from './waspas.ts';
import { wroclaw } from './wroclaw.ts';

export const aggregate = registry<AggregateMethod>('aggregate', {
  arithmetic,
  geometric,
  harmonic,
  power,
  median,
  minimum,
  maximum,
  owa,
  'mean-min': meanMin,
  'mazziotta-pareto': mazziottaPareto,
  'adjusted-mazziotta-pareto': adjustedMazziottaPareto,
  'benefit-of-the-doubt': benefitOfTheDoubt,
  'directional-benefit-of-the-doubt': directionalBenefitOfTheDoubt,
  'robust-benefit-of-the-doubt': robustBenefitOfTheDoubt,
  copeland,
  borda,
  'condorcet-kemeny': condorcetKemeny,
  promethee,
  'promethee-i': prometheeI,
  'electre-iii': electreIII,
  topsis,
  vikor,
  edas,
  mabac,
  spotis,
  waspas,
  copras,
  aras,
  marcos,
  mairca,
  codas,
  cocoso,
  multimoora,
  probid,
  wroclaw,
});
