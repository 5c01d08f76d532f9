import { page as adjustedMazziottaPareto } from '../../method/aggregate/adjusted-mazziotta-pareto.ts';
import { page as aras } from '../../method/aggregate/aras.ts';
import { page as arithmetic } from '../../method/aggregate/arithmetic.ts';
import { page as benefitOfTheDoubt } from '../../method/aggregate/benefit-of-the-doubt.ts';
import { page as borda } from '../../method/aggregate/borda.ts';
import { page as cocoso } from '../../method/aggregate/cocoso.ts';
import { page as codas } from '../../method/aggregate/codas.ts';
import { page as condorcetKemeny } from '../../method/aggregate/condorcet-kemeny.ts';
import { page as copeland } from '../../method/aggregate/copeland.ts';
import { page as copras } from '../../method/aggregate/copras.ts';
import { page as directionalBenefitOfTheDoubt } from '../../method/aggregate/directional-benefit-of-the-doubt.ts';
import { page as edas } from '../../method/aggregate/edas.ts';
import { page as electreIII } from '../../method/aggregate/electre-iii.ts';
import { page as geometric } from '../../method/aggregate/geometric.ts';
import { page as harmonic } from '../../method/aggregate/harmonic.ts';
import { page as mabac } from '../../method/aggregate/mabac.ts';
import { page as mairca } from '../../method/aggregate/mairca.ts';
import { page as marcos } from '../../method/aggregate/marcos.ts';
import { page as maximum } from '../../method/aggregate/maximum.ts';
import { page as mazziottaPareto } from '../../method/aggregate/mazziotta-pareto.ts';
import { page as meanMin } from '../../method/aggregate/mean-min.ts';
import { page as median } from '../../method/aggregate/median.ts';
import { page as minimum } from '../../method/aggregate/minimum.ts';
import { page as multimoora } from '../../method/aggregate/multimoora.ts';
import { page as owa } from '../../method/aggregate/owa.ts';
import { page as power } from '../../method/aggregate/power.ts';
import { page as probid } from '../../method/aggregate/probid.ts';
import { page as promethee } from '../../method/aggregate/promethee.ts';
import { page as prometheeI } from '../../method/aggregate/promethee-i.ts';
import { page as robustBenefitOfTheDoubt } from '../../method/aggregate/robust-benefit-of-the-doubt.ts';
import { page as spotis } from '../../method/aggregate/spotis.ts';
import { page as topsis } from '../../method/aggregate/topsis.ts';
import { page as vikor } from '../../method/aggregate/vikor.ts';
import { page as waspas } from '../../method/aggregate/waspas.ts';
import { page as wroclaw } from '../../method/aggregate/wroclaw.ts';
import type { AggregatePage } from '../../method/page.ts';

/** In the order of the registry. */
export const aggregate: Readonly<Record<string, () => AggregatePage>> = {
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
};
