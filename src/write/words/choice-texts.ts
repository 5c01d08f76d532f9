/** What each method does, as a sentence for readers of a study: typed by the registries, so that none is forgotten. */

import type { MethodChoices } from '../../model/method-choices.ts';

export type ChoiceFamily = keyof MethodChoices;

/** The name under which each method of a family is chosen. */
type NameOf<F extends ChoiceFamily> = Extract<MethodChoices[F], { readonly method: string }>['method'];

/** A parameter of the choice as it reads in the language: `of('min')`, or an entry of a list: `of('to', 0)`. */
export type Parameter = (name: string, index?: number) => string;

export type ChoiceText = string | ((of: Parameter) => string);

export type ChoiceTexts = { readonly [F in ChoiceFamily]: Readonly<Record<NameOf<F>, ChoiceText>> };
