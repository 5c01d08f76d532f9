/**
 * Every format of every result. Results for people are documents; a rendering of documents is a format of all of
 * them. Each is loaded only when it is asked for.
 */

import type { LanguageCode } from '../model/label.ts';
import type { Audit } from '../study/audit/model.ts';
import type { Comparison } from '../study/compare/model.ts';
import type { Robustness } from '../study/robustness/model.ts';
import type { Verification } from '../study/verify/model.ts';
import type { Document } from './document/document.ts';
import type { Explained } from './explain/exporters.ts';
import type { ComposeOptions, Format } from './exporter.ts';
import type { Findings } from './findings.ts';
import type { MethodsResult } from './methods.ts';
import type { Published } from './page/model.ts';
import type { View } from './view.ts';
import type { Weighings } from './weighings/weighings.ts';
import { languageOf } from './words/languages.ts';

type Compose<Result> = (result: Result, options: ComposeOptions) => Document;

/** Digits after the point where nobody asks for others. */
const DIGITS = 2;

const table = <Result>(
  load: (code: LanguageCode) => Promise<Compose<Result>>,
  summary: string,
  name = 'table',
): Format<Result> => ({
  name,
  kind: 'people',
  summary,
  extensions: ['.txt'],
  load: async (code = 'en') => {
    const [compose, language] = [await load(code), await languageOf(code)];
    const { terminal } = await import('./document/terminal.ts');
    return {
      write: (result, { digits = DIGITS, ...look }) =>
        terminal(compose(result, { medium: 'screen', digits, language }), {
          ...look,
          numbers: language.numbers,
        }),
    };
  },
});

const page = <Result>(
  load: (code: LanguageCode) => Promise<Compose<Result>>,
  summary: string,
): Format<Result> => ({
  name: 'markdown',
  kind: 'people',
  summary,
  extensions: ['.md', '.markdown'],
  load: async (code = 'en') => {
    const [compose, language] = [await load(code), await languageOf(code)];
    const { markdown } = await import('./document/markdown.ts');
    return {
      write: (result, { digits = DIGITS }) =>
        markdown(compose(result, { medium: 'page', digits, language }), language),
    };
  },
});

const machine = <Result>(
  name: string,
  extensions: readonly string[],
  summary: string,
  load: Format<Result>['load'],
): Format<Result> => ({ name, kind: 'machine', extensions, summary, load });

const ranking = async () => (await import('./ranking.ts')).rankingDocument;
const audit = async () => (await import('./audit/document.ts')).auditDocument;
const compare = async () => (await import('./compare/document.ts')).compareDocument;
const weighings = async () => (await import('./weighings/document.ts')).weighingsDocument;
const explanation = async () => {
  const { explainDocument } = await import('./explain/document.ts');
  return (explained: Explained, options: ComposeOptions) => explainDocument(explained.explanation, options);
};
const methods = async () => (await import('./methods.ts')).methodsDocument;
const findings = async () => (await import('./findings.ts')).findingsDocument;

/** With its texts, which no other document needs. */
const robustness = async (code: LanguageCode): Promise<Compose<Robustness>> => {
  const { robustnessDocument } = await import('./robustness/document.ts');
  const texts = await (await import('./robustness/texts.ts')).robustnessTexts(code);
  return (study, options) => robustnessDocument(study, options, texts);
};

export const rankingFormats: readonly Format<View>[] = [
  table(ranking, 'aligned columns for a terminal, numbers rounded'),
  page(ranking, 'a document with a table as GitHub shows it, numbers rounded'),
  machine(
    'csv',
    ['.csv'],
    'comma-separated values, exact numbers',
    async () => (await import('./csv.ts')).csv,
  ),
  machine(
    'tsv',
    ['.tsv', '.tab'],
    'tab-separated values, exact numbers',
    async () => (await import('./tsv.ts')).tsv,
  ),
  machine('json', ['.json'], 'the whole result, exact numbers', async () => (await import('./json.ts')).json),
  machine(
    'ndjson',
    ['.ndjson', '.jsonl'],
    'one unit a line as JSON, exact numbers',
    async () => (await import('./ndjson.ts')).ndjson,
  ),
  {
    ...machine(
      'xlsx',
      ['.xlsx'],
      'a workbook: ranking, criteria, methodology, notes; exact numbers, shown rounded',
      async () => (await import('./xlsx.ts')).xlsx,
    ),
    binary: true,
  },
];

export const auditFormats: readonly Format<Audit>[] = [
  table(audit, 'the figures and findings on a screen'),
  page(audit, 'findings, every figure, and what they mean'),
  machine(
    'json',
    ['.json'],
    'every figure, exact, with the reason where there is none',
    async () => (await import('./audit/json.ts')).auditJson,
  ),
];

export const compareFormats: readonly Format<Comparison>[] = [
  table(compare, 'who moved furthest and why, on a screen'),
  page(compare, 'every unit of both editions, and why those moved that moved furthest'),
  machine(
    'csv',
    ['.csv'],
    'one line a unit with its changes and causes, exact numbers',
    async () => (await import('./compare/csv.ts')).compareCsv,
  ),
  machine(
    'json',
    ['.json'],
    'the whole comparison, exact numbers, null with the reason where there is none',
    async () => (await import('./compare/json.ts')).compareJson,
  ),
];

export const weighingsFormats: readonly Format<Weighings>[] = [
  table(weighings, 'the schemes side by side, group by group'),
  page(weighings, 'the same as GitHub shows it'),
  machine(
    'csv',
    ['.csv'],
    'one line a scheme and criterion, exact numbers',
    async () => (await import('./weighings/exporters.ts')).weighingsCsv,
  ),
  machine(
    'json',
    ['.json'],
    'every scheme with its measures, exact numbers',
    async () => (await import('./weighings/exporters.ts')).weighingsJson,
  ),
  machine(
    'yaml',
    ['.yaml', '.yml'],
    'a block of weights for a methodology',
    async () => (await import('./weighings/exporters.ts')).weighingsYaml,
  ),
];

export const explainFormats: readonly Format<Explained>[] = [
  table(explanation, 'a page a unit for a terminal'),
  page(explanation, 'the same as GitHub shows it'),
  machine(
    'json',
    ['.json'],
    'everything, exact numbers, with sentences',
    async () => (await import('./explain/exporters.ts')).explainJson,
  ),
  machine(
    'csv',
    ['.csv'],
    'one line a unit: the points of every criterion',
    async () => (await import('./explain/exporters.ts')).explainCsv,
  ),
];

export const methodsFormats: readonly Format<MethodsResult>[] = [
  table(methods, 'text for a terminal'),
  page(methods, 'the same as GitHub shows it'),
  machine(
    'json',
    ['.json'],
    'everything, exact numbers',
    async () => (await import('./methods.ts')).methodsJson,
  ),
];

export const findingsFormats: readonly Format<Findings>[] = [
  table(findings, 'kind by kind, with what to do', 'human'),
  machine(
    'json',
    ['.json'],
    'every finding, with the sums',
    async () => (await import('./findings.ts')).findingsJson,
  ),
  machine('csv', ['.csv'], 'one line a finding', async () => (await import('./findings.ts')).findingsCsv),
  machine(
    'github',
    [],
    'annotations of a GitHub workflow',
    async () => (await import('./findings.ts')).findingsGithub,
  ),
];

export const reportFormats: readonly Format<Published>[] = [
  {
    name: 'markdown',
    kind: 'people',
    summary: 'the printed study, as GitHub shows it',
    extensions: ['.md', '.markdown'],
    load: async (code = 'en') => {
      const [{ reportDocument }, { reportTextsOf }, { markdown }, language] = [
        await import('./report/document.ts'),
        await import('./words/reports.ts'),
        await import('./document/markdown.ts'),
        await languageOf(code),
      ];
      const texts = await reportTextsOf(code);
      return {
        write: ({ study }, { digits = DIGITS }) =>
          markdown(reportDocument(study, { digits, language }, texts), language),
      };
    },
  },
  {
    name: 'html',
    kind: 'people',
    summary: 'the study as one page that needs no network, with weights to move',
    extensions: ['.html', '.htm'],
    load: async (code = 'en') => {
      const [{ studyPage }, { reportTextsOf }, { pageTextsOf }, language] = [
        await import('./page/page.ts'),
        await import('./words/reports.ts'),
        await import('./words/pages.ts'),
        await languageOf(code),
      ];
      const [texts, around] = [await reportTextsOf(code), await pageTextsOf(code)];
      return {
        write: (published, { digits = DIGITS }) => studyPage(published, { digits, language }, texts, around),
      };
    },
  },
  machine('json', ['.json'], 'every chapter with exact figures', async () => {
    const { reportJson } = await import('./report/json.ts');
    return { write: ({ study }, options) => reportJson.write(study, options) };
  }),
];

export const verifyFormats: readonly Format<Verification>[] = [
  {
    name: 'table',
    kind: 'people',
    summary: 'what agrees, and everything that does not',
    extensions: ['.txt'],
    load: async () => (await import('./verify/formats.ts')).verifyTable,
  },
  machine(
    'json',
    ['.json'],
    'the same for programs, exact values',
    async () => (await import('./verify/formats.ts')).verifyJson,
  ),
];

export const robustnessFormats: readonly Format<Robustness>[] = [
  table(robustness, 'who is safely where, on a screen'),
  page(robustness, 'the same with every figure, as GitHub shows it'),
  machine(
    'csv',
    ['.csv'],
    'one line a unit, exact numbers',
    async () => (await import('./robustness/exporters.ts')).robustnessCsv,
  ),
  machine(
    'json',
    ['.json'],
    'the whole study, exact numbers',
    async () => (await import('./robustness/exporters.ts')).robustnessJson,
  ),
];

/** The format that a file's name asks for by its extension, in either case. */
export function formatOf<F extends { readonly extensions: readonly string[] }>(
  path: string,
  formats: readonly F[],
): F | undefined {
  const name = path.toLowerCase();
  return formats.find(({ extensions }) => extensions.some((extension) => name.endsWith(extension)));
}
