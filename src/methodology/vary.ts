/**
 * What may vary, as it is written after `--vary` or in the methodology: texts → plain values. Names are looked up
 * elsewhere (`study/robustness/resolve.ts`); here is only what the words mean.
 */

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

/** Why a text says nothing that may vary, and what to write. */
export interface VaryProblem {
  readonly message: string;
  readonly help: string;
}

export type ParsedVary = { readonly ok: true; readonly value: Vary } | ({ readonly ok: false } & VaryProblem);

const FACTORS = ['weights', ...METHOD_FACTORS, 'leave-out', 'data'];

const refuse = (message: string, help: string): ParsedVary => ({ ok: false, message, help });
const accept = (value: Vary): ParsedVary => ({ ok: true, value });

/** What one text after `--vary` means, or what is wrong with it. */
export function parseVary(text: string): ParsedVary {
  const equals = text.indexOf('=');
  const left = (equals === -1 ? text : text.slice(0, equals)).trim();
  const right = equals === -1 ? '' : text.slice(equals + 1).trim();
  const at = left.indexOf('@');
  const factor = at === -1 ? left : left.slice(0, at).trim();
  const site = at === -1 ? null : unquoted(left.slice(at + 1));
  if (!FACTORS.includes(factor))
    return refuse(
      `'${text}' names nothing that can vary`,
      `write one of ${FACTORS.join(', ')}, such as weights=25% or normalise=min-max,z-score`,
    );
  if (right === '' || site === '') return refuse(`'${text}' is not complete`, EXAMPLES[factor] ?? '');
  const method = METHOD_FACTORS.find((name) => name === factor);
  if (method !== undefined) return methodsOf(method, site, right, text);
  if (factor === 'data') return noiseOf(site, right, text);
  if (site !== null) return refuse(`'${text}': ${factor} takes no @`, EXAMPLES[factor] ?? '');
  return factor === 'weights' ? weightsOf(right, text) : leaveOutOf(right, text);
}

const EXAMPLES: Readonly<Record<string, string>> = {
  weights:
    'write weights=25%, weights=simplex, weights=order, or ranges such as weights=a:0.2..0.4,b:0.1..0.3',
  normalise: 'write the methods to choose from: normalise=min-max,z-score',
  aggregate:
    'write the methods to choose from: aggregate=arithmetic,geometric, or for one group aggregate@top=…',
  treat: 'write the methods to choose from: treat=none,winsorise',
  missing: 'write the methods to choose from: missing=reweight,median',
  'leave-out': 'write leave-out=indicators or leave-out=groups',
  data: 'write data=5%, or for one column data=5%@website or data=±2@website',
};

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
      : refuse(`'${text}' would make weights negative`, 'write at most weights=100%');
  if (!right.includes(':')) return refuse(`'${text}' is no way for weights to vary`, EXAMPLES.weights!);
  const ranges: WeightRange[] = [];
  for (const part of partsOf(right)) {
    const found = /^(.+):\s*(\d*\.?\d+)\s*\.\.\s*(\d*\.?\d+)$/.exec(part);
    if (found === null) return refuse(`'${part}' is no range of a weight`, EXAMPLES.weights!);
    const [id, low, high] = [unquoted(found[1]!), Number(found[2]), Number(found[3])];
    if (low > high || high > 1)
      return refuse(`'${part}' is no range of a share`, 'write shares from 0 to 1, the smaller one first');
    if (ranges.some((range) => range.id === id))
      return refuse(`'${text}' has two ranges for '${id}'`, 'remove one of them');
    ranges.push({ id, low, high });
  }
  return accept({ factor: 'weights', by: 'ranges', ranges });
}

function methodsOf(factor: MethodFactor, at: string | null, right: string, text: string): ParsedVary {
  if (at !== null && factor !== 'aggregate')
    return refuse(
      `'${text}': only aggregate varies at one group`,
      `write ${factor}=… for all criteria that do not choose for themselves`,
    );
  const choices = partsOf(right);
  if (choices.some((choice) => choice === '')) return refuse(`'${text}' is not complete`, EXAMPLES[factor]!);
  const twice = choices.find((choice, index) => choices.indexOf(choice) < index);
  if (twice !== undefined) return refuse(`'${text}' lists ${twice} twice`, 'remove one of them');
  if (choices.length < 2)
    return refuse(
      `'${text}' leaves nothing to choose`,
      `write two methods or more; --set defaults.${factor}=… changes it for good`,
    );
  return accept({ factor, at, choices });
}

function leaveOutOf(right: string, text: string): ParsedVary {
  if (right === 'indicators' || right === 'groups') return accept({ factor: 'leave-out', of: right });
  return refuse(`'${text}' does not say what is left out`, EXAMPLES['leave-out']!);
}

function noiseOf(site: string | null, right: string, text: string): ParsedVary {
  const found = /^(±|\+-|\+\/-)?\s*([^@%\s]+)\s?(%)?(?:\s*@(.+))?$/.exec(right);
  const column = found?.[4] === undefined ? site : unquoted(found[4]);
  if (found === null || column === '' || (site !== null && found[4] !== undefined))
    return refuse(`'${text}' is no noise on data`, EXAMPLES.data!);
  const [, sign, number = '', percent] = found;
  const deviation = /^\d*\.?\d+(?:e[+-]?\d+)?$/i.test(number) ? Number(number) : NaN;
  if (!(deviation > 0) || !Number.isFinite(deviation) || (sign === undefined) === (percent === undefined))
    return refuse(`'${text}' is no noise on data`, EXAMPLES.data!);
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
  readonly problems: readonly (VaryProblem & { readonly index: number })[];
} {
  const factors: Vary[] = [];
  const problems: (VaryProblem & { index: number })[] = [];
  const seen = new Map<string, string>();
  texts.forEach((text, index) => {
    const parsed = parseVary(text);
    if (!parsed.ok) {
      problems.push({ message: parsed.message, help: parsed.help, index });
      return;
    }
    const identity = identityOf(parsed.value);
    const before = seen.get(identity);
    if (before === undefined) factors.push(parsed.value);
    else {
      const message = `'${text}' and '${before}' are about the same thing`;
      problems.push({ message, help: 'remove one of them', index });
    }
    seen.set(identity, text);
  });
  return { factors, problems };
}
