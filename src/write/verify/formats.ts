/** A check of a published result, for people and for programs. */

import type { Published, Verification } from '../../study/verify/model.ts';
import { agrees } from '../../study/verify/verify.ts';
import type { Block, Document } from '../document/document.ts';
import { terminal } from '../document/terminal.ts';
import type { Exporter } from '../exporter.ts';
import { laidOut } from '../json-layout.ts';
import { verifyTexts as texts } from '../words/en/verify.ts';

export const verifyJson: Exporter<Verification> = {
  write: (verification) => {
    const { inputs, compared, differences, unpublished } = verification;
    // What is not there is null in JSON.
    const listed = differences.map(({ unit, what, published = null, computed = null }) => ({
      unit,
      what,
      published,
      computed,
    }));
    const object = { verified: agrees(verification), inputs, compared, unpublished, differences: listed };
    return [`${laidOut(object, '')}\n`];
  },
};

export const verifyTable: Exporter<Verification> = {
  write: (verification, options) => terminal(verifyDocument(verification), options),
};

function verifyDocument(verification: Verification): Document {
  const { inputs, compared, differences, unpublished } = verification;
  const checks = inputs.map(({ path, sha256 }) => {
    const said = sha256 === null ? texts.none : sha256 ? texts.same : texts.other;
    return [path, said] as const;
  });
  const blocks: Block[] = [
    {
      kind: 'paragraph',
      text:
        differences.length === 0
          ? texts.agrees(compared)
          : texts.differs({ differences: differences.length, compared }),
      tone: 'strong',
    },
    { kind: 'facts', entries: checks },
  ];
  if (unpublished > 0) blocks.push({ kind: 'paragraph', text: texts.unpublished(unpublished) });
  if (differences.length > 0)
    blocks.push({
      kind: 'table',
      columns: [texts.unit, texts.what, texts.published, texts.computed].map((header) => ({ header })),
      sections: [
        {
          rows: differences.map(({ unit, what, published, computed }) => [
            unit ?? texts.whole,
            what,
            shown(published),
            shown(computed),
          ]),
        },
      ],
      wide: 'keep',
      look: 'lined',
    });
  return blocks;
}

const shown = (value: Published): string => (value === undefined ? texts.nothing : String(value));
