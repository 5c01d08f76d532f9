/** The texts around the figures of every document, in Russian. */

import type { DocumentTexts } from '../en/texts.ts';
import { ranking } from './ranking.ts';
import { weighings } from './weighings.ts';

export const texts: DocumentTexts = { ranking, weighings };
