/** How firm the places are: the margins between neighbours, the audit, and robustness where it was computed. */

import type { Study } from '../../study/report/model.ts';
import type { Block, Cell } from '../document/document.ts';
import { bullets, type Pen, paragraph, tableOf, unitCell } from './pen.ts';

export function firmnessBlocks({ firmness, methodology }: Study, pen: Pen): Block[] {
  const { texts, language } = pen;
  const said = texts.firmness;
  const { findings } = firmness;
  const items = (severity: 'warning' | 'note') =>
    findings.filter((each) => each.severity === severity).map(({ says }) => language.tell(says).message);
  const list = (title: string, found: readonly string[]): Block[] =>
    found.length === 0 ? [] : [paragraph({ text: title, role: 'strong' }), ...bullets(found)];
  return [
    ...marginBlocks(firmness.margins, pen),
    ...robustnessBlocks(firmness.robustness, methodology.resolved.unit.id.join(' · '), pen),
    ...(findings.length === 0
      ? []
      : [
          { kind: 'heading' as const, level: 3 as const, text: said.audit },
          paragraph(said.auditRule),
          ...list(said.decide, items('warning')),
          ...list(said.know, items('note')),
        ]),
  ];
}

function marginBlocks(margins: Study['firmness']['margins'], { texts, score }: Pen): Block[] {
  if (margins === null) return [];
  const said = texts.firmness;
  const { pairs, close, limit, median, tied, closest } = margins;
  return [
    paragraph(
      [
        said.margins({ pairs, close, limit: score(limit), median: score(median) }),
        ...(tied === 0 ? [] : [said.tied(tied)]),
        ...(closest === null ? [] : [said.closest({ ...closest, points: score(closest.points) })]),
      ].join(' '),
    ),
  ];
}

function robustnessBlocks(robustness: Study['firmness']['robustness'], unit: string, pen: Pen): Block[] {
  if (robustness === null) return [];
  const { texts, number } = pen;
  const said = texts.firmness;
  return [
    { kind: 'heading', level: 3, text: said.robustness },
    paragraph(said.draws(robustness.draws)),
    tableOf(
      [
        { header: unit },
        { header: said.medianPlace, align: 'right' },
        { header: said.interval, align: 'right' },
        { header: said.tier, align: 'right' },
      ],
      robustness.units.map(({ id, p5, median, p95, tier }): readonly Cell[] => [
        unitCell(id, pen),
        median,
        p5 === p95 ? number(p5) : `${number(p5)}–${number(p95)}`,
        tier,
      ]),
    ),
  ];
}
