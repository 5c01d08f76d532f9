/** A published result: the JSON of a rating, or a study page that carries one. */

import * as v from 'valibot';

const nullable = v.nullable(v.string());
const file = v.union([
  v.object({ path: v.string(), text: v.string() }),
  v.object({ path: v.string(), base64: v.string() }),
]);

/** What has to be known of a result to compute it again. */
const schema = v.looseObject({
  schemaVersion: v.literal(1),
  inputs: v.array(
    v.looseObject({
      path: v.string(),
      sha256: nullable,
      encoding: v.string(),
      delimiter: nullable,
      decimal: v.string(),
      sheet: v.exactOptional(v.string()),
      headerRow: v.exactOptional(v.number()),
      skipLast: v.exactOptional(v.number()),
    }),
  ),
  methodology: v.looseObject({
    sha256: nullable,
    source: v.string(),
    resolved: v.record(v.string(), v.unknown()),
  }),
  run: v.exactOptional(
    v.looseObject({
      only: v.array(v.string()),
      set: v.array(v.string()),
      weights: v.record(v.string(), v.number()),
    }),
  ),
  units: v.array(v.looseObject({ id: v.string(), rank: v.number(), score: v.number() })),
  embedded: v.exactOptional(v.object({ data: v.array(file), methodology: nullable })),
});

export type PublishedResult = v.InferOutput<typeof schema>;

export interface PublishedFile {
  readonly result: PublishedResult;
  /** What the table of a page shows. */
  readonly rows: readonly { readonly unit: string; readonly rank: number; readonly score: number }[];
}

/** The published result of a text, or what keeps it from being one. */
export function readPublished(text: string): PublishedFile | { readonly problem: string } {
  const isPage = /^\s*<!doctype html/i.test(text);
  const json = isPage
    ? /<script type="application\/json" id="rating">([^<]*)<\/script>/.exec(text)?.[1]
    : text;
  if (json === undefined) {
    const isCut = !/<\/html>\s*$/.test(text);
    const why = isCut ? 'it ends in the middle, so the file is truncated' : 'the page carries none';
    return { problem: why };
  }
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    const isCut = json.trimStart().startsWith('{') && !json.trimEnd().endsWith('}');
    return { problem: isCut ? 'it ends in the middle, so the file is truncated' : 'it is not JSON' };
  }
  const parsed = v.safeParse(schema, value);
  if (!parsed.success) {
    const at = v.getDotPath(parsed.issues[0]);
    return { problem: at === null ? 'it is no object' : `'${at}' is missing or wrong` };
  }
  return { result: parsed.output, rows: isPage ? rowsOf(text) : [] };
}

function rowsOf(page: string): PublishedFile['rows'] {
  const rows = page.matchAll(/<tr data-unit="([^"]*)" data-rank="([^"]*)" data-score="([^"]*)">/g);
  return Array.from(rows, ([, unit = '', rank, score]) => ({
    unit: unescaped(unit),
    rank: Number(rank),
    score: Number(score),
  }));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** Text of an attribute as a page of ours writes it. */
const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d+)|(\w+));/g, (whole, code, name) =>
    code === undefined ? (ENTITIES[name] ?? whole) : String.fromCharCode(Number(code)),
  );
