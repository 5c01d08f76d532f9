/** What choosing, reading and showing say: options, conditions, destinations, the methodology taken; in English. */

import type { CommandSayings, Written } from '../../../model/sayings/command.ts';
import { shellWord } from '../../../model/shell-word.ts';
import type { Catalogue } from '../words.ts';
import { counted, firstOf, offered, quoted } from './parts.ts';

/** A path that does not look like an option. */
const operand = (path: string) => (path !== '-' && path.startsWith('-') ? `./${path}` : path);

const yamlName = (name: string) => (/^[\p{L}\d_]+$/u.test(name) ? name : JSON.stringify(name));

/** How many figures that differ are named before the rest is counted. */
const NAMED = 5;

const STDOUT = 'standard output';

const standing = ({ path, old }: Written) =>
  old === null ? (path ?? STDOUT) : `${path ?? STDOUT} (what was there before is in ${old})`;

export const command: Catalogue<CommandSayings> = {
  noData: ({ command }) => ({
    message: 'no data were named',
    help: `name a file, or - for standard input: rating ${command} cities.csv`,
  }),
  drafted: ({ path, data, flags, indicators, unread }) => {
    const what = indicators === null ? 'a form' : `a draft with ${counted(indicators, 'indicator')}`;
    const cells = unread === 0 ? '' : `; ${counted(unread, 'problem')} in the data were passed over`;
    const isFound = data.length > 0 && (path === '-' || path === 'rating.yaml');
    const by = isFound ? [] : ['-m', path === '-' ? 'FILE' : path];
    const words = [...data.map(operand), ...by, ...flags].map(shellWord);
    return {
      message: `wrote ${what} to ${path === '-' ? 'standard output' : path}${cells}`,
      help: `decide what it leaves open, then: rating check ${words.join(' ')}`,
    };
  },
  noConditionColumn: ({ option, text, column, isAmbiguous, near }) =>
    isAmbiguous
      ? {
          message: `${option} '${text}': '${column}' could be more than one column`,
          help: 'write the name exactly as in the header',
        }
      : { message: `${option} '${text}': there is no column '${column}'`, help: offered(near) },
  noOptionColumn: ({ option, column, isAmbiguous, near }) =>
    isAmbiguous
      ? {
          message: `${option} '${column}' could be more than one column`,
          help: 'write the name exactly as in the header',
        }
      : { message: `${option} '${column}': the data have no such column`, help: offered(near) },
  conditionWantsNumber: ({ option, text, column, value }) => ({
    message: `${option} '${text}': the column '${column}' is numbers, and '${value}' is none`,
    help: 'write the number with a decimal point and without spaces',
  }),
  textHasNoOrder: ({ option, text, column, operator }) => ({
    message: `${option} '${text}': the column '${column}' is text, which ${operator} cannot compare`,
    help: 'use =, != or ~ (a regular expression)',
  }),
  badPattern: ({ option, text, why }) => ({
    message: `${option} '${text}': the pattern cannot be used: ${why}`,
    help: 'patterns are those of RE2: no look-around and no back-references',
  }),
  noUnitMeets: ({ conditions, near }) => ({
    message: `no unit of the data meets --only ${conditions.map(quoted).join(' and ')}`,
    help: offered(near),
  }),
  noSpreadsheet: ({ sheet }) => ({
    message: `--sheet ${sheet}: none of the files is a spreadsheet`,
    help: 'leave the option out',
  }),
  twoMethodologies: ({ paths }) => ({
    message: `the data lie beside different methodologies: ${paths.join(', ')}`,
    help: 'say which one to use with -m',
  }),
  unknownPreset: ({ name, near }) => ({
    message: `-m ${name}: there is no such file and no such built-in methodology`,
    help: offered(near),
  }),
  presetChosen: ({ name, title }) => ({
    message: `the columns are those of the built-in methodology ${name} (${title}), so it is used`,
    help: `-m ${name} says so explicitly; rating.yaml beside the data comes first`,
  }),
  noMethodology: ({ indicators, unit }) => ({
    message: `no methodology was given: the units are named by '${unit}', and every numeric column counts the same, higher is better, min-max to 0–100: ${firstOf(indicators, 8)}`,
    help: `write a rating.yaml beside the data to choose indicators, weights and directions:\n  rating: 1\n  unit: { id: ${yamlName(unit)} }\n  criteria:\n    - { id: ${yamlName(indicators[0] ?? 'offices')}, weight: 2, direction: higher }`,
  }),
  noNumbers: ({ columns, rows }) => {
    const isUndivided = columns.length === 1 && /[,;\t|]/.test(columns[0]!);
    const [why, help] =
      rows === 0
        ? ['the table has a header and no rows', 'each row below the header is one unit']
        : [
            'there are no columns of numbers to rate by',
            isUndivided
              ? 'nothing divides the columns: see whether --delimiter is the right one'
              : 'if answers stand for points, say so in a methodology: points: { yes: 10, no: 0 }',
          ];
    return { message: `${why}; the columns are ${columns.map(quoted).join(', ')}`, help };
  },
  outputIsInput: ({ output, input }) => ({
    message:
      output === input && output !== '-'
        ? `-o ${output} would overwrite its own input`
        : `${output === '-' ? STDOUT : `-o ${output}`} is the same file as ${input === '-' ? 'standard input' : `the input ${input}`}`,
    help: output === '-' ? 'send it to another file' : 'give another name',
  }),
  outputTwice: ({ output, other }) => ({
    message: `-o ${output} is the same file as -o ${other}`,
    help: 'leave one of them out',
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
  failOnWarning: ({ count }) =>
    `${counted(count, 'warning')}, and --fail-on warning was given: nothing was written`,
  nothingShown: ({ near }) => ({
    message: 'no rated unit meets the conditions, so the ranking shown is empty',
    help: offered(near),
  }),
  methodologyUsed: ({ path }) => `rated by ${path}`,
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
      help: 'please report it, with this version of rating and of Node',
    };
  },
  nothingComputed: ({ of, title, why }, tell) => ({
    message: `${of}, ${title}: nothing is computed: ${tell(why).message}`,
    help: 'please report it, with this version of rating and of Node',
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
  tieAtTheCut: ({ top, shown, rank }) => `--top ${top} shows ${shown} units, because place ${rank} is shared`,
  tooLargeForSheet: ({ what, has, most, column }) => ({
    message: `the result does not fit a spreadsheet: ${
      what === 'text'
        ? `a text in '${column}' is longer than the ${most} characters that a cell holds`
        : `${has} ${what}, and a sheet has ${most}${what === 'units' ? ' rows' : ''}`
    }`,
    help: 'write it as CSV, or show fewer units or columns',
  }),
};
