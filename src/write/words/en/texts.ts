/** The texts around the figures of every document, in English; those of other languages have the same shape. */

import type { Translated } from '../translated.ts';
import { auditDocument } from './audit-document.ts';
import { compare } from './compare.ts';
import { explain } from './explain.ts';
import { ranking } from './ranking.ts';
import { weighings } from './weighings.ts';

export const texts = { auditDocument, compare, explain, ranking, weighings } as const;

export type DocumentTexts = Translated<typeof texts>;
