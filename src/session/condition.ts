/** Conditions of `--only` and `--where`: `column operator value`. What they are, not yet what they are about. */

const OPERATORS = ['!=', '<=', '>=', '=', '<', '>', '~'] as const;
export type Operator = (typeof OPERATORS)[number];

export interface Condition {
  /** What the user calls it, such as `--only`. */
  readonly option: string;
  readonly text: string;
  readonly column: string;
  readonly operator: Operator;
  readonly value: string;
}

/** Splits `population<1000000` at its first operator; undefined when there is none. */
export function parseCondition(option: string, text: string): Condition | undefined {
  let best: { index: number; operator: Operator } | undefined;
  for (const operator of OPERATORS) {
    const index = text.indexOf(operator);
    // `<=` stands before `<` in the list, so at one place the longer operator wins.
    if (index > 0 && (best === undefined || index < best.index)) best = { index, operator };
  }
  if (best === undefined) return undefined;
  return {
    option,
    text,
    column: text.slice(0, best.index).trim(),
    operator: best.operator,
    value: text.slice(best.index + best.operator.length).trim(),
  };
}
