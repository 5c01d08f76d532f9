import type { Choice } from './methodology.ts';

/** What the treatment of outliers did to an indicator; those it left alone have none. */
export interface Treatment {
  /** The indicator. */
  readonly id: string;
  /** The method as chosen. */
  readonly method: string;
  /** Units whose value was moved, by id, with the value before and after. */
  readonly moved: readonly { readonly id: string; readonly from: number; readonly to: number }[];
  /** The method that replaced every value, with the parameters it came to use. */
  readonly transformed: Choice | null;
  readonly skewness: BeforeAndAfter;
  readonly kurtosis: BeforeAndAfter;
}

/** Bias-corrected, over the values with their gaps filled; `null` where there are too few. */
export interface BeforeAndAfter {
  readonly before: number | null;
  readonly after: number | null;
}
