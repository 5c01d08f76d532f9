/** Tab-separated values without quotes: tabs, line breaks and backslashes are written as in Miller. */

import { writeDelimited } from './delimited.ts';
import type { Exporter } from './exporter.ts';
import type { View } from './view.ts';

const ESCAPES: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '\\': '\\\\' };

/** Exact numbers for `cut`, `awk` and Miller; every line is one unit, whatever stands in its cells. */
export const tsv: Exporter<View> = {
  write: (view) =>
    writeDelimited(view, {
      delimiter: '\t',
      special: '\t\n\r\\',
      escape: (text) => text.replace(/[\t\n\r\\]/g, (character) => ESCAPES[character] ?? character),
      empty: '',
    }),
};
