/** Where a study comes from: inputs and methodology with their checksums, the tool, the command. */

import type { Input } from '../../model/table.ts';
import type { Study } from '../../study/report/model.ts';
import type { Block, Inline } from '../document/document.ts';
import type { Pen } from './pen.ts';

export function provenanceBlocks(study: Study, pen: Pen): Block[] {
  const { tool, inputs, methodology, command, change } = study;
  const said = pen.texts.provenance;
  const data = (label: string, list: readonly Input[]) =>
    list.map((input): readonly [string, Inline] => [label, inputText(input, pen)]);
  return [
    {
      kind: 'facts',
      entries: [
        ...data(said.data, inputs),
        ...(change === null ? [] : data(said.before, change.before.inputs)),
        [
          said.methodology,
          [
            { text: methodology.source, role: 'code' },
            ...(methodology.sha256 === null ? [] : checksum(methodology.sha256, pen)),
          ],
        ],
        [said.tool, `${tool.name} ${tool.version}`],
        ...(command === null
          ? []
          : [[said.command, { text: command, role: 'code' }] as readonly [string, Inline]]),
      ],
    },
  ];
}

const checksum = (sha256: string, { texts }: Pen) => [
  `, ${texts.provenance.checksum} `,
  { text: sha256, role: 'code' as const },
];

const inputText = ({ path, rows, sha256, sheet }: Input, pen: Pen): Inline => [
  { text: path, role: 'code' },
  `${sheet === undefined ? '' : ` (${sheet})`}, ${pen.texts.provenance.rows(rows)}`,
  ...(sha256 === null ? [] : checksum(sha256, pen)),
];
