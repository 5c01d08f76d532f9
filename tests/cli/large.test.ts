/** A large file is read window by window, standard input is held whole: the same result, the same complaints. */

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rating, workFolder } from '../cli.ts';

const ROWS = 60_000;

/** Nine megabytes; `change` has the last word on a line. */
function large(change: (row: number, line: string) => string = (_row, line) => line): string {
  const lines = ['city,offices,website'];
  for (let row = 0; row < ROWS; row++) {
    const name = `город ${row} ${'x'.repeat(130)}`;
    lines.push(change(row, `${name},${row % 977 === 5 ? '' : row % 977},${(row % 1013) / 8}`));
  }
  return `${lines.join('\n')}\n`;
}

async function both(text: string) {
  const work = workFolder({ 'cities.csv': text });
  try {
    const words = ['--set', 'unit.id=city', '--top', '300'];
    const [file, piped] = [
      await rating(['compute', join(work.path, 'cities.csv'), ...words]),
      await rating(['compute', '-', ...words], { input: text }),
    ];
    const named = piped.stderr.replaceAll('<stdin>', join(work.path, 'cities.csv'));
    return { file, piped: { ...piped, stderr: named } };
  } finally {
    work.done();
  }
}

describe('a large file', () => {
  it.each([
    ['of plain cells', (_row: number, line: string) => line, 0],
    [
      'with bad cells and percent signs in either half',
      (row: number, line: string) => {
        if (row === 70 || row === ROWS - 70) return line.replace(/,[^,]*$/, ',≈20');
        return row === 90 || row === ROWS - 90 ? `${line} %` : line;
      },
      1,
    ],
    [
      'with one quoted name of many lines across the middle',
      (row: number, line: string) =>
        row === ROWS / 2 ? `"${'line\n'.repeat(250_000)}end"${line.slice(line.indexOf(','))}` : line,
      0,
    ],
  ])('%s is read as through a pipe', async (_what, change, status) => {
    const { file, piped } = await both(large(change));
    expect(file).toEqual(piped);
    expect(file.status).toBe(status);
    expect(file.stdout === '').toBe(status !== 0);
    expect(file.stderr.split('≈20').length).toBe(status === 0 ? 1 : 5);
  });
});
