/** Results in the languages of their outputs. */

import { type Outcome, take } from '../model/diagnostic.ts';
import type { LanguageCode } from '../model/label.ts';
import type { Methodology } from '../model/methodology.ts';
import { named } from '../stage/named.ts';
import type { Context } from './context.ts';
import type { FileFormat, Output } from './options.ts';

/** What of a format decides in which language names are told. */
interface ReadFormat extends FileFormat {
  readonly kind: 'people' | 'machine';
}

/** A result, the same in each language but for its names. */
interface Results<F, Result> {
  readonly first: Result;
  readonly of: (format: F) => Result;
}

/**
 * Makes a result once in each language in which its outputs tell the names of the methodology: people's formats in the
 * one asked for, programs' in the default one. Only once where that is the same.
 *
 * @param make the result with names in a language; what is said about it is noted once
 * @returns undefined where there is no result
 */
export async function inLanguages<F extends ReadFormat, Result>(
  outputs: readonly Output<F>[],
  methodology: Methodology,
  { language, notes }: Pick<Context, 'language' | 'notes'>,
  make: (language: LanguageCode) => Promise<Outcome<Result>>,
): Promise<Results<F, Result> | undefined> {
  const namesIn = (code: LanguageCode) => JSON.stringify(named(methodology, code));
  const isTold = language !== 'en' && namesIn(language) !== namesIn('en');
  const languageOf = ({ kind }: F): LanguageCode => (isTold && kind === 'people' ? language : 'en');
  const made = new Map<LanguageCode, Result>();
  let first: { readonly result: Result } | undefined;
  for (const { format } of outputs) {
    const code = languageOf(format);
    if (made.has(code)) continue;
    const result = take(await make(code), first === undefined ? notes : []);
    if (result === undefined) return undefined;
    first ??= { result };
    made.set(code, result);
  }
  return first && { first: first.result, of: (format) => made.get(languageOf(format))! };
}
