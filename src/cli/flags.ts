/** Every flag, declared once: the parser, the help and the tests read these lists. */

export interface Flag {
  readonly flags: string;
  readonly description: string;
  readonly group: 'Methodology' | 'Result' | 'Reading' | 'Messages';
  readonly repeatable?: boolean;
}

/** Which methodology, and changes to it for one run. */
export const METHODOLOGY_FLAGS: readonly Flag[] = [
  {
    flags: '-m, --methodology <file>',
    group: 'Methodology',
    description: 'methodology file, or the name of a built-in one',
  },
  {
    flags: '--weights <list>',
    group: 'Methodology',
    repeatable: true,
    description: 'other weights for this run: website=40,offices=30',
  },
  {
    flags: '--set <path=value>',
    group: 'Methodology',
    repeatable: true,
    description: 'any other setting for this run: defaults.normalise=z-score, website.weight=3',
  },
  {
    flags: '--only <condition>',
    group: 'Methodology',
    repeatable: true,
    description: "rate only these units: 'country=Russia'",
  },
];

const RESULT_FLAGS: readonly Flag[] = [
  {
    flags: '-f, --format <format>',
    group: 'Result',
    description:
      'table, csv, tsv, markdown, json, ndjson or xlsx; without it a table on a terminal and CSV in a pipe',
  },
  {
    flags: '-o, --output <file>',
    group: 'Result',
    repeatable: true,
    description:
      'write to a file, format by its extension; may be given more than once; - is standard output',
  },
  {
    flags: '--where <condition>',
    group: 'Result',
    repeatable: true,
    description: "show only these units, places stay overall: 'population<1000000'",
  },
  {
    flags: '--top <n>',
    group: 'Result',
    description: 'show only the first n units, and those tied with the last of them',
  },
  {
    flags: '--league <id[=class]>',
    group: 'Result',
    description: 'show places inside a league, class by class, or one class',
  },
  {
    flags: '--columns <list>',
    group: 'Result',
    description: 'show these columns: rank,city,score,website.raw; a name with a comma in double quotes',
  },
  { flags: '--all', group: 'Result', description: 'show every column there is' },
  {
    flags: '--excel',
    group: 'Result',
    description: 'CSV that a Russian or Turkish Excel opens by double click: semicolons, decimal comma',
  },
  {
    flags: '--digits <n>',
    group: 'Result',
    description: "digits after the point in people's formats (2, or the methodology's decimals)",
  },
];

/** How data are read. */
export const READING_FLAGS: readonly Flag[] = [
  {
    flags: '--encoding <label>',
    group: 'Reading',
    description: 'encoding of the data, such as windows-1251; UTF-8 and byte-order marks need none',
  },
  {
    flags: '--delimiter <mark>',
    group: 'Reading',
    description: 'mark between columns: , ; | or tab; found by itself otherwise',
  },
  {
    flags: '--decimal <mark>',
    group: 'Reading',
    description: 'decimal mark: . or ,; found by itself otherwise',
  },
  {
    flags: '--sheet <name>',
    group: 'Reading',
    repeatable: true,
    description:
      'sheet of a spreadsheet, by name or number; the only one with data otherwise; several are put together',
  },
  {
    flags: '--header-row <n>',
    group: 'Reading',
    description: 'line or row that names the columns; what stands above it is not read',
  },
  {
    flags: '--skip-last <n>',
    group: 'Reading',
    description: 'so many rows at the end are notes, not units',
  },
];

/** What is said on standard error. */
export const MESSAGE_FLAGS: readonly Flag[] = [
  { flags: '-q, --quiet', group: 'Messages', description: 'no notes; warnings and errors remain' },
  {
    flags: '--fail-on <severity>',
    group: 'Messages',
    description: 'error (standard) or warning: what makes the run fail',
  },
  {
    flags: '--diagnostics <format>',
    group: 'Messages',
    description: 'how problems are printed: human, json or github',
  },
  { flags: '--color <when>', group: 'Messages', description: 'auto, always or never' },
];

const CHECK_RESULT_FLAGS: readonly Flag[] = [
  {
    flags: '-f, --format <format>',
    group: 'Result',
    description: 'human (standard), json, csv or github',
  },
  {
    flags: '-o, --output <file>',
    group: 'Result',
    repeatable: true,
    description:
      'write the findings to a file, format by its extension (.txt .json .csv); - is standard output',
  },
  {
    flags: '--explain [code]',
    group: 'Result',
    description: 'tell about a kind of problem, such as not-a-number; without a code, list them all',
  },
];

const INIT_RESULT_FLAGS: readonly Flag[] = [
  {
    flags: '-o, --output <file>',
    group: 'Result',
    repeatable: true,
    description: 'where the methodology goes (rating.yaml); - is standard output',
  },
  { flags: '--force', group: 'Result', description: 'overwrite a file that is there' },
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
    description: 'correlate the rating with a column that is no part of it, such as gdp',
  },
  {
    flags: '--correlation <kind>',
    group: 'Result',
    description: 'pearson (standard), spearman or kendall',
  },
  {
    flags: '--thresholds <list>',
    group: 'Result',
    repeatable: true,
    description: 'other limits: redundant=0.9,weak=0.25; a wrong name lists them all',
  },
  {
    flags: '-f, --format <format>',
    group: 'Result',
    description: 'table (standard), markdown or json',
  },
  {
    flags: '-o, --output <file>',
    group: 'Result',
    repeatable: true,
    description:
      'write to a file, format by its extension; may be given more than once; - is standard output',
  },
  ...READING_FLAGS,
  ...MESSAGE_FLAGS,
];

export const METHODS_FLAGS: readonly Flag[] = [
  {
    flags: '--verify',
    group: 'Result',
    description: 'compute every worked example and every published table anew, and say what agrees',
  },
  { flags: '-f, --format <format>', group: 'Result', description: 'table (text), markdown or json' },
  {
    flags: '-o, --output <file>',
    group: 'Result',
    repeatable: true,
    description: 'write to a file, format by its extension; may be given more than once',
  },
  ...MESSAGE_FLAGS.filter(({ flags }) => !flags.startsWith('--fail-on')),
];

/** Of `rating weights`: which schemes, for which group, and where the comparison goes. */
export const WEIGHTS_FLAGS: readonly Flag[] = [
  ...METHODOLOGY_FLAGS,
  {
    flags: '--scheme <list>',
    group: 'Result',
    description: 'only these schemes, and every number of theirs: entropy,critic',
  },
  {
    flags: '--group <id>',
    group: 'Result',
    description: 'only the criteria of this group; top is the list at the top',
  },
  {
    flags: '-f, --format <format>',
    group: 'Result',
    description:
      'table, csv, markdown, json, or yaml: a block of one scheme to paste into the methodology; without it a table on a terminal and CSV in a pipe',
  },
  {
    flags: '-o, --output <file>',
    group: 'Result',
    repeatable: true,
    description:
      'write to a file, format by its extension; may be given more than once; - is standard output',
  },
  ...READING_FLAGS,
  ...MESSAGE_FLAGS,
];
