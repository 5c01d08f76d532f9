/**
 * Every kind of problem, by its code, the most important first, with the page that
 * `rating check --explain CODE` prints. A diagnostic can only have a code that has a page here.
 *
 * The example of a page is taken from the expected output of a case in fixtures/ by `npm run generate`.
 */

export interface Page {
  /** What it is, as a heading: a few words in the plural where it can occur more than once. */
  readonly title: string;
  readonly means: string;
  /** Why it matters for a rating. */
  readonly matters: string;
  readonly fix: string;
  /** The case in fixtures/, `theme/case`, that shows it. */
  readonly example?: string;
  /** How the example's message begins, for notes, which are printed without their code. */
  readonly begins?: string;
}

export const codes = {
  // The command line and what it names.
  usage: {
    title: 'mistakes on the command line',
    means: 'A command, an option or its value is not valid. Nothing was read and nothing was written.',
    matters:
      'A mistyped option that is silently ignored would give a rating by rules other than those you asked for.',
    fix: 'Follow the suggestion in the message; `rating help COMMAND` lists every option with examples.',
    example: 'cli/unknown-option',
  },
  'cannot-open': {
    title: 'files that cannot be opened',
    means:
      'A data file or a methodology does not exist, is a folder, or is not readable; or the name given to -m is neither a file nor a built-in methodology.',
    matters:
      'A rating of only the files that could be opened would silently leave out the cities in the others.',
    fix: 'Check the name (the closest existing one is suggested), the current folder, and the permissions.',
    example: 'reading/mistyped-path',
  },
  'cannot-write': {
    title: 'outputs that cannot be written',
    means: 'The file or folder named by -o cannot be written to.',
    matters: 'Every destination is checked before any work begins, so that no result is left half-written.',
    fix: 'Use an existing folder that you may write to, or create it first.',
    example: 'cli/output-folder-missing',
  },
  'unknown-encoding': {
    title: 'unknown encodings',
    means: 'The label given to --encoding is not in the WHATWG Encoding Standard.',
    matters: 'Text read in the wrong encoding turns names into other names.',
    fix: 'Files from a Russian Excel are usually windows-1251, those from a Turkish one windows-1254.',
    example: 'reading/unknown-encoding',
  },
  'unknown-sheet': {
    title: 'sheets that do not exist',
    means: '--sheet names a sheet, or a number, that the spreadsheet does not have.',
    matters: 'Another sheet is another table: last year’s, or a draft.',
    fix: 'Use one of the names that the message lists.',
    example: 'reading/xlsx-wrong-sheet',
  },
  'too-large-for-xlsx': {
    title: 'results too large for a spreadsheet',
    means:
      'A sheet holds at most 1,048,576 rows and 16,384 columns, and a cell at most 32,767 characters; the result exceeds this.',
    matters: 'Whatever does not fit would be cut off silently.',
    fix: 'Write the result as CSV, or show fewer units or columns.',
  },
  'unknown-output-column': {
    title: 'columns that the result does not have',
    means: '--columns names something that is neither a column of the result nor a criterion.',
    matters: 'If a column were left out silently, only the reader of the table would notice.',
    fix: 'Use ids of criteria (also followed by .raw, .rank or .filled), attributes, leagues, rank, score, coverage or awards.',
    example: 'result/csv-unknown-columns',
  },
  'unknown-class': {
    title: 'classes that a league does not have',
    means: '--league LEAGUE=CLASS names a class that is not in that league.',
    matters: 'An empty table would look as if no unit belonged to the class.',
    fix: 'Spell the class as in the methodology or, if the league lists no classes, as in the column.',
    example: 'result/league-unknown',
  },

  // Files that cannot be parsed.
  'not-text': {
    title: 'files that are not text in the expected encoding',
    means: 'The bytes are not UTF-8 (or not the encoding that was given), or the file is binary or damaged.',
    matters:
      'In a wrongly guessed encoding, Орёл becomes Îð¸ë: a different city, which then matches nothing.',
    fix: 'State the encoding with --encoding, or save the file as UTF-8.',
    example: 'reading/windows-1251-unsaid',
  },
  'unreadable-spreadsheet': {
    title: 'spreadsheets that cannot be read',
    means:
      'The file is damaged, cut short or password-protected, or it unpacks to more than any table needs.',
    matters: 'Half a table gives a rating of half the cities.',
    fix: 'Open it in a spreadsheet program and save it again, or save it as CSV.',
    example: 'reading/xlsx-damaged',
  },
  'other-spreadsheet': {
    title: 'spreadsheets in other formats',
    means: 'The file is a spreadsheet, but not an .xlsx file: .xls or .ods, for example.',
    matters: 'Read as anything else, it would be nonsense.',
    fix: 'Save it as .xlsx or as CSV.',
    example: 'reading/xls',
  },
  'which-sheet': {
    title: 'spreadsheets with several tables',
    means: 'More than one sheet contains data, and nothing says which one to use.',
    matters: 'The first sheet is often last year’s, or a draft.',
    fix: 'Choose one with --sheet, by name or number.',
    example: 'reading/xlsx-several-sheets',
  },
  'merged-cells': {
    title: 'merged cells',
    means: 'Cells of a spreadsheet are merged: only the first of them holds the value.',
    matters: 'The other rows would count as empty, and the other columns would have no name.',
    fix: 'Unmerge them, and write the value into each row it applies to.',
    example: 'reading/xlsx-merged-cells',
  },
  'broken-json': {
    title: 'JSON syntax errors',
    means: 'The file, or a line of it, is not valid JSON.',
    matters: 'Everything after the error cannot be interpreted.',
    fix: 'Fix the place shown. Programs that write JSON do not make such mistakes; manual edits and incomplete copies do.',
    example: 'reading/json-cut-short',
  },
  'not-a-record': {
    title: 'JSON that is not a list of records',
    means:
      'A record must be an object of names and values. Here something else was found, or the list of records is inside an object.',
    matters: 'Each unit is a record; anything else cannot be rated.',
    fix: 'Provide a list of objects, or one object per line.',
    example: 'reading/json-not-records',
  },
  'duplicate-key': {
    title: 'duplicate names in a record',
    means: 'A JSON record has two values under the same name.',
    matters: 'Most programs silently use the last one.',
    fix: 'Keep one of them.',
    example: 'reading/json-bad-values',
  },
  'too-large': {
    title: 'files that are too large',
    means: 'The file is larger than can be read in this format.',
    matters: 'Reading only part of it would leave out cities.',
    fix: 'Provide the table as CSV, which can be of any size.',
  },
  'not-a-table': {
    title: 'files that are not tables',
    means: 'The file is empty, or no delimiter splits its first line into columns.',
    matters: 'There is nothing to rate, or it is the wrong file.',
    fix: 'The first row must name the columns; state an unusual delimiter with --delimiter.',
    example: 'reading/no-delimiter',
  },
  'ambiguous-delimiter': {
    title: 'files with two possible delimiters',
    means:
      'Two delimiters each give the same number of cells in every row, and nothing shows which is meant.',
    matters: 'The wrong choice gives different columns and different numbers.',
    fix: "Choose with --delimiter, for example --delimiter ';'.",
    example: 'reading/delimiter-cannot-be-told',
  },
  'broken-quotes': {
    title: 'quotes that do not match',
    means: 'A quoted cell is never closed, or a quote appears inside a cell that is not quoted.',
    matters: 'From there on, cells and rows cannot be told apart: one city would swallow the next.',
    fix: 'Put the cell in quotes and double the quotes inside it: "5"" pipes".',
    example: 'reading/quote-never-closed',
  },
  'ragged-row': {
    title: 'rows that do not fit the header',
    means: 'A row has more or fewer cells than the header.',
    matters:
      'If the row were padded or cut off, every value after the missing delimiter would be in the wrong column: the classic error of merged tables.',
    fix: 'A cell that contains the delimiter must be in quotes; an empty cell still needs its delimiter.',
    example: 'reading/ragged-rows',
  },
  'two-decimal-marks': {
    title: 'two decimal marks in one file',
    means: 'Some numbers prove a decimal comma and others a decimal point.',
    matters: 'Read by one rule, some of the numbers are wrong by a factor of 10, 100 or 1,000.',
    fix: 'Make them consistent, or state the right one with --decimal and fix the cells that are then listed.',
    example: 'reading/two-decimal-marks',
  },
  'duplicate-header': {
    title: 'columns with the same name',
    means: 'Two columns of a file have the same name.',
    matters: 'Which of them counts would depend on their order.',
    fix: 'Rename or delete one of them.',
    example: 'reading/header-twice',
  },
  'nameless-column': {
    title: 'columns with values but no name',
    means: 'A column has values, but its header cell is empty.',
    matters: 'Often the header has shifted by one column, so that every name after this one is wrong.',
    fix: 'Name the column in the first row, or delete it.',
    example: 'reading/column-without-a-name',
  },
  'title-row': {
    title: 'titles above the header',
    means: 'The first row has fewer cells than nearly all rows below it, so it is a title, not a header.',
    matters: 'Columns would be named after words of the title, and every row would have the wrong length.',
    fix: 'Use --header-row N, or data: { header-row: N } in the methodology; rows are counted from 1, including empty ones.',
    example: 'reading/title-with-the-delimiter',
  },
  footnote: {
    title: 'footnotes below the data',
    means: 'The last rows contain a single text and nothing else: a source, a note, an explanation.',
    matters: 'A footnote is not a unit, and must not be rated or counted as one without data.',
    fix: 'Use --skip-last N, or data: { skip: { last: N } } in the methodology; empty rows do not count.',
    example: 'reading/footnotes-below',
  },
  'no-header-row': {
    title: 'header rows that do not exist',
    means:
      'The row given by --header-row or header-row is empty or beyond the end of the file, or the format has no header.',
    matters: 'Any other row would give the columns wrong names.',
    fix: 'Count rows from 1, including empty ones, as an editor or a spreadsheet program numbers them.',
    example: 'reading/header-row-beyond-the-end',
  },
  'contradicting-values': {
    title: 'contradicting values of a unit',
    means: 'Several files contain the same unit, but with different values in a column of the same name.',
    matters: 'A program cannot know which of the two is right, and the place may depend on it.',
    fix: 'Correct one of the cells. If these are different units, such as towns of the same name or several years, add a column to the key: unit: { id: [city, year] }.',
    example: 'reading/merge-same-city-twice',
  },

  // The methodology itself.
  'bad-yaml': {
    title: 'syntax errors in the methodology',
    means: 'The methodology file is not valid YAML (or JSON), or a key appears twice in one mapping.',
    matters: 'The author’s intention is unclear, so nothing in the file is used.',
    fix: 'Indent with spaces; quote texts that contain `: ` or begin with a special character.',
    example: 'methodology/yaml-syntax',
  },
  'bad-methodology': {
    title: 'files that are not a methodology',
    means: 'The file is empty, or a list or a text rather than a mapping of settings.',
    matters: 'Without rules there is no rating.',
    fix: 'Begin with `rating: 1` and a list `criteria:`; `rating init data.csv` writes a draft.',
    example: 'methodology/not-a-mapping',
  },
  'unknown-key': {
    title: 'unknown settings',
    means: 'The methodology has a key that has no meaning in that place.',
    matters: 'A misspelled `wieght: 3`, if ignored, would count as a weight of 1.',
    fix: 'Follow the suggestion; an editor with the schema (`rating schema`) completes the keys.',
    example: 'methodology/unknown-keys',
  },
  'missing-key': {
    title: 'missing settings',
    means: 'A required setting is missing, such as the id of a criterion.',
    matters: 'No default would be right.',
    fix: 'Add the key that the message names.',
    example: 'methodology/goalposts-without-a-parameter',
  },
  'bad-value': {
    title: 'settings with an invalid value',
    means: 'A setting has a value of the wrong type or outside its limits, such as a negative weight.',
    matters: 'Any interpretation of it would be a guess.',
    fix: 'Write a value of the type named in the message.',
    example: 'methodology/negative-weight',
  },
  'unknown-value': {
    title: 'settings with an unknown choice',
    means: 'A setting accepts only certain words, and this is not one of them.',
    matters: 'A misspelled `direction: lowr`, if ignored, would reverse an indicator.',
    fix: 'Use one of the words listed.',
    example: 'methodology/unknown-values',
  },
  'unknown-method': {
    title: 'unknown methods',
    means: 'There is no method of this name in its family (missing, treat, normalise, aggregate, weights).',
    matters: 'A different method gives different places.',
    fix: 'Use a name from the list that `rating methods` prints; `rating methods NAME` explains each one.',
    example: 'methodology/unknown-methods',
  },
  'draw-fails': {
    title: 'draws that cannot be computed',
    means:
      'With what was chosen in one of the draws of `rating robustness`, no rating can be computed: a method does not suit the data, or nothing is left.',
    matters: 'Draws that are silently left out would make places look firmer than they are.',
    fix: 'Choose alternatives that suit the data, such as a scale above 0 for a geometric mean; or add --tolerate, and such draws are counted and told.',
    example: 'robustness/failing-draw',
  },
  'draws-failed': {
    title: 'draws that were counted and not computed',
    means:
      'With --tolerate, some draws of `rating robustness` could not be computed. They give nobody a place.',
    matters: 'The probabilities are shares of all draws, so those of every unit are lower by as much.',
    fix: 'Read how many there are and why; choose alternatives that suit the data where that is possible.',
    example: 'robustness/tolerated-draws',
  },
  'study-shortened': {
    title: 'a part of a study that is shorter than asked for',
    means:
      'So large a table would keep a part of `rating robustness` busy for very long: it was left out, or looked at the cells that matter most.',
    matters: 'What is told is right, but is not all there is.',
    fix: 'Nothing has to be done. To have that part whole, rate fewer units with --only.',
  },
  'bad-parameter': {
    title: 'missing or contradictory parameters',
    means: 'A method lacks a parameter that has no default, or two of its parameters contradict each other.',
    matters: 'Goalposts with min above max would reverse an indicator.',
    fix: 'Write the method with its parameters: { method: goalposts, min: 0, max: 20 }.',
    example: 'methodology/bad-goalposts',
  },
  'not-prepared': {
    title: 'methods that are not loaded',
    means:
      'A program uses a methodology with a method that has to be loaded first. Commands load it themselves.',
    matters: 'Otherwise every page that rates would have to carry what only a few methods need.',
    fix: 'Rate by the result of `await prepare(methodology)`, or by that of `open()`, which is already prepared.',
  },
  'bad-bands': {
    title: 'bands or classes out of order',
    means:
      'The limits of bands, or of the classes of a league, do not increase, or an open one is not the last.',
    matters: 'Units would end up in the first one that covers them, and some could never be reached.',
    fix: 'Order them by `below`, and omit `below` only in the last one.',
    example: 'methodology/classes-out-of-order',
  },
  'duplicate-id': {
    title: 'duplicate ids',
    means: 'Two criteria, leagues, awards, classes or attributes have the same id.',
    matters: 'A reference to it could mean either, and an indicator may be counted twice.',
    fix: 'Give each its own id; `column` says which column of the data a criterion reads.',
    example: 'methodology/twice',
  },
  'duplicate-answer': {
    title: 'duplicate answers',
    means: 'Two answers under `points` differ only in case, which is ignored when answers are read.',
    matters: 'Which points count would depend on their order.',
    fix: 'Keep one of them.',
    example: 'check/answers-twice',
  },
  'zero-weights': {
    title: 'groups whose weights are all 0',
    means: 'All the criteria in a list have weight 0, so there are no shares.',
    matters: 'The score would be a division by 0.',
    fix: 'Give at least one of them a weight above 0.',
    example: 'methodology/zero-weights',
  },
  'unread-direction': {
    title: 'directions that have no effect',
    means:
      'Lower is better for an indicator, but it is not normalised, and the method of its group ignores directions.',
    matters: 'The worst city would count as the best.',
    fix: 'Normalise it with goalposts or min-max, or reverse its points.',
    example: 'methodology/unread-direction',
  },
  'unknown-criterion': {
    title: 'unknown criteria',
    means: 'An award, a tiebreak or --weights names a criterion that the methodology does not have.',
    matters: 'The award could not be given, and the tie would stay unbroken.',
    fix: 'Use the id of a criterion as written in the methodology.',
    example: 'methodology/unknown-references',
  },
  'unknown-league': {
    title: 'unknown leagues',
    means: 'An award or --league names a league that the methodology does not have.',
    matters: 'Its winners could not be found.',
    fix: 'Use the id of one of the leagues under `leagues:`.',
    example: 'methodology/unknown-references',
  },
  'unknown-group': {
    title: 'unknown groups',
    means:
      'A rule for missing values refers to a league or attribute, or a screening rule to a group, that does not exist.',
    matters: 'Whose mean fills a gap, or whose values are counted, would be a guess.',
    fix: 'Use the id of a league, attribute or group of this methodology; unit.attributes makes a column an attribute.',
    example: 'methodology/missing-by-what-is-not-there',
  },
  'unknown-award': {
    title: 'unknown awards',
    means: 'An award excludes the winners of an award that does not exist.',
    matters: 'The absolute winner might also take the diploma of its class.',
    fix: 'Use the id of one of the awards under `awards:`.',
    example: 'methodology/unknown-references',
  },
  'circular-award': {
    title: 'awards that depend on each other',
    means: 'Two awards exclude each other’s winners, so neither can be given first.',
    matters: 'Who wins would depend on which is decided first.',
    fix: 'Remove one of them from the other’s `except`.',
    example: 'methodology/circular-exceptions',
  },
  'kept-and-dropped': {
    title: 'units both kept and dropped',
    means: 'A unit is listed both in `screening.keep` (always rated) and in `screening.drop` (never rated).',
    matters: 'One of the two is wrong, and that decides whether the unit is in the ranking.',
    fix: 'Remove it from one of the lists.',
    example: 'methodology/kept-and-dropped',
  },

  // Methodology and data do not match.
  'unknown-column': {
    title: 'columns that the data do not have',
    means:
      'The methodology reads a column that is in none of the files. Case and surrounding spaces do not matter.',
    matters:
      'Treated as missing, the indicator would silently drop out and its weight would go to the others.',
    fix: 'Correct the spelling in the methodology or in the header; `column:` lets an indicator read a column with a name other than its id.',
    example: 'methodology/misspelled-column',
  },
  'ambiguous-column': {
    title: 'column names with two matches',
    means: 'Two columns differ only in case, and the methodology spells neither of them exactly.',
    matters: 'Which of them counts would be a guess.',
    fix: 'Write the name in the methodology exactly as in the header.',
    example: 'reading/header-twice-but-for-case',
  },
  'no-unit-column': {
    title: 'tables without unit names',
    means: 'No column names the units: all columns are numeric, and the methodology specifies none.',
    matters: 'A place is meaningless without the unit it belongs to.',
    fix: 'Say which column names the units: unit: { id: code } in the methodology, or --set unit.id=code.',
    example: 'methodology/no-methodology-and-only-numbers',
  },
  'no-indicators': {
    title: 'tables without numbers',
    means: 'There is no methodology, and no column of the data is numeric.',
    matters: 'There is nothing to rate by.',
    fix: 'To give points for answers, write a methodology: points: { yes: 10, no: 0 }.',
    example: 'methodology/no-methodology-and-only-texts',
  },

  // Who the rows are.
  'nameless-unit': {
    title: 'rows without a name',
    means: 'The cell that names the unit is empty.',
    matters: 'Its values would influence every other score, and its place would belong to no unit.',
    fix: 'Fill in the name, or delete the row (often a row of totals, or a note below the table).',
    example: 'reading/unit-without-a-name',
  },
  'duplicate-unit': {
    title: 'duplicate units',
    means: 'Two rows have the same name: the same city twice, or two cities of the same name.',
    matters: 'Both would be ranked, and every unit below them would move down a place.',
    fix: 'Keep one of the rows, or tell different units apart by a second column: unit: { id: [city, region] }.',
    example: 'reading/unit-twice',
  },

  // Cells.
  'not-a-number': {
    title: 'cells that are not numbers',
    means:
      'A cell of an indicator is text, an approximation, a number with a word or a mark, or written in an unknown format.',
    matters:
      'A guess, such as 5 for `5 тыс.` (5 thousand), would be wrong by a factor of 1,000 without anyone noticing.',
    fix: 'Write the intended number, or leave the cell empty. List marks to ignore under data: { strip: ["*"] }, and further words for "no data" under data: { missing: [...] }.',
    example: 'reading/not-a-number',
  },
  'date-for-number': {
    title: 'dates instead of numbers',
    means:
      'A spreadsheet cell contains a date. Excel turns whatever looks like a date into one: 3.5 becomes 3 May.',
    matters: 'Internally a date is a number such as 45780, which would win every rating.',
    fix: 'Give the cell the Number format and enter the number again.',
    example: 'reading/xlsx-date-cell',
  },
  'error-cell': {
    title: 'cells with a formula error',
    means: 'The formula in the cell failed, for example because it divides by 0.',
    matters: 'There is no value, and the mistake may extend beyond this cell.',
    fix: 'Fix the formula, or leave the cell empty if the value is missing.',
    example: 'reading/xlsx-error-cell',
  },
  'formula-without-value': {
    title: 'formulas without a result',
    means:
      'The cell has a formula, but the file does not contain its result: it was written by a program that does not compute formulas.',
    matters: 'Without a value there is nothing to rate.',
    fix: 'Open the file in a spreadsheet program, save it and try again.',
    example: 'reading/xlsx-formula-without-value',
  },
  'nested-value': {
    title: 'lists and objects in a cell',
    means: 'A value of a JSON record is a list or an object, but a table cell holds a single value.',
    matters: 'Which part of it is meant would be a guess.',
    fix: 'Give each of its parts a name.',
    example: 'reading/json-bad-values',
  },
  'ambiguous-number': {
    title: 'numbers that can be read in two ways',
    means: 'A cell such as 1,234 could be 1.234 or 1234, and nothing else in the file shows which.',
    matters: 'The two differ by a factor of 1,000.',
    fix: "State the decimal mark: --decimal . or --decimal ','.",
    example: 'reading/ambiguous-number',
  },
  'unknown-answer': {
    title: 'answers without points',
    means: 'The indicator turns answers into points, but this answer is not on its list.',
    matters: 'Without points, the city would be treated as if it had not answered.',
    fix: 'Correct the cell, or add the answer under `points`.',
    example: 'methodology/points-for-an-unknown-answer',
  },
  'bad-denominator': {
    title: 'denominators that are 0 or negative',
    means: 'An indicator is divided by a column whose value here is not above 0.',
    matters: 'Dividing by 0 gives no number, and dividing by a negative number gives a meaningless one.',
    fix: 'Correct the number, or leave the cell empty if it is unknown.',
    example: 'methodology/denominator-zero',
  },
  'beyond-bands': {
    title: 'values that no band covers',
    means: 'A value is beyond the last limit of the indicator’s bands.',
    matters: 'It would earn no points although there is a value.',
    fix: 'End the bands with one without `below`, or correct the number.',
    example: 'methodology/beyond-the-bands',
  },
  'missing-value': {
    title: 'missing values that are not allowed',
    means: 'The methodology says missing: error for this indicator, and the cell is empty.',
    matters: 'The methodology allows no gaps here.',
    fix: 'Fill in the value, or choose another rule, such as missing: reweight.',
    example: 'methodology/missing-error',
  },
  'refused-value': {
    title: 'values that a method refuses',
    means: 'A method cannot use this value: a geometric mean cannot use a score of 0 or below, for example.',
    matters: 'In a geometric mean a single 0 would erase everything else the city has.',
    fix: 'Follow the help: usually another scale, such as normalise: { method: min-max, to: [1, 100] }.',
    example: 'methodology/geometric-mean-of-a-zero',
  },
  'unit-lost': {
    title: 'fixed parameters for transformed values',
    means:
      'An indicator is replaced by its logarithm (or similar) and then compared with goalposts or targets in its original unit.',
    matters: 'Comparing numbers in two different units gives meaningless scores.',
    fix: 'Normalise by min-max or z-score, or use goalposts with log: true and no treatment.',
    example: 'methodology/outliers-transformed-under-goalposts',
  },
  'cannot-normalise': {
    title: 'indicators that cannot be normalised as asked',
    means:
      'The method cannot be applied to these data, such as the distance to a reference unit that has no value.',
    matters: 'Otherwise the indicator would silently drop out.',
    fix: 'Follow the help, or choose another method under `normalise`.',
    example: 'methodology/reference-unit-that-cannot-be',
  },
  'no-weights': {
    title: 'groups whose weights cannot be derived',
    means:
      'The method under `weights` cannot derive weights from these data: entropy cannot use negative values, for example.',
    matters: 'Without weights there is no score, and equal weights would not be those of the methodology.',
    fix: 'Follow the help, or write weights next to the criteria.',
    example: 'weights/entropy-of-negative-values',
  },
  overflow: {
    title: 'results too large to represent',
    means: 'A value, or a result computed from it, exceeds the range of a double (about 1.8e308).',
    matters: 'Infinity would be first in every ranking.',
    fix: 'Look for a misplaced decimal mark or exponent, or change the unit of measurement.',
    example: 'check/overflow',
  },
  'nobody-rated': {
    title: 'ratings without units',
    means: 'No unit has a score: none was selected, all were screened out, or too many values are missing.',
    matters: 'There is no ranking.',
    fix: 'Look at the other findings, screening.coverage, the rules for missing values and --only.',
    example: 'methodology/everybody-screened-out',
  },
  'fail-on-warning': {
    title: 'runs stopped by warnings',
    means: '--fail-on warning was given and there are warnings, so nothing was written.',
    matters: 'An unattended pipeline should stop where a person would take a look.',
    fix: 'Fix what the warnings report, or leave --fail-on out.',
    example: 'cli/fail-on-warning',
  },

  // Suspicions: numbers that do not go together.
  'likely-direction': {
    title: 'directions that are probably wrong',
    means:
      'Higher counts as better for an indicator although its name suggests that lower is better (unemployment, crime, emissions, distance …), or although its ranks run against those of all its siblings, which agree with each other.',
    matters: 'A wrong direction gives the best place to the worst unit.',
    fix: 'Write direction: lower (or higher) next to the indicator. If the direction is right, accept the finding.',
    example: 'check/likely-direction',
  },
  scales: {
    title: 'scores on different scales',
    means:
      'Criteria that are combined by a mean have scores of very different spread: for example points out of 10, z-scores, ranks or pairwise totals next to scores from 0 to 100. A declared scale counts with its full width, so 1 to 100 goes with 0 to 100; raw values count as far as they reach, and indicators that state the same unit are on one scale.',
    matters:
      'A wide scale outweighs a narrow one, so the effective weights are not those in the methodology. The message gives both.',
    fix: 'Normalise them in the same way, including a group’s own score: the help gives the line to add.',
    example: 'check/scales-points',
  },
  'thin-evidence': {
    title: 'high places based on few values',
    means:
      'A unit is among the top ten, and in the upper half, although it has values for fewer than half of the indicators.',
    matters:
      'Where the weight of gaps goes to the other values, a single good value is enough for first place.',
    fix: 'Ask for the missing values, or set screening.coverage, below which a unit is listed but not rated.',
    example: 'check/thin-evidence',
  },
  thousandfold: {
    title: 'values in another unit of measurement',
    means:
      'All the values of one file, or of one class such as a country, are about a thousand (or a million) times those of the others, or a thousandth of them.',
    matters: 'Thousands next to single units put everyone in that file first or last.',
    fix: 'Give all values of a column in one unit of measurement.',
    example: 'check/thousandfold-by-file',
  },
  fractions: {
    title: 'fractions among percentages',
    means:
      'Some values of a column are between 0 and 1, far below all others, and would be in line with them if multiplied by 100; or the other way round.',
    matters: 'Next to 21, a value of 0.12 is a very low share, where 12 was meant.',
    fix: 'Write all of them as percentages, or all as fractions.',
    example: 'check/fractions',
  },
  'all-beyond-goalposts': {
    title: 'goalposts with no value between them',
    means: 'Every value of an indicator lies beyond its fixed goalposts.',
    matters:
      'With clip every unit gets one end of the scale; without it, scores leave the scale. Usually the goalposts are in a different unit of measurement from the data.',
    fix: 'Correct the goalposts, or the unit of the data.',
    example: 'check/all-beyond-goalposts',
  },

  // Suspicious values: probably wrong.
  'header-of-numbers': {
    title: 'tables without a header',
    means:
      'The names of the numeric columns are numbers themselves, so the first row looks like a unit rather than a header.',
    matters: 'The first unit would be missing from the rating.',
    fix: 'Add a row of column names above it; --header-row N says which row has them.',
    example: 'methodology/no-methodology-and-no-header',
  },
  'several-editions': {
    title: 'several editions in one table',
    means: 'The units appear once for each year, and no methodology says how to tell their rows apart.',
    matters: 'Each unit would be compared with its own past under one and the same name.',
    fix: '--only COLUMN=YEAR rates one edition; unit.id with both columns rates all of them together.',
    example: 'methodology/no-methodology-and-several-editions',
  },
  'almost-numbers': {
    title: 'columns of cells that are almost numbers',
    means:
      'No methodology was given, and the cells of a column look like numbers but are not plain ones, such as $1,200.',
    matters: 'The column is kept as text and does not count.',
    fix: 'Write plain numbers, or list the mark under data.strip in a methodology.',
    example: 'methodology/no-methodology-and-almost-numbers',
  },
  'not-a-unit': {
    title: 'rows that are not units',
    means:
      'By its name or by its numbers a row is the total or the average of the others, or a note under the table: Total, Итого, Ortalama, a row with the sum of the other rows in most columns, a source.',
    matters:
      'A total comes first in every rating, an average keeps somebody’s place, and both move the bounds that all scores are measured by.',
    fix: 'Leave it out with screening.drop or --only, or delete the row; if it is a unit, accept the finding.',
    example: 'check/rows-that-are-not-units',
  },
  'misplaced-mark': {
    title: 'values 10, 100 or 1,000 times off',
    means:
      'A value is far from all others, but divided or multiplied by 10, 100 or 1,000 it would be in line with them. Both the column and, where the indicator has a denominator, the quotient are checked.',
    matters:
      'A misplaced decimal mark, or thousands where others give units, can produce a winner; under min-max it also squeezes all the other units together.',
    fix: 'Ask the city for the figure. If it is right, there is nothing to do.',
    example: 'check/misplaced-decimal-mark',
  },
  outlier: {
    title: 'values far from all others',
    means:
      'The value is more than 6 robust standard deviations (1.4826 × the median absolute deviation) from the median, both as it is and, where all values are positive, in logarithms, and no other value is near it.',
    matters: 'Under min-max, one such value sets the scale for all the others.',
    fix: 'Check the value. If it is right, consider treat: winsorise or log, or fixed goalposts.',
    example: 'check/outlier',
  },
  'two-spellings': {
    title: 'names that may be the same',
    means:
      'Two names differ only in case, ё and е, hyphens and spaces, accents and dots, or look-alike Cyrillic and Latin letters.',
    matters:
      'The same city may be rated twice, each time on half its data, or end up in a country of its own.',
    fix: 'Use one spelling and merge the rows; if they are different, tell them apart by a second column in unit.id.',
    example: 'check/two-spellings',
  },
  'duplicate-row': {
    title: 'rows with the same values',
    means: 'Two units have the same number in every column, which is unlikely to be chance.',
    matters:
      'One of the two is usually a copy: a row pasted over another, or a city entered under two names.',
    fix: 'Compare both with their sources.',
    example: 'check/duplicated-row',
  },
  'not-a-share': {
    title: 'shares outside 0 to 100',
    means:
      'An indicator is a share (according to its unit, its cells or its name) and nearly all its values lie between 0 and 100, but this one does not.',
    matters: 'More than 100 % or less than 0 is a typing error, or a different unit of measurement.',
    fix: 'Correct the value; if the indicator is a rate that may exceed 100, give it another unit or name.',
    example: 'check/share-beyond-100',
  },
  'lone-negative': {
    title: 'isolated negative values',
    means: 'This value is below 0, unlike nearly all others of the indicator.',
    matters:
      'A negative count is a typing error, or a code such as -1 or -99 for "no data" that would be rated as a number.',
    fix: 'Leave the cell empty if the value is missing, or list the code under data: { missing: ["-99"] }.',
    example: 'check/code-for-no-answer',
  },
  'odd-weight-sum': {
    title: 'weights that almost sum to 100 or 1',
    means: 'The weights of a list seem intended to sum to 100 (or 1), but do not.',
    matters:
      'Shares are computed from the actual sum, so every criterion counts slightly more or less than written. Often one weight was forgotten and counts as 1.',
    fix: 'Correct the weights. Weights that are not percentages may have any sum.',
    example: 'check/weights-of-99',
  },
  'doubtful-weights': {
    title: 'doubtful derived weights',
    means: 'A method derives weights, but its input contradicts itself or its assumptions do not hold.',
    matters: 'The weights look exact but are not reliable.',
    fix: 'Follow the help: revise the judgements, fill the gaps, or choose another method.',
    example: 'weights/ahp-contradictory',
  },
  weightless: {
    title: 'criteria with a weight of 0',
    means: 'A method that derives weights gives this criterion a weight of 0.',
    matters: 'It is in the methodology but has no influence on any place.',
    fix: 'Take it off the list, or weight the criteria in another way.',
    example: 'weights/a-criterion-without-weight',
  },
  'hidden-weights': {
    title: 'weights hidden in the number of indicators',
    means: 'Sibling groups have the same weight but very different numbers of indicators.',
    matters:
      'An indicator in the small group then counts several times as much as one in the large group, which nobody decided.',
    fix: 'If that is intended, do nothing; otherwise weight the groups by what they contain, or merge small groups.',
    example: 'check/hidden-weights',
  },
  'twin-indicators': {
    title: 'indicators with the same information',
    means:
      'Two indicators rank the units alike: one is a multiple of the other, or they correlate above 0.98 (and their ranks above 0.95), or one mirrors the other.',
    matters:
      'The same thing is counted twice; if they mirror each other and higher is better for both, they cancel each other out.',
    fix: 'Leave one out, or let the two share the weight of one.',
    example: 'check/twin-indicators',
  },
  'left-out': {
    title: 'indicators left out for lack of variation',
    means:
      'All units have the same value, or none has a value, so the indicator cannot be normalised and is left out.',
    matters: 'Its weight goes to the others, so the effective weights are not those in the methodology.',
    fix: 'Remove the indicator, or obtain values that differ; fixed goalposts can score a constant.',
    example: 'methodology/constant-indicator',
  },
  'constant-indicator': {
    title: 'constant indicators',
    means: 'All units with a value have the same value.',
    matters: 'The indicator does not tell the units apart; it only adds a constant to every score.',
    fix: 'Check whether the column was filled with a default; otherwise leave it out.',
    example: 'check/constant-indicator',
  },
  'near-constant': {
    title: 'nearly constant indicators',
    means: 'At least 95 % of the units have the same value.',
    matters: 'The entire weight of the indicator rests on a handful of units.',
    fix: 'Check the column; consider bands, a lower weight, or leaving it out.',
    example: 'check/near-constant',
  },
  'sparse-indicator': {
    title: 'sparse indicators',
    means:
      'The share of units with a value is below what screening.coverage requires of a unit or, without such a rule, below one half.',
    matters: 'Few cities are compared on it; for all the others its weight goes elsewhere.',
    fix: 'Ask for the missing values, or leave the indicator out of this edition.',
    example: 'check/missing-against-the-rule',
  },
  'sparse-unit': {
    title: 'units with few values',
    means:
      'The share of indicators with a value is below screening.coverage, so the unit is not rated; or, without such a rule, it is below one half.',
    matters: 'A place based on few values rewards leaving out the weak ones.',
    fix: 'Ask the city for the rest; screening.keep rates a unit regardless.',
    example: 'check/missing-against-the-rule',
  },
  'beyond-goalposts': {
    title: 'values beyond a goalpost',
    means: 'A value lies outside the fixed goalposts of its indicator.',
    matters:
      'With clip (the default) it counts as the goalpost; without it the score leaves the scale. More points than the maximum are usually a typing error.',
    fix: 'Check the value, or move the goalpost.',
    example: 'check/beyond-a-goalpost',
  },
  'hidden-rows': {
    title: 'hidden rows',
    means: 'Rows of the sheet are hidden, manually or by a filter, but are read like the others.',
    matters: 'Anyone looking at the sheet does not see all the cities that are rated.',
    fix: 'Delete the rows that should not count, or unhide them.',
    example: 'reading/xlsx-hidden-sheet',
  },
  'hidden-columns': {
    title: 'hidden columns',
    means: 'Columns that are used are hidden in the sheet.',
    matters: 'Anyone looking at the sheet does not see what decides the places.',
    fix: 'Unhide them, or remove them from the methodology.',
    example: 'reading/xlsx-hidden-sheet',
  },
  'not-available': {
    title: 'cells with the error #N/A',
    means: 'Cells hold the error #N/A, which is read as a missing value.',
    matters: 'A formula may have failed to find a value that exists.',
    fix: 'Check the formulas of these cells.',
    example: 'reading/xlsx-error-cell',
  },
  'some-percent-signs': {
    title: 'columns with percent signs in only some cells',
    means: 'Some numbers of a column are written with % and others without.',
    matters: '12 % is read as 12; a 0.12 in the same column may mean the same but counts for a hundredth.',
    fix: 'Make sure that all of them are percentages, and write them consistently.',
    example: 'reading/percent-in-some',
  },
  'lacks-column': {
    title: 'files without a column that others have',
    means:
      'One of several combined files lacks the column, and no other file contains its units, so they have no value there.',
    matters: 'Often the column only has a different name, and the values of these units are lost.',
    fix: 'Name the column as in the other files.',
    example: 'reading/merge-files-that-differ',
  },
  'units-in-one-file': {
    title: 'units that other files lack',
    means: 'Files were joined by unit, but some units are not in the files that have the other columns.',
    matters: 'They have gaps in all those columns, often only because the name is spelt differently.',
    fix: 'Use one spelling, or add the missing rows.',
    example: 'reading/join-with-gaps',
  },
  'nearly-same-unit': {
    title: 'units in two files that may be the same',
    means:
      'Two files have names that differ only in case, accents, ё and е, or punctuation, and each lacks columns that the other has.',
    matters: 'They are rated as two units with gaps, although they are probably one.',
    fix: 'If they are the same unit, use one spelling in both files. Different names are never joined automatically.',
    example: 'reading/join-with-gaps',
  },
  'missing-denominator': {
    title: 'values without their denominator',
    means: 'An indicator has a value, but the column it is divided by is empty.',
    matters: 'The value counts as missing.',
    fix: 'Fill in the denominator, such as the population.',
    example: 'methodology/denominator-missing',
  },
  aggregation: {
    title: 'remarks about an aggregation',
    means: 'The method that aggregates a group reports what it did, or what its result depends on.',
    matters:
      'Scores may depend on a choice that the method had to make, such as one between equally good orders.',
    fix: 'See the message; a different `aggregate` makes a different choice.',
    example: 'check/a-group-method-leaves-one-out',
  },
  'nothing-to-fill': {
    title: 'indicators without values to fill gaps from',
    means:
      'The rule for missing values uses the mean, the median or the worst of the observed values, but there are none.',
    matters: 'The gaps remain gaps.',
    fix: 'Leave the indicator out, or fill with a fixed value.',
    example: 'check/nothing-to-fill',
  },
  'filled-in': {
    title: 'values that were filled in',
    means:
      'Gaps were filled by the rule for missing values of their indicator: how many, in which indicators and units.',
    matters: 'A score based on filled values is an estimate; tables for people mark it with *.',
    fix: 'Nothing, if that is intended; otherwise ask for the values, or let the other indicators carry the weight (reweight).',
    example: 'methodology/missing-mean',
    begins: '4 of 15 values were filled in',
  },
  'no-class': {
    title: 'units that belong to no class',
    means: 'The value that assigns a unit to a class of the league is missing, or beyond the last class.',
    matters: 'The unit has no place in the league and cannot win its awards.',
    fix: 'Fill in the value, or end the classes with one without `below`.',
    example: 'methodology/league-without-a-class',
  },
  'unknown-unit': {
    title: 'units that are not in the data',
    means: 'screening.keep or screening.drop names a unit that is not in the data.',
    matters: 'The exception has no effect: the city is not kept, or not dropped.',
    fix: 'Spell the name as in the data.',
    example: 'methodology/screening',
  },
  'bad-alias': {
    title: 'aliases that fit no units',
    means:
      'A line of the file given to --aliases names a unit that is not in that edition, names one twice, or would make one unit of two; or the file is no table of the columns before and after.',
    matters: 'The renamed unit would be compared with nobody, or with another one.',
    fix: 'Write each pair once: the name in BEFORE, a comma, the name in AFTER, both as in the data.',
    example: 'compare/bad-aliases',
  },
  'not-a-result': {
    title: 'JSON files that are no saved results',
    means:
      'The file looks like a result of rating compute -f json, but something that every result has is missing or of another kind.',
    matters:
      'Places and scores that were changed by hand, or cut off, would be compared as if they were published.',
    fix: 'Write the result again: rating compute DATA -f json -o result.json.',
    example: 'compare/broken-result',
  },
  'no-common-unit': {
    title: 'editions without a unit in common',
    means: 'No name of a unit in BEFORE is the name of a unit in AFTER.',
    matters: 'Nothing can be compared: every unit counts as gone or as new.',
    fix: 'Check that both files name their units in the same alphabet and spelling, or list the pairs: --aliases FILE.',
    example: 'compare/nobody-in-common',
  },
  'near-names': {
    title: 'names that may be one unit under two spellings',
    means:
      'A unit that left and one that came have names that are alike but for spelling, accents or alphabet, such as Bishkek and Бишкек.',
    matters:
      'Compared as different units, one is missing among those that moved, and both count as come or gone.',
    fix: 'If they are the same, list them in a CSV with the columns before and after: --aliases FILE.',
    example: 'compare/near-names',
    begins: '3 pairs of names',
  },
  'nothing-shown': {
    title: 'conditions that no unit meets',
    means: 'No rated unit meets the conditions of --where.',
    matters: 'An empty table can be mistaken for a result.',
    fix: 'Compare the value with the data: text is compared as written.',
    example: 'result/where-nobody',
  },

  // Notes.
  'accepted-nothing': {
    title: 'accepted findings that do not exist',
    means: 'The methodology lists a finding under `accept:` that does not, or no longer, exist.',
    matters: 'A needless entry would silence the next finding of this kind before anyone has seen it.',
    fix: 'Remove the entry, or correct it: CODE, or CODE and the unit, column or criterion it concerns.',
    example: 'check/accepted-findings',
  },
  'unused-column': {
    title: 'columns that the methodology does not use',
    means: 'No indicator, denominator, league or attribute reads a column of the data.',
    matters: 'It may be a forgotten or misspelled indicator; most are simply other columns.',
    fix: 'Nothing, or add it to `criteria` or unit.attributes.',
    example: 'check/unused-columns',
  },
  'blank-rows': {
    title: 'empty rows',
    means: 'Rows in which every cell is empty were skipped.',
    matters: 'They contain no information.',
    fix: 'There is nothing to do.',
    example: 'reading/empty-column-without-a-name',
    begins: 'skipped 1 empty row',
  },
  'hidden-sheet': {
    title: 'hidden sheets',
    means: 'A hidden sheet also contains data, and is not read.',
    matters: 'It may contain the intended table, or an older one.',
    fix: '--sheet NAME reads it.',
    example: 'reading/xlsx-hidden-sheet',
    begins: 'the hidden sheet',
  },
  'percent-format': {
    title: 'cells formatted as percentages',
    means: 'A cell formatted as a percentage is read as shown: 0.12 is 12.',
    matters: 'Percentages and fractions of 1 in one column differ by a factor of 100.',
    fix: 'There is nothing to do if the whole column is in percent.',
    example: 'reading/xlsx-percent-format',
    begins: 'cells formatted as percentages',
  },
  'separator-line': {
    title: 'lines that name the delimiter',
    means:
      'The file begins with a line such as sep=; which Excel writes and reads; it is not part of the table.',
    matters: 'Read as the header, it would leave all columns without their names.',
    fix: 'There is nothing to do.',
    example: 'reading/separator-line',
    begins: 'the first line',
  },
  'lone-returns': {
    title: 'lines that end with a carriage return alone',
    means: 'The lines of the file end as on old Macs; each was read as the end of a row.',
    matters: 'Programs that do not know this convention read the whole file as one row.',
    fix: 'There is nothing to do.',
    example: 'reading/carriage-returns-alone',
    begins: 'lines end with',
  },
  'single-quotes': {
    title: 'cells in single quotes',
    means: 'Every cell is in single quotes, which were removed.',
    matters: 'Otherwise they would be part of every name and turn every number into text.',
    fix: 'There is nothing to do.',
    example: 'reading/single-quotes',
    begins: 'the cells are in single quotes',
  },
  'read-as-missing': {
    title: 'texts read as missing',
    means: 'A text column contains NA, which may also be a name or a code, such as Namibia’s.',
    matters: 'The unit has no value there: it belongs to no country and to no league of countries.',
    fix: 'If it is a code, write it differently, such as NAM.',
    example: 'reading/namibia-as-an-attribute',
    begins: "'NA' in",
  },
  read: {
    title: 'what was read',
    means:
      'Which files were read, how many rows they have, and which encoding, delimiter and decimal mark were detected.',
    matters: 'Whoever publishes a rating should know how its numbers were read.',
    fix: 'If something was detected wrongly, state it with --encoding, --delimiter or --decimal.',
    example: 'reading/semicolon-and-decimal-comma',
    begins: 'read ',
  },
  'rows-not-read': {
    title: 'rows that were ignored on request',
    means:
      'Rows above the header given by --header-row, or at the end as given by --skip-last, are left out.',
    matters: 'In another edition of the file, the same rows may be units.',
    fix: 'Check that the quoted rows are titles and notes.',
    example: 'reading/header-row',
    begins: '2 rows above',
  },
  joined: {
    title: 'how files were combined',
    means:
      'Several files or sheets were joined by unit (the same units, other columns) or appended (other units).',
    matters: 'Both give one table, but what a gap means depends on which it was.',
    fix: 'If this is not what you intended, check the names of the units: rows are joined where these are the same.',
    example: 'reading/join-of-two-files',
    begins: 'joined ',
  },
  'setting-overruled': {
    title: 'settings overridden by an option',
    means:
      'The command line states how to read the data, and data: in the methodology states something else.',
    matters: 'Anyone with only the methodology would read the data in another way.',
    fix: 'Remove the option, or correct the methodology.',
    example: 'methodology/reading-settings-overruled',
    begins: '--delimiter ',
  },
  written: {
    title: 'what was written',
    means: 'The files given by -o, with their formats and the number of rows of the result.',
    matters: 'With -o nothing is printed, so this note says where the result is.',
    fix: '-q hides the note.',
    example: 'result/run-on-record',
    begins: 'wrote ',
  },
  methodology: {
    title: 'which methodology was found',
    means: 'No -m was given, and there is a rating.yaml beside the data or in the current folder.',
    matters: 'A forgotten file in the folder changes the result.',
    fix: '-m FILE states explicitly which one to use.',
    example: 'methodology/found-beside-the-data',
    begins: 'using the methodology',
  },
  'preset-chosen': {
    title: 'which built-in methodology was chosen',
    means: 'No methodology was given, and the data have every column of a built-in one.',
    matters: 'The rules are those of the built-in methodology, not yours.',
    fix: '-m NAME makes this explicit; a rating.yaml beside the data takes precedence.',
    example: 'methodology/preset-by-its-columns',
    begins: 'using the built-in',
  },
  'no-methodology': {
    title: 'ratings without a methodology',
    means:
      'No methodology was given or found: all numeric columns count equally, and higher is better. Columns that are no indicators, such as identifiers, years, ranks and populations, are left out.',
    matters: 'Which columns count, how much, and which way is better is guessed.',
    fix: '`rating init data.csv` writes a draft methodology to start from.',
    example: 'methodology/no-methodology',
    begins: 'no methodology given',
  },
  'unused-weights': {
    title: 'weights that have no effect',
    means:
      'The method that aggregates a group, such as a median, treats all criteria alike, but weights are given.',
    matters: 'The weights that readers see have no influence.',
    fix: 'Remove the weights, or choose a method that uses them.',
    example: 'check/weights-of-a-median',
    begins: "'Rating': median",
  },
  'not-treated': {
    title: 'outliers that could not be treated',
    means:
      'A treatment of outliers would have made all values of the indicator the same, or could not change its shape.',
    matters: 'Only a few units have anything here, and which ones they are is all that the indicator tells.',
    fix: 'Nothing has to be done; consider turning the indicator into yes or no, with `points` or `bands`.',
    example: 'methodology/outliers-that-stay',
  },
  treated: {
    title: 'how outliers were treated',
    means:
      'A treatment of outliers moved extreme values to the next one, or replaced all values by their logarithm.',
    matters: 'Scores are computed from these values, not from those in the data.',
    fix: 'There is nothing to do; every value that was moved is named.',
    example: 'methodology/outliers-treated',
    begins: "'offices': winsorise",
  },
  drafted: {
    title: 'drafted methodologies',
    means: '`rating init` wrote a methodology based on the columns of the data, or a form.',
    matters: 'It is a draft: the weights are equal, and the directions are guesses.',
    fix: 'Go through the lines marked "please decide", then run rating check.',
    example: 'init/from-the-example',
    begins: 'wrote a draft',
  },
  'not-rated': {
    title: 'units that are not rated',
    means: 'Units were screened out, dropped, excluded for a missing value, or have no score.',
    matters: 'They are listed with the reason, so that readers know why they are absent.',
    fix: 'See the reason given for each.',
    example: 'methodology/screening',
    begins: '1 unit is not rated',
  },
  'tie-at-the-cut': {
    title: 'ties at the end of --top',
    means: 'The last place shown is shared, so more units are shown than asked for.',
    matters: 'A tie is never split.',
    fix: 'There is nothing to do.',
    example: 'result/top-with-a-tie-at-the-cut',
    begins: '--top',
  },
  'does-not-agree': {
    title: 'figures that differ from the published ones',
    means: '`rating methods --verify` recomputed an example or a published table, and a figure differs.',
    matters: 'A method that does not reproduce the published numbers is not reliable.',
    fix: 'Report it with your versions of rating and Node.',
  },
  bug: {
    title: 'bugs in this program',
    means: 'Something happened that must never happen, whatever the data. Nothing was written.',
    matters: 'It says nothing about your data.',
    fix: 'Report it with the text that was printed and the smallest data that reproduce it.',
  },
} as const satisfies Record<string, Page>;

/** The code of a problem. */
export type Code = keyof typeof codes;

/** The parts of the list, each with the first of its codes. */
export const parts: readonly (readonly [title: string, first: Code])[] = [
  ['The command line', 'usage'],
  ['Reading files', 'not-text'],
  ['The methodology', 'bad-yaml'],
  ['Methodology and data together', 'unknown-column'],
  ['Units', 'nameless-unit'],
  ['Cells', 'not-a-number'],
  ['Suspicious data and settings', 'misplaced-mark'],
  ['Notes', 'unused-column'],
];
