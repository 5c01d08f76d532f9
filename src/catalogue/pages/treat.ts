import type { TreatPage } from '../../method/page.ts';
import { page as auto } from '../../method/treat/auto.ts';
import { page as boxCox } from '../../method/treat/box-cox.ts';
import { page as cap } from '../../method/treat/cap.ts';
import { page as log } from '../../method/treat/log.ts';
import { page as logOriginal } from '../../method/treat/log-original.ts';
import { page as logUpper } from '../../method/treat/log-upper.ts';
import { page as none } from '../../method/treat/none.ts';
import { page as winsorise } from '../../method/treat/winsorise.ts';

/** In the order of the registry. */
export const treat: Readonly<Record<string, () => TreatPage>> = {
  none,
  winsorise,
  cap,
  log,
  'log-upper': logUpper,
  'log-original': logOriginal,
  'box-cox': boxCox,
  auto,
};
