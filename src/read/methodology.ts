/** YAML or JSON text → a methodology, every problem with its line and column and a suggestion. */

import { isMap, isNode, isPair, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import { checkFile } from '../methodology/check-file.ts';
import type { Issue, Path } from '../methodology/issues.ts';
import { salvage } from '../methodology/valid-subset.ts';
import type { Code } from '../model/codes.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import type { Methodology } from '../model/methodology.ts';
import { type Saying, say } from '../model/saying.ts';
import type { Framed } from '../model/table.ts';
import { aliasProblems, keyProblems, TOO_DEEP, type YamlProblem, yamlProblems } from './yaml-problem.ts';

/** Text parsed but not judged: the plain object, and where its parts stand. */
export interface MethodologySource {
  readonly file: string;
  readonly object: Readonly<Record<string, unknown>>;
  /** Where the value (or, for a key that should not be there, the key) at a path stands. */
  readonly locate: (path: Path, key?: boolean) => Framed | undefined;
}

const problem = (says: Saying, location: Framed | undefined, code: Code): Diagnostic => ({
  code,
  severity: 'error',
  fault: 'usage',
  says,
  ...location,
});

/** Parses YAML 1.2 or JSON. Errors: syntax, repeated keys, aliases that multiply, anything but a mapping. */
export function parseMethodologyText(file: string, text: string): Outcome<MethodologySource> {
  const whole = (says: Saying): Outcome<never> => ({
    ok: false,
    diagnostics: [problem(says, { location: { file } }, 'bad-yaml')],
  });
  const source = text.startsWith('\ufeff') ? text.slice(1) : text;
  const counter = new LineCounter();
  let document: ReturnType<typeof parseDocument>;
  try {
    document = parseDocument(source, { lineCounter: counter, prettyErrors: false, logLevel: 'error' });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return whole(TOO_DEEP);
  }
  const lines = source.split('\n');
  const at = (start: number, end: number): Framed => {
    const { line, col } = counter.linePos(start);
    const text = (lines[line - 1] ?? '').replace(/\r$/, '');
    const length = Math.max(0, Math.min(end - start, text.length - (col - 1)));
    return {
      location: { file, line, column: [...text.slice(0, col - 1)].length + 1 },
      frame: { text, start: col - 1, length },
    };
  };
  const fail = (problems: readonly YamlProblem[]): Outcome<never> => ({
    ok: false,
    diagnostics: problems.map(({ says, from, to }) => problem(says, at(from, to), 'bad-yaml')),
  });
  if (document.errors.length > 0) return fail(yamlProblems(document.errors, source));
  let object: unknown;
  try {
    const aliases = source.includes('*') ? aliasProblems(document) : [];
    if (aliases.length > 0) return fail(aliases);
    const keys = keyProblems(document);
    if (keys.length > 0) return fail(keys);
    object = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    if (error instanceof RangeError) return whole(TOO_DEEP);
    if (!(error instanceof ReferenceError)) throw error;
    return whole(say('yamlAliasesGrow', null));
  }
  if (typeof object !== 'object' || object === null || Array.isArray(object)) {
    const says = say(object === null ? 'yamlEmpty' : 'yamlNoMapping', null);
    return { ok: false, diagnostics: [problem(says, { location: { file } }, 'bad-methodology')] };
  }
  const locate = (path: Path, key = false): Framed | undefined => {
    let node: unknown = document.contents;
    let found: Node | undefined = isNode(node) ? node : undefined;
    for (const [index, step] of path.entries()) {
      if (isMap(node)) {
        const pair = node.items.find(
          (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step),
        );
        if (pair === undefined) break;
        const target = key && index === path.length - 1 ? pair.key : (pair.value ?? pair.key);
        node = target;
      } else if (isNode(node) && 'items' in node && Array.isArray(node.items))
        node = node.items[Number(step)];
      else break;
      if (isNode(node)) found = node;
    }
    const range = found?.range;
    if (range === undefined || range === null) return undefined;
    return at(range[0], isScalar(found) ? range[1] : range[0] + 1);
  };
  return { ok: true, value: { file, object: object as Record<string, unknown>, locate }, diagnostics: [] };
}

/** Judges a parsed methodology against the schema and in itself. */
export function judgeMethodology(source: MethodologySource): Outcome<Methodology> {
  const { methodology } = checkFile(source.object);
  return methodology === undefined
    ? { ok: false, diagnostics: problemsIn(source, source.object) }
    : { ok: true, value: methodology, diagnostics: [] };
}

/** Every problem of a methodology that is not valid, with its place; parameters as those of `locateIssues`. */
export function problemsIn(
  source: MethodologySource,
  object: unknown,
  edited: readonly EditedPath[] = [],
): Diagnostic[] {
  return locateIssues(source, salvage(object).issues, edited);
}

/** A path that the command line changed, and by which option. */
interface EditedPath {
  readonly path: Path;
  readonly option: string;
}

/**
 * The issues of a methodology with their places in its file, in the order of the file.
 *
 * @param edited paths that the command line changed, whose problems belong to it and not to the file
 */
export function locateIssues(
  source: MethodologySource,
  issues: readonly Issue[],
  edited: readonly EditedPath[] = [],
): Diagnostic[] {
  const diagnostics = issues.map((issue) => {
    const edit = edited.find(({ path }) =>
      path.every((step, index) => index >= issue.path.length || issue.path[index] === step),
    );
    if (edit !== undefined) {
      const says = say('ofOption', { option: edit.option, says: issue.says });
      return problem(says, undefined, issue.code);
    }
    const location = source.locate(issue.path, issue.code === 'unknown-key') ?? {
      location: { file: source.file },
    };
    return problem(issue.says, location, issue.code);
  });
  diagnostics.sort(
    (a, b) =>
      (a.location?.line ?? 0) - (b.location?.line ?? 0) ||
      (a.location?.column ?? 0) - (b.location?.column ?? 0),
  );
  return diagnostics;
}
