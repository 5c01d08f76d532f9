/** Recommendations, with the rules that make them. */

import type { Advice, Study } from '../../study/report/model.ts';
import type { Block } from '../document/document.ts';
import { bullets, type Pen, paragraph } from './pen.ts';
import { shareText } from './profiles.ts';

export function adviceBlocks({ recommendations, profiles, data }: Study, pen: Pen): Block[] {
  const { advice, most, least } = recommendations;
  if (advice.length === 0) return [];
  const said = pen.texts.recommendations;
  const explained = profiles.filter(({ explanation }) => explanation !== null).length;
  return [
    paragraph(said.rule({ units: explained, most, least })),
    ...(explained < data.units ? [paragraph(said.partly({ shown: explained, all: data.units }))] : []),
    ...advice.flatMap((each) => groupBlocks(each, pen)),
  ];
}

function groupBlocks({ league, class: classId, units, weak, levers }: Advice, pen: Pen): Block[] {
  const { texts, name, score, value, className } = pen;
  const said = texts.recommendations;
  const title = league === null || classId === null ? said.all : className(league, classId);
  const costs = weak.map(({ id, points, behind, best }) => {
    const text = said.weak({ name: name(id), points: score(Math.abs(points)), behind, units });
    return best === null
      ? text
      : `${text}; ${said.bestIn({ names: pen.few(best.holders), value: value(best.raw) })}`;
  });
  const lifts = levers.map(({ id, lifts: count, of, share, step }) =>
    said.lever({
      name: name(id),
      lifts: count,
      of,
      share: shareText(share, pen),
      step: step === null ? null : value(step),
    }),
  );
  if (costs.length === 0 && lifts.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: title, facts: [texts.units(units)] },
    ...(costs.length === 0 ? [] : [paragraph({ text: said.weakTitle, role: 'strong' }), ...bullets(costs)]),
    ...(lifts.length === 0 ? [] : [paragraph({ text: said.leverTitle, role: 'strong' }), ...bullets(lifts)]),
  ];
}
