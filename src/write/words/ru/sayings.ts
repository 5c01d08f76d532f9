/** What people's documents say of data, methods and findings, in Russian. */

import type { DocumentSayings } from '../document-sayings.ts';
import type { Catalogue } from '../words.ts';
import { audit } from './audit.ts';
import { editions } from './editions.ts';
import { method } from './method.ts';
import { exactReasons } from './robustness-exact.ts';
import { stage } from './stage.ts';

export const sayings: Catalogue<DocumentSayings> = {
  ...stage,
  ...method,
  ...audit,
  ...editions,
  ...exactReasons,
};
