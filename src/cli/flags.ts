/** Every flag, declared once: the parser, the help and the tests read these lists. */

import { LANGUAGES } from '../model/label.ts';
import { COLORS, DIAGNOSTICS, OWN, SEVERITIES } from './words.ts';

/** Names of words that a shell offers for a value, which are too many or too far away to be listed here. */
export type Offered =
  | 'files'
  | 'files and presets'
  | 'presets'
  | 'settings'
  | 'methods'
  | 'schemes'
  | 'problems'
  | 'encodings'
  | 'correlations'
  | 'ranking formats'
  | 'audit formats'
  | 'robustness formats'
  | 'compare formats'
  | 'explain formats'
  | 'report formats'
  | 'verify formats'
  | 'findings formats'
  | 'weighings formats'
  | 'methods formats';

/** What a shell may offer: these words, or those that go by a name. */
export type Offer = Offered | readonly string[];

export interface Flag {
  readonly flags: string;
  readonly description: string;
  readonly group: 'Methodology' | 'Robustness' | 'Result' | 'Reading' | 'Messages';
  readonly repeatable?: boolean;
  /** What a shell may offer for the value: files where it is called `<file>`, and nothing else unless said here. */
  readonly offers?: Offer;
}

/** Of every command whose result people read in their language. */
export const LANGUAGE_FLAG: Flag = {
  flags: '--lang <code>',
  group: 'Result',
  offers: LANGUAGES,
  description: 'language of table and markdown: en or ru (default: what RATING_LANG says, or en)',
};

/** Which methodology, and changes to it for one run. */
export const METHODOLOGY_FLAGS: readonly Flag[] = [
  {
    flags: '-m, --methodology <file>',
    group: 'Methodology',
    offers: 'files and presets',
    description: 'methodology file, or the name of a built-in one',
  },
  {
    flags: '--weights <list>',
    group: 'Methodology',
    repeatable: true,
    description: 'weights for this run: website=40,offices=30',
  },
  {
    flags: '--set <path=value>',
    group: 'Methodology',
    offers: 'settings',
    repeatable: true,
    description: 'any other setting for this run: defaults.normalise=z-score, website.weight=3',
  },
  {
    flags: '--only <condition>',
    group: 'Methodology',
    repeatable: true,
    description: "rate only the units that meet a condition: 'country=Russia'",
  },
];

const RESULT_FLAGS: readonly Flag[] = [
  {
    flags: '-f, --format <format>',
    group: 'Result',
    offers: 'ranking formats',
    description:
      'table, csv, tsv, markdown, json, ndjson or xlsx (default: table on a terminal, csv in a pipe)',
  },
  {
    flags: '-o, --output <file>',
    group: 'Result',
    repeatable: true,
    description: 'write to a file in the format of its extension; repeatable; - is standard output',
  },
  {
    flags: '--where <condition>',
    group: 'Result',
    repeatable: true,
    description: "show only the units that meet a condition; places stay overall: 'population<1000000'",
  },
  {
    flags: '--top <n>',
    group: 'Result',
    description: 'show only the first n units and those tied with the last of them',
  },
  {
    flags: '--league <id[=class]>',
    group: 'Result',
    description: 'show places within a league, class by class, or one class only',
  },
  {
    flags: '--columns <list>',
    group: 'Result',
    description: 'show these columns: rank,city,score,website.raw; put a name with a comma in double quotes',
  },
  { flags: '--all', group: 'Result', description: 'show all columns' },
  {
    flags: '--embed',
    group: 'Result',
    description: 'JSON carries data and methodology, so that rating verify needs no other file',
  },
  {
    flags: '--tiers',
    group: 'Result',
    description: 'add a column tier: units that cannot safely be told apart, as rating robustness finds them',
  },
  {
    flags: '--excel',
    group: 'Result',
    description: 'CSV for double-clicking in a Russian or Turkish Excel: semicolons, decimal comma',
  },
  {
    flags: '--digits <n>',
    group: 'Result',
    description: "decimal places in table and markdown (default: the methodology's decimals, or 2)",
  },
  LANGUAGE_FLAG,
];

/** How data are read. */
export const READING_FLAGS: readonly Flag[] = [
  {
    flags: '--encoding <label>',
    group: 'Reading',
    offers: 'encodings',
    description: 'encoding of the data, such as windows-1251 (default: UTF-8, or by byte-order mark)',
  },
  {
    flags: '--delimiter <mark>',
    group: 'Reading',
    description: 'delimiter: , ; | or tab; otherwise detected',
  },
  {
    flags: '--decimal <mark>',
    group: 'Reading',
    offers: ['.', ','],
    description: "decimal mark: . or ','; otherwise detected",
  },
  {
    flags: '--sheet <name>',
    group: 'Reading',
    repeatable: true,
    description:
      'sheet of a spreadsheet, by name or number (default: the only one with data); several are combined',
  },
  {
    flags: '--header-row <n>',
    group: 'Reading',
    description: 'row that names the columns; rows above it are ignored',
  },
  {
    flags: '--skip-last <n>',
    group: 'Reading',
    description: 'ignore this many rows at the end, which are notes rather than units',
  },
];

/** What is said on standard error. */
export const MESSAGE_FLAGS: readonly Flag[] = [
  { flags: '-q, --quiet', group: 'Messages', description: 'hide notes; show only warnings and errors' },
  {
    flags: '--fail-on <severity>',
    group: 'Messages',
    offers: SEVERITIES,
    description: 'error or warning: the least severe problem that makes the run fail (default: error)',
  },
  {
    flags: '--diagnostics <format>',
    group: 'Messages',
    offers: DIAGNOSTICS,
    description: 'how problems are printed: human, json or github (default: human)',
  },
  {
    flags: '--color <when>',
    group: 'Messages',
    offers: COLORS,
    description: 'auto, always or never (default: auto)',
  },
];

const CHECK_RESULT_FLAGS: readonly Flag[] = [
  {
    flags: '-f, --format <format>',
    group: 'Result',
    offers: 'findings formats',
    description: 'human, json, csv or github (default: human)',
  },
  {
    flags: '-o, --output <file>',
    group: 'Result',
    repeatable: true,
    description:
      'write the findings to a file in the format of its extension (.txt .json .csv); repeatable; - is standard output',
  },
  {
    flags: '--explain [code]',
    group: 'Result',
    offers: 'problems',
    description: 'explain a kind of problem, such as not-a-number; without a code, list them all',
  },
];

const INIT_RESULT_FLAGS: readonly Flag[] = [
  {
    flags: '-o, --output <file>',
    group: 'Result',
    repeatable: true,
    description: 'write the methodology to this file (default: rating.yaml); - is standard output',
  },
  { flags: '--force', group: 'Result', description: 'overwrite an existing file' },
  {
    flags: '--from <preset>',
    group: 'Result',
    offers: 'presets',
    description: 'start from a built-in methodology instead of the data: hdi or uclg-eurasia',
  },
];

export const INIT_FLAGS: readonly Flag[] = [...INIT_RESULT_FLAGS, ...READING_FLAGS, ...MESSAGE_FLAGS];

export const CHECK_FLAGS: readonly Flag[] = [
  ...METHODOLOGY_FLAGS,
  ...CHECK_RESULT_FLAGS,
  ...READING_FLAGS,
  ...MESSAGE_FLAGS,
];

export const COMPUTE_FLAGS: readonly Flag[] = [
  ...METHODOLOGY_FLAGS,
  ...RESULT_FLAGS,
  ...READING_FLAGS,
  ...MESSAGE_FLAGS,
];

export const AUDIT_FLAGS: readonly Flag[] = [
  ...METHODOLOGY_FLAGS,
  {
    flags: '--against <column>',
    group: 'Result',
    repeatable: true,
    description: 'correlate the rating with a column that is not part of it, such as gdp',
  },
  {
    flags: '--correlation <kind>',
    group: 'Result',
    offers: 'correlations',
    description: 'pearson, spearman or kendall (default: pearson)',
  },
  {
    flags: '--thresholds <list>',
    group: 'Result',
    repeatable: true,
    description: 'change limits: redundant=0.9,weak=0.25; an unknown name lists them all',
  },
  {
    flags: '-f, --format <format>',
    group: 'Result',
    offers: 'audit formats',
    description: 'table, markdown or json (default: table)',
  },
  {
    flags: '-o, --output <file>',
    group: 'Result',
    repeatable: true,
    description: 'write to a file in the format of its extension; repeatable; - is standard output',
  },
  LANGUAGE_FLAG,
  ...READING_FLAGS,
  ...MESSAGE_FLAGS,
];

/** Of `rating explain`: which data more, compared with whom, which places are aimed at, and where the pages go. */
export const EXPLAIN_FLAGS: readonly Flag[] = [
  ...METHODOLOGY_FLAGS,
  {
    flags: '--data <file>',
    group: 'Reading',
    repeatable: true,
    description: 'more data, merged by column name',
  },
  {
    flags: '--against <whom>',
    group: 'Result',
    offers: ['median', 'mean', 'leader'],
    repeatable: true,
    description: 'compare with median, mean, leader or a unit by name (default: median)',
  },
  {
    flags: '--to <place>',
    group: 'Result',
    offers: ['next'],
    repeatable: true,
    description: 'what it would take to reach next, a place, or the place of a unit (default: next)',
  },
  {
    flags: '--league <id>',
    group: 'Result',
    description: "aim at places within the unit's class of a league",
  },
  {
    flags: '-f, --format <format>',
    group: 'Result',
    offers: 'explain formats',
    description: 'table, markdown, json or csv (default: table)',
  },
  {
    flags: '-o, --output <file>',
    group: 'Result',
    repeatable: true,
    description:
      'write to a file in the format of its extension, or to a folder, such as pages/, a file a unit; repeatable; - is standard output',
  },
  LANGUAGE_FLAG,
  ...READING_FLAGS,
  ...MESSAGE_FLAGS,
];

export const METHODS_FLAGS: readonly Flag[] = [
  {
    flags: '--verify',
    group: 'Result',
    description: 'recompute every worked example and every published table, and report what agrees',
  },
  {
    flags: '-f, --format <format>',
    group: 'Result',
    offers: 'methods formats',
    description: 'table, markdown or json (default: table)',
  },
  {
    flags: '-o, --output <file>',
    group: 'Result',
    repeatable: true,
    description: 'write to a file in the format of its extension; repeatable',
  },
  ...MESSAGE_FLAGS.filter(({ flags }) => !flags.startsWith('--fail-on')),
];

/** Of `rating weights`: which schemes, for which group, and where the comparison goes. */
export const WEIGHTS_FLAGS: readonly Flag[] = [
  ...METHODOLOGY_FLAGS,
  {
    flags: '--scheme <list>',
    group: 'Result',
    offers: 'schemes',
    description: 'only these schemes, with all their figures: entropy,critic',
  },
  {
    flags: '--group <id>',
    group: 'Result',
    description: 'only the criteria of this group; top stands for the top level',
  },
  {
    flags: '-f, --format <format>',
    group: 'Result',
    offers: 'weighings formats',
    description:
      'table, csv, markdown, json, or yaml, which is a block of one scheme to paste into the methodology (default: table on a terminal, csv in a pipe)',
  },
  {
    flags: '-o, --output <file>',
    group: 'Result',
    repeatable: true,
    description: 'write to a file in the format of its extension; repeatable; - is standard output',
  },
  LANGUAGE_FLAG,
  ...READING_FLAGS,
  ...MESSAGE_FLAGS,
];

/** Of `rating report`: what the study is to hold, and where it goes. */
export const VERIFY_FLAGS: readonly Flag[] = [
  {
    flags: '-f, --format <format>',
    group: 'Result',
    offers: 'verify formats',
    description: 'table or json (default: table)',
  },
  {
    flags: '-o, --output <file>',
    group: 'Result',
    repeatable: true,
    description: 'write what was found to a file: .txt or .json; repeatable; - is standard output',
  },
  ...MESSAGE_FLAGS,
];

export const REPORT_FLAGS: readonly Flag[] = [
  ...METHODOLOGY_FLAGS,
  {
    flags: '-o, --output <file>',
    group: 'Result',
    repeatable: true,
    description:
      'write the study to a file: .html (a page), .md (Markdown) or .json; repeatable; - is standard output',
  },
  {
    flags: '-f, --format <format>',
    group: 'Result',
    offers: 'report formats',
    description: 'html, markdown or json (default: markdown)',
  },
  {
    flags: '--before <file>',
    group: 'Result',
    description: 'data or saved result (JSON) of the edition before: tells what changed since, and why',
  },
  {
    flags: '--methodology-before <file>',
    group: 'Methodology',
    description: 'methodology of the edition before (default: that of -m, or what fits its data)',
  },
  {
    flags: '--aliases <file>',
    group: 'Methodology',
    description: 'units under two names: a CSV with the columns before and after',
  },
  {
    flags: '--title <text>',
    group: 'Result',
    description: "title of the study (default: the rating's name)",
  },
  {
    flags: '--top <n>',
    group: 'Result',
    description:
      'the first n places of the ranking and of each class, and their profiles (default: all up to 1,000 places and 100 profiles; of more units the first 100 places, and 20 profiles beside those of the winners)',
  },
  {
    flags: '--unit <name>',
    group: 'Result',
    repeatable: true,
    description: 'only the profile of this unit; repeatable',
  },
  {
    flags: '--league <id[=class]>',
    group: 'Result',
    description: 'only this league beside the whole; with a class, only the profiles of its units',
  },
  {
    flags: '--digits <n>',
    group: 'Result',
    description: "decimal places of scores in Markdown (default: the methodology's decimals, or 2)",
  },
  LANGUAGE_FLAG,
  ...READING_FLAGS,
  ...MESSAGE_FLAGS,
];

/** Of `rating compare`: by which methodologies, which units are the same, whose own part is split. */
export const COMPARE_FLAGS: readonly Flag[] = [
  {
    flags: '-m, --methodology <file>',
    group: 'Methodology',
    offers: 'files and presets',
    description: 'methodology file of both editions, or the name of a built-in one',
  },
  {
    flags: '--methodology-before <file>',
    group: 'Methodology',
    offers: 'files and presets',
    description: 'methodology of BEFORE alone',
  },
  {
    flags: '--methodology-after <file>',
    group: 'Methodology',
    offers: 'files and presets',
    description: 'methodology of AFTER alone',
  },
  ...METHODOLOGY_FLAGS.slice(1),
  {
    flags: '--aliases <file>',
    group: 'Methodology',
    description: 'units under two names: a CSV with the columns before and after',
  },
  {
    flags: '--common',
    group: 'Methodology',
    description: 'rate only the units that are in both editions',
  },
  {
    flags: '--unit <name>',
    group: 'Result',
    repeatable: true,
    description: 'tell about this unit instead of the ten that moved furthest; repeatable',
  },
  {
    flags: '--own <whose>',
    group: 'Result',
    offers: OWN,
    description:
      'whose own part is split by column: movers (and those named by --unit) or all (default: movers)',
  },
  {
    flags: '-f, --format <format>',
    group: 'Result',
    offers: 'compare formats',
    description: 'table, markdown, csv or json (default: table on a terminal, csv in a pipe)',
  },
  {
    flags: '-o, --output <file>',
    group: 'Result',
    repeatable: true,
    description: 'write to a file in the format of its extension; repeatable; - is standard output',
  },
  LANGUAGE_FLAG,
  { flags: '--digits <n>', group: 'Result', description: 'decimal places of scores (default: 2)' },
  ...READING_FLAGS,
  ...MESSAGE_FLAGS,
];

/** Of `rating robustness`: what varies, how it is drawn, and what is told. */
export const ROBUSTNESS_FLAGS: readonly Flag[] = [
  ...METHODOLOGY_FLAGS,
  {
    flags: '--vary <what>',
    group: 'Robustness',
    offers: ['weights=simplex', 'weights=order', 'leave-out=indicators', 'leave-out=groups'],
    repeatable: true,
    description:
      'what varies: weights=25%, weights=simplex, weights=order, weights=a:0.2..0.4,b:0.1..0.3; normalise=min-max,z-score (also aggregate, treat, missing); leave-out=indicators or groups; data=5% (default: weights=25%, or what the methodology says)',
  },
  {
    flags: '--level <level>',
    group: 'Robustness',
    offers: ['top', 'all'],
    description: 'whose weights vary: top, all, or the children of a group (default: all)',
  },
  { flags: '--draws <n>', group: 'Robustness', description: 'number of draws (default: 10000)' },
  { flags: '--seed <n>', group: 'Robustness', description: 'seed of the draws (default: 1)' },
  {
    flags: '--until <error>',
    group: 'Robustness',
    description: 'draw until no probability has a larger standard error: 0.01',
  },
  {
    flags: '--confidence <share>',
    group: 'Robustness',
    description: 'from which probability on a unit is safely ahead of another (default: 0.95)',
  },
  {
    flags: '--tolerate',
    group: 'Robustness',
    description: 'count draws that cannot be computed, instead of stopping at the first',
  },
  {
    flags: '--parts <list>',
    group: 'Robustness',
    offers: ['draws', 'exact', 'sobol', 'leave-out', 'reversals', 'cells'],
    description:
      'what is computed: draws,exact,sobol,leave-out,reversals,cells (default: all; for CSV alone, draws)',
  },
  {
    flags: '--pair <a,b>',
    group: 'Robustness',
    repeatable: true,
    description: 'also tell what it takes for these two units to change order',
  },
  {
    flags: '--unit <name>',
    group: 'Robustness',
    repeatable: true,
    description: 'tell what moves the place of this unit, instead of all places',
  },
  {
    flags: '--threads <n>',
    group: 'Robustness',
    description: 'threads for long runs; the result is the same (default: one a processor)',
  },
  {
    flags: '--top <k>',
    group: 'Result',
    description: 'tell how often a unit is among the first k (default: 10)',
  },
  {
    flags: '--matrix',
    group: 'Result',
    description: 'every unit at every place, and every pair of units',
  },
  {
    flags: '-f, --format <format>',
    group: 'Result',
    offers: 'robustness formats',
    description: 'table, markdown, csv or json (default: table on a terminal, csv in a pipe)',
  },
  {
    flags: '-o, --output <file>',
    group: 'Result',
    repeatable: true,
    description: 'write to a file in the format of its extension; repeatable; - is standard output',
  },
  LANGUAGE_FLAG,
  ...READING_FLAGS,
  ...MESSAGE_FLAGS,
];
