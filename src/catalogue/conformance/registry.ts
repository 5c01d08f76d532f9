/** The published tables that rating is checked against, by whoever has it: `rating methods --verify`. */

import { badi2018 } from './badi-2018.ts';
import { bordaCount } from './borda-count.ts';
import { buchanan1999 } from './buchanan-1999.ts';
import { dezert2020 } from './dezert-2020.ts';
import { elsayed2017 } from './elsayed-2017.ts';
import { goswamiMitra2020 } from './goswami-mitra-2020.ts';
import { handbookTable15 } from './handbook-table-15.ts';
import { handbookTai } from './handbook-tai.ts';
import { jahanEdwards2013 } from './jahan-edwards-2013.ts';
import { keshavarz2021 } from './keshavarz-2021.ts';
import { legrand } from './legrand.ts';
import { opricovicTzeng2004 } from './opricovic-tzeng-2004.ts';
import { pamucarCirovic2015 } from './pamucar-cirovic-2015.ts';
import { papathanasiouPloskas2018 } from './papathanasiou-ploskas-2018.ts';
import { rizan2020 } from './rizan-2020.ts';
import { saaty2004 } from './saaty-2004.ts';
import type { ConformanceTable } from './table.ts';
import { tennessee } from './tennessee.ts';
import { tusAdali2019 } from './tus-adali-2019.ts';
import { tzengHuang2011 } from './tzeng-huang-2011.ts';
import { undpHdi } from './undp-hdi.ts';
import { wang2021 } from './wang-2021.ts';
import { weightedProductModel } from './weighted-product-model.ts';
import { xu2004 } from './xu-2004.ts';
import { yazdani2020 } from './yazdani-2020.ts';
import { zavadskasPodvezko2016 } from './zavadskas-podvezko-2016.ts';
import { zhao2013 } from './zhao-2013.ts';
import { ziemba2017 } from './ziemba-2017.ts';

export const tables: readonly ConformanceTable[] = [
  handbookTable15,
  handbookTai,
  undpHdi,
  badi2018,
  bordaCount,
  buchanan1999,
  dezert2020,
  elsayed2017,
  goswamiMitra2020,
  jahanEdwards2013,
  keshavarz2021,
  legrand,
  opricovicTzeng2004,
  pamucarCirovic2015,
  papathanasiouPloskas2018,
  rizan2020,
  saaty2004,
  tennessee,
  tusAdali2019,
  tzengHuang2011,
  wang2021,
  weightedProductModel,
  xu2004,
  yazdani2020,
  zavadskasPodvezko2016,
  zhao2013,
  ziemba2017,
];
