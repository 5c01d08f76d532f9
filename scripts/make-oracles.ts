/**
 * Makes tests/oracles/*.json: `npx tsx scripts/make-oracles.ts [FOLDER]`
 *
 * Figures that others computed or printed, chosen from the reference folder (../shared/reference unless another is
 * named) and set down in a layout of our own, so that every family of methods is held to outside numbers wherever the
 * tests run. Which figures, from where and under which licence stands in each file. A test makes them anew wherever
 * the folder is present, so that they cannot drift.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { aggregatedFigures } from './oracles/aggregated.ts';
import { asemData } from './oracles/asem.ts';
import { missingFigures, normalisedFigures, treatedFigures } from './oracles/indicators.ts';
import { publishedCases } from './oracles/published.ts';
import type { Reference, Row } from './oracles/reference.ts';
import { statisticsFigures } from './oracles/statistics.ts';
import { workedCases } from './oracles/worked.ts';

/** The reference files in a folder. */
export function referenceIn(folder: string): Reference {
  const read = (file: string) => readFileSync(`${folder}/${file}`, 'utf8');
  return {
    csv: (file, delimiter = ',') => parse(read(file), { columns: true, delimiter, bom: true }) as Row[],
    json: (file) => JSON.parse(read(file)),
  };
}

/** The text of every oracle file by its name. */
export function makeOracles(reference: Reference): ReadonlyMap<string, string> {
  const contents: Readonly<Record<string, unknown>> = {
    'asem.json': asemData(reference),
    'asem-missing.json': missingFigures(reference),
    'asem-treated.json': treatedFigures(reference),
    'asem-normalised.json': normalisedFigures(reference),
    'asem-aggregated.json': aggregatedFigures(reference),
    'asem-statistics.json': statisticsFigures(reference),
    'worked.json': workedCases(reference),
    'published.json': publishedCases(reference),
  };
  return new Map(Object.entries(contents).map(([name, content]) => [name, `${laidOut(content, '')}\n`]));
}

const WIDTH = 110;

/** JSON for reading: what fits a line stands on one, and long lists of numbers are filled like text. */
function laidOut(value: unknown, indent: string): string {
  const line = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || indent.length + line.length < WIDTH) return line;
  const inner = `${indent} `;
  if (!Array.isArray(value)) {
    const entries = Object.entries(value).map(
      ([key, entry]) => `${inner}${JSON.stringify(key)}: ${laidOut(entry, inner)}`,
    );
    return `{\n${entries.join(',\n')}\n${indent}}`;
  }
  if (value.some((entry) => typeof entry === 'object' && entry !== null)) {
    return `[\n${value.map((entry) => inner + laidOut(entry, inner)).join(',\n')}\n${indent}]`;
  }
  const lines = [inner];
  value.forEach((entry, index) => {
    const word = JSON.stringify(entry) + (index < value.length - 1 ? ',' : '');
    if (lines.at(-1)!.length + word.length > WIDTH) lines.push(inner);
    lines[lines.length - 1] += word;
  });
  return `[\n${lines.join('\n')}\n${indent}]`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? fileURLToPath(new URL('../../shared/reference', import.meta.url));
  for (const [name, text] of makeOracles(referenceIn(folder))) {
    writeFileSync(new URL(`../tests/oracles/${name}`, import.meta.url), text);
  }
}
