/** A study as a document: its chapters in the order in which a reader needs them. */

import type { Study } from '../../study/report/model.ts';
import type { Block, Document } from '../document/document.ts';
import type { ComposeOptions } from '../exporter.ts';
import { briefBlocks } from './brief.ts';
import { changeBlocks } from './change.ts';
import { dataBlocks } from './data.ts';
import { firmnessBlocks } from './firmness.ts';
import { methodBlocks } from './method.ts';
import { type Pen, penOf, type ReportTexts } from './pen.ts';
import { practiceBlocks } from './practices.ts';
import { profileBlocks } from './profiles.ts';
import { provenanceBlocks } from './provenance.ts';
import { awardBlocks, leagueBlocks, rankingBlocks } from './ranking.ts';
import { adviceBlocks } from './recommendations.ts';

type Chapter = keyof ReportTexts['report']['chapters'];

interface ChapterSpec {
  readonly id: Chapter;
  /** Its figures are the data's, so what the data say of themselves stands beside its heading. */
  readonly isOfFigures: boolean;
  readonly blocks: (study: Study, pen: Pen) => readonly Block[];
}

/** A chapter with nothing to say is not there. */
const CHAPTERS: readonly ChapterSpec[] = [
  { id: 'brief', isOfFigures: true, blocks: briefBlocks },
  { id: 'method', isOfFigures: false, blocks: methodBlocks },
  { id: 'ranking', isOfFigures: true, blocks: rankingBlocks },
  { id: 'leagues', isOfFigures: true, blocks: leagueBlocks },
  { id: 'awards', isOfFigures: true, blocks: awardBlocks },
  { id: 'change', isOfFigures: true, blocks: changeBlocks },
  { id: 'practices', isOfFigures: true, blocks: practiceBlocks },
  { id: 'recommendations', isOfFigures: true, blocks: adviceBlocks },
  { id: 'firmness', isOfFigures: true, blocks: firmnessBlocks },
  { id: 'data', isOfFigures: false, blocks: dataBlocks },
  { id: 'profiles', isOfFigures: true, blocks: profileBlocks },
  { id: 'provenance', isOfFigures: false, blocks: provenanceBlocks },
];

export function reportDocument(
  study: Study,
  { digits, language }: Pick<ComposeOptions, 'digits' | 'language'>,
  texts: ReportTexts,
): Document {
  const pen = penOf(study, texts, language, digits);
  const chapters = CHAPTERS.flatMap(({ id, isOfFigures, blocks }) => {
    const content = blocks(study, pen);
    return content.length === 0 ? [] : [{ id, isOfFigures, content }];
  });
  const titles = pen.texts.chapters;
  return [
    ...opening(study, pen),
    { kind: 'heading', level: 2, text: pen.texts.contents },
    {
      kind: 'list',
      mark: 'bullet',
      items: chapters.map(({ id }) => ({ text: titles[id], to: `#${id}` })),
    },
    ...chapters.flatMap(({ id, isOfFigures, content }): Block[] => [
      {
        kind: 'heading',
        level: 2,
        text: titles[id],
        id,
        ...(isOfFigures && pen.status.length > 0 && { facts: pen.status }),
      },
      ...content,
    ]),
  ];
}

function opening({ title, rating, data }: Study, { texts, status }: Pen): Block[] {
  const facts = [
    ...(rating.edition === null ? [] : [texts.edition(rating.edition)]),
    texts.rated({ rated: data.units, excluded: data.excluded.length }),
  ];
  return [
    { kind: 'heading', level: 1, text: title ?? rating.name, facts },
    ...(status.length === 0
      ? []
      : [
          {
            kind: 'callout' as const,
            text: [{ text: status.join(' · '), role: 'warning' as const }, `. ${texts.status}`],
          },
        ]),
  ];
}
