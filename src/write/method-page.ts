/** All about one method: formula, parameters, when to use it, reference, and its examples with their numbers. */

import { type MethodPage, valueText } from '../catalogue/page.ts';
import type { Parameter } from '../catalogue/parameter.ts';
import { computedText, figureText, verdictText } from './figures.ts';
import { type GridColumn, gridLines } from './grid.ts';
import { laidOut } from './json.ts';
import { markdownText } from './markdown.ts';
import { traitSentences } from './traits.ts';
import { wrap } from './width.ts';

type Example = MethodPage['examples'][number];

const INDENT = 11;

export function methodPageText(
  page: MethodPage,
  { width, strong }: { readonly width: number; readonly strong: (text: string) => string },
): string {
  const lines = [
    strong(`${page.title} (${page.family}/${page.name})`),
    ...wrap(sentence(page.summary), width),
    '',
  ];
  for (const [label, text] of factsOf(page)) {
    lines.push(...wrap(text, width, label.padEnd(INDENT), ' '.repeat(INDENT)));
  }
  lines.push('', ...wrap(page.use, width), ...wrap(page.avoid, width));
  if (page.parameters.length > 0) lines.push('', strong('Parameters'));
  for (const parameter of page.parameters) {
    lines.push(...wrap(`${parameter.name}: ${sortOf(parameter)}`, width, '  ', '      '));
    lines.push(...wrap(parameter.meaning, width, '      '));
  }
  page.examples.forEach((example, index) => {
    lines.push('', strong(page.examples.length === 1 ? 'Example' : `Example ${index + 1}`));
    lines.push(...wrap(example.source, width, '  '));
    const settings = settingsOf(example);
    if (settings !== '') lines.push(...wrap(settings, width, '  with ', '    '));
    lines.push('', ...gridLines(columnsOf(example), width, '  '), '');
    lines.push(...wrap(verdictOf(example), width, '  '));
  });
  return `${lines.join('\n')}\n`;
}

export function methodPageMarkdown(page: MethodPage): string {
  const code = (text: string) => `\`${text}\``;
  const parts = [
    `# ${page.title} (${page.family}/${page.name})\n\n${markdownText(sentence(page.summary))}\n\n`,
  ];
  for (const [label, text] of factsOf(page)) {
    parts.push(`- ${label}: ${['Formula', 'Written'].includes(label) ? code(text) : markdownText(text)}\n`);
  }
  for (const text of [page.use, page.avoid]) parts.push(`\n${markdownText(text)}\n`);
  if (page.parameters.length > 0) {
    parts.push('\n## Parameters\n\n| name | type | default | meaning |\n| --- | --- | --- | --- |\n');
    for (const parameter of page.parameters) {
      const { name, type, default: standard, required, meaning } = parameter;
      const value = required ? 'required' : standard === undefined ? '' : code(valueText(standard));
      parts.push(`| ${code(name)} | ${markdownText(type)} | ${value} | ${markdownText(meaning)} |\n`);
    }
  }
  page.examples.forEach((example, index) => {
    parts.push(`\n## Example ${index + 1}\n\n${markdownText(example.source)}\n`);
    const settings = settingsOf(example);
    if (settings !== '') parts.push(`\nwith ${code(settings)}\n`);
    const columns = columnsOf(example);
    parts.push(`\n| ${columns.map(({ header }) => header).join(' | ')} |\n`);
    parts.push(`| ${columns.map(({ numeric }) => (numeric === true ? '---:' : '---')).join(' | ')} |\n`);
    columns[0]?.cells.forEach((_, row) => {
      parts.push(`| ${columns.map(({ cells }) => markdownText(cells[row] ?? '')).join(' | ')} |\n`);
    });
    parts.push(`\n${markdownText(verdictOf(example))}\n`);
  });
  return parts.join('');
}

export const methodPagesJson = (pages: readonly MethodPage[]): string =>
  `${laidOut(
    {
      methods: pages.map((page) => ({
        ...page,
        examples: page.examples.map(({ agreement, ...example }) => ({
          ...example,
          agrees: agreement.agreeing === agreement.figures,
          largestDifference: agreement.absolute,
        })),
      })),
    },
    '',
  )}\n`;

const sentence = (summary: string) => `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`;

function factsOf(page: MethodPage): (readonly [label: string, text: string])[] {
  const traits = traitSentences(page.family, page.traits);
  return [
    ['Formula', page.formula],
    ['Missing', page.missingRule],
    ...(traits.length > 0 ? [['Traits', traits.join(' ')] as const] : []),
    ['Reference', page.reference],
    ['Written', page.written],
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
  problem === undefined ? verdictText(agreement, tolerance) : `nothing is computed: ${problem}`;

/** The example as columns: rows are units, or what is said of the criteria. */
function columnsOf({ given, expected, computed, tolerance }: Example): GridColumn[] {
  const { criteria, ofUnits, ofCriteria, about } = given;
  const text = (value: number | string | undefined) =>
    value === undefined ? '' : typeof value === 'number' ? figureText(value) : value;
  const expectedTexts = expected.map(figureText);
  const computedTexts = computed.map((figure) => computedText(figure, tolerance));
  const rowsOfCriteria = [
    ...ofCriteria.map(({ label, values }) => [label, ...values.map(text)]),
    ...(about === 'criteria'
      ? [
          ['expected', ...expectedTexts],
          ['computed', ...computedTexts],
        ]
      : []),
  ];
  const units = Math.max(0, ...criteria.map(({ values }) => values.length));
  const named = ofUnits.find(({ label }) => label === 'unit');
  const naming: GridColumn = {
    header: '',
    cells: [
      ...Array.from({ length: units }, (_, row) => text(named?.values[row]) || `unit ${row + 1}`),
      ...rowsOfCriteria.map(([label = '']) => label),
    ],
  };
  const columns = criteria.map(
    ({ label, values }, index): GridColumn => ({
      header: label,
      numeric: true,
      cells: [...values.map(text), ...rowsOfCriteria.map((row) => row[index + 1] ?? '')],
    }),
  );
  const further = [
    ...ofUnits
      .filter((column) => column !== named)
      .map(({ label, values }) => ({ label, texts: values.map(text) })),
    ...(about === 'units'
      ? [
          { label: 'expected', texts: expectedTexts },
          { label: 'computed', texts: computedTexts },
        ]
      : []),
  ].map(
    ({ label, texts }): GridColumn => ({
      header: label,
      numeric: true,
      cells: Array.from({ length: units + rowsOfCriteria.length }, (_, row) => texts[row] ?? ''),
    }),
  );
  return [naming, ...columns, ...further];
}
