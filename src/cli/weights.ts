/** `rating weights`: read, weigh by each scheme, show side by side. */

import type { WeighMethod } from '../method/method.ts';
import { weigh } from '../method/weigh/registry.ts';
import { hasErrors, take } from '../model/diagnostic.ts';
import { textOf } from '../model/label.ts';
import type { Methodology } from '../model/methodology.ts';
import { suggestion } from '../model/suggest.ts';
import { told } from '../session/locate-settings.ts';
import { readData } from '../session/read-data.ts';
import { compareWeighings, schemesFor, weighableGroups } from '../study/weighings.ts';
import { weighingsFormats } from '../write/registry.ts';
import type { Weighings } from '../write/weighings/weighings.ts';
import type { Context } from './context.ts';
import { judgeWarnings, withData } from './data.ts';
import { deliver, destinationsOf } from './deliver.ts';
import { inLanguages } from './languages.ts';
import * as messages from './messages.ts';
import { dataOptions, judge, outputsOf, type Typed } from './options.ts';

/** What the top is called where a group is named. */
const TOP = 'top';

/** Runs the command. What it has to say goes to the notes; the result is written only when there is no error. */
export async function weights(data: readonly string[], typed: Typed, context: Context): Promise<void> {
  const { proc, notes } = context;
  const judging = judge();
  const options = dataOptions(data, typed, judging);
  const outputs = outputsOf(typed, weighingsFormats, proc.stdout.isTTY === true ? 'table' : 'csv', judging);
  const asked = typed.scheme?.split(',').map((name) => name.trim());
  for (const name of asked ?? []) {
    if (weigh.has(name)) continue;
    const help = suggestion(name, weigh.names, 'schemes');
    judging.complain(`--scheme: unknown scheme '${name}'`, help);
  }
  if (outputs.some(({ format }) => format.name === 'yaml') && asked?.length !== 1) {
    judging.complain(
      '-f yaml writes the weights of one scheme',
      'choose one, such as --scheme entropy -f yaml',
    );
  }
  notes.push(...judging.problems);
  if (hasErrors(notes)) return;

  await withData(options, proc, notes, async ({ found, sources, inputs, pause }) => {
    const destinations = await destinationsOf(outputs, inputs, notes);
    if (!found.ok || hasErrors(notes)) return;
    const prepared = take(await readData(sources, found.value, options, { pause }), notes);
    if (prepared === undefined) return;
    const { table, methodology, origin } = prepared;
    const schemes = schemesAsked(asked, methodology);
    const group = groupAsked(typed.group, methodology);
    if (hasErrors(notes)) return;
    const results = await inLanguages(outputs, methodology, context, async (language) => {
      const named = { ...origin, language };
      const compared = await told(
        await compareWeighings(table, methodology, schemes, group, named),
        prepared,
      );
      if (!compared.ok) return compared;
      const value: Weighings = {
        name: textOf(methodology.name, language),
        paths: table.inputs.map(({ path }) => path),
        units: table.length,
        run: origin.run,
        weighings: compared.value,
        detailed: asked ?? [],
      };
      return { ...compared, value };
    });
    if (results === undefined) return;
    judgeWarnings(options, notes);
    if (hasErrors(notes)) return;

    const write = { width: context.width, color: context.color };
    await deliver(
      destinations,
      async (format, target) =>
        (await format.load(context.language)).write(
          results.of(format),
          target === 'file' ? { ...write, color: 0 } : write,
        ),
      proc,
      notes,
    );
  });

  function schemesAsked(names: readonly string[] | undefined, methodology: Methodology): WeighMethod[] {
    const possible = schemesFor(methodology);
    if (names === undefined) return possible;
    return [...new Set(names)].flatMap((name) => {
      const found = possible.find((method) => method.name === name);
      if (found !== undefined) return [found];
      const { parameters = {} } = weigh.get(name) ?? {};
      const needs = Object.keys(parameters).map((key) => `${key}: …`);
      notes.push(
        messages.usage(
          `--scheme: ${name} needs judgements, but the methodology gives none`,
          `write them next to a list of criteria: weights: { method: ${name}, ${needs.join(', ')} }`,
        ),
      );
      return [];
    });
  }

  function groupAsked(name: string | undefined, methodology: Methodology): string | null | undefined {
    const groups = weighableGroups(methodology);
    if (groups.length === 0) {
      notes.push(messages.usage('there is nothing to weight: no group has more than one criterion'));
    }
    if (name === undefined || groups.includes(name)) return name;
    if (name === TOP && groups.includes(null)) return null;
    const names = groups.map((id) => id ?? TOP);
    notes.push(
      messages.usage(
        `--group: there is no group '${name}' with more than one criterion`,
        suggestion(name, names, 'groups'),
      ),
    );
    return undefined;
  }
}
