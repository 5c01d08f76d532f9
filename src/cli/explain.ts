/** `rating check --explain CODE`: the page of a kind of problem, or the list of them all. */

import { type Code, codes, type Page } from '../model/codes.ts';
import { suggestion } from '../model/suggest.ts';
import { wrap } from '../write/width.ts';
import type { Context } from './context.ts';
import { examples } from './examples.ts';
import { usage } from './messages.ts';
import { type Painter, painter } from './paint.ts';

const isCode = (word: string): word is Code => Object.hasOwn(codes, word);

/** Prints the page; without a code, or with the word list, one line a code. */
export async function explain(asked: string | true, { print, notes, color, width }: Context): Promise<void> {
  const paint = await painter(color === 0 ? 0 : 1);
  if (asked === true || asked === 'list') {
    print(listOf(paint));
    return;
  }
  const code = asked.trim().toLowerCase();
  if (isCode(code)) print(pageOf(code, codes[code], paint, Math.min(width, 100)));
  else {
    notes.push(
      usage(
        `--explain: there is no kind of problem '${asked}'`,
        suggestion(code, Object.keys(codes), 'codes') ?? 'rating check --explain lists them all',
      ),
    );
  }
}

function listOf(paint: Painter): string {
  const width = Math.max(...Object.keys(codes).map((code) => code.length));
  const lines = Object.entries(codes).map(
    ([code, { title }]) => `${paint.bold(code.padEnd(width))}  ${title}\n`,
  );
  return lines.join('');
}

function pageOf(code: Code, { title, means, matters, fix }: Page, paint: Painter, width: number): string {
  const example = examples[code];
  const section = (heading: string, text: string) => [paint.bold(heading), ...wrap(text, width, '  '), ''];
  return [
    `${paint.bold(code)}: ${title}`,
    '',
    ...section('What it means', means),
    ...section('Why it matters for a rating', matters),
    ...(example === undefined
      ? []
      : [paint.bold('Example'), ...example.split('\n').map((line) => `  ${line}`.trimEnd()), '']),
    ...section('What to do', fix),
  ]
    .slice(0, -1)
    .map((line) => `${line}\n`)
    .join('');
}
