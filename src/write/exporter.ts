/** What a format is: a name, an extension, and a pure function from a result to text or bytes. */

import type { Diagnostic } from '../model/diagnostic.ts';
import type { LanguageCode } from '../model/label.ts';
import type { Language } from './words/language.ts';

export interface WriteOptions {
  /** Digits after the point in people's formats; machines always get the shortest exact text. */
  readonly digits?: number;
  /** Columns of the terminal that text has to fit. */
  readonly width: number;
  /** 0 none, 1 sixteen colours, 2 and 3 more. */
  readonly color: 0 | 1 | 2 | 3;
  /** CSV is to be opened by a spreadsheet program of a country with a decimal comma. */
  readonly excel?: boolean;
}

export interface Exporter<Result> {
  /**
   * Pieces of text or of UTF-8, in order, so that no result is too large. A piece of bytes is only valid until
   * the next is asked for.
   */
  readonly write: (result: Result, options: WriteOptions) => Iterable<string | Uint8Array>;
  /** Why the format cannot hold the result, if it cannot. */
  readonly refuse?: (result: Result) => Diagnostic | undefined;
}

export interface Format<Result> {
  readonly name: string;
  /** Who reads it: people see rounded numbers, programs exact ones. */
  readonly kind: 'people' | 'machine';
  readonly summary: string;
  /** File name extensions, with the dot, that choose this format. */
  readonly extensions: readonly string[];
  /** Nothing that a terminal could show. */
  readonly binary?: true;
  /**
   * The exporter itself, loaded only when it is asked for, with the words of a language where people read it; English
   * unless it is said. What programs read is English.
   */
  readonly load: (language?: LanguageCode) => Promise<Exporter<Result>>;
}

/** For whom a document is composed: somebody at a screen, who asks again, or a reader who has only this. */
export type Medium = 'screen' | 'page';

export interface ComposeOptions {
  readonly medium: Medium;
  /** Digits after the point of scores. */
  readonly digits: number;
  readonly language: Language;
}
