/**
 * Every kind of problem there is, by its code, the most important first, with the page that
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
    means:
      'A command, an option or its value cannot be understood. Nothing was read and nothing was written.',
    matters:
      'A mistyped option that is silently ignored gives a rating by other rules than those you asked for.',
    fix: 'Follow the suggestion in the message; `rating help COMMAND` lists every option with examples.',
    example: 'cli/unknown-option',
  },
  'cannot-open': {
    title: 'files that cannot be opened',
    means:
      'A file of data or a methodology does not exist, is a folder, or may not be read; a name given to -m is no file and no built-in methodology.',
    matters:
      'A rating over the files that happened to open would silently leave out the cities of the others, so there is none.',
    fix: 'Check the name (the nearest existing one is offered), the folder you are in, and the permissions.',
    example: 'reading/mistyped-path',
  },
  'cannot-write': {
    title: 'outputs that cannot be written',
    means: 'The file or folder named by -o cannot be written to.',
    matters: 'Every destination is checked before any work, so that no result appears half.',
    fix: 'Give an existing folder you may write to, or make it first.',
    example: 'cli/output-folder-missing',
  },
  'unknown-encoding': {
    title: 'encodings that do not exist',
    means: 'The label given to --encoding is not one of the WHATWG Encoding Standard.',
    matters: 'Text read in a wrong encoding turns names into other names.',
    fix: 'Files from a Russian Excel are mostly windows-1251, from a Turkish one windows-1254.',
    example: 'reading/unknown-encoding',
  },
  'unknown-sheet': {
    title: 'sheets that do not exist',
    means: '--sheet names a sheet, or a number, that the spreadsheet does not have.',
    matters: 'Another sheet is another table: last year, or a draft.',
    fix: 'Use one of the names that the message lists.',
    example: 'reading/xlsx-wrong-sheet',
  },
  'too-large-for-xlsx': {
    title: 'results too large for a spreadsheet',
    means:
      'A sheet holds at most 1,048,576 rows and 16,384 columns, and a cell 32,767 characters; the result has more.',
    matters: 'What does not fit would be cut off silently.',
    fix: 'Write the result as CSV, or show fewer units or columns.',
  },
  'unknown-output-column': {
    title: 'columns that the result does not have',
    means: '--columns names something that is neither a column of the result nor a criterion.',
    matters: 'A column that is left out silently would be missed only by the reader of the table.',
    fix: 'Use ids of criteria, also with .raw, .rank or .filled behind them, attributes, rank, score, coverage, awards, leagues.',
    example: 'result/csv-unknown-columns',
  },
  'unknown-class': {
    title: 'classes that a league does not have',
    means: '--league LEAGUE=CLASS names a class that is not in that league.',
    matters: 'An empty table would look as if nobody belonged to the class.',
    fix: 'Write the class as the methodology (or, without classes, the column) spells it.',
    example: 'result/league-unknown',
  },

  // Files that cannot be taken apart.
  'not-text': {
    title: 'files that are not text in the expected encoding',
    means: 'The bytes are not UTF-8 (or not the encoding that was given), or the file is binary or damaged.',
    matters: 'Read with a guessed encoding, Орёл becomes Îð¸ë: another city, which then matches nothing.',
    fix: 'Give the encoding with --encoding, or save the file as UTF-8.',
    example: 'reading/windows-1251-unsaid',
  },
  'unreadable-spreadsheet': {
    title: 'spreadsheets that cannot be read',
    means:
      'The file is damaged, cut short, protected by a password, or unpacks to more than any table needs.',
    matters: 'Half a table gives a rating without the rest of the cities.',
    fix: 'Open it in a spreadsheet program and save it again, or save it as CSV.',
    example: 'reading/xlsx-damaged',
  },
  'other-spreadsheet': {
    title: 'spreadsheets of another kind',
    means: 'The file is a spreadsheet, but not of the kind .xlsx, such as .xls or .ods.',
    matters: 'Read as anything else it would be nonsense.',
    fix: 'Save it as .xlsx or as CSV.',
    example: 'reading/xls',
  },
  'which-sheet': {
    title: 'spreadsheets with several tables',
    means: 'More than one sheet has data, and nothing says which is meant.',
    matters: 'The first is often last year’s, or a draft.',
    fix: 'Say which one with --sheet, by its name or number.',
    example: 'reading/xlsx-several-sheets',
  },
  'merged-cells': {
    title: 'cells that are merged into one',
    means: 'Cells of a spreadsheet are merged: only the first of them has the value.',
    matters: 'The other rows or columns would count as empty, or stand under no name.',
    fix: 'Unmerge them, and write the value into each row it is meant for.',
    example: 'reading/xlsx-merged-cells',
  },
  'broken-json': {
    title: 'faults in the syntax of JSON',
    means: 'The file, or a line of it, is not valid JSON.',
    matters: 'What stands behind the fault cannot be told apart.',
    fix: 'Mend the place that is shown; programs that write JSON do not make such mistakes, people and cut copies do.',
    example: 'reading/json-cut-short',
  },
  'not-a-record': {
    title: 'JSON that is no list of records',
    means:
      'A record has to be an object of names and values; something else stands in its place, or the list of records is inside an object.',
    matters: 'A unit is a record: anything else is nobody.',
    fix: 'Give a list of objects, or one object a line.',
    example: 'reading/json-not-records',
  },
  'duplicate-key': {
    title: 'names that are there twice in a record',
    means: 'A record of JSON has two values under one name.',
    matters: 'Most programs silently take the last one.',
    fix: 'Keep one of them.',
    example: 'reading/json-bad-values',
  },
  'too-large': {
    title: 'files too large to be read so',
    means: 'The file is larger than what can be read in this format at once.',
    matters: 'Half of it would be half of the cities.',
    fix: 'Give the table as CSV, which may be of any size.',
  },
  'not-a-table': {
    title: 'files that are not tables',
    means: 'The file is empty, or no mark divides its first line into columns.',
    matters: 'There is nothing to rate, or the wrong file was named.',
    fix: 'The first row must name the columns; give an unusual mark with --delimiter.',
    example: 'reading/no-delimiter',
  },
  'ambiguous-delimiter': {
    title: 'files whose columns can be divided in two ways',
    means: 'Two marks divide every row into the same number of cells, and nothing tells which is meant.',
    matters: 'The wrong choice makes other columns and other numbers.',
    fix: "Say which it is with --delimiter, such as --delimiter ';' here.",
    example: 'reading/delimiter-cannot-be-told',
  },
  'broken-quotes': {
    title: 'quotes that do not match',
    means: 'A quoted cell never ends, or a quote stands inside a cell that is not quoted.',
    matters: 'From there on cells and rows cannot be told apart: one city would swallow the next.',
    fix: 'Put the cell in quotes and double the quotes inside it: "5"" pipes".',
    example: 'reading/quote-never-closed',
  },
  'ragged-row': {
    title: 'rows that do not fit the header',
    means: 'A row has more or fewer cells than the header names columns.',
    matters:
      'Filled up or cut off, every value after the missing mark would stand under a wrong heading: the classic error of merged spreadsheets.',
    fix: 'A cell that contains the delimiter must be in quotes; an empty cell still needs its delimiter.',
    example: 'reading/ragged-rows',
  },
  'two-decimal-marks': {
    title: 'two decimal marks in one file',
    means: 'Some numbers prove a decimal comma and others a decimal point.',
    matters: 'Read by one rule, half of the numbers are wrong by a factor of 10, 100 or 1,000.',
    fix: 'Make them alike, or say which is right with --decimal and mend the cells that are then listed.',
    example: 'reading/two-decimal-marks',
  },
  'duplicate-header': {
    title: 'columns with the same name',
    means: 'Two columns of one file have the same heading.',
    matters: 'Which of them counts would depend on their order.',
    fix: 'Rename or delete one of them.',
    example: 'reading/header-twice',
  },
  'nameless-column': {
    title: 'columns with values and no name',
    means: 'A column has values, and its heading is empty.',
    matters: 'Often the header has slipped by one column, and all the headings after it are wrong.',
    fix: 'Name the column in the first row, or delete it.',
    example: 'reading/column-without-a-name',
  },
  'title-row': {
    title: 'titles above the header',
    means:
      'The first row has fewer cells than nearly all the rows below it, so it is a title and not a header.',
    matters: 'Columns would be named by words of the title, and every row would be of a wrong length.',
    fix: 'Give --header-row N, or data: { header-row: N } in the methodology; rows count from 1, empty ones included.',
    example: 'reading/title-with-the-delimiter',
  },
  footnote: {
    title: 'footnotes below the data',
    means: 'The last rows have a cell of text and nothing else: a source, a note, an explanation.',
    matters: 'A footnote is not a unit, and must not be rated or count as one without an answer.',
    fix: 'Give --skip-last N, or data: { skip: { last: N } } in the methodology; empty rows do not count.',
    example: 'reading/footnotes-below',
  },
  'no-header-row': {
    title: 'header rows that do not exist',
    means:
      'The row given by --header-row or header-row is empty, or the file is shorter, or its format has no header.',
    matters: 'Any other row taken for the header would give the columns wrong names.',
    fix: 'Count the rows from 1, empty ones included, as an editor or a spreadsheet program numbers them.',
    example: 'reading/header-row-beyond-the-end',
  },
  'contradicting-values': {
    title: 'values of one unit that contradict each other',
    means: 'Several files have the same unit, and in a column of the same name they have different values.',
    matters: 'Which of the two is right is not for a program to say, and the place may depend on it.',
    fix: 'Correct one of the cells. If these are different units, such as towns of one name or years, name a further column of the key: unit: { id: [city, year] }.',
    example: 'reading/merge-same-city-twice',
  },

  // The methodology in itself.
  'bad-yaml': {
    title: 'faults in the syntax of the methodology',
    means: 'The methodology file is not valid YAML (or JSON), or a key is there twice in one mapping.',
    matters: 'What the author meant cannot be known, so nothing of it is used.',
    fix: 'Indent with spaces, quote texts that contain `: ` or begin with a special character.',
    example: 'methodology/yaml-syntax',
  },
  'bad-methodology': {
    title: 'files that are no methodology',
    means: 'The file is empty or a list or a text, not a mapping of settings.',
    matters: 'A rating by nothing is not a rating.',
    fix: 'Begin with `rating: 1` and a list `criteria:`; `rating init data.csv` writes a start.',
    example: 'methodology/not-a-mapping',
  },
  'unknown-key': {
    title: 'settings that do not exist',
    means: 'The methodology has a key that means nothing at that place.',
    matters: 'A misspelled `wieght: 3` that is ignored counts as a weight of 1.',
    fix: 'Follow the suggestion; an editor that knows the schema completes the keys (`rating schema`).',
    example: 'methodology/unknown-keys',
  },
  'missing-key': {
    title: 'settings that are missing',
    means: 'A setting that cannot be left out is not there, such as the id of a criterion.',
    matters: 'No default would be right.',
    fix: 'Add the key that the message names.',
    example: 'methodology/goalposts-without-a-parameter',
  },
  'bad-value': {
    title: 'settings with a value that cannot be',
    means: 'A setting has a value of the wrong kind or outside its limits, such as a negative weight.',
    matters: 'Whatever was made of it would not be what the methodology says.',
    fix: 'Write a value of the kind that the message expects.',
    example: 'methodology/negative-weight',
  },
  'unknown-value': {
    title: 'settings with an unknown choice',
    means: 'A setting takes one of a few words, and the one written is none of them.',
    matters: 'A misspelled `direction: lowr` would turn an indicator around.',
    fix: 'Use one of the words on offer.',
    example: 'methodology/unknown-values',
  },
  'unknown-method': {
    title: 'methods that do not exist',
    means: 'A method of this name is not in its family (missing, treat, normalise, aggregate, weights).',
    matters: 'Another method gives other places.',
    fix: 'Use a name from the list of methods: they are in the README, with their formulas.',
    example: 'methodology/unknown-methods',
  },
  'bad-parameter': {
    title: 'methods whose parameters do not fit',
    means: 'A method lacks a parameter that has no default, or two of them contradict each other.',
    matters: 'Goalposts with min above max would turn an indicator around.',
    fix: 'Write the method with its parameters: { method: goalposts, min: 0, max: 20 }.',
    example: 'methodology/bad-goalposts',
  },
  'not-prepared': {
    title: 'methods that are not loaded',
    means: 'A program rates by a methodology with a method that has to be loaded first; no command does.',
    matters: 'What few methods need would otherwise be a part of every page that rates.',
    fix: 'Rate by what `await prepare(methodology)` gives, or by what `open()` gives, which is prepared.',
  },
  'bad-bands': {
    title: 'bands or classes out of order',
    means: 'The limits of bands or of the classes of a league do not go up, or an open one is not the last.',
    matters: 'Units would land in the first that takes them, and some classes could never be reached.',
    fix: 'Order them by `below`, and leave `below` out of the last one only.',
    example: 'methodology/classes-out-of-order',
  },
  'duplicate-id': {
    title: 'ids that are there twice',
    means: 'Two criteria, leagues, awards, classes or attributes have the same id.',
    matters: 'A reference to it could mean either, and one indicator may be counted twice.',
    fix: 'Give each its own id; `column` says which column of the data a criterion reads.',
    example: 'methodology/twice',
  },
  'duplicate-answer': {
    title: 'answers that are there twice',
    means: 'Two answers under `points` differ only in case, and answers are read ignoring case.',
    matters: 'Which points count would depend on their order.',
    fix: 'Keep one of them.',
    example: 'check/answers-twice',
  },
  'zero-weights': {
    title: 'groups whose weights are all 0',
    means: 'All the siblings of a list have weight 0, so there are no shares.',
    matters: 'A score that divides by 0 is no score.',
    fix: 'Give at least one of them a weight above 0.',
    example: 'methodology/zero-weights',
  },
  'unread-direction': {
    title: 'directions that nobody reads',
    means:
      'An indicator is better when lower, but it is not normalised, and its group does not read directions.',
    matters: 'The worst city would count as the best.',
    fix: 'Normalise it with goalposts or min-max, or turn its points around.',
    example: 'methodology/unread-direction',
  },
  'unknown-criterion': {
    title: 'criteria that do not exist',
    means: 'An award, a tiebreak or --weights names a criterion that the methodology does not have.',
    matters: 'The award would be given for nothing, the tie stay unbroken.',
    fix: 'Use the id of a criterion as it is written in the tree.',
    example: 'methodology/unknown-references',
  },
  'unknown-league': {
    title: 'leagues that do not exist',
    means: 'An award or --league names a league that the methodology does not have.',
    matters: 'Its winners could not be found.',
    fix: 'Use the id of one of the leagues under `leagues:`.',
    example: 'methodology/unknown-references',
  },
  'unknown-group': {
    title: 'groups that do not exist',
    means:
      'A rule for missing values goes by a league or attribute, or a screening rule by a group, that is not there.',
    matters: 'Whose mean fills a gap, or whose answers are counted, would be a guess.',
    fix: 'Use the id of a league, attribute or group of this methodology; carry a column along under unit.attributes.',
    example: 'methodology/missing-by-what-is-not-there',
  },
  'unknown-award': {
    title: 'awards that do not exist',
    means: 'An award makes an exception of the winners of an award that does not exist.',
    matters: 'The absolute winner might also take the diploma of its class.',
    fix: 'Use the id of one of the awards under `awards:`.',
    example: 'methodology/unknown-references',
  },
  'circular-award': {
    title: 'awards that wait for each other',
    means: 'Two awards make an exception of each other’s winners, so neither can be given first.',
    matters: 'Who wins would depend on which is looked at first.',
    fix: 'Take one of them out of the other’s `except`.',
    example: 'methodology/circular-exceptions',
  },
  'kept-and-dropped': {
    title: 'units kept and dropped at once',
    means:
      'A unit stands in `screening.keep`, rated whatever it answered, and in `screening.drop`, never rated.',
    matters: 'One of the two is wrong, and which one decides whether it is in the ranking.',
    fix: 'Take it out of one of the lists.',
    example: 'methodology/kept-and-dropped',
  },

  // Methodology and data do not meet.
  'unknown-column': {
    title: 'columns that the data do not have',
    means:
      'The methodology reads a column that is in none of the files. Case and blanks around do not matter.',
    matters: 'Treated as missing, the indicator would silently drop out and its weight go to the others.',
    fix: 'Correct the spelling in the methodology or in the header; `column:` gives an indicator another column than its id.',
    example: 'methodology/misspelled-column',
  },
  'ambiguous-column': {
    title: 'columns that could be meant twice',
    means: 'Two columns differ only in case, and the methodology spells neither of them exactly.',
    matters: 'Which of them counts would be a guess.',
    fix: 'Write the name in the methodology exactly as in the header.',
    example: 'reading/header-twice-but-for-case',
  },
  'no-unit-column': {
    title: 'tables without names',
    means: 'No column says who the rows are: all are numbers, and the methodology names none.',
    matters: 'A place that belongs to nobody is no result.',
    fix: 'Say which column it is: unit: { id: code } in the methodology, or --set unit.id=code.',
    example: 'methodology/no-methodology-and-only-numbers',
  },
  'no-indicators': {
    title: 'tables without numbers',
    means: 'There is no methodology, and no column of the data is numbers.',
    matters: 'There is nothing to rate by.',
    fix: 'If answers stand for points, say so in a methodology: points: { yes: 10, no: 0 }.',
    example: 'methodology/no-methodology-and-only-texts',
  },

  // Who the rows are.
  'nameless-unit': {
    title: 'rows without a name',
    means: 'The cell that names the unit is empty.',
    matters: 'Its values would influence everybody’s score and its place belong to nobody.',
    fix: 'Fill in the name, or delete the row (often a line of totals or a remark below the table).',
    example: 'reading/unit-without-a-name',
  },
  'duplicate-unit': {
    title: 'units that are there twice',
    means: 'Two rows have the same name: the same city twice, or two cities of one name.',
    matters: 'Both would be ranked, and everybody below them moves down a place.',
    fix: 'Keep one row; or tell different units apart by a second column: unit: { id: [city, region] }.',
    example: 'reading/unit-twice',
  },

  // Cells.
  'not-a-number': {
    title: 'cells that are not numbers',
    means:
      'A cell of an indicator is text, an approximation, a number with a word or a mark, or written in a way that is not read.',
    matters: 'A guess, such as 5 for `5 тыс.`, is wrong by a factor of 1,000 and nobody notices.',
    fix: 'Write the number that is meant, or leave the cell empty; marks that mean nothing go to data: { strip: ["*"] }, more words for "no answer" to data: { missing: [...] }.',
    example: 'reading/not-a-number',
  },
  'date-for-number': {
    title: 'dates where numbers should be',
    means:
      'The cell of a spreadsheet holds a date. Excel makes dates out of what is typed like one: 3.5 becomes 3 May.',
    matters: 'Inside, a date is a number such as 45780, which would win every rating.',
    fix: 'Give the cell the format Number and type the number again.',
    example: 'reading/xlsx-date-cell',
  },
  'error-cell': {
    title: 'cells with the error of a formula',
    means: 'A formula in the cell failed, such as by dividing by 0.',
    matters: 'There is no value, and the mistake may reach further than this cell.',
    fix: 'Correct the formula, or leave the cell empty if there is no answer.',
    example: 'reading/xlsx-error-cell',
  },
  'formula-without-value': {
    title: 'formulas without a value',
    means:
      'The cell has a formula, and the file does not say what comes out: it was written by a program that does not compute.',
    matters: 'A value that is not there cannot be rated.',
    fix: 'Open the file in a spreadsheet program, save it and try again.',
    example: 'reading/xlsx-formula-without-value',
  },
  'nested-value': {
    title: 'lists and objects in a cell',
    means: 'A value of a JSON record is a list or an object, and a cell of a table holds one value.',
    matters: 'Which part of it is meant would be a guess.',
    fix: 'Give its parts names of their own.',
    example: 'reading/json-bad-values',
  },
  'ambiguous-number': {
    title: 'numbers that can be read in two ways',
    means: 'A cell such as 1,234 is 1.234 or 1234, and nothing else in the file tells which.',
    matters: 'The two differ by a factor of 1,000.',
    fix: "Say which mark is the decimal one: --decimal . or --decimal ','.",
    example: 'reading/ambiguous-number',
  },
  'unknown-answer': {
    title: 'answers that get no points',
    means: 'The indicator turns answers into points, and this answer is not among them.',
    matters: 'Without points the city would be treated as if it had not answered.',
    fix: 'Correct the cell, or add the answer under `points`.',
    example: 'methodology/points-for-an-unknown-answer',
  },
  'bad-denominator': {
    title: 'denominators that are 0 or negative',
    means: 'An indicator is divided by a column whose value is not above 0 here.',
    matters: 'Division by 0 gives no number, by a negative number a nonsensical one.',
    fix: 'Correct the number, or leave it empty if it is not known.',
    example: 'methodology/denominator-zero',
  },
  'beyond-bands': {
    title: 'values that no band takes',
    means: 'A value is not below the last limit of the indicator’s bands.',
    matters: 'It would get no points although it was answered.',
    fix: 'End the bands with one that has no `below`, or correct the number.',
    example: 'methodology/beyond-the-bands',
  },
  'missing-value': {
    title: 'values that may not be missing',
    means: 'The methodology says missing: error for this indicator, and the cell is empty.',
    matters: 'The methodology was written to allow no gaps here.',
    fix: 'Fill in the value, or choose another rule, such as missing: reweight.',
    example: 'methodology/missing-error',
  },
  'refused-value': {
    title: 'values that a method refuses',
    means: 'A method cannot take this value, such as a geometric mean a score of 0 or below.',
    matters: 'Forced through, one 0 would erase everything else the city has.',
    fix: 'Follow the help: mostly another scale, such as normalise: { method: min-max, to: [1, 100] }.',
    example: 'methodology/geometric-mean-of-a-zero',
  },
  'unit-lost': {
    title: 'fixed numbers for values that were transformed',
    means:
      'An indicator is replaced by its logarithm (or the like), and then measured against posts or targets in its own unit.',
    matters: 'Compared with each other, numbers in two units give scores that mean nothing.',
    fix: 'Normalise by min-max or z-score, or take goalposts with log: true and no treatment.',
    example: 'methodology/outliers-transformed-under-goalposts',
  },
  'cannot-normalise': {
    title: 'indicators that cannot be normalised as asked',
    means:
      'The method cannot be applied to these data, such as the distance to a reference unit that has no value.',
    matters: 'Without it the indicator would silently drop out.',
    fix: 'Follow the help, or choose another method under `normalise`.',
    example: 'methodology/reference-unit-that-cannot-be',
  },
  'no-weights': {
    title: 'groups whose weights cannot be derived',
    means:
      'The method named under `weights` cannot make weights of these data, such as entropy of negative values.',
    matters:
      'Without weights there is no score, and equal weights would be others than the methodology says.',
    fix: 'Follow the help, or write the weights beside the criteria.',
    example: 'weights/entropy-of-negative-values',
  },
  overflow: {
    title: 'results too large for a number',
    means: 'A value, or what is computed from it, is beyond what a double can hold (about 1.8e308).',
    matters: 'Infinity would be first in every ranking.',
    fix: 'Look for a misplaced decimal mark or exponent, or change the unit of measurement.',
    example: 'check/overflow',
  },
  'nobody-rated': {
    title: 'ratings without a unit',
    means: 'No unit is left with a score: none was selected, all were screened out, or all lack too much.',
    matters: 'There is no ranking.',
    fix: 'Look at the other findings, at screening.coverage, the missing rules and --only.',
    example: 'methodology/everybody-screened-out',
  },
  'fail-on-warning': {
    title: 'runs that were to fail on warnings',
    means: '--fail-on warning was given and there are warnings, so nothing was written.',
    matters: 'A pipeline that publishes by itself should stop where a person would look.',
    fix: 'Mend what the warnings say, or leave --fail-on out.',
    example: 'cli/fail-on-warning',
  },

  // Suspicions: numbers that do not go together.
  'likely-direction': {
    title: 'directions that are likely the other',
    means:
      'An indicator counts as better when higher, and its name speaks of what is better when lower (unemployment, crime, emissions, distance …); or its ranks run against those of every indicator beside it, which go together.',
    matters: 'A direction that is wrong gives the best place to the worst unit.',
    fix: 'Write direction: lower (or higher) beside the indicator. If the direction is right, accept the finding.',
    example: 'check/likely-direction',
  },
  scales: {
    title: 'scores on different scales',
    means:
      'Criteria that are put together by a mean have scores of different reach, such as points of 10, z-scores, ranks or the sums of a pairwise comparison beside 0 to 100. Of a scale that is declared the whole width counts, so that 1 to 100 goes with 0 to 100.',
    matters:
      'A wide scale outweighs a narrow one: the weights that work are not those that are written. The message says both.',
    fix: 'Normalise them alike, a group’s own score too: the help has the line to write.',
    example: 'check/scales-points',
  },
  'thin-evidence': {
    title: 'high places that rest on few answers',
    means:
      'A unit is among the first ten, and in the upper half, though it answered fewer than half of the indicators.',
    matters:
      'Where gaps leave their weight to the other answers, one good answer is enough for the first place.',
    fix: 'Ask for the missing answers, or set screening.coverage, below which a unit is listed and not rated.',
    example: 'check/thin-evidence',
  },
  thousandfold: {
    title: 'values in another unit of measurement',
    means:
      'All the values of one file, or of one class such as a country, are about a thousand (or a million) times those of the others, or a thousandth of them.',
    matters: 'Thousands beside units put every unit of that file first or last.',
    fix: 'Give all values of a column in one unit of measurement.',
    example: 'check/thousandfold-by-file',
  },
  fractions: {
    title: 'fractions among percentages',
    means:
      'Some values of a column are between 0 and 1, far below all the others, and would be among them when multiplied by 100; or the other way round.',
    matters: '0.12 beside 21 is a very low share, and 12 is meant.',
    fix: 'Write all of them as percentages, or all as fractions.',
    example: 'check/fractions',
  },
  'all-beyond-goalposts': {
    title: 'goalposts that no value lies between',
    means: 'Every value of an indicator lies beyond its fixed posts.',
    matters:
      'With clip every unit has one of the two ends of the scale, without it scores leave the scale; mostly the posts are in another unit of measurement than the data.',
    fix: 'Correct the posts, or the unit of the data.',
    example: 'check/all-beyond-goalposts',
  },

  // Suspicions: a value that is probably wrong.
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
      'A value stands far apart from all others, and divided or multiplied by 10, 100 or 1,000 it would be among them. Column and, where the indicator is divided by another one, the quotient are both looked at.',
    matters:
      'A misplaced decimal mark, or thousands in one city’s return and units in the others’, makes a winner; under min-max it also presses everybody else together.',
    fix: 'Ask the city for the figure. If it is right, nothing has to be done.',
    example: 'check/misplaced-decimal-mark',
  },
  outlier: {
    title: 'values far from all others',
    means:
      'The value is more than 6 robust standard deviations (1.4826 × the median absolute deviation) from the median, both as it is and, where all values are positive, in logarithms, and nothing is near it.',
    matters: 'Under min-max one such value decides how far apart everybody else is.',
    fix: 'Check the value. If it is right, consider treat: winsorise or log, or fixed goalposts.',
    example: 'check/outlier',
  },
  'two-spellings': {
    title: 'names that may be one name',
    means:
      'Two names differ only in case, ё and е, hyphens and blanks, accents and dots, or in being written in Cyrillic or Latin letters.',
    matters:
      'The same city is rated twice, each time on half of its answers, or falls into a country of its own.',
    fix: 'Spell both alike and merge the rows; if they are different, tell them apart by a second column in unit.id.',
    example: 'check/two-spellings',
  },
  'duplicate-row': {
    title: 'rows with the same values',
    means: 'Two units agree in every number, and so many equal numbers are not to be expected by chance.',
    matters:
      'One of the two is mostly a copy: a row pasted over the next, or a city entered under two names.',
    fix: 'Compare both with their returns.',
    example: 'check/duplicated-row',
  },
  'not-a-share': {
    title: 'shares outside 0 to 100',
    means:
      'An indicator is a share (its unit, its cells or its name say so), nearly all its values lie between 0 and 100, and this one does not.',
    matters: 'More than everything, or less than nothing, is a typing error or another unit of measurement.',
    fix: 'Correct the value; if it is no share but a rate that may pass 100, give it another unit or name.',
    example: 'check/share-beyond-100',
  },
  'lone-negative': {
    title: 'negative values where all others are not',
    means: 'Hardly any value of the indicator is below 0, and this one is.',
    matters:
      'A count below 0 is a typing error, or a code such as -1 or -99 for "no answer", and would be rated.',
    fix: 'Leave the cell empty if there is no answer, or name the code under data: { missing: ["-99"] }.',
    example: 'check/code-for-no-answer',
  },
  'odd-weight-sum': {
    title: 'weights that nearly sum to 100 or 1',
    means: 'The weights written beside siblings seem meant to sum to 100 (or 1) and do not.',
    matters:
      'Shares are taken of the real sum, so every criterion counts a little more or less than written; often one was forgotten, and counts 1.',
    fix: 'Correct the weights. Weights that are no percentages need not sum to anything.',
    example: 'check/weights-of-99',
  },
  'doubtful-weights': {
    title: 'derived weights that rest on little',
    means:
      'A method gives weights, but what it was given contradicts itself, or its own assumptions do not hold.',
    matters: 'The weights look exact and are not.',
    fix: 'Follow the help: mend the judgements, fill the gaps, or choose another method.',
    example: 'weights/ahp-contradictory',
  },
  weightless: {
    title: 'criteria that get no weight',
    means: 'A method that derives weights gives this criterion none at all.',
    matters: 'It is listed in the methodology and has no influence on any place.',
    fix: 'Take it out of the list, or weigh the criteria another way.',
    example: 'weights/a-criterion-without-weight',
  },
  'hidden-weights': {
    title: 'weights hidden in the number of indicators',
    means: 'Sibling groups weigh the same and have very different numbers of indicators.',
    matters:
      'An indicator of the small group then counts several times as much as one of the large group: a weight nobody decided.',
    fix: 'If that is meant, nothing; else weight the groups by what they contain, or merge small groups.',
    example: 'check/hidden-weights',
  },
  'twin-indicators': {
    title: 'indicators that say the same',
    means:
      'Two indicators rank the units alike: one is a multiple of the other, or they correlate by more than 0.98 (also as ranks by 0.95), or they mirror each other.',
    matters: 'The same thing is counted twice; mirrored and both better when higher, they cancel each other.',
    fix: 'Leave one out, or let them share the weight of one.',
    example: 'check/twin-indicators',
  },
  'left-out': {
    title: 'indicators that tell nobody apart',
    means:
      'All units have the same value, or none has any, so the indicator cannot be normalised and is left out.',
    matters: 'Its weight goes to the others: the weights that count are not those that are written.',
    fix: 'Take the indicator out, or get values that differ; fixed goalposts can score a constant.',
    example: 'methodology/constant-indicator',
  },
  'constant-indicator': {
    title: 'indicators with one value',
    means: 'All units that answered have the same value.',
    matters: 'The indicator tells nobody apart and only adds a constant to every score.',
    fix: 'Check whether the column was filled in by default; else leave it out.',
    example: 'check/constant-indicator',
  },
  'near-constant': {
    title: 'indicators in which nearly all are the same',
    means: 'At least 95 of 100 units have the same value.',
    matters: 'The whole weight of the indicator falls on a handful of units.',
    fix: 'Check the column; consider bands, a lower weight, or leaving it out.',
    example: 'check/near-constant',
  },
  'sparse-indicator': {
    title: 'indicators that few answered',
    means:
      'The share of units with a value is below what screening.coverage asks of a unit, or below a half where nothing is asked.',
    matters: 'Few cities are compared on it, and its weight goes elsewhere for all the others.',
    fix: 'Ask again, or leave the indicator out of this edition.',
    example: 'check/missing-against-the-rule',
  },
  'sparse-unit': {
    title: 'units that answered little',
    means:
      'The share of indicators with a value is below screening.coverage, so the unit is not rated; or below a half where there is no such rule.',
    matters: 'A place that rests on a few answers rewards leaving out the weak ones.',
    fix: 'Ask the city for the rest; screening.keep keeps a unit all the same.',
    example: 'check/missing-against-the-rule',
  },
  'beyond-goalposts': {
    title: 'values beyond a goalpost',
    means: 'A value lies outside the fixed posts of its indicator.',
    matters:
      'With clip (the default) it counts as the post; without, the score leaves its scale. More points than the maximum are mostly a typing error.',
    fix: 'Check the value, or move the post.',
    example: 'check/beyond-a-goalpost',
  },
  'hidden-rows': {
    title: 'rows that are hidden',
    means: 'Rows of the sheet are hidden, by hand or by a filter, and are read like the others.',
    matters: 'Who looks at the sheet does not see the cities that are rated.',
    fix: 'Delete the rows that are not meant to count, or show them.',
    example: 'reading/xlsx-hidden-sheet',
  },
  'hidden-columns': {
    title: 'columns that are hidden',
    means: 'Columns that are read are hidden in the sheet.',
    matters: 'Who looks at the sheet does not see what decides the places.',
    fix: 'Show them, or take them out of the methodology.',
    example: 'reading/xlsx-hidden-sheet',
  },
  'not-available': {
    title: 'cells with the error #N/A',
    means: 'Cells are the error #N/A, which is read as no answer.',
    matters: 'A formula may have failed to find what is there.',
    fix: 'Check the formulas of these cells.',
    example: 'reading/xlsx-error-cell',
  },
  'some-percent-signs': {
    title: 'columns with percent signs in only some cells',
    means: 'Some numbers of a column are written with % and others without.',
    matters: '12 % is read as 12; a 0.12 beside it would mean the same and count a hundredth.',
    fix: 'Make sure that all are meant in percent, and write them alike.',
    example: 'reading/percent-in-some',
  },
  'lacks-column': {
    title: 'files without a column that others have',
    means:
      'Of several files that are put together, one lacks the column, and no other file has its units: they have no value there.',
    matters: 'Often the heading is only spelled differently, and the answers of that city are lost.',
    fix: 'Spell the heading as in the other files.',
    example: 'reading/merge-files-that-differ',
  },
  'units-in-one-file': {
    title: 'units that other files lack',
    means: 'Files were joined by the unit, and some units are not in the files that have the other columns.',
    matters: 'They have gaps in all those columns, often because the name is only spelled differently.',
    fix: 'Spell the names alike, or add the missing rows.',
    example: 'reading/join-with-gaps',
  },
  'nearly-same-unit': {
    title: 'units of two files that may be one',
    means:
      'Two files have names that differ only in case, accents, ё and е, or marks, and each lacks columns that the other has.',
    matters: 'They are rated as two units with gaps, though they are probably one.',
    fix: 'If they are one, spell the name alike in both files. Names are never put together by themselves.',
    example: 'reading/join-with-gaps',
  },
  'missing-denominator': {
    title: 'values without their denominator',
    means: 'An indicator has a value, and the column it is divided by is empty.',
    matters: 'The answer counts as missing.',
    fix: 'Fill in the denominator, such as the population.',
    example: 'methodology/denominator-missing',
  },
  aggregation: {
    title: 'remarks of a group method',
    means:
      'The method that joins the criteria of a group remarks on what it did, or on what its result rests on.',
    matters:
      'Scores may depend on a choice that the method had to make, such as between equally good orders.',
    fix: 'See the message; another `aggregate` makes another choice.',
    example: 'check/a-group-method-leaves-one-out',
  },
  'nothing-to-fill': {
    title: 'indicators with nothing to fill gaps with',
    means:
      'The missing rule takes the mean, the median or the worst of the observed values, and there is none.',
    matters: 'The gaps stay gaps.',
    fix: 'Leave the indicator out, or fill with a fixed value.',
    example: 'check/nothing-to-fill',
  },
  'filled-in': {
    title: 'values that were filled in',
    means:
      'Gaps were filled by the missing rule of their indicator: how many, of which indicators and units.',
    matters: 'A score that rests on filled values is an estimate; tables for people mark it with *.',
    fix: 'Nothing, if the rule is meant so; ask for the answers, or leave the gaps to the other indicators (reweight).',
    example: 'methodology/missing-mean',
    begins: '4 of 15 values were filled in',
  },
  'no-class': {
    title: 'units that belong to no class',
    means: 'The value that sorts into a league’s classes is missing or beyond the last of them.',
    matters: 'The unit has no place in the league and cannot win its diploma.',
    fix: 'Fill in the value, or end the classes with one that has no `below`.',
    example: 'methodology/league-without-a-class',
  },
  'unknown-unit': {
    title: 'units that are named and not there',
    means: 'screening.keep or screening.drop names a unit that is not in the data.',
    matters: 'The exception does not work: the city is not kept, or not dropped.',
    fix: 'Spell it as in the data.',
    example: 'methodology/screening',
  },
  'nothing-shown': {
    title: 'conditions that no unit meets',
    means: 'No rated unit meets the conditions of --where.',
    matters: 'An empty table can look like a result.',
    fix: 'Compare the value with the data: text is compared as written.',
    example: 'result/where-nobody',
  },

  // Remarks.
  'accepted-nothing': {
    title: 'accepted findings that are not there',
    means: 'The methodology lists a finding under `accept:`, and nothing of the kind is found, or no longer.',
    matters:
      'What is listed and not needed would silence the next finding of the kind before anybody saw it.',
    fix: 'Take the entry out, or correct it: CODE, or CODE and the unit, column or criterion it is about.',
    example: 'check/accepted-findings',
  },
  'unused-column': {
    title: 'columns that the methodology does not use',
    means: 'The data have a column that no indicator, denominator, league or attribute reads.',
    matters: 'A forgotten or misspelled indicator looks like this; most are just other columns.',
    fix: 'Nothing, or add it to `criteria` or to unit.attributes.',
    example: 'check/unused-columns',
  },
  'blank-rows': {
    title: 'rows of empty cells',
    means: 'Rows in which every cell is empty were passed over.',
    matters: 'They say nothing about anyone.',
    fix: 'Nothing has to be done.',
    example: 'reading/empty-column-without-a-name',
    begins: 'a row of empty cells',
  },
  'hidden-sheet': {
    title: 'sheets that are hidden',
    means: 'A hidden sheet has data too, and is not read.',
    matters: 'It may hold the table that is meant, or an older one.',
    fix: '--sheet NAME reads it.',
    example: 'reading/xlsx-hidden-sheet',
    begins: 'the hidden sheet',
  },
  'percent-format': {
    title: 'cells in percent',
    means: 'A cell with the format of percent is read as it is shown: 0.12 is 12.',
    matters: 'Numbers in percent and shares of 1 in one column differ by a factor of 100.',
    fix: 'Nothing has to be done where the whole column is in percent.',
    example: 'reading/xlsx-percent-format',
    begins: 'a cell in percent',
  },
  'separator-line': {
    title: 'lines that name the delimiter',
    means:
      'The file begins with a line such as sep=; which Excel writes and reads; it is no part of the table.',
    matters: 'Read as the header it would leave all columns without their names.',
    fix: 'Nothing has to be done.',
    example: 'reading/separator-line',
    begins: 'the first line',
  },
  'lone-returns': {
    title: 'lines that end with a carriage return alone',
    means: 'The lines of the file end as on old Macintoshes; each end was taken for the end of a row.',
    matters: 'Programs that do not know it read the whole file as one row.',
    fix: 'Nothing has to be done.',
    example: 'reading/carriage-returns-alone',
    begins: 'lines end with',
  },
  'single-quotes': {
    title: 'cells in single quotes',
    means: 'Every cell stands in single quotes, which were taken off.',
    matters: 'Left on, they would be a part of every name and make text of every number.',
    fix: 'Nothing has to be done.',
    example: 'reading/single-quotes',
    begins: 'the cells stand in single quotes',
  },
  'read-as-missing': {
    title: 'texts that were read as no answer',
    means: 'NA stands in a column of text, where it may also be a name or a code, such as Namibia’s.',
    matters: 'The unit has no value there: it belongs to no country and to no league of countries.',
    fix: 'If it is a code, write it otherwise, such as NAM.',
    example: 'reading/namibia-as-an-attribute',
    begins: "'NA' in",
  },
  read: {
    title: 'what was read',
    means: 'Which files were read, how many rows, and which encoding, delimiter and decimal mark were found.',
    matters: 'Whoever publishes a rating should know how its numbers were read.',
    fix: 'If something was detected wrongly, say it with --encoding, --delimiter or --decimal.',
    example: 'reading/semicolon-and-decimal-comma',
    begins: 'read ',
  },
  'rows-not-read': {
    title: 'rows that are not read as asked for',
    means: 'Rows above the header given by --header-row, or at the end as --skip-last says, are left out.',
    matters: 'In another edition of the file the same rows may be units.',
    fix: 'See that the rows quoted are titles and notes.',
    example: 'reading/header-row',
    begins: '2 rows above',
  },
  joined: {
    title: 'how files were put together',
    means:
      'Several files or sheets were joined by the unit (the same units with other columns) or follow each other (other units).',
    matters: 'Both make one table, and which of them it was decides what a gap means.',
    fix: 'If it is not what you meant, look at the names of the units: rows are joined where these are the same.',
    example: 'reading/join-of-two-files',
    begins: 'joined ',
  },
  'setting-overruled': {
    title: 'settings of the methodology that an option overrules',
    means: 'The command line says how the data are to be read, and data: in the methodology says otherwise.',
    matters: 'Whoever reads the methodology alone would read the data in another way.',
    fix: 'Leave out the option, or correct the methodology.',
    example: 'methodology/reading-settings-overruled',
    begins: '--delimiter ',
  },
  written: {
    title: 'what was written',
    means: 'The files given by -o, their formats, and how many rows of the result are in each.',
    matters: 'With -o nothing is printed, so this says that there is a result and where.',
    fix: '-q leaves the note out.',
    example: 'result/run-on-record',
    begins: 'wrote ',
  },
  methodology: {
    title: 'which methodology was found',
    means: 'No -m was given, and a rating.yaml lies beside the data or in the working folder.',
    matters: 'A forgotten file in the folder changes the result.',
    fix: '-m FILE says explicitly which one to use.',
    example: 'methodology/found-beside-the-data',
    begins: 'rated by',
  },
  'preset-chosen': {
    title: 'which built-in methodology was chosen',
    means: 'No methodology was given, and the data have every column of a built-in one.',
    matters: 'The rules are those of the built-in methodology, not yours.',
    fix: '-m NAME says so explicitly; a rating.yaml beside the data comes first.',
    example: 'methodology/preset-by-its-columns',
    begins: 'the columns are those',
  },
  'no-methodology': {
    title: 'ratings without a methodology',
    means: 'No methodology was given or found: every numeric column counts the same, higher is better.',
    matters: 'Years, codes and costs are rated as if more of them were better.',
    fix: '`rating init data.csv` writes a methodology to start from.',
    example: 'methodology/no-methodology',
    begins: 'no methodology was given',
  },
  'unused-weights': {
    title: 'weights that do not count',
    means:
      'The method that joins the criteria of a group takes them all alike, such as a median, and weights are written.',
    matters: 'The weights that readers see have no influence.',
    fix: 'Leave the weights out, or choose a method that reads them.',
    example: 'check/weights-of-a-median',
    begins: "'Rating': median",
  },
  'not-treated': {
    title: 'outliers that stay',
    means:
      'A treatment of outliers would have made all values of the indicator the same, or could not change its shape.',
    matters: 'Few units have anything here, and which ones is all that the indicator says.',
    fix: 'Nothing has to be done; consider counting it as a yes or no, with `points` or `bands`.',
    example: 'methodology/outliers-that-stay',
  },
  treated: {
    title: 'what was done about outliers',
    means:
      'A treatment of outliers moved values to the next one, or replaced all of them by their logarithm.',
    matters: 'Scores rest on these values and no longer on those that were handed in.',
    fix: 'Nothing has to be done; every value moved is named.',
    example: 'methodology/outliers-treated',
    begins: "'offices': winsorise",
  },
  drafted: {
    title: 'methodologies that were drafted',
    means: '`rating init` wrote a methodology from the columns of the data, or a form.',
    matters: 'It is a draft: equal weights, and directions that are guesses.',
    fix: 'Go through the lines that say "please decide", then run rating check.',
    example: 'init/from-the-example',
    begins: 'wrote a draft',
  },
  'not-rated': {
    title: 'units that are not rated',
    means: 'Units were screened out, dropped, excluded for a missing value, or ended without a score.',
    matters: 'They are listed with the reason, so that nobody has to search.',
    fix: 'See the reason beside each.',
    example: 'methodology/screening',
    begins: '1 unit is not rated',
  },
  'tie-at-the-cut': {
    title: 'ties at the end of --top',
    means: 'The last place shown is shared, so more units are shown than asked for.',
    matters: 'A tie is never cut in two.',
    fix: 'Nothing has to be done.',
    example: 'result/top-with-a-tie-at-the-cut',
    begins: '--top',
  },
  'does-not-agree': {
    title: 'figures that are computed otherwise than published',
    means: '`rating methods --verify` computed an example or a published table anew, and a figure differs.',
    matters: 'A method that does not give the published numbers cannot be relied on.',
    fix: 'Report it, with the version of rating and of Node.',
  },
  bug: {
    title: 'faults of this program',
    means: 'Something happened that must not happen, whatever the data. Nothing was written.',
    matters: 'It says nothing about your data.',
    fix: 'Report it with the text that was printed and the smallest data that show it.',
  },
} as const satisfies Record<string, Page>;

/** The code of a problem. */
export type Code = keyof typeof codes;
