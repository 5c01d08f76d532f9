/** A saved result, as `rating compute -f json` writes it, for those who go on from it. */

import * as v from 'valibot';
import { checkFile } from '../methodology/check-file.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import type { Methodology } from '../model/methodology.ts';
import { say } from '../model/saying.ts';
import type { Source } from './bytes.ts';
import { contentKind } from './content-kind.ts';

const text = v.string();
const nullable = v.nullable(v.string());

const input = v.object({
  role: v.literal('data'),
  path: text,
  sha256: nullable,
  encoding: text,
  delimiter: nullable,
  decimal: text,
  sheet: v.exactOptional(text),
  headerRow: v.exactOptional(v.number()),
  skipLast: v.exactOptional(v.number()),
  rows: v.number(),
});

const schema = v.object({
  schemaVersion: v.literal(1),
  tool: v.object({ name: text, version: text }),
  rating: v.object({ name: text, edition: nullable }),
  inputs: v.array(input),
  methodology: v.object({ sha256: nullable, source: text, resolved: v.record(v.string(), v.unknown()) }),
  run: v.exactOptional(
    v.object({
      only: v.array(text),
      set: v.array(text),
      weights: v.record(v.string(), v.number()),
      leftOut: v.number(),
    }),
  ),
  units: v.array(
    v.object({
      id: text,
      key: v.exactOptional(v.record(v.string(), text)),
      attributes: v.exactOptional(v.record(v.string(), v.union([text, v.number(), v.null()]))),
      rank: v.pipe(v.number(), v.minValue(1)),
      score: v.number(),
    }),
  ),
  excluded: v.array(v.object({ id: text, reason: text })),
});

type Saved = v.InferOutput<typeof schema>;

export interface SavedResult
  extends Pick<Saved, 'tool' | 'rating' | 'inputs' | 'run' | 'units' | 'excluded'> {
  readonly methodology: Omit<Saved['methodology'], 'resolved'> & { readonly resolved: Methodology };
}

/** Data of this size are no result that anybody saved. */
const LARGEST = 1 << 28;

/** The first bytes tell JSON from other data. */
const HEAD = 1 << 10;

/**
 * The result in a source; undefined where it is something else, such as data. Errors: JSON that says it is a result and
 * lacks something that every result has.
 */
export function readResult(source: Source): Outcome<SavedResult | undefined> {
  const other: Outcome<undefined> = { ok: true, value: undefined, diagnostics: [] };
  const head = new Uint8Array(Math.min(HEAD, source.size));
  const start = head.subarray(0, source.read(head, 0));
  if (source.size > LARGEST || contentKind(source.name, start) !== 'json') return other;
  let object: unknown;
  try {
    object = JSON.parse(new TextDecoder().decode(source.bytes()));
  } catch {
    // Whoever reads it as data says what is wrong, and where.
    return other;
  }
  if (typeof object !== 'object' || object === null || !('schemaVersion' in object)) return other;
  const parsed = v.safeParse(schema, object);
  if (!parsed.success) return failed(source, whatIsWrong(parsed.issues[0]));
  const { resolved, ...methodology } = parsed.output.methodology;
  const { methodology: known } = checkFile(resolved);
  if (known === undefined) return failed(source, 'methodology.resolved');
  const ids = parsed.output.units.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) return failed(source, `units: ${twice}`);
  const value = { ...parsed.output, methodology: { ...methodology, resolved: known } };
  return { ok: true, value, diagnostics: [] };
}

const whatIsWrong = (issue: v.BaseIssue<unknown>): string => v.getDotPath(issue) ?? '';

const failed = ({ name }: Source, what: string): Outcome<never> => {
  const problem: Diagnostic = {
    code: 'not-a-result',
    severity: 'error',
    fault: 'data',
    says: say('noResult', { what }),
    location: { file: name },
  };
  return { ok: false, diagnostics: [problem] };
};
