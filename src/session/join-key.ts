/** By which columns rows of several files are put together. */

import type { Methodology } from '../model/methodology.ts';
import { type Column, matchHeaders } from '../model/table.ts';
import type { JoinKey } from '../read/table.ts';
import { firstTexts } from '../stage/bind.ts';
import { namingColumn } from '../study/draft/guess-unit.ts';

/** The columns that name the units; none where a file lacks one of them. */
export function joinKeyOf({ unit }: Pick<Methodology, 'unit'>): JoinKey {
  return (columns) => {
    if (unit.id.length === 0) return firstTexts({ columns });
    const names = columns.map(({ name }) => name);
    const found = unit.id.flatMap((id): Column[] => {
      const matches = matchHeaders(names, id);
      return matches.length === 1 ? [columns[matches[0]!]!] : [];
    });
    return found.length === unit.id.length ? found : [];
  };
}

/** Where no methodology says which columns those are: the one that names the rows of the first file, each once. */
export const guessedJoinKey: JoinKey = (columns, rows) => {
  const texts = columns.filter(({ numbers, texts }) => numbers === undefined && texts !== undefined);
  const naming = namingColumn(texts, rows);
  if (naming === undefined) return [];
  const names = new Set(Array.from({ length: rows }, (_, row) => naming.texts?.at(row)));
  return names.size === rows ? [naming] : [];
};
