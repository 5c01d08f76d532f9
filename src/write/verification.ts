/** What agrees with what has been published, and to how many digits. */

import type {
  Comparison,
  Verification,
  VerifiedMethod,
  VerifiedTable,
} from '../catalogue/conformance/verify.ts';
import { type Agreement, together } from '../stats/agreement.ts';
import type { Block, Document, Section, Table } from './document/document.ts';
import type { Medium } from './exporter.ts';
import { DIFFERENCE, differenceOf, extentText } from './figures.ts';
import { sentence } from './words/tell.ts';

interface Line {
  readonly title: string;
  readonly agreement: Agreement;
  readonly to: string;
}

interface Part {
  readonly heading: string;
  readonly lines: readonly Line[];
  /** Where the figures are from, and what is to be known of them. */
  readonly remarks: readonly string[];
}

/** Methods are told one by one up to this many, else family by family. */
const FEW = 12;

/** How many figures agree, table by table; on a screen where the figures are from only if there are few. */
export function verificationDocument(verification: Verification, medium: Medium): Document {
  const parts = partsOf(verification);
  if (medium === 'page') {
    return [
      { kind: 'heading', level: 1, text: 'Conformance' },
      { kind: 'paragraph', text: verdict(verification) },
      tableOf(parts, medium),
    ];
  }
  const isDetailed = verification.methods.length <= FEW;
  const shown = isDetailed ? parts : parts.map((part) => ({ ...part, remarks: [] }));
  const meaning: Block = {
    kind: 'paragraph',
    text: 'difference: the largest one, relative to the expected figure or, near zero, to the largest figure',
    tight: true,
  };
  return [
    tableOf(shown, medium),
    { kind: 'paragraph', text: verdict(verification), tone: 'strong' },
    meaning,
  ];
}

function tableOf(parts: readonly Part[], medium: Medium): Table {
  const onPage = medium === 'page';
  return {
    kind: 'table',
    columns: [
      { header: '' },
      { header: 'figures', align: 'right' },
      { header: 'agree', align: 'right' },
      { header: 'to' },
      {
        header: onPage ? 'largest relative difference' : 'difference',
        ...(onPage && { align: 'right' }),
        format: DIFFERENCE,
      },
    ],
    sections: parts.map(
      ({ heading, lines, remarks }): Section => ({
        heading: { level: 2, text: heading },
        rows: lines.map(({ title, agreement: { figures, agreeing, relative }, to }) => [
          title,
          figures,
          agreeing,
          to,
          differenceOf(relative),
        ]),
        remarks,
      }),
    ),
    wide: 'keep',
    look: 'bare',
    indent: 2,
  };
}

/** Everything, data and methodologies included, for whoever wants to check another program. */
export function verificationObject(verification: Verification) {
  const { figures, agreeing, relative } = agreementOfAll(verification);
  return {
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
  };
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

function partsOf({ methods, tables }: Verification): Part[] {
  const examples = methods.length <= FEW ? methods.map(partOfMethod) : [partOfFamilies(methods)];
  return [
    ...examples,
    ...tables.map(({ table, checks }) => ({
      heading: table.title,
      lines: checks.map(lineOf),
      remarks: [`source: ${table.source}`, ...checks.flatMap(notesOf)],
    })),
  ];
}

const partOfMethod = ({ family, method, examples }: VerifiedMethod): Part => ({
  heading: `Worked examples of ${family}/${method}`,
  lines: examples.map(lineOf),
  remarks: examples.map(({ title, source }) => `${title}: ${source}`),
});

const notesOf = ({ title, note, check }: VerifiedTable['checks'][number]): string[] => [
  ...(check.printed === undefined ? [] : [`${title}: printed as ${check.printed.how}`]),
  ...(note === undefined ? [] : [`${title}: ${note}`]),
];

function partOfFamilies(methods: readonly VerifiedMethod[]): Part {
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
