/** Names that a methodology gives in one language or in several. */

/** The languages that documents are written in, the default first. */
export const LANGUAGES = ['en', 'ru'] as const;

export type LanguageCode = (typeof LANGUAGES)[number];

/** A text as it reads in every language, or one a language: `{ en: 'Exports', ru: 'Экспорт' }`. */
export type Label = string | { readonly [L in LanguageCode]?: string | undefined };

/** Every text of a label, whatever its language: for what looks at the words of a name. */
export const textsOf = (label: Label): readonly string[] =>
  typeof label === 'string' ? [label] : Object.values(label).filter((text) => text !== undefined);

/** The text in a language, if there is one: for what has a name of its own, such as a column. */
export const textIn = (label: Label, language: LanguageCode = LANGUAGES[0]): string | undefined =>
  typeof label === 'string' ? label : label[language];

/** The text in a language; where there is none, in the default language, or else in the first that there is. */
export const textOf = (label: Label, language?: LanguageCode): string =>
  textIn(label, language) ?? textIn(label) ?? textsOf(label)[0] ?? '';
