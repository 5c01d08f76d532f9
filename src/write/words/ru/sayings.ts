/** What is said in people's documents of data, methods and findings, in Russian. */

import type { DocumentSayings } from '../document-sayings.ts';
import type { Catalogue } from '../words.ts';
import { stage } from './stage.ts';

export const sayings: Catalogue<DocumentSayings> = { ...stage };
