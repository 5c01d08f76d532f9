/**
 * A document as plain data: what a person reads of a result, before anything is decided about how it looks.
 *
 * Text is as it came, from data or from us: a rendering (`terminal.ts`, `markdown.ts`) makes harmless what its
 * medium could obey. Words and order are the document's; widths, colours and markup are the rendering's.
 */

import type { NumberFormat } from './numbers.ts';

/** What a piece of text is, or how loud. Never the only bearer of a meaning: colours may be off. */
export type Role =
  | 'strong'
  | 'quiet'
  /** What the words after it are about: set off on a page, plain in a line of a terminal. */
  | 'term'
  | 'code'
  | 'award'
  | 'good'
  | 'help'
  | 'error'
  | 'warning'
  | 'note';

export interface Span {
  readonly text: string;
  readonly role?: Role;
  /** Where it leads: `#id` of a heading of the same document, or an address on the web. */
  readonly to?: string;
}

export type Inline = string | Span | readonly (string | Span)[];

/** How a whole line is said. */
export type Tone = 'strong' | 'quiet';

export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3 | 4;
  readonly text: Inline;
  /** Said beside it: how many units, which edition. */
  readonly facts?: readonly string[];
  /** What links name it by. */
  readonly id?: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: Inline;
  readonly tone?: Tone;
  /** Columns of a terminal before its lines, and what the lines after the first have more. */
  readonly indent?: number;
  readonly hang?: number;
  /** One line however long it is. */
  readonly unbroken?: true;
}

/** What a reader must not overlook, set apart from the text around it. */
export interface Callout {
  readonly kind: 'callout';
  readonly text: Inline;
}

export interface List {
  readonly kind: 'list';
  readonly mark: 'bullet' | 'award' | 'warning' | 'note' | 'none';
  readonly items: readonly Inline[];
  readonly tone?: Tone;
}

/** Labels and what there is to say to each. */
export interface Facts {
  readonly kind: 'facts';
  readonly entries: readonly (readonly [label: string, text: Inline])[];
  readonly indent?: number;
  /** Labels longer than this stick out. */
  readonly room?: number;
  /** How labels are said. */
  readonly tone?: Tone;
  /** Each in one line however long it is. */
  readonly unbroken?: true;
}

/** A small sign beside the value of a cell. */
export interface Mark {
  readonly text: string;
  readonly role?: Role;
}

/** A text, a number, nothing (`null`), or one of them with more to say about it. */
export type Cell = string | number | null | RichCell;

export interface RichCell {
  readonly value: string | number | null;
  /** How the number reads, where that is not as in the rest of the column. */
  readonly format?: NumberFormat;
  readonly role?: Role;
  /** Where it leads, as of a span. */
  readonly to?: string;
  /** How many rows stand above it in an outline. */
  readonly depth?: number;
  readonly before?: Mark;
  readonly after?: Mark;
}

export interface Column {
  /** What it is called where it has to be typed, if that is not its header. */
  readonly key?: string;
  readonly header: string;
  /** What this column and its neighbours of the same heading have in common. */
  readonly heading?: string;
  /** `point`: to the right, one decimal mark below the other. */
  readonly align?: 'left' | 'right' | 'point';
  /** How its numbers read. */
  readonly format?: NumberFormat;
  /** Columns of a terminal kept free for the marks of its cells. */
  readonly before?: number;
  readonly after?: number;
  /** Where there is no room its texts are shortened, but not below this. */
  readonly least?: number;
  /** Its texts are never longer than this. */
  readonly most?: number;
  /** In a table that goes on below, its header takes several lines rather than making it wide. */
  readonly folds?: true;
  /** When it is left out for want of width: the larger, the earlier; never when undefined. */
  readonly dispensable?: number;
}

/** Some of the rows of a table, under a heading of their own where they have one. */
export interface Section {
  readonly heading?: Pick<Heading, 'level' | 'text' | 'facts'>;
  /** Gone through more than once; a row of one cell is a title of the rows below it. */
  readonly rows: Iterable<readonly Cell[]>;
  readonly remarks?: readonly Inline[];
}

export interface Table {
  readonly kind: 'table';
  /** The first names the rows. */
  readonly columns: readonly Column[];
  readonly sections: readonly Section[];
  /**
   * What becomes of columns that do not fit: they go on below, the first column repeated; or the dispensable
   * ones are left out; or lines become longer than there is room.
   */
  readonly wide: 'continue' | 'omit' | 'keep';
  /**
   * `ruled`: a rule under each header; `lined`: one under all; `bare`: none, and sections stand one below the
   * other under one header.
   */
  readonly look: 'ruled' | 'lined' | 'bare';
  readonly indent?: number;
}

/** Numbers as bars from zero, which goes to the left where they are negative. */
export interface Bars {
  readonly kind: 'bars';
  readonly items: readonly { readonly label: string; readonly value: number | null }[];
  /** What the longest bar there could be stands for; else the largest of the values. */
  readonly full?: number;
  readonly format?: NumberFormat;
  /** Above the labels and above the numbers, where a medium needs them. */
  readonly headers: readonly [label: string, value: string];
}

/** Lines as they are. */
export interface Code {
  readonly kind: 'code';
  readonly text: string;
  readonly indent?: number;
}

/** A line of a source with what it is about, counted in UTF-16 units. */
export interface Excerpt {
  readonly line: number;
  readonly text: string;
  readonly start: number;
  readonly length: number;
}

/** What is wrong, where, and what to do. */
export interface Finding {
  readonly kind: 'finding';
  readonly severity: 'error' | 'warning' | 'note';
  readonly code?: string;
  readonly text: string;
  /** The spot, and what stands there. */
  readonly at?: string;
  readonly about?: string;
  readonly excerpt?: Excerpt;
  readonly related?: readonly {
    readonly text: string;
    readonly at?: string;
    readonly excerpt?: Excerpt;
  }[];
  /** Lines. */
  readonly help?: string;
}

/** What to do about several findings at once. */
export interface Help {
  readonly kind: 'help';
  readonly label: string;
  /** Lines. */
  readonly text: string;
}

/** Said at the end of what was shown, and only of what was shown. */
export interface Note {
  readonly kind: 'note';
  readonly text: Inline;
  /** Headers: said only where one of these columns was not left out. */
  readonly columns?: readonly string[];
}

/** Says which columns were left out for want of room: `before`, their headers, `after`. */
export interface Omitted {
  readonly kind: 'omitted';
  readonly before: string;
  readonly after: string;
}

/** Between parts that have nothing to do with each other. */
export interface Break {
  readonly kind: 'break';
}

/** `tight`: close to the block before it, where a medium can do that. */
export type Block = { readonly tight?: true } & (
  | Heading
  | Paragraph
  | Callout
  | List
  | Facts
  | Table
  | Bars
  | Code
  | Finding
  | Help
  | Note
  | Omitted
  | Break
);

export type Document = readonly Block[];

/** The spans of a text. */
export const spansOf = (text: Inline): readonly Span[] =>
  typeof text === 'string'
    ? [{ text }]
    : 'text' in text
      ? [text]
      : text.map((part) => (typeof part === 'string' ? { text: part } : part));

export const isRich = (cell: Cell | undefined): cell is RichCell => typeof cell === 'object' && cell !== null;

/** The lines of code; a line end behind the last begins no other. */
export const codeLines = ({ text }: Code): string[] => text.replace(/\n$/, '').split('\n');
