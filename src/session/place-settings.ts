import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import type { Chosen } from './choose.ts';

/** What is wrong with a setting is shown where the methodology says it. */
export async function placeSettings(
  chosen: Chosen | undefined,
  diagnostics: readonly Diagnostic[],
): Promise<Diagnostic[]> {
  const placed: Diagnostic[] = [];
  for (const diagnostic of diagnostics) {
    const { setting, place } = diagnostic;
    const isLost = chosen !== undefined && setting !== undefined && place === undefined;
    placed.push(isLost ? { ...diagnostic, ...(await chosen.written()).locate(setting) } : diagnostic);
  }
  return placed;
}

/**
 * What came of the data, with what it has to say and the reading has not said yet, each at the place in the
 * methodology that it is about.
 */
export async function told<T>(
  step: Outcome<T>,
  { origin, chosen }: { origin: { notes: readonly Diagnostic[] }; chosen: Chosen | undefined },
): Promise<Outcome<T>> {
  const said = new Set(origin.notes);
  const news = step.diagnostics.filter((diagnostic) => !said.has(diagnostic));
  return { ...step, diagnostics: await placeSettings(chosen, news) };
}
