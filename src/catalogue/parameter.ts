/** What a parameter's schema and the method's page say of it, in words. */

import type { Method } from '../method/method.ts';
import type { Page } from '../method/page.ts';

export interface Parameter {
  readonly name: string;
  /** Such as `number`, `true or false`, `list of numbers`. */
  readonly type: string;
  readonly required: boolean;
  /** What holds where nothing is said, if anything does. */
  readonly default?: unknown;
  readonly meaning: string;
}

/** The parameters of a method in the order of their declaration. */
export function parametersOf(
  { parameters }: Pick<Method, 'parameters'>,
  { parameters: meanings }: Pick<Page<unknown>, 'parameters'>,
): Parameter[] {
  return Object.entries(parameters).map(([name, schema]) => {
    const { type, optional, standard } = requirementOf(schema);
    return {
      name,
      type,
      required: !optional,
      ...(standard !== undefined && { default: standard }),
      meaning: meanings?.[name] ?? '',
    };
  });
}

/** A schema's own properties, none of which its general type promises. */
interface Node {
  readonly type: string;
  readonly wrapped: unknown;
  readonly default: unknown;
  readonly item: unknown;
  readonly value: unknown;
  readonly literal: unknown;
  readonly requirement: unknown;
  readonly items: readonly unknown[];
  readonly options: readonly unknown[];
  readonly pipe: readonly unknown[];
  readonly entries: readonly (readonly [string, unknown])[];
}

function nodeOf(schema: unknown): Node {
  const has: Readonly<Record<string, unknown>> =
    typeof schema === 'object' && schema !== null ? Object.fromEntries(Object.entries(schema)) : {};
  const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
  return {
    type: typeof has.type === 'string' ? has.type : '',
    wrapped: has.wrapped,
    default: has.default,
    item: has.item,
    value: has.value,
    literal: has.literal,
    requirement: has.requirement,
    items: list(has.items),
    options: list(has.options),
    pipe: list(has.pipe),
    entries: typeof has.entries === 'object' && has.entries !== null ? Object.entries(has.entries) : [],
  };
}

function requirementOf(schema: unknown): { type: string; optional: boolean; standard?: unknown } {
  const { type, wrapped, default: standard } = nodeOf(schema);
  if (!['optional', 'exact_optional', 'nullish', 'undefinedable'].includes(type))
    return { type: typeOf(schema), optional: false };
  return {
    type: typeOf(wrapped),
    optional: true,
    standard: typeof standard === 'function' ? standard() : standard,
  };
}

function typeOf(schema: unknown): string {
  const node = nodeOf(schema);
  const actions = node.pipe.slice(1).map(nodeOf);
  const limit = (type: string) => actions.find((action) => action.type === type)?.requirement;
  switch (node.type) {
    case 'number': {
      const whole = actions.some(({ type }) => type === 'integer');
      const limits = [
        ['gt_value', 'above'],
        ['min_value', 'from'],
        ['lt_value', 'below'],
        ['max_value', 'to'],
      ].flatMap(([type, word]) => {
        const value = limit(type!);
        return value === undefined ? [] : [`${word} ${String(value)}`];
      });
      return [whole ? 'whole number' : 'number', ...limits].join(' ').replace(/^(\S+) to/, '$1 up to');
    }
    case 'boolean':
      return 'true or false';
    case 'string':
      return 'text';
    case 'literal':
      return String(node.literal);
    case 'picklist':
      return node.options.map(String).join(' | ');
    case 'array':
      return `list of ${plural(typeOf(node.item))}`;
    case 'tuple':
    case 'strict_tuple':
      return `[${node.items.map(typeOf).join(', ')}]`;
    case 'record':
      return `${plural(typeOf(node.value))} by name`;
    case 'object':
    case 'strict_object':
      return `{ ${node.entries.map(([name, entry]) => `${name}: ${requirementOf(entry).type}`).join(', ')} }`;
    case 'union':
    case 'variant':
      // Names may look like numbers in YAML.
      if (actions.some(({ type }) => type === 'string')) return 'name';
      return [...new Set(node.options.map(typeOf))].join(' or ');
    default:
      return node.pipe.length > 0 && node.pipe[0] !== schema ? typeOf(node.pipe[0]) : 'value';
  }
}

/** numbers, lists of numbers, [number, number] pairs. */
function plural(type: string): string {
  if (type.startsWith('list of ')) return `lists of ${type.slice('list of '.length)}`;
  const word = /^(whole )?number|^text|^name|^value/.exec(type)?.[0];
  if (word === undefined) return type;
  return `${word === 'text' ? 'texts' : `${word}s`}${type.slice(word.length)}`;
}
