/** What choosing, reading and showing say: options, conditions, destinations, the methodology taken; in English. */

import type { OtherColumn } from '../../../model/column-role.ts';
import type { Saying } from '../../../model/saying.ts';
import type { CommandSayings, Written } from '../../../model/sayings/command.ts';
import { shellWord } from '../../../model/shell-word.ts';
import { yamlWord } from '../../../model/yaml-word.ts';
import type { Catalogue } from '../words.ts';
import { counted, firstOf, offered, quoted } from './parts.ts';

/** A path that does not look like an option. */
const operand = (path: string) => (path !== '-' && path.startsWith('-') ? `./${path}` : path);

/** How many figures that differ are named before the rest is counted. */
const NAMED = 5;

const STDOUT = 'standard output';

const standing = ({ path, old }: Written) =>
  old === null ? (path ?? STDOUT) : `${path ?? STDOUT} (the previous file is now ${old})`;

const ROLES = {
  identifier: 'an identifier',
  coordinate: 'a coordinate',
  year: 'years',
  date: 'dates',
  rank: 'ranks',
  result: 'a published result',
  denominator: 'a size to divide by',
} as const;

/** What tells that a column is what it is: the ranks of one, the parts of another. */
const evidence = ({ role, of: [first, ...more] }: OtherColumn): string => {
  if (first === undefined) return '';
  if (role === 'rank') return ` by ${quoted(first)}`;
  return more.length === 0
    ? `, whose ranks are ${quoted(first)}`
    : `, computed from ${firstOf([first, ...more].map(quoted), 3)}`;
};

/** A column and why it is no indicator. */
const leftOut = (column: OtherColumn) => `${column.name} (${ROLES[column.role]}${evidence(column)})`;

export const command: Catalogue<CommandSayings<Saying>> = {
  waitsForInput: () => 'reading from standard input; press Ctrl-D when done',
  noData: ({ command }) => ({
    message: 'no input file given',
    help: `name a file, or - for standard input: rating ${command} cities.csv`,
  }),
  wrotePreset: ({ path, name }) =>
    `wrote the built-in methodology ${name} to ${path === '-' ? 'standard output' : path}`,
  drafted: ({ path, data, flags, indicators, unread }) => {
    const what = indicators === null ? 'a form' : `a draft with ${counted(indicators, 'indicator')}`;
    const cells =
      unread === 0
        ? ''
        : `; ${counted(unread, 'problem')} in the data ${unread === 1 ? 'was' : 'were'} ignored`;
    const isFound = data.length > 0 && (path === '-' || path === 'rating.yaml');
    const by = isFound ? [] : ['-m', path === '-' ? 'FILE' : path];
    const words = [...data.map(operand), ...by, ...flags].map(shellWord);
    return {
      message: `wrote ${what} to ${path === '-' ? 'standard output' : path}${cells}`,
      help: `decide what is left open, then run: rating check ${words.join(' ')}`,
    };
  },
  noConditionColumn: ({ option, text, column, isAmbiguous, near }) =>
    isAmbiguous
      ? {
          message: `${option} '${text}': '${column}' matches more than one column`,
          help: 'write the name exactly as in the header',
        }
      : { message: `${option} '${text}': there is no column '${column}'`, help: offered(near) },
  noUnitCalled: ({ option, name, near }) => ({
    message: `${option === null ? '' : `${option}: `}no unit is called '${name}'`,
    help: offered(near),
  }),
  manyUnitsCalled: ({ option, name, ids }) => ({
    message: `${option === null ? '' : `${option}: `}'${name}' fits ${counted(ids.length, 'unit')}: ${firstOf(ids.map(quoted), 10)}`,
    help: 'write the name exactly as in the data',
  }),
  noOptionColumn: ({ option, column, isAmbiguous, near }) =>
    isAmbiguous
      ? {
          message: `${option} '${column}' matches more than one column`,
          help: 'write the name exactly as in the header',
        }
      : { message: `${option} '${column}': the data have no such column`, help: offered(near) },
  conditionWantsNumber: ({ option, text, column, value }) => ({
    message: `${option} '${text}': the column '${column}' is numeric, but '${value}' is not a number`,
    help: 'write the number with a decimal point and without spaces',
  }),
  textHasNoOrder: ({ option, text, column, operator }) => ({
    message: `${option} '${text}': the column '${column}' is text, which cannot be compared with ${operator}`,
    help: 'use =, != or ~ (a regular expression)',
  }),
  badPattern: ({ option, text, why }) => ({
    message: `${option} '${text}': invalid pattern: ${why}`,
    help: 'patterns use RE2 syntax: no look-around, no back-references',
  }),
  noUnitMeets: ({ conditions, near }) => ({
    message: `no unit in the data meets --only ${conditions.map(quoted).join(' and ')}`,
    help: offered(near),
  }),
  noSpreadsheet: ({ sheet }) => ({
    message: `--sheet ${sheet}: none of the files is a spreadsheet`,
    help: 'leave the option out',
  }),
  twoMethodologies: ({ paths }) => ({
    message: `there are different methodologies beside the data files: ${paths.join(', ')}`,
    help: 'choose one with -m',
  }),
  unknownPreset: ({ name, near }) => ({
    message: `-m ${name}: no such file or built-in methodology`,
    help: offered(near),
  }),
  presetChosen: ({ name, title }) => ({
    message: `using the built-in methodology ${name} (${title}), because the data have its columns`,
    help: `-m ${name} makes this explicit; a rating.yaml beside the data takes precedence`,
  }),
  noMethodology: ({ indicators, unit, left }) => ({
    message: `no methodology given: units are named by '${unit}'; ${left.length === 0 ? 'all numeric columns' : 'these columns'} count equally, higher is better, min-max to 0–100: ${firstOf(indicators, 8)}${left.length === 0 ? '' : `; left out: ${firstOf(left.map(leftOut), 20)}`}`,
    help: `to choose indicators, weights and directions, write a rating.yaml beside the data:\n  rating: 1\n  unit: { id: ${yamlWord(unit)} }\n  criteria:\n    - { id: ${yamlWord(indicators[0] ?? 'offices')}, weight: 2, direction: higher }`,
  }),
  almostNumbers: ({ column, cell, mark, decimal }) => ({
    message: `'${column}' is not rated: its cells look like '${cell}', which is not a plain number`,
    help: `write plain numbers${mark === null ? '' : `, or ignore the mark in a methodology: data: { strip: [${JSON.stringify(mark)}]${decimal === null ? '' : `, decimal: "${decimal}"`} }`}; if it is no indicator, leave it`,
  }),
  noNumbers: ({ columns, rows }) => {
    const isUndivided = columns.length === 1 && /[,;\t|]/.test(columns[0]!);
    const [why, help] =
      rows === 0
        ? ['the table has a header but no rows', 'each row below the header is one unit']
        : [
            'there are no numeric columns to rate by',
            isUndivided
              ? 'there is only one column: check --delimiter'
              : 'to give points for answers, write a methodology: points: { yes: 10, no: 0 }',
          ];
    return { message: `${why}; the columns are ${columns.map(quoted).join(', ')}`, help };
  },
  wrotePages: ({ folder, format, count }) => `wrote ${counted(count, 'page')} to ${folder} (${format})`,
  hasNoPlace: ({ option, unit, why }, tell) =>
    `${option === null ? '' : `${option}: `}${unit} has no place: ${tell(why).message}`,
  outputIsInput: ({ output, input }) => ({
    message:
      output === input && output !== '-'
        ? `-o ${output} would overwrite its own input`
        : `${output === '-' ? STDOUT : `-o ${output}`} is the same file as ${input === '-' ? 'standard input' : `the input ${input}`}`,
    help: output === '-' ? 'redirect it to another file' : 'choose another name',
  }),
  outputTwice: ({ output, other }) => ({
    message: `-o ${output} is the same file as -o ${other}`,
    help: 'remove one of them',
  }),
  cannotWrite: ({ path, why, near, left }, tell) => ({
    message: `cannot write ${path ?? STDOUT}: ${tell(why).message}`,
    help:
      near !== null
        ? `did you mean the folder '${near}'?`
        : left.length > 0
          ? `already written and not undone: ${left.map(standing).join(', ')}`
          : undefined,
  }),
  failOnWarning: ({ count }) => `${counted(count, 'warning')} and --fail-on warning: nothing was written`,
  nothingShown: ({ near }) => ({
    message: 'no rated unit meets the conditions, so the ranking is empty',
    help: offered(near),
  }),
  methodologyUsed: ({ path }) => `using the methodology ${path}`,
  notRated: ({ excluded }, tell) => {
    const named = excluded.slice(0, 5).map(({ id, reason }) => `${id} (${tell(reason).message})`);
    const more = excluded.length > 5 ? ` and ${excluded.length - 5} more` : '';
    const units = excluded.length === 1 ? '1 unit is' : `${excluded.length} units are`;
    return `${units} not rated: ${named.join(', ')}${more}`;
  },
  doesNotAgree: ({ of, title, figures, differing }) => {
    const told = differing
      .slice(0, NAMED)
      .map(
        ({ name, computed, expected }) => `${name} is ${computed ?? 'not computed'}, expected ${expected}`,
      );
    const rest = differing.length > NAMED ? `; and ${differing.length - NAMED} more` : '';
    return {
      message: `${of}, ${title}: ${differing.length} of ${figures} figures differ: ${told.join('; ')}${rest}`,
      help: 'please report it with your versions of rating and Node',
    };
  },
  nothingComputed: ({ of, title, why }, tell) => ({
    message: `${of}, ${title}: no figure was computed: ${tell(why).message}`,
    help: 'please report it with your versions of rating and Node',
  }),
  ofOption: ({ option, says }, tell) => {
    const { message, help } = tell(says);
    return { message: `${option}: ${message}`, help };
  },

  noResultColumn: ({ column, near }) => ({
    message: `--columns: the result has no column '${column}'`,
    help: offered(near),
  }),
  noLeague: ({ name, near, isEmpty }) => ({
    message: `--league: there is no league '${name}'`,
    help: isEmpty ? 'this methodology has no leagues; add them under `leagues:`' : offered(near),
  }),
  noClassOfLeague: ({ league, name, near }) => ({
    message: `--league: league '${league}' has no class '${name}'`,
    help: offered(near),
  }),
  tieAtTheCut: ({ top, shown, rank }) => `--top ${top} shows ${shown} units because place ${rank} is shared`,
  tooLargeForSheet: ({ what, has, most, column }) => ({
    message: `the result does not fit a spreadsheet: ${
      what === 'text'
        ? `a text in '${column}' is longer than the ${most} characters that fit in a cell`
        : `it has ${has} ${what}, but a sheet holds ${most}${what === 'units' ? ' rows' : ''}`
    }`,
    help: 'write it as CSV, or show fewer units or columns',
  }),
};
