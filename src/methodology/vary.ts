/**
 * What may vary, as it is written after `--vary` or in the methodology: texts → plain values. Names are looked up
 * elsewhere (`study/robustness/resolve.ts`); here is only what the words mean.
 */

import { type Saying, say } from '../model/saying.ts';
import type { VaryFactor, VaryProblem } from '../model/sayings/robustness.ts';

export const METHOD_FACTORS = ['normalise', 'aggregate', 'treat', 'missing'] as const;

export type MethodFactor = (typeof METHOD_FACTORS)[number];

/** A share of a sibling, from and to. */
export interface WeightRange {
  readonly id: string;
  readonly low: number;
  readonly high: number;
}

export type Vary =
  | { readonly factor: 'weights'; readonly by: 'share'; readonly share: number }
  | { readonly factor: 'weights'; readonly by: 'simplex' | 'order' }
  | { readonly factor: 'weights'; readonly by: 'ranges'; readonly ranges: readonly WeightRange[] }
  /** Choices as written: names, or mappings in YAML; `at` is a group, `top` the top one. */
  | {
      readonly factor: MethodFactor;
      readonly at: string | null;
      readonly choices: readonly string[];
    }
  | { readonly factor: 'leave-out'; readonly of: 'indicators' | 'groups' }
  | {
      readonly factor: 'data';
      readonly by: 'share' | 'amount';
      readonly deviation: number;
      readonly column: string | null;
    };

export type ParsedVary =
  | { readonly ok: true; readonly value: Vary }
  | { readonly ok: false; readonly problem: Saying };

const FACTORS: readonly VaryFactor[] = ['weights', ...METHOD_FACTORS, 'leave-out', 'data'];

/** @param factor what examples to write are about; null where nothing that can vary is named */
const refuse = (
  problem: VaryProblem,
  text: string,
  factor: VaryFactor | null,
  name: string = text,
): ParsedVary => ({ ok: false, problem: say('unreadVary', { problem, text, factor, name }) });
const accept = (value: Vary): ParsedVary => ({ ok: true, value });

/** What one text after `--vary` means, or what is wrong with it. */
export function parseVary(text: string): ParsedVary {
  const equals = text.indexOf('=');
  const left = (equals === -1 ? text : text.slice(0, equals)).trim();
  const right = equals === -1 ? '' : text.slice(equals + 1).trim();
  const at = left.indexOf('@');
  const named = at === -1 ? left : left.slice(0, at).trim();
  const factor = FACTORS.find((name) => name === named);
  const site = at === -1 ? null : unquoted(left.slice(at + 1));
  if (factor === undefined) return refuse('unknown', text, null);
  if (right === '' || site === '') return refuse('incomplete', text, factor);
  const method = METHOD_FACTORS.find((name) => name === factor);
  if (method !== undefined) return methodsOf(method, site, right, text);
  if (factor === 'data') return noiseOf(site, right, text);
  if (site !== null) return refuse('noSite', text, factor);
  return factor === 'weights' ? weightsOf(right, text) : leaveOutOf(right, text);
}

/** A share in per cent above 0; undefined if it is none. */
function percentOf(text: string): number | undefined {
  const found = /^(\d+(?:\.\d+)?)\s?%$/.exec(text);
  const share = found === null ? NaN : Number(found[1]) / 100;
  return share > 0 ? share : undefined;
}

function weightsOf(right: string, text: string): ParsedVary {
  if (right === 'simplex' || right === 'order') return accept({ factor: 'weights', by: right });
  const share = percentOf(right);
  if (share !== undefined)
    return share <= 1
      ? accept({ factor: 'weights', by: 'share', share })
      : refuse('negative', text, 'weights');
  if (!right.includes(':')) return refuse('noWay', text, 'weights');
  const ranges: WeightRange[] = [];
  for (const part of partsOf(right)) {
    const found = /^(.+):\s*(\d*\.?\d+)\s*\.\.\s*(\d*\.?\d+)$/.exec(part);
    if (found === null) return refuse('noRange', text, 'weights', part);
    const [id, low, high] = [unquoted(found[1]!), Number(found[2]), Number(found[3])];
    if (low > high || high > 1) return refuse('noShares', text, 'weights', part);
    if (ranges.some((range) => range.id === id)) return refuse('twoRanges', text, 'weights', id);
    ranges.push({ id, low, high });
  }
  return accept({ factor: 'weights', by: 'ranges', ranges });
}

function methodsOf(factor: MethodFactor, at: string | null, right: string, text: string): ParsedVary {
  if (at !== null && factor !== 'aggregate') return refuse('onlyAggregate', text, factor);
  const choices = partsOf(right);
  if (choices.some((choice) => choice === '')) return refuse('incomplete', text, factor);
  const twice = choices.find((choice, index) => choices.indexOf(choice) < index);
  if (twice !== undefined) return refuse('listedTwice', text, factor, twice);
  if (choices.length < 2) return refuse('oneChoice', text, factor);
  return accept({ factor, at, choices });
}

function leaveOutOf(right: string, text: string): ParsedVary {
  if (right === 'indicators' || right === 'groups') return accept({ factor: 'leave-out', of: right });
  return refuse('noWay', text, 'leave-out');
}

function noiseOf(site: string | null, right: string, text: string): ParsedVary {
  const found = /^(±|\+-|\+\/-)?\s*([^@%\s]+)\s?(%)?(?:\s*@(.+))?$/.exec(right);
  const column = found?.[4] === undefined ? site : unquoted(found[4]);
  if (found === null || column === '' || (site !== null && found[4] !== undefined))
    return refuse('noWay', text, 'data');
  const [, sign, number = '', percent] = found;
  const deviation = /^\d*\.?\d+(?:e[+-]?\d+)?$/i.test(number) ? Number(number) : NaN;
  if (!(deviation > 0) || !Number.isFinite(deviation) || (sign === undefined) === (percent === undefined))
    return refuse('noWay', text, 'data');
  return accept(
    percent === undefined
      ? { factor: 'data', by: 'amount', deviation, column }
      : { factor: 'data', by: 'share', deviation: deviation / 100, column },
  );
}

/** The parts between commas that stand in no quotes, braces or brackets. */
function partsOf(list: string): string[] {
  const parts = [...list.matchAll(/(?:^|,)((?:"(?:[^"]|"")*"|\{[^}]*\}|\[[^\]]*\]|[^,{["])*)/g)];
  return parts.map(([, part = '']) => part.trim());
}

/** A name without the blanks and the double quotes around it. */
function unquoted(text: string): string {
  const [, inside] = /^"((?:[^"]|"")*)"$/.exec(text.trim()) ?? [];
  return inside === undefined ? text.trim() : inside.replaceAll('""', '"');
}

/** What makes two factors the same one, so that only one of them can vary; of data, a column's is its own. */
const identityOf = (vary: Vary): string =>
  vary.factor === 'data' && vary.column !== null ? `data@${vary.column}` : vary.factor;

/**
 * All that may vary, in the order in which it is written; each problem with the index of its text.
 */
export function parseAllVary(texts: readonly string[]): {
  readonly factors: readonly Vary[];
  readonly problems: readonly { readonly index: number; readonly problem: Saying }[];
} {
  const factors: Vary[] = [];
  const problems: { index: number; problem: Saying }[] = [];
  const seen = new Map<string, string>();
  texts.forEach((text, index) => {
    const parsed = parseVary(text);
    if (!parsed.ok) {
      problems.push({ index, problem: parsed.problem });
      return;
    }
    const identity = identityOf(parsed.value);
    const before = seen.get(identity);
    if (before === undefined) factors.push(parsed.value);
    else {
      const { factor } = parsed.value;
      problems.push({
        index,
        problem: say('unreadVary', { problem: 'twice', text, factor, name: before }),
      });
    }
    seen.set(identity, text);
  });
  return { factors, problems };
}
