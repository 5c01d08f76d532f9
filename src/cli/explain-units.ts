/** `rating explain`: read, rate, explain the units that are named, show. */

import { type Diagnostic, hasErrors, located, type Outcome, outcome, take } from '../model/diagnostic.ts';
import type { Rating } from '../model/rating.ts';
import { suggestion } from '../model/suggest.ts';
import { decorate, evaluateTable } from '../rate.ts';
import { told } from '../session/locate-settings.ts';
import { unitsNamed } from '../session/named-units.ts';
import { readData } from '../session/read-data.ts';
import { explainUnits } from '../study/explain/explain.ts';
import type { Against, Aim, ExplainOptions } from '../study/explain/model.ts';
import type { Explained } from '../write/explain/exporters.ts';
import type { Format } from '../write/exporter.ts';
import { explainFormats } from '../write/registry.ts';
import type { Context } from './context.ts';
import { judgeWarnings, type Opening, withData } from './data.ts';
import { deliver, destinationsOf } from './deliver.ts';
import { type FolderOutput, foldersOf, isFolder, pagesOf, withFolders } from './folders.ts';
import { inLanguages } from './languages.ts';
import * as messages from './messages.ts';
import { type DataOptions, dataOptions, judge, type Output, outputsOf, type Typed } from './options.ts';

type ExplainFormat = Format<Explained>;

interface ExplainRunOptions extends DataOptions {
  /** As they were typed. */
  readonly units: readonly string[];
  readonly against: string;
  readonly to: readonly string[];
  readonly league: string | undefined;
  readonly outputs: readonly Output<ExplainFormat>[];
  readonly folders: readonly FolderOutput<ExplainFormat>[];
}

/** Text in a file is laid out for this width. */
const FILE_WIDTH = 100;

export function explainOptions(
  [data = '', ...units]: readonly string[],
  typed: Typed,
): Outcome<ExplainRunOptions> {
  const judging = judge();
  const { against = [], to = [], output = [] } = typed;
  const paths = output.filter((path) => !isFolder(path));
  if (against.length > 1) judging.complain('--against can be given once');
  for (const text of to) {
    if (/^-?\d+$/.test(text.trim()) && Number(text) < 1)
      judging.complain(`--to ${text}: there is no place above the first`, 'places count from 1');
    else if (text.trim() === '') judging.complain('--to needs a place, a unit, or next');
  }
  const folders = foldersOf(output.filter(isFolder), typed.format, explainFormats, judging);
  const options: ExplainRunOptions = {
    ...dataOptions([data, ...(typed.data ?? [])], typed, judging),
    units,
    against: against[0] ?? 'median',
    to: [...new Set(to.length === 0 ? ['next'] : to)],
    league: typed.league,
    outputs:
      output.length > 0 && paths.length === 0
        ? []
        : outputsOf(
            {
              ...(typed.format !== undefined && { format: typed.format }),
              ...(output.length > 0 && { output: paths }),
            },
            explainFormats,
            'table',
            judging,
          ),
    folders,
  };
  return outcome(options, judging.problems);
}

/** Runs the command. What it has to say goes to the notes; the result is written only when there is no error. */
export async function runExplain(options: ExplainRunOptions, context: Context): Promise<void> {
  const { proc, notes, color, width, language } = context;
  const work = async ({ found, sources, inputs, pause }: Opening) => {
    const destinations = await destinationsOf(options.outputs, inputs, notes);
    if (!found.ok || hasErrors(notes)) return;
    const all = [...options.outputs, ...options.folders];
    const read = await readData(sources, found.value, options, {
      digest: all.some(({ format }) => format.name === 'json'),
      pause,
    });
    const prepared = take(read, notes);
    if (prepared === undefined) return;
    const { table, methodology, origin } = prepared;
    const evaluated = evaluateTable(table, methodology);
    const ratings = await inLanguages(all, methodology, context, async (tag) => {
      if (!evaluated.ok) {
        const said = [...origin.notes, ...evaluated.diagnostics];
        return told<Rating>({ ok: false, diagnostics: located(table, said) }, prepared);
      }
      return withNotRated(
        await told(decorate(evaluated.value, { ...origin, language: tag }, table), prepared),
      );
    });
    if (ratings === undefined || !evaluated.ok) return;
    const rating = ratings.first;
    const asked = take(askedOf(options, rating), notes);
    judgeWarnings(options, notes);
    if (asked === undefined || hasErrors(notes)) return;
    await pause();

    const explanation = explainUnits({ table, evaluated: evaluated.value, rating }, asked);
    const { folders } = options;
    const pages = await pagesOf(folders, explanation.units, inputs, notes);
    if (hasErrors(notes)) return;
    await deliver(
      new Map([...destinations, ...pages.destinations]),
      async (format, target, output) => {
        const { write } = await format.load(language);
        const page = pages.unitOf(output);
        const shown: Explained = {
          explanation: {
            ...explanation,
            rating: ratings.of(format),
            ...(page !== undefined && { units: [page] }),
          },
          notes: rating.notes,
        };
        return write(shown, target === 'file' ? { width: FILE_WIDTH, color: 0 } : { width, color });
      },
      proc,
      notes,
      { isTold: folders.length > 0 },
    );
    if (folders.length === 0 || hasErrors(notes)) return;
    const files = options.outputs.flatMap(({ path, format }) =>
      path === '-' ? [] : [{ path, format: format.name }],
    );
    if (files.length > 0) notes.push(messages.wrote(files, undefined));
    for (const { path, format } of folders)
      notes.push(messages.wrotePages(path, format.name, explanation.units.length));
  };
  await withFolders(options.folders, notes, () => withData(options, proc, notes, work));
}

/** With a note of who is not rated. */
function withNotRated(rated: Outcome<Rating>): Outcome<Rating> {
  if (!rated.ok || rated.value.excluded.length === 0) return rated;
  return { ...rated, diagnostics: [...rated.diagnostics, messages.notRated(rated.value.excluded)] };
}

/** What was typed, as units, places and leagues that are there. */
function askedOf(options: ExplainRunOptions, rating: Rating): Outcome<ExplainOptions> {
  const { columns, excluded } = rating;
  const ranked = Array.from(columns.order, (row) => columns.id.at(row) ?? '');
  const reasons = new Map(excluded.map(({ id, reason }) => [id, reason]));
  const everybody = [...ranked, ...reasons.keys()];
  const problems: Diagnostic[] = [];
  /** The units of these names that have a place. */
  const placed = (option: string | null, names: readonly string[]): readonly string[] => {
    const named = unitsNamed(option, names, everybody);
    problems.push(...named.diagnostics);
    if (!named.ok) return [];
    return named.value.filter((id) => {
      const reason = reasons.get(id);
      if (reason !== undefined) problems.push(messages.hasNoPlace(option, id, reason));
      return reason === undefined;
    });
  };
  const units = placed(null, options.units);
  const against = againstOf(options.against, (name) => placed('--against', [name])[0]);
  const to = options.to.flatMap((text): Aim | [] => {
    const word = text.trim();
    if (word === 'next') return { kind: 'next' };
    if (/^\d+$/.test(word)) return { kind: 'place', place: Number(word) };
    const [unit] = placed('--to', [word]);
    return unit === undefined ? [] : { kind: 'unit', unit };
  });
  const leagues = columns.leagues.map(({ id }) => id);
  const { league } = options;
  if (league !== undefined && !leagues.includes(league))
    problems.push(messages.noLeague(league, suggestion(league, leagues, 'leagues'), leagues.length === 0));
  const asked = {
    ...(options.units.length > 0 && { units }),
    ...(against !== undefined && { against }),
    to,
    ...(league !== undefined && { league }),
  };
  return outcome(asked, problems);
}

function againstOf(word: string, unitOf: (name: string) => string | undefined): Against | undefined {
  if (word === 'median' || word === 'mean' || word === 'leader') return { kind: word };
  const unit = unitOf(word);
  return unit === undefined ? undefined : { kind: 'unit', unit };
}
