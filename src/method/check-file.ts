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
  const last = String(path[path.length - 1] ?? '');
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const names = keysAt(methodologySchema, path.slice(0, -1), base.length === 0 ? undefined : issue);
    const help = misplaced(last) ?? suggestion(last, names, 'keys here');
    return [
      {
        path,
        code: 'unknown-key',
        message: `there is no setting '${last}' here`,
        ...(help !== undefined && { help }),
      },
    ];
  }
  if (issue.type === 'strict_object' && issue.received === 'undefined') {
    return [
      {
        path: path.slice(0, -1),
        code: 'missing-key',
        message: `'${last}' is missing here`,
        help: last === 'rating' ? 'begin the file with `rating: 1`' : `add ${last}: …`,
      },
    ];
  }
  if (issue.type === 'variant') {
    const method = issue.received.replaceAll('"', '');
    const names = (issue.expected ?? '')
      .replace(/^\(|\)$/g, '')
      .split(' | ')
      .map((name) => name.replaceAll('"', ''));
    const help = suggestion(method, names, 'methods');
    return [
      {
        path,
        code: 'unknown-method',
        message: `there is no method '${method}' here`,
        ...(help !== undefined && { help }),
      },
    ];
  }
  if (issue.type === 'picklist') {
    const names = (issue.expected ?? '')
      .replace(/^\(|\)$/g, '')
      .split(' | ')
      .map((name) => name.replaceAll('"', ''));
    const value = issue.received.replaceAll('"', '');
    const help = suggestion(value, names, 'choices');
    return [
      {
        path,
        code: 'unknown-value',
        message: `'${last}' cannot be '${value}'`,
        ...(help !== undefined && { help }),
      },
    ];
  }
  const message = issue.message.startsWith('expected')
    ? `${issue.message}, not ${shown(issue.received)}`
    : issue.message;
  const setting = settingOf(path);
  return [{ path, code: 'bad-value', message: setting === '' ? message : `'${setting}': ${message}` }];
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
    const names = (branches.find(({ type }) => type === 'picklist')?.expected ?? '')
      .replace(/^\(|\)$/g, '')
      .split(' | ')
      .map((name) => name.replaceAll('"', ''));
    const help = suggestion(input, names, 'methods');
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

/** The keys allowed at a path, for suggestions. */
function keysAt(schema: v.GenericSchema, path: Path, issue: SchemaIssue | undefined): string[] {
  let nodes: unknown[] = [schema];
  for (const step of path) nodes = nodes.flatMap(open).flatMap((node) => child(node, step));
  const keys = nodes.flatMap(open).flatMap((node) => (hasEntries(node) ? Object.keys(node.entries) : []));
  if (keys.includes('bands') && issue === undefined) keys.push('criteria');
  return [...new Set(keys)];
}

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
