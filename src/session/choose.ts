/**
 * Which methodology: `-m`; else rating.yaml beside the data or in the working folder; else the built-in
 * one whose columns the data have; else none, and every numeric column counts the same.
 */

import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { textOf } from '../model/label.ts';
import type { Methodology } from '../model/methodology.ts';
import { nearest } from '../model/suggest.ts';
import { matchHeaders } from '../model/table.ts';
import type { Preset } from '../presets/index.ts';
import type { MethodologySource } from '../read/methodology.ts';
import type { Files } from './files.ts';
import * as messages from './messages.ts';

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

/**
 * The methodology that the user names, or the file found; undefined when there is none.
 *
 * @param named a path, or the name of a built-in methodology
 * @param data paths of the data; - is standard input
 */
export async function findMethodology(
  named: string | undefined,
  data: readonly string[],
  files: Files,
): Promise<Outcome<Chosen | undefined>> {
  if (named !== undefined) {
    const { presets } = await import('../presets/index.ts');
    const preset = presets.find(({ name }) => name === named);
    if (preset !== undefined) return { ok: true, value: fromPreset(preset, []), diagnostics: [] };
    if (!files.exists(named) && !named.includes('/') && !named.includes('.')) {
      const names = presets.map(({ name }) => name);
      const near = nearest(named, names) ?? files.nearest(named);
      return { ok: false, diagnostics: [messages.unknownPreset(named, names, near)] };
    }
    return fromFile(named, files, []);
  }
  const beside = new Map(
    data
      .filter((path) => path !== '-')
      .map((path) => files.beside(path, METHODOLOGY_FILE))
      .filter(files.exists)
      .map((path) => [files.realPath(path), path]),
  );
  if (beside.size > 1) return { ok: false, diagnostics: [messages.twoMethodologies([...beside.values()])] };
  const [found] = beside.values();
  const path = found ?? (files.exists(METHODOLOGY_FILE) ? METHODOLOGY_FILE : undefined);
  if (path === undefined) return { ok: true, value: undefined, diagnostics: [] };
  return fromFile(path, files, [messages.methodologyUsed(path)]);
}

async function fromFile(path: string, files: Files, notes: readonly Diagnostic[]): Promise<Outcome<Chosen>> {
  const read = files.readText(path);
  if (!read.ok)
    return {
      ok: false,
      diagnostics: read.diagnostics.map((problem) => ({ ...problem, fault: 'usage' as const })),
    };
  const chosen = await fromText(path, read.value.text, read.value.sha256);
  return chosen.ok ? { ...chosen, value: { ...chosen.value, path, notes } } : chosen;
}

/** The methodology that a text in YAML or JSON says. */
export async function fromText(
  source: string,
  text: string,
  sha256: string | null,
): Promise<Outcome<Chosen>> {
  const { parseMethodologyText } = await import('../read/methodology.ts');
  const parsed = parseMethodologyText(source, text);
  if (!parsed.ok) return parsed;
  return {
    ok: true,
    value: { source, sha256, written: async () => parsed.value, notes: [] },
    diagnostics: [],
  };
}

/** The methodology that an object says, as a file would. */
export const fromObject = (source: string, object: Readonly<Record<string, unknown>>): Chosen => ({
  source,
  sha256: null,
  written: async () => unplaced(source, object),
  notes: [],
});

export const unplaced = (file: string, object: Readonly<Record<string, unknown>>): MethodologySource => ({
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
  return fromPreset(best, [messages.presetChosen(best.name, textOf(best.methodology.name))]);
}
