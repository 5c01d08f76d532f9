/** All that is known of a method: what `rating methods NAME` prints. */

import { type Agreement, agreementOf } from '../stats/agreement.ts';
import { type Parameter, parametersOf } from './parameter.ts';
import type { Entry, Recomputed } from './recompute.ts';
import { type Traits, traitsOf } from './traits.ts';

export interface MethodPage {
  readonly family: string;
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly formula: string;
  readonly parameters: readonly Parameter[];
  readonly use: string;
  readonly avoid: string;
  readonly missingRule: string;
  readonly traits: Traits;
  readonly reference: string;
  /** As it is written in a methodology. */
  readonly written: string;
  readonly examples: readonly (Recomputed & { readonly agreement: Agreement })[];
}

/** The page of a method, its examples computed anew. */
export async function pageOf({ family, method, page, recompute }: Entry): Promise<MethodPage> {
  const { name } = method;
  const { title, summary, formula, use, avoid, missingRule, reference } = page;
  const examples = await recompute();
  const longest = examples.reduce<Readonly<Record<string, unknown>>>(
    (most, { parameters }) => (Object.keys(parameters).length > Object.keys(most).length ? parameters : most),
    {},
  );
  return {
    family,
    name,
    title,
    summary,
    formula,
    parameters: parametersOf(method, page),
    use,
    avoid,
    missingRule,
    traits: traitsOf(method),
    reference,
    written: `${family}: ${settingText(name, longest)}`,
    examples: examples.map((example) => ({
      ...example,
      agreement: agreementOf(example.expected, example.computed, example.tolerance),
    })),
  };
}

/** A method with its parameters as YAML in one line. */
function settingText(name: string, parameters: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(parameters).map(([key, value]) => `, ${key}: ${valueText(value)}`);
  return entries.length === 0 ? name : `{ method: ${name}${entries.join('')} }`;
}

/** A parameter's value as YAML in one line. */
export function valueText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(valueText).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{ ${Object.entries(value)
      .map(([key, inner]) => `${key}: ${valueText(inner)}`)
      .join(', ')} }`;
  }
  return typeof value === 'string' && !/^[\p{L}_][\p{L}\d _-]*$/u.test(value)
    ? JSON.stringify(value)
    : String(value);
}
