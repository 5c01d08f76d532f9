/** The chosen methodology with the changes of one run, judged. */

import { checkFile } from '../methodology/check-file.ts';
import { setAt, setWeight } from '../methodology/edit.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import type { Methodology } from '../model/methodology.ts';
import type { MethodologySource } from '../read/methodology.ts';
import type { Chosen } from './choose.ts';
import * as messages from './messages.ts';
import type { Override } from './options.ts';

/** A methodology as written with the changes in it, and where they are. */
interface Edited {
  readonly written: MethodologySource;
  readonly object: Readonly<Record<string, unknown>>;
  readonly edited: readonly { readonly path: readonly (string | number)[]; readonly option: string }[];
}

/** Applies the changes. Errors: what cannot be changed so. */
export async function applyOverrides(
  chosen: Chosen,
  overrides: readonly Override[],
): Promise<Outcome<Edited>> {
  const problems: Diagnostic[] = [];
  const written = await chosen.written();
  const edited: { path: readonly (string | number)[]; option: string }[] = [];
  let object: Record<string, unknown> = { ...written.object };
  // Whether a weight is read depends on settings, so these come first.
  const ordered = [...overrides.filter(isSetting), ...overrides.filter((one) => !isSetting(one))];
  for (const override of ordered) {
    const { option, kind, target, text } = override;
    const change =
      kind === 'weight'
        ? setWeight(object, target, Number(text))
        : setAt(object, target, await settingOf(override));
    if ('problem' in change) {
      problems.push(messages.ofOption(option, change.problem));
      continue;
    }
    object = change.file;
    edited.push({ path: change.path, option: `${option} ${target}=${text}` });
  }
  return problems.length > 0
    ? { ok: false, diagnostics: problems }
    : { ok: true, value: { written, object, edited }, diagnostics: [] };
}

/** Applies the changes and judges the whole. */
export async function methodologyFor(
  chosen: Chosen,
  overrides: readonly Override[],
): Promise<Outcome<{ methodology: Methodology; source: string }>> {
  const changed = await applyOverrides(chosen, overrides);
  if (!changed.ok) return changed;
  const { written, object, edited } = changed.value;
  const { source } = chosen;
  const { methodology } = checkFile(object);
  if (methodology !== undefined) return { ok: true, value: { methodology, source }, diagnostics: [] };
  // Only what is wrong has to be placed, and needs the YAML for that.
  const { problemsIn } = await import('../read/methodology.ts');
  return { ok: false, diagnostics: problemsIn(written, object, edited) };
}

const isSetting = ({ kind }: Override) => kind === 'set';

/** What is set: a value, or what YAML reads in the text: a number, true, [0, 1], { method: … } or text. */
async function settingOf({ text, ...given }: Override): Promise<unknown> {
  if ('value' in given) return given.value;
  if (/^[\p{L}_][\p{L}\d _-]*$/u.test(text) && !['true', 'false', 'null'].includes(text)) return text;
  const { yamlValue } = await import('../read/yaml-value.ts');
  return yamlValue(text);
}
