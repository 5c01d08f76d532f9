/** The method library at a glance: one line a method. */

import { parametersOf } from '../catalogue/parameter.ts';
import type { Entry } from '../catalogue/recompute.ts';
import { familyTitles } from '../method/registries.ts';
import type { Block, Document } from './document/document.ts';
import type { Medium } from './exporter.ts';

/** Names up to this long stand in a column of their own. */
const NAME = 19;

const byFamily = (entries: readonly Entry[]): Map<string, Entry[]> => {
  const families = new Map<string, Entry[]>();
  for (const entry of entries) {
    families.set(entry.family, [...(families.get(entry.family) ?? []), entry]);
  }
  return families;
};

/** What each method does; on a page its formula too. */
export function methodListDocument(entries: readonly Entry[], medium: Medium): Document {
  const families = [...byFamily(entries)];
  if (medium === 'page') {
    const title: Block = { kind: 'heading', level: 1, text: 'Methods' };
    return [title, ...families.flatMap(([family, methods]) => familyOnPage(family, methods))];
  }
  const total = `${entries.length} methods. \`rating methods NAME\` explains one, with worked examples; \`rating methods --verify\` recomputes all examples and the published tables.`;
  return [
    ...families.flatMap(([family, methods]): Block[] => [
      { kind: 'paragraph', text: [{ text: family, role: 'strong' }, `: ${familyTitles[family]}`] },
      {
        kind: 'facts',
        entries: methods.map(({ method, page }) => [method.name, page.summary]),
        indent: 2,
        room: NAME,
        tight: true,
      },
    ]),
    { kind: 'paragraph', text: total },
  ];
}

const familyOnPage = (family: string, methods: readonly Entry[]): Block[] => [
  { kind: 'heading', level: 2, text: `${family}: ${familyTitles[family]}` },
  {
    kind: 'table',
    columns: [{ header: 'method' }, { header: 'what it does' }, { header: 'formula' }],
    sections: [
      {
        rows: methods.map(({ method, page }) => [
          { value: method.name, role: 'code' },
          page.summary,
          page.formula,
        ]),
      },
    ],
    wide: 'omit',
    look: 'ruled',
  },
];

/** The library as an object. */
export const methodListObject = (entries: readonly Entry[]) => ({
  families: [...byFamily(entries)].map(([family, methods]) => ({
    family,
    title: familyTitles[family],
    methods: methods.map(({ method, page }) => ({
      name: method.name,
      title: page.title,
      summary: page.summary,
      formula: page.formula,
      parameters: parametersOf(method, page),
      reference: page.reference,
    })),
  })),
});
