/** Which column, or which columns together, name the rows. */

import { type Column, textAt } from '../../model/table.ts';

const NAME =
  /^(?:city|cities|town|municipality|name|unit|country|province|region|university|город|города|муниципалитет|название|наименование|страна|регион|вуз|şehir|kent|il|ilçe|belediye|ülke|adı|provincia|comune|città|paese)$/iu;
/** What tells towns of one name apart, the better first. */
const AREA =
  /^(?:region|state|province|oblast|district|county|country|регион|область|район|страна|bölge|il|ülke)$/iu;

export interface UnitGuess {
  readonly key: readonly string[];
  /** Names that stand in more than one row of the first column alone. */
  readonly repeated: readonly string[];
  /** Whether the key tells all the rows apart. */
  readonly isUnique: boolean;
}

/**
 * The first column of text that names every row, one whose header says so first; where its names repeat, with
 * a second (or third) that tells them apart, a region first. Undefined where no column is text.
 */
export function guessUnit(columns: readonly Column[], rows: number): UnitGuess | undefined {
  const texts = columns.filter(({ numbers, texts }) => numbers === undefined && texts !== undefined);
  const full = texts.filter((column) => isFull(column, rows));
  if (full.length === 0) return undefined;
  const unique = full.filter((column) => repeatsOf([column], rows).size === 0);
  const best = unique.find(({ name }) => NAME.test(name)) ?? (full.some(isNaming) ? undefined : unique[0]);
  if (best !== undefined) return { key: [best.name], repeated: [], isUnique: true };
  const first = mostDistinct(full.filter(isNaming), rows) ?? unique[0] ?? mostDistinct(full, rows)!;
  const repeated = [...repeatsOf([first], rows)];
  if (repeated.length === 0) return { key: [first.name], repeated, isUnique: true };
  const others = full.filter((column) => column !== first);
  others.sort((a, b) => Number(isArea(b)) - Number(isArea(a)));
  const pair = others.find((other) => repeatsOf([first, other], rows).size === 0);
  if (pair !== undefined) return { key: [first.name, pair.name], repeated, isUnique: true };
  const triple = others.flatMap((second, index) =>
    others.slice(index + 1).map((third): readonly Column[] => [first, second, third]),
  );
  const found = triple.find((key) => repeatsOf(key, rows).size === 0);
  return found === undefined
    ? { key: [first, ...others.slice(0, 1)].map(({ name }) => name), repeated, isUnique: false }
    : { key: found.map(({ name }) => name), repeated, isUnique: true };
}

/**
 * Of columns of text, the one that names the units where nobody says: the first. Where that is an area with several
 * units in it, a column whose header says that it names something smaller, if there is one.
 */
export function namingColumn(texts: readonly Column[], rows: number): Column | undefined {
  const [first] = texts;
  if (first === undefined || !isArea(first) || repeatsOf([first], rows).size === 0) return first;
  return (
    mostDistinct(
      texts.filter((column) => isNaming(column) && !isArea(column)),
      rows,
    ) ?? first
  );
}

const isArea = ({ name }: Column) => AREA.test(name.trim());

const isNaming = ({ name }: Column) => NAME.test(name.trim());

function isFull(column: Column, rows: number): boolean {
  for (let row = 0; row < rows; row++) if (textAt(column, row) === null) return false;
  return true;
}

/** The column with most names; an area only where there is nothing else. */
function mostDistinct(columns: readonly Column[], rows: number): Column | undefined {
  const counted = columns.map((column) => ({
    column,
    area: Number(isArea(column)),
    names: new Set(Array.from({ length: rows }, (_, row) => textAt(column, row))).size,
  }));
  return counted.sort((a, b) => a.area - b.area || b.names - a.names)[0]?.column;
}

/** The names of the first column in the rows that the key does not tell apart. */
function repeatsOf(key: readonly Column[], rows: number): Set<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (let row = 0; row < rows; row++) {
    const parts = key.map((column) => textAt(column, row));
    const text = JSON.stringify(parts);
    if (seen.has(text)) repeated.add(parts[0] ?? '');
    seen.add(text);
  }
  return repeated;
}
