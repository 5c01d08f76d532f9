/** A plain object → a methodology: the schema's complaints turned into sentences with suggestions. */

import * as v from 'valibot';
import type { Methodology } from '../model/methodology.ts';
import { suggestion } from '../model/suggest.ts';
import { type Issue, type Path, resolve } from './resolve.ts';
import { methodologySchema } from './schema.ts';

/**
 * Validates a methodology as written and fills in its defaults. All problems at once, each with its path;
 * `methodology` is there when there are none.
 */
export function checkFile(file: unknown): { methodology?: Methodology; issues: readonly Issue[] } {
  const parsed = v.safeParse(methodologySchema, file);
  if (!parsed.success) return { issues: unique(parsed.issues.flatMap((issue) => sentences(issue, []))) };
  const { methodology, issues } = resolve(parsed.output);
  return issues.length > 0 ? { issues } : { methodology, issues };
}

function unique(issues: readonly Issue[]): Issue[] {
  const seen = new Set<string>();
  return issues.filter((issue) => {
    const key = JSON.stringify([issue.path, issue.message]);
    return seen.has(key) ? false : seen.add(key);
  });
}

type SchemaIssue = v.BaseIssue<unknown>;

function sentences(issue: SchemaIssue, base: Path): Issue[] {
  const path: Path = [
    ...base,
    ...(issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key))),
  ];
  if (issue.type === 'union' && issue.issues !== undefined) return ofUnion(issue, issue.issues, path);
  if (issue.type === 'variant') return [ofVariant(issue, path)];
  const last = String(path[path.length - 1] ?? '');
  if (issue.type === 'strict_object' && issue.expected === 'never') return [unknownKey(issue, path)];
  if (issue.type === 'strict_object' && issue.received === 'undefined') {
    const help = last === 'rating' ? 'begin the file with `rating: 1`' : `add ${last}: …`;
    return [{ path: path.slice(0, -1), code: 'missing-key', message: `'${last}' is missing here`, help }];
  }
  if (issue.type === 'picklist') {
    const value = issue.received.replaceAll('"', '');
    const help = suggestion(value, namesIn(issue), 'choices');
    return [
      { path, code: 'unknown-value', message: `'${last}' cannot be '${value}'`, ...(help && { help }) },
    ];
  }
  const setting = settingOf(path);
  const lead = setting === '' ? '' : `'${setting}': `;
  if (issue.type === 'strict_object') {
    const keys = keysAt(methodologySchema, path);
    const first = keys[0] ?? '';
    const isName = typeof issue.input === 'string' && ['id', 'column'].includes(first);
    const help = isName ? `write { ${first}: ${issue.input} }` : suggestion('', keys, 'keys here');
    const message = `${lead}expected a mapping of settings, not ${shown(issue.received)}`;
    return [{ path, code: 'bad-value', message, ...(help && { help }) }];
  }
  // Of a list or a text that is too short, what was received is its length.
  const isKind = issue.message.startsWith('expected') && issue.type !== 'min_length';
  const message = isKind ? `${issue.message}, not ${shown(issue.received)}` : issue.message;
  return [{ path, code: 'bad-value', message: lead + message }];
}

/** The choices that an issue names. */
const namesIn = ({ expected }: SchemaIssue): string[] =>
  (expected ?? '')
    .replace(/^\(|\)$/g, '')
    .split(' | ')
    .map((name) => name.replaceAll('"', ''));

/** The mapping in which the key stands that an issue is about. */
function holderOf({ path }: SchemaIssue): Readonly<Record<string, unknown>> {
  const input = path?.[path.length - 1]?.input;
  return typeof input === 'object' && input !== null ? (input as Record<string, unknown>) : {};
}

function unknownKey(issue: SchemaIssue, path: Path): Issue {
  const key = String(path[path.length - 1]);
  const { method } = holderOf(issue);
  const names = keysAt(methodologySchema, path.slice(0, -1), method);
  if (typeof method === 'string') {
    const settings = names.filter((name) => name !== 'method');
    const help =
      settings.length === 0
        ? `${method} has no settings`
        : suggestion(key, settings, `settings of ${method}`);
    return { path, code: 'unknown-key', message: `${method} has no setting '${key}'`, ...(help && { help }) };
  }
  const help = misplaced(key) ?? suggestion(key, names, 'keys here');
  return { path, code: 'unknown-key', message: `there is no setting '${key}' here`, ...(help && { help }) };
}

/** A mapping of a method that is not there, or not named. */
function ofVariant(issue: SchemaIssue, path: Path): Issue {
  const names = namesIn(issue);
  if (issue.received === 'undefined') {
    const holder = holderOf(issue);
    const key = Object.keys(holder).find((name) => names.includes(String(holder[name])));
    const method = Object.keys(holder).find((name) => names.includes(name));
    const help =
      key !== undefined
        ? `write { method: ${String(holder[key])}, … }: '${key}' is no setting here`
        : method !== undefined
          ? `write { method: ${method}, … }, and its settings beside it`
          : suggestion('', names, 'methods');
    const message = "'method' is missing here";
    return { path: path.slice(0, -1), code: 'missing-key', message, ...(help && { help }) };
  }
  const method = issue.received.replaceAll('"', '');
  const help = suggestion(method, names, 'methods');
  return {
    path,
    code: 'unknown-method',
    message: `there is no method '${method}' here`,
    ...(help && { help }),
  };
}

/** The setting a path leads to; of a list, the list. */
const settingOf = (path: Path) => String(path.findLast((key) => typeof key === 'string') ?? '');

const shown = (received: string) =>
  received === 'undefined'
    ? 'nothing'
    : received === 'Object'
      ? 'a mapping'
      : received === 'Array'
        ? 'a list'
        : received;

/** Of the branches of a union, the one the author seems to have meant: text for text, a mapping for a mapping. */
function ofUnion(issue: SchemaIssue, branches: readonly SchemaIssue[], path: Path): Issue[] {
  const family = /^expected an? (\S+) method$/.exec(issue.message)?.[1];
  const { input } = issue;
  if (family !== undefined && typeof input === 'string') {
    const picklist = branches.find(({ type }) => type === 'picklist');
    const help = suggestion(input, picklist === undefined ? [] : namesIn(picklist), 'methods');
    return [
      {
        path,
        code: 'unknown-method',
        message: `there is no ${family} method '${input}'`,
        ...(help !== undefined && { help }),
      },
    ];
  }
  if (typeof input === 'object' && input !== null) {
    const inside = branches.filter(({ type, path: inner }) => type === 'variant' || inner !== undefined);
    if (inside.length > 0) return inside.flatMap((branch) => sentences(branch, path));
  }
  return [{ path, code: 'bad-value', message: `'${settingOf(path)}': ${issue.message}` }];
}

/** Settings that exist elsewhere. */
function misplaced(key: string): string | undefined {
  if (['aggregate', 'weights', 'coverage'].includes(key))
    return `'${key}' belongs to a group, beside its list of criteria`;
  if (['normalise', 'missing', 'treat'].includes(key))
    return `write it under 'defaults', or beside a criterion`;
  if (['column', 'direction', 'per', 'points', 'bands', 'unit'].includes(key))
    return `'${key}' belongs to an indicator, not to a group`;
  return undefined;
}

/** The keys allowed at a path, for suggestions; in the settings of a method, those of that method. */
function keysAt(schema: v.GenericSchema, path: Path, method?: unknown): string[] {
  let nodes: unknown[] = [schema];
  for (const step of path) nodes = nodes.flatMap(open).flatMap((node) => child(node, step));
  const mappings = nodes.flatMap(open).filter(hasEntries);
  const own = mappings.filter(({ entries }) => isLiteral(entries.method, method));
  const keys = (own.length > 0 ? own : mappings).flatMap(({ entries }) => Object.keys(entries));
  return [...new Set(keys)];
}

/** Whether a schema takes nothing but this value. */
const isLiteral = (node: unknown, value: unknown): boolean =>
  open(node).some(
    (inner) => typeof inner === 'object' && inner !== null && 'literal' in inner && inner.literal === value,
  );

const hasEntries = (node: unknown): node is { entries: Record<string, unknown> } =>
  typeof node === 'object' && node !== null && 'entries' in node && typeof node.entries === 'object';

/** A schema without its wrappers: optional, pipe, lazy, union, variant. */
function open(node: unknown): unknown[] {
  if (typeof node !== 'object' || node === null || !('type' in node)) return [];
  if (node.type === 'optional' && 'wrapped' in node) return open(node.wrapped);
  if (node.type === 'lazy' && 'getter' in node && typeof node.getter === 'function') {
    return [...open(node.getter(undefined)), ...open(node.getter({ criteria: [] }))];
  }
  if (
    (node.type === 'union' || node.type === 'variant') &&
    'options' in node &&
    Array.isArray(node.options)
  ) {
    return node.options.flatMap(open);
  }
  return [node];
}

function child(node: unknown, step: string | number): unknown[] {
  if (hasEntries(node)) return Object.hasOwn(node.entries, step) ? [node.entries[step]] : [];
  if (typeof node === 'object' && node !== null && 'item' in node) return [node.item];
  return [];
}
