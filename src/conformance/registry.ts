/** The published tables that rating is checked against, by whoever has it: `rating methods --verify`. */

import { handbookTable15 } from './handbook-table-15.ts';
import { handbookTai } from './handbook-tai.ts';
import type { ConformanceTable } from './table.ts';
import { undpHdi } from './undp-hdi.ts';

export const tables: readonly ConformanceTable[] = [handbookTable15, handbookTai, undpHdi];
