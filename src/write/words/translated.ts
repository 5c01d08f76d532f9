/** How the texts of other languages are typed by the English ones. */

/**
 * The shape of some texts: a text for a text, one made of the same parameters for one that is made. What is missing, or
 * is not there in English, does not compile.
 */
export type Translated<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...parameters: infer P) => string
      ? (...parameters: P) => string
      : Translated<T[K]>;
};
