/** Small tables of text and numbers for a terminal, cut into blocks of columns where they are too wide. */

import { displayWidth } from './width.ts';

export interface GridColumn {
  readonly header: string;
  readonly cells: readonly string[];
  /** Numbers stand on the right, one point below the other. */
  readonly numeric?: boolean;
}

const GAP = '  ';

/**
 * Lines of at most `width` columns, if the columns are not wider themselves. The first column names the rows
 * and is repeated in each block.
 */
export function gridLines(columns: readonly GridColumn[], width: number, indent = ''): string[] {
  const [naming, ...rest] = columns.map(padded);
  if (naming === undefined) return [];
  const lines: string[] = [];
  let block = [naming];
  const end = () => {
    if (lines.length > 0) lines.push('');
    naming.lines.forEach((_, row) => {
      lines.push(`${indent}${block.map((column) => column.lines[row]).join(GAP)}`.trimEnd());
    });
  };
  let used = indent.length + naming.width;
  for (const column of rest) {
    if (used + GAP.length + column.width > width && block.length > 1) {
      end();
      block = [naming];
      used = indent.length + naming.width;
    }
    block.push(column);
    used += GAP.length + column.width;
  }
  end();
  return lines;
}

interface Padded {
  readonly width: number;
  /** The header and the cells. */
  readonly lines: readonly string[];
}

function padded({ header, cells, numeric = false }: GridColumn): Padded {
  const aligned = numeric ? pointsAligned(cells) : cells;
  const all = [header, ...aligned];
  const width = all.reduce((most, text) => Math.max(most, displayWidth(text)), 0);
  const lines = all.map((text) => {
    const blanks = ' '.repeat(width - displayWidth(text));
    return numeric ? blanks + text : text + blanks;
  });
  return { width, lines };
}

/** Numbers with blanks behind them, so that their points stand below each other when flushed right. */
function pointsAligned(cells: readonly string[]): string[] {
  const tail = (cell: string) =>
    /^[-−\d]/.test(cell) ? (/\..*$|(?<=\d)e.*$/.exec(cell)?.[0].length ?? 0) : 0;
  const most = cells.reduce((longest, cell) => Math.max(longest, tail(cell)), 0);
  return cells.map((cell) => cell + ' '.repeat(most - tail(cell)));
}
