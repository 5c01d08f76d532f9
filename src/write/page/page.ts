/**
 * The study as one page that makes no request: everything is in it as text, and a program that computes the rating again
 * when its weights are moved. A strict policy stands in the page itself: nothing runs and nothing styles but what its
 * hashes name.
 */

import type { Study } from '../../study/report/model.ts';
import type { Block } from '../document/document.ts';
import { attributeText, headingHtml, html, htmlText, inlineHtml, plainText } from '../document/html.ts';
import type { ComposeOptions } from '../exporter.ts';
import { noteOf } from '../note.ts';
import { type ReportChapter, reportParts } from '../report/document.ts';
import { type Pen, penOf, profileId, type ReportTexts } from '../report/pen.ts';
import { rankingRemarks } from '../report/ranking.ts';
import { jsonLine } from '../text.ts';
import type { PageTexts } from '../words/pages.ts';
import { sentence } from '../words/tell.ts';
import type { PageParts, Published } from './model.ts';
import { rankingTable } from './ranking.ts';
import { weightsPanel } from './weights.ts';

/** Readers look at the ranking before they read how it came about. */
const FIRST: readonly string[] = ['brief', 'ranking'];

export function* studyPage(
  { study, page }: Published,
  options: Pick<ComposeOptions, 'digits' | 'language'>,
  reportTexts: ReportTexts,
  texts: PageTexts,
): Generator<string> {
  if (page === null) throw new Error('a page was asked for, and nothing was made for it');
  const pen = penOf(study, reportTexts, options.language, options.digits);
  const { opening, chapters } = reportParts(study, pen);
  const first = FIRST.flatMap((id) => chapters.filter((chapter) => chapter.id === id));
  const ordered = [...first, ...chapters.filter((chapter) => !first.includes(chapter))];
  yield head(study, page, options.language.tag);
  yield `<body>
<a class="skip" href="#ranking">${htmlText(texts.skip)}</a>
${statusLine(study)}<header>
`;
  const rendering = { numbers: options.language.numbers, label: study.title ?? study.rating.name };
  yield* html(opening, rendering);
  yield `<nav aria-label="${htmlText(pen.texts.contents)}"><ul>${ordered.map(({ id, heading }) => `<li><a href="#${id}">${inlineHtml(heading.text)}</a></li>`).join('')}</ul></nav>
</header>
<main>
`;
  for (const chapter of ordered) {
    yield `<section class="chapter" data-chapter="${chapter.id}">\n`;
    if (chapter.id === 'ranking') {
      const { id: _, ...heading } = chapter.heading;
      yield headingHtml(heading);
      yield weightsPanel(study, pen, texts);
      yield controls(study, texts);
      yield `${rankingTable(study, page, pen, texts)}\n`;
      yield* html(rankingRemarks(study, pen), rendering);
    } else yield* chapterHtml(chapter, study, pen, texts);
    yield '</section>\n';
  }
  yield `</main>
<script type="application/json" id="rating">${inScript(carried(page))}</script>
<script>${page.script.text}</script>
</body>
</html>
`;
}

function head({ title, rating }: Study, { script, style }: PageParts, tag: string): string {
  const policy = [
    "default-src 'none'",
    `script-src '${script.hash}'`,
    `style-src '${style.hash}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="${tag}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>${htmlText(title ?? rating.name)}</title>
<style>${style.text}</style>
</head>
`;
}

/** What the data say of every unit stays in sight wherever one reads. */
function statusLine({ captions }: Study): string {
  const said = Object.entries(captions).map(([column, text]) => `${column}: ${text}`);
  return said.length === 0 ? '' : `<p class="status">${said.map(htmlText).join(' · ')}</p>\n`;
}

/** What a program makes work: without one it is not shown. */
function controls({ leagues }: Study, texts: PageTexts): string {
  const filters = leagues.map(({ id, name, classes }) => {
    const choices = classes.map(
      (each) => `<option value="${attributeText(each.id)}">${htmlText(each.name)}</option>`,
    );
    return `<label>${htmlText(name)} <select data-filter="${attributeText(id)}"><option value="">${htmlText(texts.all)}</option>${choices.join('')}</select></label>`;
  });
  return `<p role="status"></p>
<form id="filters" class="panel" hidden autocomplete="off">
<label>${htmlText(texts.search)} <input type="search" data-search></label>
${filters.join('\n')}
<span data-shown></span>
</form>
`;
}

/** A chapter as it is printed; each profile is a part of its own, which can be opened. */
function* chapterHtml(
  { heading, content }: ReportChapter,
  study: Study,
  pen: Pen,
  texts: PageTexts,
): Generator<string> {
  const rendering = { numbers: pen.language.numbers, label: plainText(heading.text) };
  yield `${headingHtml(heading)}\n`;
  const profiles = new Map(study.profiles.map(({ unit }) => [profileId(unit.id), unit.id]));
  let blocks: Block[] = [];
  let isOpen = false;
  for (const block of content) {
    const unit = block.kind === 'heading' && block.id !== undefined ? profiles.get(block.id) : undefined;
    if (unit !== undefined) {
      yield* html(blocks, rendering);
      blocks = [];
      if (isOpen) yield '</article>\n';
      isOpen = true;
      yield `<article data-profile="${attributeText(unit)}" tabindex="-1">\n<button type="button" data-action="close" hidden>${htmlText(texts.close)}</button>\n`;
    }
    blocks.push(block);
  }
  yield* html(blocks, rendering);
  if (isOpen) yield '</article>\n';
}

/** The object of the contract with the columns that were rated and the files they were read from. */
const carried = ({ result, table, embedded }: PageParts) => ({
  ...result,
  units: result.units,
  excluded: result.excluded.map(({ id, reason }) => ({ id, reason: sentence(reason) })),
  notes: result.notes.map(noteOf),
  table,
  embedded,
});

/** JSON that ends no script and begins no comment. */
const inScript = (value: unknown): string => jsonLine(value).replaceAll('<', '\\u003c');
