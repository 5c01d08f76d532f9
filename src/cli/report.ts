/** Diagnostics → stderr, for people, for programs and for GitHub. */

import type { Diagnostic } from '../model/diagnostic.ts';
import { entryOf, findingOf, githubLine } from '../write/diagnostics.ts';
import { findingLines } from '../write/document/finding.ts';
import type { Painter } from '../write/paint.ts';
import { jsonText } from '../write/text.ts';
import type { DiagnosticsFormat } from './words.ts';

/** How many of one kind are shown to people before the rest is only counted. */
const SHOWN = 20;

export interface ReportOptions {
  readonly format: DiagnosticsFormat;
  readonly quiet: boolean;
  readonly paint: Painter;
  readonly width: number;
}

/** The text for stderr; empty when there is nothing to say. Errors first, then warnings, then notes. */
export function report(diagnostics: readonly Diagnostic[], options: ReportOptions): string {
  const order = { error: 0, warning: 1, note: 2 };
  const said = diagnostics
    .filter(({ severity }) => !(options.quiet && severity === 'note'))
    .sort((a, b) => order[a.severity] - order[b.severity]);
  if (options.format === 'json') return `${jsonText({ diagnostics: said.map(entryOf) })}\n`;
  if (options.format === 'github') return said.map(githubLine).join('');
  const { paint } = options;
  const counts = new Map<string, number>();
  const totals = new Map<string, number>();
  for (const { code } of said) totals.set(code, (totals.get(code) ?? 0) + 1);
  const human = (diagnostic: Diagnostic) =>
    findingLines(findingOf(diagnostic), paint, options.width)
      .map((line) => `${line}\n`)
      .join('');
  return said
    .map((diagnostic) => {
      const { code } = diagnostic;
      const count = (counts.get(code) ?? 0) + 1;
      counts.set(code, count);
      if (count < SHOWN || totals.get(code) === SHOWN) return human(diagnostic);
      if (count > SHOWN) return '';
      const rest = totals.get(code)! - SHOWN + 1;
      return paint.dim(`… and ${rest} more ${code}; --diagnostics json lists them all\n`);
    })
    .join('');
}
