/** What an exporter is: a pure function from a view to text, in pieces so that no result is too large. */

import type { Diagnostic } from '../model/diagnostic.ts';
import type { View } from './view.ts';

export interface WriteOptions {
  /** Digits after the point in people's formats; machines always get the shortest exact text. */
  readonly digits: number;
  /** Columns of the terminal that a table has to fit. */
  readonly width: number;
  /** 0 none, 1 sixteen colours, 2 and 3 more. */
  readonly color: 0 | 1 | 2 | 3;
  /** CSV is to be opened by a spreadsheet program of a country with a decimal comma. */
  readonly excel?: boolean;
}

export interface Exporter {
  readonly name: string;
  readonly summary: string;
  /** File name extensions, with the dot, that choose this format. */
  readonly extensions: readonly string[];
  /** Nothing that a terminal could show. */
  readonly binary?: true;
  /** Pieces of text or of UTF-8, in order. A piece of bytes is only valid until the next is asked for. */
  readonly write: (view: View, options: WriteOptions) => Iterable<string | Uint8Array>;
  /** Why the format cannot hold the view, if it cannot. */
  readonly refuse?: (view: View) => Diagnostic | undefined;
}
