/** The table of the page: kept up to date, sorted, searched. */

import type { Rating } from '../model/rating.ts';
import { partsOf, stackSvg } from '../write/chart/stack.ts';
import { formatNumber, type NumberStyle } from '../write/document/numbers.ts';
import type { PageTexts } from '../write/words/pages.ts';
import type { State } from './address.ts';
import { all, one } from './dom.ts';

export interface Moves {
  readonly changed: number;
  readonly of: number;
  readonly furthest: { readonly name: string; readonly from: string; readonly to: string } | null;
}

export interface Ranking {
  /** Writes places, scores and bars of a rating into the table. */
  readonly show: (rating: Rating) => Moves;
  /** Sorts and filters the rows. */
  readonly arrange: (state: State) => void;
}

interface Line {
  readonly unit: string;
  readonly row: HTMLTableRowElement;
  /** The place that was published. */
  readonly given: number;
}

type Tops = readonly { readonly id: string; readonly weight: number }[];

/** @param sorted called when a reader chose a column to sort by */
export function rankingOf(
  table: HTMLTableElement,
  { texts, numbers }: { readonly texts: PageTexts; readonly numbers: NumberStyle },
  sorted: (by: string) => void,
): Ranking {
  const lines = all(HTMLTableRowElement, 'tr[data-unit]', table).map(
    (row): Line => ({ unit: row.dataset.unit ?? '', row, given: Number(row.dataset.rank) }),
  );
  const decimals = Number(table.dataset.digits);
  const score = (value: number) => formatNumber(value, { decimals }, numbers);
  const bars = { full: Number(table.dataset.full), isSum: table.dataset.sum === 'true' };
  let classes: (unit: string) => ReadonlyMap<string, string> = () => new Map();
  sortable(table, texts, sorted);

  /** Writes one unit's row; says how many places it moved. */
  function write({ row, given }: Line, at: number, { columns }: Rating, tops: Tops): number {
    const [rank, total] = [columns.rank[at] ?? NaN, columns.score[at] ?? NaN];
    row.dataset.rank = String(rank);
    row.dataset.score = String(total);
    const moved = given - rank;
    setText(row, '[data-place]', `${columns.tied[at] === 1 ? '=' : ''}${formatNumber(rank, {}, numbers)}`);
    setText(row, '[data-moved]', moved === 0 ? '' : texts.change(moved));
    setText(row, '[data-field="score"]', score(total));
    const own = new Map(columns.criteria.map(({ id, score }) => [id, score[at] ?? NaN]));
    for (const cell of all(HTMLTableCellElement, '[data-field="criterion"]', row))
      cell.textContent = score(own.get(cell.dataset.id ?? '') ?? NaN);
    const bar = one(HTMLElement, '[data-bar]', row);
    if (bar !== undefined) bar.innerHTML = barOf(own, total, tops);
    return moved;
  }

  /** Numbers alone are in it. */
  function barOf(own: ReadonlyMap<string, number>, total: number, tops: Tops): string {
    const scores = tops.map(({ id }) => {
      const value = own.get(id) ?? NaN;
      return Number.isNaN(value) ? null : value;
    });
    const parts = bars.isSum
      ? partsOf(
          scores,
          tops.map(({ weight }) => weight),
        )
      : [total];
    return stackSvg(parts ?? [], bars.full);
  }

  return {
    show(rating) {
      const { columns } = rating;
      const tops = rating.criteria.filter(({ parent }) => parent === null);
      const rows = new Map(Array.from(columns.order, (row) => [columns.id.at(row) ?? '', row]));
      let [changed, most] = [0, 0];
      let furthest: Moves['furthest'] = null;
      for (const line of lines) {
        const at = rows.get(line.unit);
        if (at === undefined) continue;
        const moved = write(line, at, rating, tops);
        if (moved !== 0) changed++;
        if (Math.abs(moved) > most) {
          most = Math.abs(moved);
          furthest = { name: line.unit, from: String(line.given), to: String(columns.rank[at]) };
        }
      }
      classes = (unit) => classesOf(rating, rows.get(unit));
      return { changed, of: lines.length, furthest };
    },
    arrange(state) {
      const body = table.tBodies[0];
      body?.append(...inOrder(lines, table, state.sort).map(({ row }) => row));
      const wanted = state.search.trim().toLowerCase();
      let shown = 0;
      for (const { unit, row } of lines) {
        const own = classes(unit);
        const isIn = Object.entries(state.filters).every(([league, chosen]) => own.get(league) === chosen);
        row.hidden = !isIn || !(row.textContent ?? '').toLowerCase().includes(wanted);
        if (!row.hidden) shown++;
      }
      const said = one(HTMLElement, '[data-shown]');
      if (said !== undefined) said.textContent = texts.shown({ shown, of: lines.length });
    },
  };
}

function classesOf({ columns }: Rating, row: number | undefined): ReadonlyMap<string, string> {
  return new Map(
    columns.leagues.map((league) => [
      league.id,
      league.classes[row === undefined ? -1 : (league.class[row] ?? -1)]?.id ?? '',
    ]),
  );
}

/** By place unless a column is chosen; what is equal in it stays by place. */
function inOrder(lines: readonly Line[], table: HTMLTableElement, sort: State['sort']): Line[] {
  const ranked = [...lines].sort(
    (a, b) =>
      Number(a.row.dataset.rank) - Number(b.row.dataset.rank) ||
      (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0),
  );
  const column = sort === null ? -1 : headersOf(table).findIndex((header) => keyOf(header) === sort.by);
  if (sort === null || column === -1) return ranked;
  const values = new Map(ranked.map(({ row }) => [row, cellValue(row.cells[column])]));
  const sign = sort.down ? -1 : 1;
  return ranked.sort((a, b) => sign * compared(values.get(a.row), values.get(b.row)));
}

type Value = number | string | undefined;

/** A cell as the number it shows, else as its text. */
function cellValue(cell: HTMLTableCellElement | undefined): Value {
  const text =
    (one(HTMLElement, '[data-place]', cell ?? document.createElement('td')) ?? cell)?.textContent ?? '';
  const plain = text
    .replace(/[\s\u00a0=†+]/g, '')
    .replace('−', '-')
    .replace(',', '.');
  return plain === '' || plain === '–' ? undefined : Number.isNaN(Number(plain)) ? text : Number(plain);
}

function compared(a: Value, b: Value): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
}

const headersOf = (table: HTMLTableElement) => [...(table.tHead?.rows[0]?.cells ?? [])];
const keyOf = ({ dataset: { field = '', id } }: HTMLElement) => (id === undefined ? field : `${field}.${id}`);

function sortable(table: HTMLTableElement, texts: PageTexts, sorted: (by: string) => void): void {
  for (const header of headersOf(table)) {
    if (header.dataset.field === undefined) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = header.textContent;
    button.title = texts.sortBy(header.textContent ?? '');
    button.addEventListener('click', () => sorted(keyOf(header)));
    header.replaceChildren(button);
  }
}

function setText(row: HTMLElement, selector: string, text: string): void {
  const element = one(HTMLElement, selector, row);
  if (element !== undefined && element.textContent !== text) element.textContent = text;
}
