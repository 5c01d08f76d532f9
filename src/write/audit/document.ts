/** An audit for people: on one screen, or with every figure on pages. */

import type { Audit } from '../../study/audit/model.ts';
import type { Document } from '../document/document.ts';
import type { ComposeOptions } from '../exporter.ts';
import { auditPage } from './page.ts';
import { auditScreen } from './screen.ts';

export const auditDocument = (audit: Audit, { medium, language }: ComposeOptions): Document =>
  medium === 'screen' ? auditScreen(audit, language) : auditPage(audit, language);
