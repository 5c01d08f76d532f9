/** The published tables that rating is checked against, by whoever has it: `rating methods --verify`. */

import { bordaCount } from './borda-count.ts';
import { elsayed2017 } from './elsayed-2017.ts';
import { handbookTable15 } from './handbook-table-15.ts';
import { handbookTai } from './handbook-tai.ts';
import { jahanEdwards2013 } from './jahan-edwards-2013.ts';
import { keshavarz2021 } from './keshavarz-2021.ts';
import { rizan2020 } from './rizan-2020.ts';
import { saaty2004 } from './saaty-2004.ts';
import type { ConformanceTable } from './table.ts';
import { tennessee } from './tennessee.ts';
import { tusAdali2019 } from './tus-adali-2019.ts';
import { undpHdi } from './undp-hdi.ts';
import { weightedProductModel } from './weighted-product-model.ts';
import { xu2004 } from './xu-2004.ts';
import { zavadskasPodvezko2016 } from './zavadskas-podvezko-2016.ts';

export const tables: readonly ConformanceTable[] = [
  handbookTable15,
  handbookTai,
  undpHdi,
  bordaCount,
  elsayed2017,
  jahanEdwards2013,
  keshavarz2021,
  rizan2020,
  saaty2004,
  tennessee,
  tusAdali2019,
  weightedProductModel,
  xu2004,
  zavadskasPodvezko2016,
];
