/** A first methodology from the columns of a table, as text with comments: a proposal, every guess marked as one. */

import type { OtherColumn } from '../../model/column-role.ts';
import type { Outcome } from '../../model/diagnostic.ts';
import type { DataSettings } from '../../model/methodology.ts';
import type { Table } from '../../model/table.ts';
import { spearman } from '../../stats/correlation.ts';
import { roundDecimal } from '../../stats/decimal.ts';
import { seemsLower } from '../guess/lower-is-better.ts';
import { otherColumns } from '../guess/other-columns.ts';
import { type Guess, guessColumn, type Kind, pointsOf } from './guess-column.ts';
import { guessUnit, type UnitGuess } from './guess-unit.ts';
import * as messages from './messages.ts';
import { yamlComment, yamlScalar } from './yaml-scalar.ts';

export interface Draft {
  readonly text: string;
  readonly indicators: number;
}

const USED: readonly Kind[] = ['share', 'rate', 'points', 'count', 'amount', 'answers'];

/** More columns of classes are notes about other columns. */
const MOST_ATTRIBUTES = 5;

/**
 * Drafts a methodology: every column that can be an indicator, with weight 1, and proposals for what a person
 * has to decide. What it writes is a valid methodology that finds all its columns in the table.
 *
 * @param table every column as numbers where it is numbers, else as texts
 * @param title what the rating is called
 * @param reading how the data were said to be read, which the methodology says too
 * @returns the text of a YAML file. Errors: no column names the rows, or none can be an indicator.
 */
export function draftMethodology(
  table: Table,
  title: string,
  reading: Partial<DataSettings> = {},
): Outcome<Draft> {
  const named = table.columns.filter(({ name }) => name !== '');
  const others = otherColumns(named);
  const codes = named.filter(({ name }) => others.get(name)?.role === 'identifier');
  const unit =
    guessUnit(named, table.length) ?? (codes[0] && { key: [codes[0].name], repeated: [], isUnique: true });
  if (unit === undefined) return { ok: false, diagnostics: [messages.noUnit()] };
  const guesses = named
    .filter(({ name }) => !unit.key.includes(name))
    .map((column) => guessColumn(column, table.length, others.get(column.name)?.role));
  const used = guesses.filter(({ kind }) => USED.includes(kind) || (table.length === 0 && kind === 'empty'));
  if (used.length === 0)
    return { ok: false, diagnostics: [messages.noIndicators(named.map(({ name }) => name))] };
  const population = guesses.find(({ kind }) => kind === 'population');
  const classes = guesses.filter(({ kind }) => kind === 'attribute').slice(0, MOST_ATTRIBUTES);
  const attributes = guesses.filter((guess) => classes.includes(guess) || guess.kind === 'population');
  const ids = new Set<string>();
  const lines = [
    '# yaml-language-server: $schema=./rating.schema.json',
    '# (an editor completes and checks this file with the schema: rating schema > rating.schema.json)',
    'rating: 1',
    `name: ${yamlScalar(title)}`,
    '# edition: "2026"',
    '',
    '# A draft based on the columns of the data. Everything marked "please decide" is a guess.',
    '',
    ...unitLines(unit, attributes),
    '',
    '# Settings of every indicator that does not override them.',
    'defaults:',
    '  missing: reweight        # the weight of a missing value goes to the others',
    '  normalise: min-max       # the best value among the units is 100, the worst 0',
    '  aggregate: arithmetic    # strengths compensate for weaknesses',
    '',
    '# Units with too few values are listed but not rated:',
    '# screening: { coverage: 0.66 }',
    '',
    '# A criterion with its own criteria: is a group. The weights in a list are shares of their sum.',
    'criteria:',
    ...used.flatMap((guess) => [...indicatorLines(guess, population, ids), '']),
    ...leftOutLines(
      guesses.filter((guess) => !used.includes(guess) && !attributes.includes(guess)),
      others,
    ),
    ...leagueLines(attributes),
    ...dataLines(reading),
  ];
  return { ok: true, value: { text: `${lines.join('\n')}\n`, indicators: used.length }, diagnostics: [] };
}

const listOf = (names: readonly string[]) => `[${names.map(flowScalar).join(', ')}]`;

/** Between brackets and commas less may stand plain. */
const flowScalar = (text: string) =>
  /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(text) ? yamlScalar(text) : quoted(text);
const quoted = (text: string) => {
  const scalar = yamlScalar(text);
  return scalar.startsWith('"') ? scalar : JSON.stringify(text);
};

function unitLines({ key, repeated, isUnique }: UnitGuess, attributes: readonly Guess[]): string[] {
  const told = repeated.slice(0, 3).map((name) => yamlComment(name));
  const why =
    repeated.length === 0
      ? []
      : [
          `  # '${yamlComment(key[0] ?? '')}' alone is not unique: ${told.join(', ')}${repeated.length > 3 ? ` and ${repeated.length - 3} more` : ''}.`,
          ...(isUnique
            ? []
            : ['  # No text columns tell all the rows apart: please decide which rows to keep.']),
        ];
  return [
    '# The units that are rated.',
    'unit:',
    ...why,
    `  id: ${key.length === 1 ? yamlScalar(key[0]!) : listOf(key)}`,
    ...(attributes.length === 0
      ? []
      : [`  attributes: ${listOf(attributes.map(({ column }) => column.name))}    # shown in the result`]),
  ];
}

const brief = (value: number) => String(Number(value.toPrecision(6)));
const WHAT: Readonly<Partial<Record<Kind, string>>> = {
  share: 'a share',
  rate: 'a rate or a per-capita figure',
  points: 'points from an assessment',
  count: 'a count',
  amount: 'an amount',
  answers: 'answers',
  empty: 'no values yet',
};

function indicatorLines(guess: Guess, population: Guess | undefined, ids: Set<string>): string[] {
  const { column, kind, rows, present, values } = guess;
  const id = idOf(column.name, ids);
  const missing = rows - present;
  const gaps =
    missing === 0 ? [] : [`${missing} of ${rows} missing (${roundDecimal((100 * missing) / rows, 0)} %)`];
  const range =
    kind === 'answers' || kind === 'empty'
      ? []
      : [`${brief(guess.min)} to ${brief(guess.max)}, median ${brief(guess.median)}`];
  const answers = kind === 'answers' ? [values.map(yamlComment).join(', ')] : [];
  const direction = seemsLower(column.name) ? 'lower' : 'higher';
  return [
    `  # ${[WHAT[kind], ...answers, ...range, ...gaps].join('; ')}`,
    `  - id: ${yamlScalar(id)}`,
    ...(id === column.name
      ? []
      : [`    name: ${yamlScalar(column.name)}`, `    column: ${yamlScalar(column.name)}`]),
    ...(kind === 'share' ? ['    unit: "%"'] : []),
    '    weight: 1                # please decide',
    `    direction: ${direction.padEnd(6)}        # please decide${direction === 'lower' ? ' (guessed from its name)' : ''}`,
    ...proposals(guess, population),
  ];
}

/** What else could be said of an indicator of this kind. */
function proposals(guess: Guess, population: Guess | undefined): string[] {
  const { kind, max, values } = guess;
  if (kind === 'answers') {
    const points = values.map((answer) => `${quoted(answer)}: ${100 * (pointsOf(answer) ?? 0)}`);
    return [`    points: { ${points.join(', ')} }    # please decide`];
  }
  if (kind === 'points') {
    const most = [5, 10, 20, 50, 100].find((limit) => limit >= max) ?? max;
    return [`    # normalise: { method: goalposts, min: 0, max: ${most} }    # if ${most} is the maximum`];
  }
  if (kind !== 'count' && kind !== 'amount') return [];
  const r = growth(guess, population);
  if (r === undefined || population === undefined) return [];
  return [
    `    # per: { column: ${flowScalar(population.column.name)}, scale: 10000 }    # grows with it (rank correlation ${roundDecimal(r, 2)}): per capita?`,
  ];
}

/** How closely the ranks go with those of the population, where that is close. */
function growth({ column, present }: Guess, population: Guess | undefined): number | undefined {
  const below = population?.column.numbers;
  if (column.numbers === undefined || below === undefined || present < 8) return undefined;
  const r = spearman(column.numbers, below);
  return r >= 0.5 ? r : undefined;
}

const WHY: Readonly<Partial<Record<Kind, string>>> = {
  constant: 'the same for all units',
  empty: 'no values',
  identifier: 'looks like an identifier',
  coordinate: 'looks like a coordinate',
  year: 'looks like years',
  date: 'looks like dates',
  rank: 'looks like ranks rather than a measurement',
  result: 'looks like a result rather than a measurement',
  denominator: 'a size to divide others by',
  text: 'text with many different values',
  attribute: 'another column of classes',
};

function leftOutLines(guesses: readonly Guess[], others: ReadonlyMap<string, OtherColumn>): string[] {
  if (guesses.length === 0) return [];
  return [
    '# Columns that are not used:',
    ...guesses.map(({ column, kind }) => {
      const of = (others.get(column.name)?.of ?? []).map(yamlComment);
      const how = kind === 'rank' ? 'in the order of' : of.length === 1 ? 'its ranks are' : 'computed from';
      const from = of.length === 0 ? '' : `; ${how} ${of.slice(0, 3).join(', ')}${of.length > 3 ? ' …' : ''}`;
      return `#   ${yamlScalar(column.name)}: ${WHY[kind] ?? kind}${from}`;
    }),
    '',
  ];
}

/** The reading settings as they were given, and what else could be said of cells. */
function dataLines(reading: Partial<DataSettings>): string[] {
  const { encoding, delimiter, decimal, sheet = [], skip } = reading;
  const headerRow = reading['header-row'];
  const settings = [
    ...(encoding === undefined ? [] : [`encoding: ${flowScalar(encoding)}`]),
    ...(delimiter === undefined ? [] : [`delimiter: ${delimiter === '\t' ? 'tab' : quoted(delimiter)}`]),
    ...(decimal === undefined ? [] : [`decimal: ${quoted(decimal)}`]),
    ...(sheet.length === 0 ? [] : [`sheet: ${sheet.length === 1 ? flowScalar(sheet[0]!) : listOf(sheet)}`]),
    ...(headerRow === undefined ? [] : [`header-row: ${headerRow}`]),
    ...(skip === undefined ? [] : [`skip: { last: ${skip.last} }`]),
  ];
  const words = 'missing: ["нет"], strip: ["*"]';
  if (settings.length === 0)
    return ['# Words that mean "no data" in your table, and marks to ignore:', `# data: { ${words} }`];
  return [
    `# How the data are read. Words that mean "no data", and marks to ignore, also go here: ${words}`,
    `data: { ${settings.join(', ')} }`,
  ];
}

/** Limits of size classes that people use. */
const SIZES = [10_000, 50_000, 100_000, 250_000, 500_000, 1_000_000, 5_000_000];

function leagueLines(attributes: readonly Guess[]): string[] {
  const leagues = attributes.flatMap((guess) => {
    const name = flowScalar(guess.column.name);
    if (guess.kind === 'attribute') {
      return [`#   - { id: ${name}, column: ${name} }    # ${guess.values.length} classes`];
    }
    const inside = SIZES.filter((limit) => limit > guess.min && limit <= guess.max);
    const limits = inside.length > 3 ? inside.slice(-3) : inside;
    if (limits.length === 0) return [];
    const classes = limits.map((limit) => `{ id: "below ${limit}", below: ${limit} }`);
    return [
      '#   - id: size',
      `#     column: ${yamlScalar(guess.column.name)}`,
      `#     classes: [${[...classes, `{ id: "${limits[limits.length - 1]} or more" }`].join(', ')}]    # please decide`,
    ];
  });
  if (leagues.length === 0) return [];
  return ['# Places among similar units; remove the # to use them:', '# leagues:', ...leagues, ''];
}

/** The header, or where it is long or full of marks a short id made of it; each once. */
function idOf(header: string, ids: Set<string>): string {
  const plain = /^[\p{L}\p{M}\p{N}_ -]{1,40}$/u.test(header);
  const base = plain ? header : shortened(header) || 'indicator';
  let id = base;
  for (let count = 2; ids.has(id); count++) id = `${base}_${count}`;
  ids.add(id);
  return id;
}

const shortened = (header: string) =>
  (header.split(/ [:–—-] |[(,;]/)[0] ?? header)
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '_')
    .slice(0, 32)
    .replace(/^_+|_+$/g, '')
    .toLowerCase();
