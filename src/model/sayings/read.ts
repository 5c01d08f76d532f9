/** What the readers say about files, their dialect and their cells. */

import type { Suggestion } from '../suggest.ts';

type Mark = '.' | ',';

/** A number that may be meant, as it would be written. */
interface Offered {
  readonly reading: string;
}

/** Why a file or folder cannot be used, as the system has it. */
export type FileProblem =
  | 'absent'
  | 'brokenLink'
  | 'denied'
  | 'diskFull'
  | 'endlessLinks'
  | 'folder'
  | 'nameTooLong'
  | 'noFolder'
  | 'notAFolder'
  | 'readOnly'
  | 'tooManyOpen';

/** Kinds of files that are known by their first bytes, and are no text. */
export type BinaryKind =
  | '7z'
  | 'bzip2'
  | 'GIF'
  | 'JPEG'
  | 'PDF'
  | 'PNG'
  | 'RAR'
  | 'UTF-32'
  | 'xls'
  | 'xz'
  | 'zip'
  | 'zstd';

/** How a file was read; `paths` are those that were read so. */
export interface ReadingOf {
  readonly paths: readonly string[];
  readonly sheet: string | null;
  readonly encoding: string;
  /** Null for records in JSON. */
  readonly delimiter: string | null;
  readonly decimal: string;
}

export interface FileSayings<S> {
  readonly cannotOpen: { readonly path: string; readonly why: S; readonly near: string | null };
  readonly file: { readonly problem: FileProblem };
  readonly gzipDamaged: null;
  readonly tooLarge: {
    readonly bytes: number;
    readonly kept: 'compressed' | 'methodology' | 'stream';
  };
  readonly notPlain: { readonly bytes: number };
  readonly tooManyColumns: { readonly columns: number; readonly most: number };
  readonly changed: { readonly file: string };
  readonly emptyFile: null;
  /** `option` is null where the methodology names it. */
  readonly unknownEncoding: {
    readonly option: string | null;
    readonly label: string;
    readonly near: string | null;
  };
  readonly binary: { readonly kind: BinaryKind };
  readonly noText: null;
  /** Bytes that are no UTF-8, and how the line or the header reads in the likeliest encodings, the best first. */
  readonly notUtf8: {
    readonly bytes: string;
    readonly readings: readonly { readonly encodings: readonly string[]; readonly text: string }[];
    readonly shown: 'header' | 'line';
    readonly isMostlyUtf8: boolean;
  };
  /** The same of a file that can only be UTF-8. */
  readonly mustBeUtf8: { readonly says: S };
  readonly notInEncoding: {
    readonly encoding: string;
    readonly bytes: string;
    readonly isMarked: boolean;
  };
  readonly cutShort: { readonly bytes: string };
  readonly isUtf8: { readonly encoding: string; readonly line: string; readonly otherwise: string };
  readonly looksLikeUtf16: { readonly order: string; readonly header: string };
  readonly zeroByte: null;
  readonly noDelimiter: {
    readonly first: string;
    readonly unusual: { readonly delimiter: string; readonly columns: number } | null;
    /** The line in which a table seems to begin. */
    readonly tableLine: number | null;
  };
  readonly twoDelimiters: {
    readonly cuts: readonly { readonly delimiter: string; readonly cells: readonly string[] }[];
  };
  readonly separatorLine: { readonly line: string; readonly isOverruled: boolean };
  readonly loneReturns: null;
  readonly singleQuotes: null;
  readonly brokenQuotes: { readonly fault: 'mismatch' | 'stray' | 'unclosed'; readonly quote: string };
  readonly duplicateHeader: { readonly name: string };
  /** `column` is its number from 1, or what a spreadsheet calls it. */
  readonly headless: { readonly column: string | number; readonly isOfSheet: boolean };
  /** `headerRow` is the line or row in which the table seems to begin. */
  readonly titleRow: {
    readonly title: string;
    readonly columns: number;
    readonly headerRow: number | null;
  };
  readonly raggedRow: { readonly cells: number; readonly expected: number; readonly delimiter: string };
  readonly somePercents: { readonly column: string; readonly percents: number; readonly numbers: number };
  readonly unclearWords: { readonly column: string; readonly count: number };
  readonly blankRows: { readonly count: number; readonly isAboveHeader: boolean };
  readonly lacksColumn: { readonly column: string };
  /** `files` is the number of files, or the path of the only one. */
  readonly reading: {
    readonly rows: number;
    readonly files: number | string;
    readonly readings: readonly ReadingOf[];
  };
}

/** What a cell shows of the marks: a decimal mark, or one between thousands. */
export interface MarkShown {
  readonly mark: Mark;
  readonly divides: 'decimals' | 'thousands';
}

export interface CellSayings<S> {
  readonly notANumber: { readonly text: string; readonly why: S };
  readonly ambiguousNumber: { readonly text: string; readonly why: S };
  readonly decimalMarkIn: { readonly text: string };
  readonly twoDecimals: {
    readonly comma: { readonly text: string; readonly shows: MarkShown };
    readonly point: { readonly text: string; readonly shows: MarkShown };
  };
  readonly textHere: { readonly text: string };

  /** Why a cell is no number: the end of a sentence that begins so. */
  readonly isTooLarge: null;
  /** `inPlace` is the cell with the mark of the file, where that makes a number. */
  readonly hasOtherMark: {
    readonly decimal: Mark;
    readonly isAssumed: boolean;
    readonly inPlace: string | null;
  };
  readonly hasTwoReadings: {
    readonly mark: Mark;
    readonly decimal: Mark;
    readonly isProved: boolean;
    /** Read with a decimal mark, and as a whole number. */
    readonly point: string;
    readonly whole: string;
  };
  readonly isLongText: null;
  readonly isTextWithDigits: null;
  readonly isWord: { readonly word: string };
  readonly isHexadecimal: Offered;
  readonly isNotFinite: null;
  readonly isInBrackets: Offered;
  readonly isYesOrNo: { readonly answer: string };
  readonly isNoneOrUnknown: { readonly word: string };
  readonly isSheetError: null;
  readonly isFormula: null;
  readonly isNoAnswer: { readonly word: string };
  readonly isDate: null;
  readonly isMonth: null;
  readonly isAbout: Offered;
  readonly isRange: null;
  readonly isFraction: null;
  readonly hasNoteMark: Offered & { readonly mark: string };
  readonly hasWord: Offered & { readonly word: string };
  readonly hasUnit: Offered & { readonly unit: string };
  readonly hasApostrophes: Offered;
  readonly hasLetter: Offered & { readonly letter: string };
  readonly hasForeignDigits: null;
  readonly hasSpaces: Offered;
  readonly hasSpacedSign: Offered;
  readonly endsInMark: Offered;
  readonly hasUnderscores: Offered;
}

/** Where the text of a file stops being JSON. */
export interface JsonSayings {
  readonly wantsCommaOrEnd: null;
  readonly listUnclosed: null;
  readonly textAfterList: null;
  readonly commaBeforeEnd: null;
  readonly recordUnfinished: null;
  readonly nameUnclosed: null;
  readonly wantsName: null;
  readonly nameEscapes: null;
  readonly wantsColon: { readonly name: string };
  readonly wantsCommaOrBrace: { readonly name: string };
  readonly quotesUnclosed: null;
  readonly textEscapes: null;
  readonly neverCloses: { readonly mark: string };
  readonly jsonNumberTooLarge: { readonly number: string };
  readonly noAnswerOfJson: { readonly word: string };
  readonly wordOfJson: { readonly word: string };
  readonly noNumberOfJson: { readonly number: string };
  readonly wantsValue: null;
  readonly wantsQuotes: { readonly word: string };
  readonly notARecord: { readonly isList: boolean; readonly text: string };
  readonly duplicateKey: { readonly name: string };
  readonly namelessKey: null;
  readonly jsonTooLarge: {
    readonly what: 'bytes' | 'cells' | 'names';
    readonly most: number;
    readonly size: number;
  };
  readonly recordsInside: { readonly key: string };
  readonly nestedValue: { readonly kind: 'list' | 'object'; readonly key: string };
  readonly halfCharacter: null;
}

/** What is damaged in the container of a spreadsheet. */
export interface ContainerSayings {
  readonly spreadsheetTooLarge: { readonly mebibytes: number; readonly most: number };
  readonly sheetTooLarge: { readonly sheet: string; readonly cells: number };
  readonly noDirectory: null;
  readonly tooManyParts: { readonly count: number };
  readonly repeatedPart: { readonly part: string };
  readonly missingPart: { readonly part: string };
  readonly partDamaged: { readonly part: string };
  readonly partEncrypted: { readonly part: string };
  readonly partPacked: { readonly part: string; readonly method: number };
  readonly partTooLarge: { readonly part: string; readonly mebibytes: number; readonly most: number };
  readonly partIsBomb: { readonly part: string; readonly ratio: number };
  readonly partOverflows: { readonly part: string };
  readonly partNotXml: { readonly part: string; readonly why: string };
  readonly partHasDoctype: { readonly part: string };
  readonly partNestsDeep: { readonly part: string };
  readonly partNotUtf8: { readonly part: string };
  readonly partTextTooLong: { readonly part: string };
  readonly textNotThere: { readonly cell: string; readonly text: string };
  readonly typeNotThere: { readonly cell: string; readonly type: string };
  readonly sheetNumberBroken: { readonly cell: string; readonly text: string };
  readonly sheetNumberTooLarge: { readonly cell: string };
  readonly rowMisplaced: { readonly row: string; readonly sheet: string };
  readonly cellMisplaced: { readonly cell: string; readonly sheet: string };
}

/** Spreadsheets that are none, or none of this kind. */
export interface OtherFormatSayings {
  readonly isWebPage: null;
  readonly isProtected: null;
  readonly isOldExcel: null;
  readonly isBinaryExcel: null;
  readonly isOtherOffice: { readonly kind: 'presentation' | 'text' };
  readonly isOpenDocument: null;
  readonly isNumbers: null;
  readonly isOtherZip: { readonly parts: readonly string[] };
}

export interface SheetSayings {
  readonly whichSheet: { readonly sheets: readonly { readonly name: string; readonly number: number }[] };
  readonly unknownSheet: {
    readonly wanted: string;
    readonly sheets: number;
    readonly near: Suggestion | null;
  };
  readonly emptySheet: { readonly sheet: string | null; readonly hidden: string | null };
  readonly hiddenSheet: { readonly names: readonly string[] };
  /** Columns under the merged cells that have no name of their own; none where the header takes several rows. */
  readonly mergedHeader: { readonly range: string; readonly unnamed: readonly string[] };
  readonly mergedCells: { readonly range: string; readonly first: string };
  readonly hiddenRows: { readonly count: number };
  readonly hiddenColumns: { readonly names: readonly string[] };
  readonly notAvailable: { readonly column: string; readonly count: number };
  readonly percentFormat: { readonly columns: readonly string[] };
  readonly errorCell: { readonly error: string; readonly isFormula: boolean };
  readonly formulaWithoutValue: null;
  readonly isTimeOrDate: { readonly text: string; readonly isTime: boolean };
  /** A number that was given the format of a date. */
  readonly numberShownAsDate: { readonly text: string; readonly stored: number };
  /** A date that was probably a number such as `typed`. */
  readonly dateMadeOfNumber: {
    readonly text: string;
    readonly day: number | null;
    readonly month: number;
    readonly year: number | null;
    readonly typed: string;
  };
}

export interface ReadSayings<S>
  extends FileSayings<S>,
    CellSayings<S>,
    JsonSayings,
    ContainerSayings,
    OtherFormatSayings,
    SheetSayings {}
