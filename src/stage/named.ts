/** A methodology with its names in one language. */

import { type Label, type LanguageCode, textOf } from '../model/label.ts';
import { type Choice, type Criterion, isGroup, type Methodology } from '../model/methodology.ts';

/** The same methodology with every name, prize, unit of measurement and reason as it reads in a language. */
export function named(methodology: Methodology, language: LanguageCode | undefined): Methodology {
  /** Something with its reason in the language, where it has one. */
  const reasoned = <T extends { readonly reason?: Label }>({ reason, ...entry }: T) => ({
    ...entry,
    ...(reason !== undefined && { reason: textOf(reason, language) }),
  });
  const inLanguage = <T extends { readonly name: Label; readonly reason?: Label }>(entry: T) => ({
    ...reasoned(entry),
    name: textOf(entry.name, language),
  });
  const choice = ({ method, ...rest }: Choice): Choice => ({ method, ...reasoned(rest) });
  const criterion = (entry: Criterion): Criterion =>
    isGroup(entry)
      ? {
          ...inLanguage(entry),
          aggregate: choice(entry.aggregate),
          weights: choice(entry.weights),
          criteria: entry.criteria.map(criterion),
        }
      : {
          ...inLanguage(entry),
          ...(entry.unit !== undefined && { unit: textOf(entry.unit, language) }),
          missing: choice(entry.missing),
          treat: choice(entry.treat),
          normalise: choice(entry.normalise),
        };
  return {
    ...methodology,
    name: textOf(methodology.name, language),
    screening: reasoned(methodology.screening),
    aggregate: choice(methodology.aggregate),
    weights: choice(methodology.weights),
    criteria: methodology.criteria.map(criterion),
    ranking: reasoned(methodology.ranking),
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
