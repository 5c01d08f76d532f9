/** A plain object → a methodology: the schema's complaints turned into issues with suggestions. */

import * as v from 'valibot';
import { LANGUAGES } from '../model/label.ts';
import type { Methodology } from '../model/methodology.ts';
import { type Saying, say } from '../model/saying.ts';
import { EXPECTED, RULES } from '../model/sayings/methodology.ts';
import { type Suggestion, suggestion } from '../model/suggest.ts';
import type { Issue, Path } from './issues.ts';
import { resolve } from './resolve.ts';
import { methodologySchema } from './schema.ts';

/**
 * Validates a methodology as written and fills in its defaults. All problems at once, each with its path;
 * `methodology` is there when there are none.
 */
export function checkFile(file: unknown): { methodology?: Methodology; issues: readonly Issue[] } {
  const parsed = v.safeParse(methodologySchema, file);
  if (!parsed.success) return { issues: unique(parsed.issues.flatMap((issue) => issuesOf(issue, []))) };
  const { methodology, issues } = resolve(parsed.output);
  return issues.length > 0 ? { issues } : { methodology, issues };
}

function unique(issues: readonly Issue[]): Issue[] {
  const seen = new Set<string>();
  return issues.filter((issue) => {
    const key = JSON.stringify([issue.path, issue.says]);
    return seen.has(key) ? false : seen.add(key);
  });
}

type SchemaIssue = v.BaseIssue<unknown>;

function issuesOf(issue: SchemaIssue, base: Path): Issue[] {
  const path: Path = [
    ...base,
    ...(issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key))),
  ];
  if (issue.type === 'union' && issue.issues !== undefined) return ofUnion(issue, issue.issues, path);
  if (issue.type === 'variant') return [ofVariant(issue, path)];
  const last = String(path[path.length - 1] ?? '');
  if (issue.type === 'strict_object' && issue.expected === 'never') return [unknownKey(issue, path)];
  if (issue.type === 'strict_object' && issue.received === 'undefined') {
    return [{ path: path.slice(0, -1), code: 'missing-key', says: say('missingKey', { key: last }) }];
  }
  if (issue.type === 'picklist') {
    const value = issue.received.replaceAll('"', '');
    const near = suggestion(value, namesIn(issue), 'choices') ?? null;
    return [{ path, code: 'unknown-value', says: say('unknownChoice', { key: last, value, near }) }];
  }
  const setting = settingOf(path);
  if (issue.type === 'strict_object') {
    const keys = keysAt(methodologySchema, path);
    const first = keys[0] ?? '';
    const { input, received } = issue;
    const meant = typeof input === 'string' && ['id', 'column'].includes(first) ? input : null;
    const near = meant === null ? (suggestion('', keys, 'keysHere') ?? null) : null;
    const key = meant === null ? null : first;
    return [
      {
        path,
        code: 'bad-value',
        says: say('wantsMapping', { setting, received, key, text: meant, near }),
      },
    ];
  }
  // Of a list or a text that is too short, what was received is its length.
  const received = issue.type === 'min_length' ? null : issue.received;
  return [{ path, code: 'bad-value', says: wrongValue(setting, issue.message, received) }];
}

/** What a value must be, or the rule that it breaks: the schemas' messages name one or the other. */
function wrongValue(setting: string | null, message: string, received: string | null): Saying {
  const expected = EXPECTED.find((name) => name === message);
  if (expected !== undefined) return say('wantsOther', { setting, expected, received });
  const rule = RULES.find((name) => name === message);
  if (rule !== undefined) return say('breaksRule', { setting, rule });
  return say('otherwiseWrong', { setting, why: message });
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
    const hasSettings = settings.length > 0;
    const near = suggestion(key, settings, 'settings', method) ?? null;
    return { path, code: 'unknown-key', says: say('unknownSetting', { method, key, hasSettings, near }) };
  }
  if (names.every(isLanguage)) {
    const meant = LANGUAGES.find((code) => key.toLowerCase().startsWith(code));
    const near: Suggestion = meant === undefined ? { all: names, kind: 'languages' } : { near: meant };
    return { path, code: 'unknown-key', says: say('unknownLanguage', { code: key, near }) };
  }
  const belongs = homeOf(key);
  const near = belongs === null ? (suggestion(key, names, 'keysHere') ?? null) : null;
  return { path, code: 'unknown-key', says: say('unknownKey', { key, belongs, near }) };
}

const isLanguage = (name: string): boolean => LANGUAGES.some((code) => code === name);

/** A mapping of a method that is not there, or not named. */
function ofVariant(issue: SchemaIssue, path: Path): Issue {
  const names = namesIn(issue);
  if (issue.received === 'undefined') {
    const holder = holderOf(issue);
    const under = Object.keys(holder).find((name) => names.includes(String(holder[name]))) ?? null;
    const bare = Object.keys(holder).find((name) => names.includes(name)) ?? null;
    const method = under === null ? bare : String(holder[under]);
    const near = method === null ? (suggestion('', names, 'methods') ?? null) : null;
    const says = say('missingMethod', { method, under, near });
    return { path: path.slice(0, -1), code: 'missing-key', says };
  }
  const method = issue.received.replaceAll('"', '');
  const near = suggestion(method, names, 'methods') ?? null;
  return { path, code: 'unknown-method', says: say('unknownMethod', { method, family: null, near }) };
}

/** The setting a path leads to; of a list, the list. */
const settingOf = (path: Path): string | null => {
  const setting = path.findLast((key) => typeof key === 'string');
  return setting === undefined || setting === '' ? null : String(setting);
};

/** Of the branches of a union, the one the author seems to have meant: text for text, a mapping for a mapping. */
function ofUnion(issue: SchemaIssue, branches: readonly SchemaIssue[], path: Path): Issue[] {
  const family = settingOf(path);
  const { input } = issue;
  if (issue.message === 'method' && family !== null && typeof input === 'string') {
    const picklist = branches.find(({ type }) => type === 'picklist');
    const near = suggestion(input, picklist === undefined ? [] : namesIn(picklist), 'methods') ?? null;
    return [{ path, code: 'unknown-method', says: say('unknownMethod', { method: input, family, near }) }];
  }
  if (typeof input === 'object' && input !== null) {
    const kind = Array.isArray(input) ? 'array' : 'object';
    const inside = branches.filter(
      ({ type, path: inner }) => type === 'variant' || inner?.[0]?.type === kind,
    );
    if (inside.length > 0) return inside.flatMap((branch) => issuesOf(branch, path));
  }
  return [{ path, code: 'bad-value', says: wrongValue(family, issue.message, null) }];
}

/** Where a setting belongs that is known elsewhere. */
function homeOf(key: string): 'group' | 'indicator' | 'inherited' | null {
  if (['aggregate', 'weights', 'coverage'].includes(key)) return 'group';
  if (['normalise', 'missing', 'treat'].includes(key)) return 'inherited';
  return ['column', 'direction', 'per', 'points', 'bands', 'unit'].includes(key) ? 'indicator' : null;
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
