/** What is said in people's documents of data, methods and findings, in Russian. */

import type { DocumentSayings } from '../document-sayings.ts';
import type { Catalogue } from '../words.ts';
import { exactReasons } from './robustness-exact.ts';
import { stage } from './stage.ts';

export const sayings: Catalogue<DocumentSayings> = { ...stage, ...exactReasons };
