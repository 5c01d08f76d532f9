/** `rating check`: everything wrong with data and methodology in one run. The findings are its result. */

import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { gather, hasErrors, outcome } from '../model/diagnostic.ts';
import { checkData } from '../session/check-data.ts';
import { METHODOLOGY_FILE } from '../session/choose.ts';
import { sortFindings } from '../study/check/check-rating.ts';
import type { Format } from '../write/exporter.ts';
import type { Findings } from '../write/findings.ts';
import { findingsFormats } from '../write/registry.ts';
import type { Context } from './context.ts';
import { withData } from './data.ts';
import { deliver, destinationsOf } from './deliver.ts';
import { disk } from './disk.ts';
import * as messages from './messages.ts';
import { type DataOptions, dataOptions, judge, type Output, outputsOf, type Typed } from './options.ts';
import { STATUS } from './process.ts';

export interface CheckOptions extends DataOptions {
  readonly outputs: readonly Output<Format<Findings>>[];
}

/** The options of `rating check`. */
export function resolveCheck(data: readonly string[], typed: Typed): Outcome<CheckOptions> {
  const judging = judge();
  if (data.length === 0 && typed.methodology === undefined && !disk.exists(METHODOLOGY_FILE))
    judging.problems.push(messages.noData('check'));
  return outcome(
    { ...dataOptions(data, typed, judging), outputs: outputsOf(typed, findingsFormats, 'human', judging) },
    judging.problems,
  );
}

/** Runs the command: findings to the outputs, notes about the reading to the notes. */
export async function check(options: CheckOptions, context: Context): Promise<void> {
  const { proc, notes, color, width } = context;
  const opened: Diagnostic[] = [];
  await withData(options, proc, opened, async ({ found, sources, inputs, pause }) => {
    const destinations = await destinationsOf(options.outputs, inputs, notes);
    // What cannot be opened is no finding; what can be opened and not be read is.
    notes.push(...opened.filter(isOurs));
    if (hasErrors(notes)) return;
    const { findings, remarks, ...checked } = await checkData({ sources, found, said: opened }, options);
    notes.push(...remarks);
    await pause();
    const said = sortFindings(findings.filter((finding) => !isOurs(finding)));
    gather(notes, findings.filter(isOurs));
    if (hasErrors(notes)) return;
    await deliver(
      destinations,
      async (format, target) =>
        (await format.load()).write(
          { findings: said, ...checked },
          { width, color: target === 'file' ? 0 : color },
        ),
      proc,
      notes,
    );
    context.conclude(statusOf(said, options.failOnWarning));
  });
}

/** Said on standard error: what is no finding about data or methodology. */
const isOurs = ({ code }: Diagnostic) =>
  ['usage', 'cannot-open', 'cannot-write', 'unknown-encoding'].includes(code);

/** 2: the methodology is not valid in itself, as for every command; 1: the data fall short. */
function statusOf(findings: readonly Diagnostic[], failOnWarning: boolean): number {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.some(({ fault }) => fault === 'usage')) return STATUS.usage;
  const fails =
    errors.length > 0 || (failOnWarning && findings.some(({ severity }) => severity === 'warning'));
  return fails ? STATUS.data : STATUS.done;
}
