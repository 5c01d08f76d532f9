/**
 * Makes what is derived from the sources and committed, so that nothing has to be built before it is used:
 * the JSON Schema of the methodology file from the registries, and the built-in methodologies as values.
 * A test fails when they are out of date.
 */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import * as pages from '../src/catalogue/pages/registry.ts';
import type { Page as MethodPage } from '../src/method/page.ts';
import { familyTitles, registries } from '../src/method/registries.ts';
import {
  choices,
  criterionSchema,
  groupSchema,
  indicatorSchema,
  label,
  methodologySchema,
} from '../src/methodology/schema.ts';
import { codes, type Page } from '../src/model/codes.ts';
import { judgeMethodology, parseMethodologyText } from '../src/read/methodology.ts';
import { requirementsOf } from '../src/stage/columns.ts';

const root = new URL('..', import.meta.url);

/** The JSON Schema (draft-07) of the methodology file. */
export function jsonSchema(): string {
  const schema = toJsonSchema(methodologySchema, {
    target: 'draft-07',
    typeMode: 'input',
    errorMode: 'ignore',
    definitions: { indicator: indicatorSchema, group: groupSchema, label, ...choices },
    overrideSchema({ valibotSchema }) {
      if (valibotSchema === criterionSchema) {
        // The one with `criteria` is a group; saying so lets an editor complain about the right one.
        return {
          if: { required: ['criteria'] },
          // biome-ignore lint/suspicious/noThenProperty: `then` is a keyword of JSON Schema
          then: { $ref: '#/definitions/group' },
          else: { $ref: '#/definitions/indicator' },
        };
      }
      if (valibotSchema.type === 'custom') {
        return { type: 'object', additionalProperties: { type: 'number' } };
      }
      return undefined;
    },
  });
  for (const [family, texts] of Object.entries(FAMILIES)) describeMethods(schema.$defs?.[family], texts);
  const titled = { $schema: schema.$schema, title: 'Methodology of a composite rating', ...schema };
  // The converter writes the newer keyword whatever the target; draft-07 editors know only `definitions`.
  return `${JSON.stringify(titled, null, 2).replaceAll('"$defs"', '"definitions"').replaceAll('#/$defs/', '#/definitions/')}\n`;
}

/** What the methods of each setting say of themselves. */
const FAMILIES: Readonly<Record<string, Readonly<Record<string, () => MethodPage<unknown>>>>> = {
  missing: pages.missing,
  treat: pages.treat,
  normalise: pages.normalise,
  aggregate: pages.aggregate,
  weights: pages.weigh,
};

/** Puts each method's title and summary beside its name. */
function describeMethods(schema: unknown, texts: Readonly<Record<string, () => MethodPage<unknown>>>): void {
  if (typeof schema !== 'object' || schema === null) return;
  const { const: name } = schema as { readonly const?: unknown };
  const page = typeof name === 'string' ? texts[name]?.() : undefined;
  if (page !== undefined) Object.assign(schema, { description: `${page.title}: ${page.summary}` });
  for (const inner of Object.values(schema)) describeMethods(inner, texts);
}

/**
 * The modules that hold the built-in methodologies: resolved, ready to rate with; and as written, for when
 * the command line changes something in them.
 */
export function presetModules(): { index: string; files: string } {
  const folder = new URL('src/presets/', root);
  const presets = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => {
      const text = readFileSync(new URL(file, folder), 'utf8');
      const parsed = parseMethodologyText(file, text);
      const judged = parsed.ok ? judgeMethodology(parsed.value) : parsed;
      if (!parsed.ok || !judged.ok) throw new Error(JSON.stringify(judged.diagnostics, null, 2));
      const needs = requirementsOf(judged.value).filter(({ optional }) => !optional);
      return {
        name: file.replace(/\.yaml$/, ''),
        sha256: createHash('sha256').update(text).digest('hex'),
        columns: [...new Set(needs.map(({ column }) => column))],
        methodology: judged.value,
        written: parsed.value.object,
      };
    });
  const made = 'Made from the .yaml files beside this one by `npm run generate`.';
  const index = [
    `/** The built-in methodologies. ${made} */`,
    '',
    "import type { Methodology } from '../model/methodology.ts';",
    '',
    'export interface Preset {',
    '  readonly name: string;',
    '  /** Of the .yaml file. */',
    '  readonly sha256: string;',
    '  /** Columns that the data must have. */',
    '  readonly columns: readonly string[];',
    '  /** With every default filled in. */',
    '  readonly methodology: Methodology;',
    '}',
    '',
    'export const presets: readonly Preset[] = [',
    ...presets.map(({ written: _, ...preset }) => `  ${JSON.stringify(preset)},`),
    '];',
    '',
  ].join('\n');
  const files = [
    `/** The built-in methodologies as written. ${made} */`,
    '',
    'export const presetFiles: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {',
    ...presets.map(({ name, written }) => `  ${JSON.stringify(name)}: ${JSON.stringify(written)},`),
    '};',
    '',
  ].join('\n');
  return { index, files };
}

/**
 * The examples of the pages on codes: what the case that a page names prints about its code. A warning or error
 * begins with its code; a note begins as the page says.
 */
export function exampleModule(): string {
  const entries = Object.entries<Page>(codes).flatMap(([code, { example, begins }]) => {
    if (example === undefined) return [];
    const folder = new URL(`fixtures/${example}/`, root);
    const printed = ['stdout', 'stderr'].map((file) => readFileSync(new URL(file, folder), 'utf8')).join('');
    const blocks = printed.split(/^(?=\S)/m);
    const lead = new RegExp(`^(?:error|warning|note)\\[${code}\\]`);
    const block = blocks.find((text) =>
      begins === undefined ? lead.test(text) : text.startsWith(`note: ${begins}`),
    );
    if (block === undefined) throw new Error(`fixtures/${example} shows no ${code}`);
    return [`  ${JSON.stringify(code)}: ${JSON.stringify(block.trimEnd())},`];
  });
  return [
    '/** What cases in fixtures/ print, for the pages of codes.ts. Made by `npm run generate`. */',
    '',
    "import type { Code } from '../model/codes.ts';",
    '',
    'export const examples: Readonly<Partial<Record<Code, string>>> = {',
    ...entries,
    '};',
    '',
  ].join('\n');
}

/** The README's table of methods: a family a row. */
export function methodTable(): string {
  const rows = registries.map(({ family, names }) => {
    const listed = names.map((name) => `\`${name}\``).join(', ');
    return `| ${family} | ${familyTitles[family]?.replace(/^./, (first) => first.toLowerCase())} | ${listed} |`;
  });
  return ['| family | decides | methods |', '| --- | --- | --- |', ...rows].join('\n');
}

/** The README with the table of methods between its markers. */
function withMethodTable(readme: string): string {
  const [start, end] = ['<!-- methods -->', '<!-- /methods -->'];
  const from = readme.indexOf(start) + start.length;
  return `${readme.slice(0, from)}\n${methodTable()}\n${readme.slice(readme.indexOf(end))}`;
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  writeFileSync(new URL('schema/rating.schema.json', root), jsonSchema());
  const { index, files } = presetModules();
  writeFileSync(new URL('src/presets/index.ts', root), index);
  writeFileSync(new URL('src/presets/files.ts', root), files);
  writeFileSync(new URL('src/cli/examples.ts', root), exampleModule());
  const readme = new URL('README.md', root);
  writeFileSync(readme, withMethodTable(readFileSync(readme, 'utf8')));
}
