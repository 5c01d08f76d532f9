/** `rating check --explain CODE`: the page of a kind of problem, or the list of them all. */

import { type Code, codes, type Page, parts } from '../model/codes.ts';
import { suggestion } from '../model/suggest.ts';
import type { Block, Document } from '../write/document/document.ts';
import { terminal } from '../write/document/terminal.ts';
import type { Context } from './context.ts';
import { examples } from './examples.ts';
import { usage } from './messages.ts';

const isCode = (word: string): word is Code => Object.hasOwn(codes, word);

/** Prints the page; without a code, or with the word list, one line per code. */
export async function explain(asked: string | true, { print, notes, color, width }: Context): Promise<void> {
  const show = (document: Document) => print([...terminal(document, { color, width })].join(''));
  if (asked === true || asked === 'list') {
    show(list());
    return;
  }
  const code = asked.trim().toLowerCase();
  if (isCode(code)) show(pageOf(code, codes[code]));
  else {
    notes.push(
      usage(
        `--explain: unknown code '${asked}'`,
        suggestion(code, Object.keys(codes), 'codes') ?? 'rating check --explain lists them all',
      ),
    );
  }
}

/** All codes, part by part. */
function list(): Document {
  const entries = Object.entries(codes).map(([code, { title }]) => [code, title] as const);
  const starts = parts.map(([, first]) => entries.findIndex(([code]) => code === first));
  return parts.flatMap(
    ([title], index): Document => [
      { kind: 'heading', level: 2, text: title },
      {
        kind: 'facts',
        entries: entries.slice(starts[index], starts[index + 1]),
        indent: 2,
        room: LONGEST_CODE,
        tone: 'strong',
        unbroken: true,
        tight: true,
      },
    ],
  );
}

const LONGEST_CODE = Math.max(...Object.keys(codes).map((code) => code.length));

function pageOf(code: Code, { title, means, matters, fix }: Page): Document {
  const example = examples[code];
  const section = (heading: string, block: Block): Block[] => [
    { kind: 'heading', level: 2, text: heading },
    { ...block, tight: true },
  ];
  const prose = (text: string): Block => ({ kind: 'paragraph', text, indent: 2 });
  return [
    { kind: 'paragraph', text: [{ text: code, role: 'strong' }, `: ${title}`] },
    ...section('What it means', prose(means)),
    ...section('Why it matters for a rating', prose(matters)),
    ...(example === undefined ? [] : section('Example', { kind: 'code', text: example, indent: 2 })),
    ...section('What to do', prose(fix)),
  ];
}
