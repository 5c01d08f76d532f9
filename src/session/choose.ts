/**
 * Which methodology: `-m`; else rating.yaml beside the data or in the working folder; else the built-in
 * one whose columns the data have; else none, and every numeric column counts the same.
 */

import { dirname, join } from 'node:path';
import * as messages from '../cli/messages.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import type { Methodology } from '../model/methodology.ts';
import { nearest } from '../model/suggest.ts';
import { isEmpty, matchHeaders, type Table } from '../model/table.ts';
import type { Preset } from '../presets/index.ts';
import type { MethodologySource } from '../read/methodology.ts';
import { exists, nearestPath, readTextFile, realPath, sha256Of } from '../read/source.ts';
import { namingColumn } from '../study/draft/guess-unit.ts';

/** A methodology that was chosen, not yet judged. */
export interface Chosen {
  readonly source: string;
  readonly sha256: string | null;
  readonly notes: readonly Diagnostic[];
  /** As written. */
  readonly written: () => Promise<MethodologySource>;
  /** A built-in one is judged already. */
  readonly methodology?: Methodology;
  /** The file it was read from, which no output may overwrite. */
  readonly path?: string;
}

/** The name under which a methodology is found by itself. */
export const METHODOLOGY_FILE = 'rating.yaml';

/** The methodology named by `-m`, or the file found; undefined when there is none. */
export async function findMethodology(
  named: string | undefined,
  data: readonly string[],
): Promise<Outcome<Chosen | undefined>> {
  if (named !== undefined) {
    const { presets } = await import('../presets/index.ts');
    const preset = presets.find(({ name }) => name === named);
    if (preset !== undefined) return { ok: true, value: fromPreset(preset, []), diagnostics: [] };
    if (!exists(named) && !named.includes('/') && !named.includes('.')) {
      const names = presets.map(({ name }) => name);
      const near = nearest(named, names) ?? nearestPath(named);
      return { ok: false, diagnostics: [messages.unknownPreset(named, names, near)] };
    }
    return fromFile(named, []);
  }
  const folders = data.filter((path) => path !== '-').map((path) => dirname(path));
  const beside = new Map(
    folders
      .map((folder) => join(folder, METHODOLOGY_FILE))
      .filter(exists)
      .map((path) => [realPath(path), path]),
  );
  if (beside.size > 1) return { ok: false, diagnostics: [messages.twoMethodologies([...beside.values()])] };
  const [found] = beside.values();
  const path = found ?? (exists(METHODOLOGY_FILE) ? METHODOLOGY_FILE : undefined);
  if (path === undefined) return { ok: true, value: undefined, diagnostics: [] };
  return fromFile(path, [messages.methodologyUsed(path)]);
}

async function fromFile(path: string, notes: readonly Diagnostic[]): Promise<Outcome<Chosen>> {
  const text = readTextFile(path);
  if (!text.ok)
    return {
      ok: false,
      diagnostics: text.diagnostics.map((problem) => ({ ...problem, fault: 'usage' as const })),
    };
  const { parseMethodologyText } = await import('../read/methodology.ts');
  const parsed = parseMethodologyText(path, text.value);
  if (!parsed.ok) return parsed;
  return {
    ok: true,
    value: {
      source: path,
      path,
      sha256: sha256Of(text.value),
      written: async () => parsed.value,
      notes,
    },
    diagnostics: [],
  };
}

const unplaced = (file: string, object: Readonly<Record<string, unknown>>): MethodologySource => ({
  file,
  object,
  locate: () => undefined,
});

function fromPreset({ name, sha256, methodology }: Preset, notes: readonly Diagnostic[]): Chosen {
  const written = async () => unplaced(name, (await import('../presets/files.ts')).presetFiles[name] ?? {});
  return { source: name, sha256, notes, written, methodology };
}

/** The built-in methodology that finds all its columns in the header; the one that needs most of them. */
export async function matchingPreset(header: readonly string[]): Promise<Chosen | undefined> {
  const { presets } = await import('../presets/index.ts');
  const [best] = presets
    .filter(({ columns }) => columns.every((column) => matchHeaders(header, column).length === 1))
    .sort((a, b) => b.columns.length - a.columns.length);
  if (best === undefined) return undefined;
  return fromPreset(best, [messages.presetChosen(best.name, best.methodology.name)]);
}

/** No methodology: a column of text names the units (`namingColumn`), the other texts go along, numbers count. */
export function plainMethodology(table: Table): Outcome<Chosen> {
  const indicators = table.columns.filter(({ numbers }) => numbers !== undefined).map(({ name }) => name);
  const written = table.columns.filter(
    ({ numbers, texts: words }) => numbers === undefined && words !== undefined && !isEmpty(words),
  );
  const texts = written.map(({ name }) => name);
  let unit = namingColumn(written, table.length)?.name;
  // Numbers under a header that can only mean a name: codes, not an indicator.
  if (unit === undefined && indicators[0] !== undefined && /^(id|code|key|№|код)$/iu.test(indicators[0]))
    unit = indicators.shift();
  if (indicators.length === 0) return { ok: false, diagnostics: [messages.noIndicators(table)] };
  const object = {
    rating: 1,
    ...(unit !== undefined && { unit: { id: unit, attributes: texts.filter((name) => name !== unit) } }),
    criteria: indicators.map((id) => ({ id })),
  };
  return {
    ok: true,
    value: {
      source: 'none: every numeric column, equal weights',
      sha256: null,
      written: async () => unplaced('the data', object),
      notes: unit === undefined ? [] : [messages.noMethodology(indicators, unit)],
    },
    diagnostics: [],
  };
}
