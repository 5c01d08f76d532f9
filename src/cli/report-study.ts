/** `rating report`: read, rate, study, write. */

import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { hasErrors, outcome, take } from '../model/diagnostic.ts';
import type { LanguageCode } from '../model/label.ts';
import type { Rating } from '../model/rating.ts';
import { shellWord } from '../model/shell-word.ts';
import { told } from '../session/locate-settings.ts';
import { unitsNamed } from '../session/named-units.ts';
import { rateForStudy } from '../session/rate-data.ts';
import { type Prepared, readData } from '../session/read-data.ts';
import type { Study } from '../study/report/model.ts';
import { report, type ReportOptions as StudyOptions } from '../study/report.ts';
import type { Format } from '../write/exporter.ts';
import { reportFormats } from '../write/registry.ts';
import { leagueOf as leagueNamed } from '../write/view.ts';
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
  leagueOf,
  type Output,
  outputsOf,
  type Typed,
} from './options.ts';
import { type BeforeOptions, beforeOptions, changeSince, pathsOfBefore } from './report-before.ts';

interface ReportOptions extends DataOptions {
  readonly title: string | undefined;
  readonly top: number | undefined;
  readonly units: readonly string[];
  readonly league: { readonly id: string; readonly class?: string } | undefined;
  readonly digits: number | undefined;
  readonly before: BeforeOptions | undefined;
  readonly outputs: readonly Output<Format<Study>>[];
}

export function reportOptions(data: readonly string[], typed: Typed): Outcome<ReportOptions> {
  const judging = judge();
  const options: ReportOptions = {
    ...dataOptions(data, typed, judging),
    title: typed.title,
    top: judging.whole('--top', typed.top, 1, Number.MAX_SAFE_INTEGER),
    units: typed.unit ?? [],
    league: leagueOf(typed.league, judging.complain),
    digits: judging.whole('--digits', typed.digits, 0, 15),
    before: beforeOptions(typed, judging),
    outputs: outputs(typed, judging),
  };
  return outcome(options, judging.problems);
}

/** As for every command, and a word on web pages, which people will ask for. */
function outputs(typed: Typed, judging: Judge): Output<Format<Study>>[] {
  const isPage = (path: string) => /\.html?$/i.test(path);
  const pages = (typed.output ?? []).filter(isPage);
  for (const path of pages)
    judging.complain(
      `-o ${path}: a study cannot be written as a web page yet`,
      `write it as Markdown, -o ${path.replace(/\.html?$/i, '.md')}, or as data, -o ${path.replace(/\.html?$/i, '.json')}`,
    );
  const { output, ...rest } = typed;
  const others = output?.filter((path) => !isPage(path));
  return outputsOf(
    { ...rest, ...(others !== undefined && { output: others }) },
    reportFormats,
    'markdown',
    judging,
  );
}

/** Runs the command. What it has to say goes to the notes; the result is written only when there is no error. */
export async function runReport(options: ReportOptions, context: Context): Promise<void> {
  const { proc, notes, color, width } = context;
  await withData(options, proc, notes, async ({ found, sources, inputs, pause }) => {
    const past = await pathsOfBefore(options.before);
    const destinations = await destinationsOf(options.outputs, [...inputs, ...past], notes);
    if (!found.ok || hasErrors(notes)) return;
    const read = await readData(sources, found.value, options, { digest: true, pause });
    const prepared = take(read, notes);
    if (prepared === undefined) return;
    const { methodology } = prepared;
    const change = await changeSince(options.before, { sources, prepared, options }, proc, notes);
    if (hasErrors(notes)) return;
    const command = ['rating', ...proc.argv.slice(2)].map(shellWord).join(' ');
    const studies = await inLanguages(options.outputs, methodology, context, async (language) => {
      const study = await studied(prepared, options, { language, command, change });
      await pause();
      return study;
    });
    judgeWarnings(options, notes);
    if (studies === undefined || hasErrors(notes)) return;
    const { ranking } = methodology;
    const digits = options.digits ?? (ranking.by === 'published' ? ranking.decimals : 2);
    await deliver(
      destinations,
      async (format, target) => {
        const { write } = await format.load(context.language);
        return write(studies.of(format), { width, color: target === 'file' ? 0 : color, digits });
      },
      proc,
      notes,
    );
  });
}

/** The study with the names of a language, or what is wrong with the data or with what was asked for. */
async function studied(
  prepared: Prepared,
  options: ReportOptions,
  { language, ...rest }: Pick<StudyOptions, 'command' | 'change'> & { readonly language: LanguageCode },
): Promise<Outcome<Study>> {
  const notes: Diagnostic[] = [];
  const origin = { ...prepared.origin, language };
  const rated = take(await told(rateForStudy({ ...prepared, origin }), prepared), notes);
  if (rated === undefined) return { ok: false, diagnostics: notes };
  const { evaluated, rating } = rated;
  if (rating.excluded.length > 0) notes.push(messages.notRated(rating.excluded));
  const units = take(unitsAsked(options, rating), notes);
  const { league, title, top = null } = options;
  if (league !== undefined) leagueNamed(rating.columns, league, notes);
  if (units === undefined || hasErrors(notes)) return { ok: false, diagnostics: notes };
  const value = report(evaluated, rating, prepared.table, { title, language, top, units, league, ...rest });
  return { ok: true, value, diagnostics: notes };
}

/** Ids of the units whose profiles are asked for by name. */
const unitsAsked = ({ units }: ReportOptions, { columns }: Rating): Outcome<readonly string[]> =>
  unitsNamed(
    '--unit',
    units,
    units.length === 0 ? [] : Array.from(columns.order, (row) => columns.id.at(row) ?? ''),
  );
