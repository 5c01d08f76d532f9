/** What agrees with what has been published, and to how many digits. */

import type {
  Comparison,
  Verification,
  VerifiedMethod,
  VerifiedTable,
} from '../catalogue/conformance/verify.ts';
import { type Agreement, together } from '../stats/agreement.ts';
import { differenceText, extentText } from './figures.ts';
import { gridLines } from './grid.ts';
import { laidOut } from './json.ts';
import { markdownText } from './markdown.ts';
import { wrap } from './width.ts';
import { sentence } from './words/tell.ts';

interface Line {
  readonly title: string;
  readonly agreement: Agreement;
  readonly to: string;
}

interface Section {
  readonly heading: string;
  readonly lines: readonly Line[];
  /** Where the figures are from, and what is to be known of them. */
  readonly remarks: readonly string[];
}

/** Methods are told one by one up to this many, else family by family. */
const FEW = 12;

export function verificationText(
  verification: Verification,
  { width, strong }: { readonly width: number; readonly strong: (text: string) => string },
): string {
  const sections = sectionsOf(verification);
  const lines = sections.flatMap(({ lines }) => lines);
  const columns = [
    { header: '', cells: lines.map(({ title }) => title) },
    { header: 'figures', numeric: true, cells: lines.map(({ agreement }) => String(agreement.figures)) },
    { header: 'agree', numeric: true, cells: lines.map(({ agreement }) => String(agreement.agreeing)) },
    { header: 'to', cells: lines.map(({ to }) => to) },
    { header: 'difference', cells: lines.map(({ agreement }) => differenceText(agreement.relative)) },
  ];
  const [header = '', ...cells] = gridLines(columns, Infinity, '  ');
  const printed = [header];
  const detailed = verification.methods.length <= FEW;
  for (const { heading, lines, remarks } of sections) {
    printed.push(...wrap(heading, width).map(strong), ...cells.splice(0, lines.length));
    if (detailed) printed.push(...remarks.flatMap((remark) => wrap(remark, width, '  ')));
  }
  printed.push('', ...wrap(verdict(verification), width).map(strong));
  printed.push(
    ...wrap(
      'difference: the largest, relative to the expected figure; near zero, to the largest of them',
      width,
    ),
  );
  return `${printed.join('\n')}\n`;
}

export function verificationMarkdown(verification: Verification): string {
  const parts = [`# Conformance\n\n${verdict(verification)}\n`];
  for (const { heading, lines, remarks } of sectionsOf(verification)) {
    parts.push(`\n## ${markdownText(heading)}\n\n`);
    parts.push(
      '|  | figures | agree | to | largest relative difference |\n| --- | ---: | ---: | --- | ---: |\n',
    );
    for (const { title, agreement, to } of lines) {
      const cells = [markdownText(title), agreement.figures, agreement.agreeing, to];
      parts.push(`| ${cells.join(' | ')} | ${differenceText(agreement.relative)} |\n`);
    }
    if (remarks.length > 0) parts.push('\n', ...remarks.map((remark) => `- ${markdownText(remark)}\n`));
  }
  return parts.join('');
}

/** Everything, data and methodologies included, for whoever wants to check another program. */
export function verificationJson(verification: Verification): string {
  const { figures, agreeing, relative } = agreementOfAll(verification);
  return `${laidOut(
    {
      figures,
      agreeing,
      largestRelativeDifference: relative,
      methods: verification.methods.map(({ family, method, examples }) => ({
        family,
        method,
        examples: examples.map(({ source, ...example }) => ({ ...comparisonJson(example), source })),
      })),
      tables: verification.tables.map(({ table: { checks: _, ...table }, checks }) => ({
        ...table,
        checks: checks.map(({ check, methods, ...comparison }) => ({
          methodology: check.methodology,
          methods,
          figure: check.figure,
          ...(check.printed !== undefined && { printed: check.printed.how }),
          ...comparisonJson(comparison),
        })),
      })),
    },
    '',
  )}\n`;
}

function comparisonJson(comparison: Comparison) {
  const { title, names, expected, computed, tolerance, agreement, problem, note } = comparison;
  return {
    title,
    agrees: agreement.agreeing === agreement.figures,
    tolerance,
    largestDifference: agreement.absolute,
    figures: names.map((name, index) => ({
      name,
      expected: expected[index],
      computed: computed[index] ?? null,
    })),
    ...(problem !== undefined && { problem: sentence(problem) }),
    ...(note !== undefined && { note }),
  };
}

function sectionsOf({ methods, tables }: Verification): Section[] {
  const examples = methods.length <= FEW ? methods.map(sectionOfMethod) : [sectionOfFamilies(methods)];
  return [
    ...examples,
    ...tables.map(({ table, checks }) => ({
      heading: table.title,
      lines: checks.map(lineOf),
      remarks: [`from ${table.source}`, ...checks.flatMap(notesOf)],
    })),
  ];
}

const sectionOfMethod = ({ family, method, examples }: VerifiedMethod): Section => ({
  heading: `Worked examples of ${family}/${method}`,
  lines: examples.map(lineOf),
  remarks: examples.map(({ title, source }) => `${title}: ${source}`),
});

const notesOf = ({ title, note, check }: VerifiedTable['checks'][number]): string[] => [
  ...(check.printed === undefined ? [] : [`${title}: printed is ${check.printed.how}`]),
  ...(note === undefined ? [] : [`${title}: ${note}`]),
];

function sectionOfFamilies(methods: readonly VerifiedMethod[]): Section {
  const families = [...new Set(methods.map(({ family }) => family))];
  const lines = families.map((family): Line => {
    const own = methods.filter((method) => method.family === family);
    const examples = own.flatMap((method) => method.examples);
    return {
      title: `${family}: ${counted(own.length, 'method')}, ${counted(examples.length, 'example')}`,
      agreement: together(examples.map(({ agreement }) => agreement)),
      to: 'digits given',
    };
  });
  return { heading: 'Worked examples of the methods', lines, remarks: [] };
}

const lineOf = ({ title, agreement, tolerance }: Comparison): Line => ({
  title,
  agreement,
  to: extentText(agreement, tolerance),
});

const agreementOfAll = ({ methods, tables }: Verification): Agreement =>
  together([
    ...methods.flatMap(({ examples }) => examples.map(({ agreement }) => agreement)),
    ...tables.flatMap(({ checks }) => checks.map(({ agreement }) => agreement)),
  ]);

function verdict(verification: Verification): string {
  const { figures, agreeing } = agreementOfAll(verification);
  const examples = verification.methods.reduce((sum, method) => sum + method.examples.length, 0);
  const { methods, tables } = verification;
  const of = [
    ...(methods.length === 0
      ? []
      : [`${counted(examples, 'worked example')} of ${counted(methods.length, 'method')}`]),
    ...(tables.length === 0 ? [] : [counted(tables.length, 'published table')]),
  ].join(', ');
  return agreeing === figures
    ? `All ${figures} figures agree: ${of}.`
    : `${figures - agreeing} of ${figures} figures DIFFER: ${of}.`;
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
