/** `rating audit`: read, rate, look at how it holds together, show. */

import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { hasErrors, outcome, take } from '../model/diagnostic.ts';
import { suggestion } from '../model/suggest.ts';
import { told } from '../session/locate-settings.ts';
import { readData } from '../session/read-data.ts';
import { CORRELATIONS, type CorrelationKind } from '../stats/correlate.ts';
import type { Audit, Thresholds } from '../study/audit/model.ts';
import { audit, THRESHOLDS } from '../study/audit.ts';
import type { Format } from '../write/exporter.ts';
import { auditFormats } from '../write/registry.ts';
import type { Context } from './context.ts';
import { judgeWarnings, withData } from './data.ts';
import { deliver, destinationsOf } from './deliver.ts';
import { inLanguages } from './languages.ts';
import * as messages from './messages.ts';
import {
  type DataOptions,
  dataOptions,
  type Judge,
  judge,
  type Output,
  outputsOf,
  type Typed,
} from './options.ts';

interface AuditOptions extends DataOptions {
  readonly against: readonly string[];
  readonly correlation: CorrelationKind;
  readonly thresholds: Partial<Thresholds>;
  readonly outputs: readonly Output<Format<Audit>>[];
}

/** Text in a file is laid out for this width. */
const FILE_WIDTH = 100;

export function auditOptions(data: readonly string[], typed: Typed): Outcome<AuditOptions> {
  const judging = judge();
  const kinds = Object.keys(CORRELATIONS).filter((kind) => kind in CORRELATIONS) as CorrelationKind[];
  const options: AuditOptions = {
    ...dataOptions(data, typed, judging),
    against: [...new Set(typed.against ?? [])],
    correlation: judging.choice('--correlation', typed.correlation, kinds) ?? 'pearson',
    thresholds: thresholdsOf(typed.thresholds ?? [], judging),
    outputs: outputsOf(typed, auditFormats, 'table', judging),
  };
  return outcome(options, judging.problems);
}

/** What each limit may be: from, to. */
const RANGES: Readonly<Record<keyof Thresholds, readonly [least: number, most: number]>> = {
  redundant: [0, 1],
  weak: [0, 1],
  negative: [-1, 0],
  significance: [0, 1],
  alpha: [0, 1],
  skewness: [0, Infinity],
  kurtosis: [0, Infinity],
  available: [0, 1],
  zeros: [0, 1],
  distinct: [0, 1],
  hidden: [1, Infinity],
};

const isThreshold = (name: string): name is keyof Thresholds => Object.hasOwn(RANGES, name);

function thresholdsOf(lists: readonly string[], { complain }: Judge): Partial<Thresholds> {
  const found: Partial<Record<keyof Thresholds, number>> = {};
  for (const part of lists.flatMap((list) => list.split(','))) {
    const [name = '', text = ''] = part.split('=').map((word) => word.trim());
    if (!isThreshold(name)) {
      const standard = Object.entries(THRESHOLDS).map(([id, value]) => `${id}=${value}`);
      const near = suggestion(name, Object.keys(RANGES), 'limits');
      const help =
        near !== undefined && 'near' in near ? near : `the limits and their defaults: ${standard.join(', ')}`;
      complain(`--thresholds: unknown limit '${name}'`, help);
      continue;
    }
    const [least, most] = RANGES[name];
    const value = text === '' ? NaN : Number(text);
    if (value >= least && value <= most && Number.isFinite(value)) found[name] = value;
    else {
      const range = most === Infinity ? `of at least ${least}` : `from ${least} to ${most}`;
      complain(`--thresholds: ${name} takes a number ${range}, not '${text}'`);
    }
  }
  return found;
}

/** Runs the command. What it has to say goes to the notes; the result is written only when there is no error. */
export async function runAudit(options: AuditOptions, context: Context): Promise<void> {
  const { proc, notes, color, width } = context;
  await withData(options, proc, notes, async ({ found, sources, inputs, pause }) => {
    const destinations = await destinationsOf(options.outputs, inputs, notes);
    if (!found.ok || hasErrors(notes)) return;
    const read = await readData(sources, found.value, options, {
      digest: options.outputs.some(({ format }) => format.name === 'json'),
      numbers: options.against.map((column) => ({ column, option: '--against' })),
      pause,
    });
    // Directions are among the findings of an audit.
    const isTold = ({ code }: Diagnostic) => code !== 'likely-direction';
    const prepared = take({ ...read, diagnostics: read.diagnostics.filter(isTold) }, notes);
    if (prepared === undefined) return;
    const { table, methodology, origin } = prepared;
    const audits = await inLanguages(options.outputs, methodology, context, async (language) =>
      withNotRated(await told(audit(table, methodology, options, { ...origin, language }), prepared)),
    );
    if (audits === undefined) return;
    judgeWarnings(options, notes);
    if (hasErrors(notes)) return;
    await deliver(
      destinations,
      async (format, target) => {
        const { write } = await format.load(context.language);
        return write(
          audits.of(format),
          target === 'file' ? { width: FILE_WIDTH, color: 0 } : { width, color },
        );
      },
      proc,
      notes,
    );
  });
}

/** With a note of who is not rated. */
function withNotRated(audited: Outcome<Audit>): Outcome<Audit> {
  if (!audited.ok || audited.value.excluded.length === 0) return audited;
  return { ...audited, diagnostics: [...audited.diagnostics, messages.notRated(audited.value.excluded)] };
}
