/** The weights of a page: a slider and a number a criterion, group by group. Shown where there is a program to use them. */

import { statedWeights } from '../../methodology/stated-weights.ts';
import { type Group, isGroup, type Methodology } from '../../model/methodology.ts';
import type { Study, StudyCriterion } from '../../study/report/model.ts';
import { attributeText, htmlText } from '../document/html.ts';
import type { Pen } from '../report/pen.ts';
import type { PageTexts } from '../words/pages.ts';
import { inputId, swatch } from './ranking.ts';

/** Weights that were derived are shown as so many hundredths, in so many digits. */
const PER = 100;
const DIGITS = 6;

export function weightsPanel(study: Study, pen: Pen, texts: PageTexts): string {
  const written = new Map(writtenWeights(study.methodology.resolved));
  const groups = new Map<string | null, StudyCriterion[]>();
  for (const criterion of study.method.criteria) {
    const siblings = groups.get(criterion.parent);
    if (siblings === undefined) groups.set(criterion.parent, [criterion]);
    else siblings.push(criterion);
  }
  const sets = [...groups].map(([parent, siblings]) => weightsOfGroup(parent, siblings, written, pen, texts));
  return `<form id="weights" class="panel" hidden autocomplete="off">
<h3>${htmlText(texts.weights)}</h3>
<p class="hint">${htmlText(texts.weightsHint)}</p>
<div class="groups">
${sets.join('\n')}
</div>
<p class="buttons">
<button type="button" data-action="reset">${htmlText(texts.reset)}</button>
<button type="button" data-action="equal">${htmlText(texts.equal)}</button>
<button type="button" data-action="check">${htmlText(texts.check)}</button>
</p>
<p class="banner" data-banner hidden>${htmlText(texts.banner)}</p>
</form>`;
}

/** The weights as the file has them, of groups whose weights it states. */
function* writtenWeights(group: Group | Methodology): Generator<readonly [string, number]> {
  const stated = statedWeights(group);
  for (const [at, child] of group.criteria.entries()) {
    const weight = stated?.[at];
    if (weight !== undefined) yield [child.id, weight];
    if (isGroup(child)) yield* writtenWeights(child);
  }
}

function weightsOfGroup(
  parent: string | null,
  siblings: readonly StudyCriterion[],
  written: ReadonlyMap<string, number>,
  pen: Pen,
  texts: PageTexts,
): string {
  const weights = siblings.map(
    ({ id, weight }) => written.get(id) ?? Number((PER * weight).toPrecision(DIGITS)),
  );
  const most = weights.reduce((sum, weight) => sum + weight, 0);
  const rows = siblings.map(({ id, name, weight }, at) => {
    const [criterion, input, label] = [attributeText(id), inputId(id), htmlText(name)];
    return `<div class="weight">
<label for="${input}">${parent === null ? `${swatch(at)} ` : ''}${label}</label>
<input type="range" data-slider="${criterion}" min="0" max="${most}" step="any" value="${weights[at]}" aria-label="${attributeText(texts.sliderOf(name))}">
<input type="number" id="${input}" data-weight="${criterion}" min="0" step="any" value="${weights[at]}" inputmode="decimal">
<output for="${input}" data-share="${criterion}">${htmlText(pen.number(weight, { percent: 'signed', decimals: 1 }))}</output>
</div>`;
  });
  const legend = parent === null ? texts.top : texts.weightsOf(pen.name(parent));
  return `<fieldset><legend>${htmlText(legend)}</legend>
${rows.join('\n')}
</fieldset>`;
}
