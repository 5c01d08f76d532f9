/**
 * Makes what is derived from the sources and committed, so that nothing has to be built before it is used:
 * the JSON Schema of the methodology file from the registries, and the built-in methodologies as values.
 * A test fails when they are out of date.
 */

import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import * as pages from '../src/catalogue/pages/registry.ts';
import { COMMANDS } from '../src/cli/commands.ts';
import { manualPage } from '../src/cli/completion/man.ts';
import type { Page as MethodPage } from '../src/method/page.ts';
import { familyTitles, registries } from '../src/method/registries.ts';
import {
  choices,
  criterionSchema,
  groupSchema,
  indicatorSchema,
  label,
  localised,
  methodologySchema,
  why,
} from '../src/methodology/schema.ts';
import { codes, type Page } from '../src/model/codes.ts';
import { judgeMethodology, parseMethodologyText } from '../src/read/methodology.ts';
import { requirementsOf } from '../src/stage/columns.ts';

const root = new URL('..', import.meta.url);

type Json = Readonly<Record<string, unknown>>;

/** The JSON Schema (draft-07) of the methodology file, as a value. */
function schemaOfFile() {
  const schema = toJsonSchema(methodologySchema, {
    target: 'draft-07',
    typeMode: 'input',
    errorMode: 'ignore',
    definitions: {
      indicator: indicatorSchema,
      group: groupSchema,
      label,
      localised,
      reason: why,
      ...choices,
    },
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
  describeParameters(schema);
  return schema;
}

/** The JSON Schema (draft-07) of the methodology file. */
export function jsonSchema(): string {
  const schema = schemaOfFile();
  const titled = { $schema: schema.$schema, title: 'Methodology of a composite rating', ...schema };
  // The converter writes the newer keyword whatever the target; draft-07 editors know only `definitions`.
  return `${JSON.stringify(titled, null, 2).replaceAll('"$defs"', '"definitions"').replaceAll('#/$defs/', '#/definitions/')}\n`;
}

type Texts = Readonly<Record<string, () => MethodPage<unknown>>>;

/** What the methods of each setting say of themselves. */
const FAMILIES: Readonly<Record<string, Texts>> = {
  missing: pages.missing,
  treat: pages.treat,
  normalise: pages.normalise,
  aggregate: pages.aggregate,
  weights: pages.weigh,
};

/** Puts each method's title and summary beside its name. */
function describeMethods(schema: unknown, texts: Texts): void {
  if (typeof schema !== 'object' || schema === null) return;
  const { const: name } = schema as { readonly const?: unknown };
  const page = typeof name === 'string' ? texts[name]?.() : undefined;
  if (page !== undefined) Object.assign(schema, { description: `${page.title}: ${page.summary}` });
  for (const inner of Object.values(schema)) describeMethods(inner, texts);
}

/** Says what each parameter means, wherever the methods of a family stand: under its name. */
function describeParameters(schema: unknown, texts: Texts = {}): void {
  if (typeof schema !== 'object' || schema === null) return;
  if ('properties' in schema && isJson(schema.properties)) {
    const { method, ...parameters } = schema.properties;
    const name = isJson(method) && typeof method.const === 'string' ? method.const : '';
    for (const [key, text] of Object.entries(texts[name]?.().parameters ?? {})) {
      const parameter = parameters[key];
      if (!isJson(parameter)) throw new Error(`${name} has no parameter ${key}`);
      Object.assign(schema.properties, { [key]: described(parameter, text, PLACES[`${name}.${key}`]) });
    }
  }
  for (const [key, inner] of Object.entries(schema)) describeParameters(inner, FAMILIES[key] ?? texts);
}

type Place = 'before its default' | 'nowhere';

/** Where the description is not the last key in the published file, whose bytes change only when a meaning does. */
const PLACES: Readonly<Record<string, Place>> = {
  'min-max.to': 'before its default',
  'goalposts.to': 'before its default',
  'scaled.to': 'before its default',
  'row-mean.within': 'before its default',
  'regression.within': 'before its default',
  'nearest.within': 'before its default',
  'auto.lambda': 'before its default',
  'factor.factors': 'before its default',
  'best-worst.best': 'nowhere',
  'best-worst.worst': 'nowhere',
};

function described(schema: Json, description: string, place?: Place): Json {
  if (place === 'nowhere') return schema;
  if (place === undefined) return { ...schema, description };
  const { default: standard, ...others } = schema;
  return { ...others, description, default: standard };
}

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const schemasIn = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isJson) : []);

/** The TypeScript type of what a JSON Schema describes. */
function typeOf(schema: Json): string {
  if ('const' in schema) return literal(schema.const);
  if (Array.isArray(schema.enum)) return schema.enum.map(literal).join(' | ');
  const branches = [...schemasIn(schema.anyOf), ...schemasIn(schema.oneOf), ...schemasIn(schema.allOf)];
  if (branches.length > 0) return branches.map(typeOf).join(' | ');
  if (schema.$ref === '#/$defs/label') return 'string | number';
  if (schema.$ref === '#/$defs/reason') return 'string';
  if (schema.type === 'integer' || schema.type === 'number') return 'number';
  if (schema.type === 'string' || schema.type === 'boolean') return schema.type;
  if (schema.type === 'array') {
    const { items } = schema;
    if (Array.isArray(items)) return `readonly [${schemasIn(items).map(typeOf).join(', ')}]`;
    if (isJson(items)) return listOf(typeOf(items));
  }
  if (schema.type === 'object' && isJson(schema.additionalProperties))
    return `Readonly<Record<string, ${typeOf(schema.additionalProperties)}>>`;
  throw new Error(`no type is known for ${JSON.stringify(schema)}`);
}

/** A list of a type, in brackets where it is more than a name. */
const listOf = (type: string) => `readonly ${/\W/.test(type) ? `(${type})` : type}[]`;

const literal = (value: unknown) => (typeof value === 'string' ? `'${value}'` : JSON.stringify(value));

/** A property, below what it is about. */
function property(name: string, schema: Json, isOptional: boolean): string {
  const about = typeof schema.description === 'string' ? `        /** ${schema.description}. */\n` : '';
  const standard = isOptional ? ' | undefined' : '';
  const key = /^\w+$/.test(name) ? name : literal(name);
  return `${about}        readonly ${key}${isOptional ? '?' : ''}: ${typeOf(schema)}${standard};\n`;
}

/** What a family of methods takes where one of them is chosen: names that need no parameter, and mappings. */
function choiceType(family: string, schema: Json): string {
  const [, mappings] = schemasIn(schema.anyOf);
  const methods = schemasIn(mappings?.oneOf).map((mapping) => {
    const properties = isJson(mapping.properties) ? mapping.properties : {};
    const required = Array.isArray(mapping.required) ? mapping.required : [];
    const lines = Object.entries(properties).map(([name, inner]) =>
      property(name, isJson(inner) ? inner : {}, !required.includes(name)),
    );
    const { method } = properties;
    if (!isJson(method)) throw new Error(`a method of ${family} has no name`);
    return {
      name: literal(method.const),
      isPlain: required.length === 1,
      type: `{\n${lines.join('')}      }`,
    };
  });
  const names = methods.filter(({ isPlain }) => isPlain).map(({ name }) => name);
  const types = [...names, ...methods.map(({ type }) => type)];
  return `  /** ${String(schema.description)}. */\n  readonly ${family}:\n${types.map((type) => `    | ${type}`).join('\n')};`;
}

/** The module that says, as types, what may stand where a method is chosen: from the schema, so from the registries. */
export function choicesModule(): string {
  const { $defs = {} } = schemaOfFile();
  const families = Object.keys(choices).map((family) => {
    const schema: unknown = $defs[family];
    return choiceType(family, isJson(schema) ? schema : {});
  });
  return [
    '/** What may be written where a method is chosen, by family. Made from the registries by `npm run generate`. */',
    '',
    'export interface MethodChoices {',
    families.join('\n\n'),
    '}',
    '',
  ].join('\n');
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
  writeFileSync(new URL('src/model/method-choices.ts', root), choicesModule());
  writeFileSync(new URL('src/presets/index.ts', root), index);
  writeFileSync(new URL('src/presets/files.ts', root), files);
  writeFileSync(new URL('src/cli/examples.ts', root), exampleModule());
  mkdirSync(new URL('man/', root), { recursive: true });
  writeFileSync(new URL('man/rating.1', root), manualPage(COMMANDS));
  const readme = new URL('README.md', root);
  writeFileSync(readme, withMethodTable(readFileSync(readme, 'utf8')));
}
