/** `rating robustness`: read, rate, vary, show. */

import { parseAllVary } from '../methodology/vary.ts';
import { hasErrors, type Outcome, outcome, take } from '../model/diagnostic.ts';
import { suggestion } from '../model/suggest.ts';
import { told } from '../session/locate-settings.ts';
import { ofOption } from '../session/messages.ts';
import { unitsNamed } from '../session/named-units.ts';
import { type Prepared, readData } from '../session/read-data.ts';
import type { Robustness } from '../study/robustness/model.ts';
import { MOST_DRAWS } from '../study/robustness/resolve.ts';
import { PARTS, type Part } from '../study/robustness/settings.ts';
import { type Named, type RobustnessOptions, robustness } from '../study/robustness.ts';
import type { Format } from '../write/exporter.ts';
import { robustnessFormats } from '../write/registry.ts';
import type { Context } from './context.ts';
import { judgeWarnings, withData } from './data.ts';
import { deliver, destinationsOf } from './deliver.ts';
import * as messages from './messages.ts';
import {
  type DataOptions,
  dataOptions,
  type Judge,
  judge,
  namesIn,
  type Output,
  outputsOf,
  type Typed,
} from './options.ts';
import { yieldToEvents } from './process.ts';
import { progressOn } from './progress.ts';
import { runnerFor } from './threads.ts';
import { writtenFile } from './written-file.ts';

type Asked = Omit<
  RobustnessOptions,
  'file' | 'readMapping' | 'origin' | 'runner' | 'pause' | 'progress' | 'lookUp'
>;

interface RobustOptions extends DataOptions {
  readonly asked: Asked;
  /** As they were typed. */
  readonly pairs: readonly (readonly string[])[];
  readonly unit: string | undefined;
  readonly threads: number | undefined;
  readonly outputs: readonly Output<Format<Robustness>>[];
}

/** Text in a file is laid out for this width. */
const FILE_WIDTH = 100;
const MOST_THREADS = 256;

export function robustnessOptions(
  data: readonly string[],
  typed: Typed,
  terminal: boolean,
): Outcome<RobustOptions> {
  const judging = judge();
  const { whole, complain } = judging;
  const outputs = outputsOf(typed, robustnessFormats, terminal ? 'table' : 'csv', judging);
  const isCsvAlone = outputs.length > 0 && outputs.every(({ format }) => format.name === 'csv');
  for (const { problem } of parseAllVary(typed.vary ?? []).problems)
    judging.problems.push(ofOption('--vary', problem));
  const pairs = (typed.pair ?? []).map(namesIn);
  for (const [index, names] of pairs.entries())
    if (names.length !== 2 || names.includes(''))
      complain(
        `--pair '${typed.pair![index]}' does not name two units`,
        'write --pair Perm,Kazan; a name with a comma in double quotes',
      );
  if ((typed.unit ?? []).length > 1) complain('--unit names one unit here', 'remove the others');
  const options: RobustOptions = {
    ...dataOptions(data, typed, judging),
    asked: {
      vary: typed.vary,
      level: typed.level,
      draws: whole('--draws', typed.draws, 1, MOST_DRAWS),
      seed: whole('--seed', typed.seed, 0, Number.MAX_SAFE_INTEGER),
      until: between('--until', typed.until, 0, 0.5, judging),
      top: whole('--top', typed.top, 1, Number.MAX_SAFE_INTEGER),
      confidence: between('--confidence', typed.confidence, 0.5, 1, judging),
      tolerate: typed.tolerate,
      matrix: typed.matrix,
      parts: partsOf(typed.parts, isCsvAlone, judging),
    },
    pairs,
    unit: typed.unit?.[0],
    threads: whole('--threads', typed.threads, 1, MOST_THREADS),
    outputs,
  };
  return outcome(options, judging.problems);
}

/** A number above the first and up to the second. */
function between(
  option: string,
  text: string | undefined,
  above: number,
  most: number,
  { complain }: Judge,
): number | undefined {
  if (text === undefined) return undefined;
  const value = text.trim() === '' ? NaN : Number(text);
  if (value > above && value <= most) return value;
  return complain(`${option} takes a number above ${above} and up to ${most}, not '${text}'`);
}

function partsOf(list: string | undefined, isCsvAlone: boolean, { complain }: Judge): readonly Part[] {
  if (list === undefined) return isCsvAlone ? ['draws'] : PARTS;
  const names = namesIn(list);
  for (const name of names)
    if (!PARTS.some((part) => part === name))
      complain(`--parts: there is no part '${name}'`, suggestion(name, PARTS, 'choices'));
  return PARTS.filter((part) => names.includes(part));
}

/** Runs the command. What it has to say goes to the notes; the result is written only when there is no error. */
export async function runRobustness(options: RobustOptions, context: Context): Promise<void> {
  const { proc, notes, color, width } = context;
  await withData(options, proc, notes, async ({ found, sources, inputs, pause }) => {
    const destinations = await destinationsOf(options.outputs, inputs, notes);
    if (!found.ok || hasErrors(notes)) return;
    const read = await readData(sources, found.value, options, {
      digest: options.outputs.some(({ format }) => format.name === 'json'),
      pause,
    });
    const prepared = take(read, notes);
    if (prepared === undefined) return;
    const study = await studied(options, prepared, context);
    if (study === undefined) return;
    if (study.excluded.length > 0) notes.push(messages.notRated(study.excluded));
    judgeWarnings(options, notes);
    if (hasErrors(notes)) return;
    await deliver(
      destinations,
      async (format, target) => {
        const { write } = await format.load(context.language);
        return write(study, target === 'file' ? { width: FILE_WIDTH, color: 0 } : { width, color });
      },
      proc,
      notes,
    );
  });
}

async function studied(
  options: RobustOptions,
  prepared: Prepared,
  { proc, notes }: Context,
): Promise<Robustness | undefined> {
  const { table, methodology, origin } = prepared;
  const progress = progressOn(proc);
  const runner = runnerFor(options.threads);
  try {
    const study = await robustness(table, methodology, {
      ...options.asked,
      file: () => writtenFile(prepared, options),
      readMapping: async (text) => (await import('../read/yaml-value.ts')).yamlValue(text),
      lookUp: (ids) => named(options, ids),
      origin,
      runner,
      pause: yieldToEvents,
      progress: progress.tell,
    });
    return take(await told(study, prepared), notes);
  } finally {
    progress.end();
    await runner.end();
  }
}

/** The units that the options name. */
function named({ pairs, unit }: RobustOptions, ids: readonly string[]): Named {
  const found = pairs.map((names) => unitsNamed('--pair', names, ids));
  const place = unitsNamed('--unit', unit === undefined ? [] : [unit], ids);
  const problems = [...found, place].flatMap(({ diagnostics }) => diagnostics);
  for (const [index, pair] of found.entries())
    if (pair.ok && pair.value.length === 1)
      problems.push(messages.usage(`--pair '${pairs[index]!.join(',')}' names one unit twice`));
  return outcome(
    {
      pairs: found.flatMap((pair) =>
        pair.ok && pair.value.length === 2 ? [[pair.value[0]!, pair.value[1]!] as const] : [],
      ),
      unit: place.ok ? place.value[0] : undefined,
    },
    problems,
  );
}
