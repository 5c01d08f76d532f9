import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import type { Methodology } from '../model/methodology.ts';
import type { Table } from '../model/table.ts';
import { bind } from '../stage/bind.ts';
import type { Chosen } from './choose.ts';

/** What is wrong with a setting is shown where the methodology says it. */
export async function locateSettings(
  chosen: Chosen | undefined,
  diagnostics: readonly Diagnostic[],
): Promise<Diagnostic[]> {
  const placed: Diagnostic[] = [];
  for (const diagnostic of diagnostics) {
    const { setting, location } = diagnostic;
    const isLost = chosen !== undefined && setting !== undefined && location === undefined;
    placed.push(isLost ? { ...diagnostic, ...(await chosen.written()).locate(setting) } : diagnostic);
  }
  return placed;
}

/** What has come of reading, as far as what is said about it needs that. */
interface Told {
  readonly origin: { readonly notes: readonly Diagnostic[] };
  readonly chosen: Chosen | undefined;
  readonly methodology: Methodology;
  /** The same units with every column of the data. */
  readonly whole: () => Promise<Outcome<Table>>;
}

/**
 * What came of the data, with what it has to say and the reading has not said yet, each at the place in the
 * methodology that it is about.
 */
export async function told<T>(step: Outcome<T>, prepared: Told): Promise<Outcome<T>> {
  const { origin, chosen } = prepared;
  const said = new Set(origin.notes);
  const news = step.diagnostics.filter((diagnostic) => !said.has(diagnostic));
  return { ...step, diagnostics: await locateSettings(chosen, await toldApart(news, prepared)) };
}

const isTwice = ({ code, severity }: Diagnostic) => code === 'duplicate-unit' && severity === 'error';

/**
 * Units of one name with the column that tells them apart: it may be one that the methodology has no use for, so all
 * are read, once there are such units.
 */
async function toldApart(
  news: readonly Diagnostic[],
  { methodology, whole }: Pick<Told, 'methodology' | 'whole'>,
): Promise<readonly Diagnostic[]> {
  if (!news.some(isTwice)) return news;
  const table = await whole();
  if (!table.ok) return news;
  const again = bind(table.value, methodology).diagnostics.filter(isTwice);
  let next = 0;
  return news.map((diagnostic) => (isTwice(diagnostic) ? (again[next++] ?? diagnostic) : diagnostic));
}
