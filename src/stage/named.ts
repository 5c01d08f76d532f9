/** A methodology with its names in one language. */

import { type LanguageCode, textIn, textOf } from '../model/label.ts';
import { type Criterion, isGroup, type Methodology } from '../model/methodology.ts';

/** The same methodology with every name, prize and unit of measurement as it reads in a language. */
export function named(methodology: Methodology, language: LanguageCode | undefined): Methodology {
  const inLanguage = <T extends { readonly name: Methodology['name'] }>(entry: T): T => ({
    ...entry,
    name: textOf(entry.name, language),
  });
  const criterion = (entry: Criterion): Criterion =>
    isGroup(entry)
      ? { ...inLanguage(entry), criteria: entry.criteria.map(criterion) }
      : { ...inLanguage(entry), ...(entry.unit !== undefined && { unit: textOf(entry.unit, language) }) };
  /** Columns are called what they are in the data where there is no name in this language. */
  const column = <T extends { readonly name?: Methodology['name'] }>({ name, ...entry }: T) => {
    const text = name === undefined ? undefined : textIn(name, language);
    return { ...entry, ...(text !== undefined && { name: text }) };
  };
  return {
    ...inLanguage(methodology),
    unit: { ...column(methodology.unit), attributes: methodology.unit.attributes.map(column) },
    criteria: methodology.criteria.map(criterion),
    leagues: methodology.leagues.map(({ classes, ...league }) => ({
      ...inLanguage(league),
      ...(classes !== undefined && { classes: classes.map(inLanguage) }),
    })),
    awards: methodology.awards.map(({ prize, ...award }) => ({
      ...inLanguage(award),
      ...(prize !== undefined && { prize: textOf(prize, language) }),
    })),
  };
}
