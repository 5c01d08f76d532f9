/** The ranking of a page: a row a unit, which the page's own program keeps up to date. */

import type { RatedUnit } from '../../model/rating.ts';
import type { Study } from '../../study/report/model.ts';
import { COLOURS, partsOf, stackSvg } from '../chart/stack.ts';
import { attributeText, contentHtml, headerHtml, htmlText, plainText } from '../document/html.ts';
import { idText } from '../document/link.ts';
import type { Pen } from '../report/pen.ts';
import { type FieldKind, rankingFields } from '../report/ranking.ts';
import type { PageTexts } from '../words/pages.ts';
import type { PageParts } from './model.ts';

/** Scores of the default scale read as parts of this. */
const SCALE = 100;
/** How near parts come to their score when the score is their sum. */
const NEAR = 1e-9;

/** How the bars of a ranking are drawn. */
export interface Bars {
  /** Whether the score is the sum of its parts for everyone; else a bar is the score alone. */
  readonly isSum: boolean;
  /** What the whole width stands for; 0 where scores below zero leave no room for bars. */
  readonly full: number;
}

interface Top {
  readonly id: string;
  readonly name: string;
  readonly weight: number;
}

export const topOf = (study: Study): readonly Top[] =>
  study.method.criteria.filter(({ parent }) => parent === null);

/** Decides by the figures themselves whether scores are sums. */
export function barsOf(units: readonly RatedUnit[], top: readonly Top[]): Bars {
  const scores = units.map(({ score }) => score);
  const isPositive = scores.every((score) => score >= 0);
  const most = Math.max(0, ...scores);
  const isSum = units.every((unit) => {
    const parts = partsOfUnit(unit, top);
    const sum = parts?.reduce<number>((sum, part) => sum + (part ?? 0), 0) ?? NaN;
    return Math.abs(sum - unit.score) <= NEAR * Math.max(1, Math.abs(unit.score));
  });
  return { isSum, full: isPositive ? (most <= SCALE && most > SCALE / 10 ? SCALE : most) : 0 };
}

const partsOfUnit = ({ criteria }: RatedUnit, top: readonly Top[]) =>
  partsOf(
    top.map(({ id }) => criteria[id]?.score ?? null),
    top.map(({ weight }) => weight),
  );

export function rankingTable(study: Study, { units }: PageParts, pen: Pen, texts: PageTexts): string {
  const top = topOf(study);
  const bars = barsOf(units, top);
  const fields = rankingFields(study, pen);
  const numbers = pen.language.numbers;
  // What the bars are drawn of stands beside the score that they add up to.
  const hasBars = bars.full > 0;
  const heads = fields.flatMap(([column, , kind]) => [
    headerHtml(column, kindAttributes(kind)),
    ...(hasBars && kind.is === 'score' ? [`<th scope="col">${htmlText(texts.parts)}</th>`] : []),
  ]);
  const rows = units.map((unit) => {
    const cells = fields.flatMap(([column, cell, kind]) => {
      const content = contentHtml(cell(unit), column, numbers);
      const side = column.align === undefined || column.align === 'left' ? '' : ' class="right"';
      const attributes = `${side}${kindAttributes(kind)}`;
      if (kind.is === 'unit') return [`<th scope="row"${attributes}>${content}</th>`];
      // The page's own program writes the place, and beside it how far it moved.
      if (kind.is === 'place')
        return [`<td${attributes}><span data-place>${content}</span> <span data-moved></span></td>`];
      const bar = hasBars && kind.is === 'score' ? [barCell(unit, top, bars)] : [];
      return [`<td${attributes}>${content}</td>`, ...bar];
    });
    return `<tr data-unit="${attributeText(unit.id)}" data-rank="${unit.rank}" data-score="${unit.score}">${cells.join('')}</tr>`;
  });
  const caption = [plainText(pen.texts.chapters.ranking), ...pen.status].map(htmlText).join(' · ');
  return `<div class="scroll" tabindex="0" role="group" aria-label="${caption}">
<table id="ranking" data-digits="${pen.scoreFormat.decimals ?? 2}" data-full="${bars.full}" data-sum="${bars.isSum}">
<caption>${caption}</caption>
<thead><tr>${heads.join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</div>
${bars.full > 0 ? `<p class="hint">${htmlText(bars.isSum ? texts.partsNote : texts.barNote)}</p>` : ''}
${bars.full > 0 && bars.isSum ? legend(top) : ''}`;
}

function barCell(unit: RatedUnit, top: readonly Top[], { isSum, full }: Bars): string {
  const parts = isSum ? partsOfUnit(unit, top) : [unit.score];
  return `<td data-bar>${stackSvg(parts ?? [], full)}</td>`;
}

const kindAttributes = (kind: FieldKind): string =>
  'id' in kind ? ` data-field="${kind.is}" data-id="${attributeText(kind.id)}"` : ` data-field="${kind.is}"`;

/** Which colour is whose. */
const legend = (top: readonly Top[]) =>
  `<ul class="legend">${top.map(({ name }, at) => `<li>${swatch(at)} ${htmlText(name)}</li>`).join('')}</ul>`;

export const swatch = (at: number): string =>
  `<svg class="swatch" viewBox="0 0 10 10" aria-hidden="true" focusable="false"><rect class="c${at % COLOURS}" width="10" height="10"/></svg>`;

/** What an input of a criterion is called in the page. */
export const inputId = (criterion: string): string => `weight-${idText(criterion)}`;
