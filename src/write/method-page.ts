/** All about methods: formula, parameters, when to use one, reference, and its examples with their numbers. */

import { type MethodPage, valueText } from '../catalogue/page.ts';
import type { Parameter } from '../catalogue/parameter.ts';
import type { Block, Cell, Column, Document, Inline, Table } from './document/document.ts';
import type { Medium } from './exporter.ts';
import { computedCell, verdictText } from './figures.ts';
import { traitSentences } from './traits.ts';

type Example = MethodPage['examples'][number];

/** Pages one after the other. */
export const methodPagesDocument = (pages: readonly MethodPage[], medium: Medium): Document =>
  pages.flatMap(
    (page, index): Document => [
      ...(index > 0 ? [{ kind: 'break' as const }] : []),
      { kind: 'heading', level: 1, text: `${page.title} (${page.family}/${page.name})` },
      { kind: 'paragraph', text: sentence(page.summary), tight: true },
      { kind: 'facts', entries: factsOf(page) },
      { kind: 'paragraph', text: page.use },
      { kind: 'paragraph', text: page.avoid, tight: true },
      ...parameterBlocks(page.parameters, medium),
      ...page.examples.flatMap((example, number) =>
        exampleBlocks(
          example,
          medium === 'screen' && page.examples.length === 1 ? 'Example' : `Example ${number + 1}`,
        ),
      ),
    ],
  );

function parameterBlocks(parameters: readonly Parameter[], medium: Medium): Block[] {
  if (parameters.length === 0) return [];
  const heading: Block = { kind: 'heading', level: 2, text: 'Parameters' };
  if (medium === 'page') return [heading, parameterTable(parameters)];
  return [
    heading,
    ...parameters.flatMap((parameter): Block[] => [
      {
        kind: 'paragraph',
        text: `${parameter.name}: ${sortOf(parameter)}`,
        indent: 2,
        hang: 4,
        tight: true,
      },
      { kind: 'paragraph', text: parameter.meaning, indent: 6, tight: true },
    ]),
  ];
}

const parameterTable = (parameters: readonly Parameter[]): Table => ({
  kind: 'table',
  columns: ['name', 'type', 'default', 'meaning'].map((header) => ({ header })),
  sections: [
    {
      rows: parameters.map(({ name, type, default: standard, required, meaning }) => [
        { value: name, role: 'code' },
        type,
        required ? 'required' : standard === undefined ? '' : { value: valueText(standard), role: 'code' },
        meaning,
      ]),
    },
  ],
  wide: 'omit',
  look: 'ruled',
});

function exampleBlocks(example: Example, title: string): Block[] {
  const settings = settingsOf(example);
  return [
    { kind: 'heading', level: 2, text: title },
    { kind: 'paragraph', text: example.source, indent: 2, tight: true },
    ...(settings === ''
      ? []
      : [
          {
            kind: 'paragraph' as const,
            text: ['with ', { text: settings, role: 'code' as const }],
            indent: 2,
            hang: 2,
            tight: true as const,
          },
        ]),
    tableOf(example),
    { kind: 'paragraph', text: verdictOf(example), indent: 2 },
  ];
}

/** Pages as an object. */
export const methodPagesObject = (pages: readonly MethodPage[]) => ({
  methods: pages.map((page) => ({
    ...page,
    examples: page.examples.map(({ agreement, ...example }) => ({
      ...example,
      agrees: agreement.agreeing === agreement.figures,
      largestDifference: agreement.absolute,
    })),
  })),
});

const sentence = (summary: string) => `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`;

function factsOf(page: MethodPage): (readonly [label: string, text: Inline])[] {
  const traits = traitSentences(page.family, page.traits);
  return [
    ['Formula', { text: page.formula, role: 'code' }],
    ['Missing', page.missingRule],
    ...(traits.length > 0 ? [['Traits', traits.join(' ')] as const] : []),
    ['Reference', page.reference],
    ['Syntax', { text: page.written, role: 'code' }],
  ];
}

function sortOf({ type, required, default: standard }: Parameter): string {
  if (required) return `${type}, required`;
  return standard === undefined ? `${type}, optional` : `${type}, default ${valueText(standard)}`;
}

function settingsOf({ parameters, direction }: Example): string {
  const settings = Object.entries(parameters).map(([name, value]) => `${name}: ${valueText(value)}`);
  if (direction === 'lower') settings.push('direction: lower');
  return settings.join(', ');
}

const verdictOf = ({ agreement, tolerance, problem }: Example): string =>
  problem === undefined ? verdictText(agreement, tolerance) : `no figure was computed: ${problem}`;

/** The example with a row a unit, below them what is said of the criteria, beside them what is said of units. */
function tableOf({ given, expected, computed, tolerance }: Example): Table {
  const { criteria, ofUnits, ofCriteria, about } = given;
  const computedCells = computed.map((figure) => computedCell(figure, tolerance));
  const results: readonly Line[] = [
    { label: 'expected', cells: expected.map(cellOf) },
    { label: 'computed', cells: computedCells },
  ];
  const lineOf = ({ label, values }: (typeof ofUnits)[number]): Line => ({
    label,
    cells: values.map(cellOf),
  });
  const below = [...ofCriteria.map(lineOf), ...(about === 'criteria' ? results : [])];
  const names = ofUnits.find(({ label }) => label === 'unit');
  const beside = [
    ...ofUnits.filter((column) => column !== names).map(lineOf),
    ...(about === 'units' ? results : []),
  ];
  const units = Math.max(0, ...criteria.map(({ values }) => values.length));
  const nameOf = (row: number): Cell => {
    const name = cellOf(names?.values[row]);
    return name === '' ? `unit ${row + 1}` : name;
  };
  const number = (header: string): Column => ({ header, align: 'point' });
  return {
    kind: 'table',
    columns: [
      { header: '' },
      ...criteria.map(({ label }) => number(label)),
      ...beside.map(({ label }) => number(label)),
    ],
    sections: [
      {
        rows: [
          ...Array.from({ length: units }, (_, row) => [
            nameOf(row),
            ...criteria.map(({ values }) => cellOf(values[row])),
            ...beside.map(({ cells }) => cells[row] ?? ''),
          ]),
          ...below.map(({ label, cells }, index) => [
            label,
            ...criteria.map((_, column) => cells[column] ?? ''),
            ...beside.map((line) => line.cells[units + index] ?? ''),
          ]),
        ],
      },
    ],
    wide: 'continue',
    look: 'bare',
    indent: 2,
  };
}

/** What is said of each unit, or of each criterion. */
interface Line {
  readonly label: string;
  readonly cells: readonly Cell[];
}

const cellOf = (value: number | string | undefined): Cell => value ?? '';
