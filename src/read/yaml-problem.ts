/** What is wrong with the syntax of a YAML file, as its author would see it. */

import { type Alias, type Document, isAlias, isCollection, isNode, visit, type YAMLParseError } from 'yaml';
import { type Saying, say } from '../model/saying.ts';

export interface YamlProblem {
  readonly says: Saying;
  /** Offsets of what to point at. */
  readonly from: number;
  readonly to: number;
}

/** What the parser gives up on. */
export const TOO_DEEP = say('yamlTooDeep', null);

/** The syntax errors of the parser, without those that only follow from another. */
export function yamlProblems(errors: readonly YAMLParseError[], text: string): YamlProblem[] {
  const broken = errors.find(({ message }) => message === BEHIND_THE_END);
  const problems = errors
    // Behind a quote that ends too early nothing closes any more.
    .filter(({ code, pos }) => broken === undefined || code !== 'BAD_INDENT' || pos[0] < broken.pos[0])
    .map((error) => yamlProblem(error, text));
  const deep = problems.find(({ says }) => says === TOO_DEEP);
  // What the parser says after giving up is not the author's fault.
  return deep === undefined ? problems : [deep];
}

/** What the parser says of text that goes on where a value has ended. */
const BEHIND_THE_END = 'Unexpected scalar at node end';

/** A syntax error of the parser as a sentence and a remedy, at what has to be changed. */
function yamlProblem({ code, message, pos: [from, to] }: YAMLParseError, text: string): YamlProblem {
  const here = { from, to };
  if (message.includes('call stack')) return { says: TOO_DEEP, ...here };
  const opened = openAt(text, from);
  if (
    /^Flow (map|sequence)|with a [\]}]$/.test(message) &&
    opened !== undefined &&
    /[[{]/.test(text[opened]!)
  ) {
    const mark = text[opened]!;
    return { says: say('yamlNotClosed', { mark }), from: opened, to: opened + 1 };
  }
  if (/^Missing closing .quote/.test(message) && opened !== undefined) {
    return { says: say('yamlQuoteOpen', null), from: opened, to: opened + 1 };
  }
  const [character = ''] = text.slice(from);
  const [quote = ''] = text.slice(from - 1);
  if (message === BEHIND_THE_END && (quote === "'" || quote === '"')) {
    return { says: say('yamlQuoteEnds', { quote }), from: from - 1, to: from };
  }
  return { says: saidOf(code, message, character, text.slice(from).split(/[\r\n]/, 1)[0]!), ...here };
}

/** What a kind of error means; `character` and `rest` are what stands there, and the rest of its line. */
function saidOf(code: YAMLParseError['code'], message: string, character: string, rest: string): Saying {
  switch (code) {
    case 'TAB_AS_INDENT':
      return say('yamlTab', null);
    case 'DUPLICATE_KEY':
      return say('yamlKeyTwice', null);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return say('yamlTwoColons', null);
    case 'MULTILINE_IMPLICIT_KEY':
      return say('yamlNoKey', null);
    case 'BAD_SCALAR_START':
      return say('yamlTextStart', { character, line: rest.trim().slice(0, 40) });
    case 'MULTIPLE_DOCS':
      return say('yamlSecondDocument', null);
    case 'BAD_INDENT':
      return say('yamlIndent', { why: message });
    case 'MISSING_CHAR':
      if (message === 'Sequence item without - indicator') return say('yamlNoDash', null);
      return say('yamlOther', { why: message });
    case 'UNEXPECTED_TOKEN':
      if (/^[\]}]$/.test(character)) return say('yamlClosesNothing', { mark: character });
      return say('yamlOther', { why: message });
    default:
      return say('yamlOther', { why: message });
  }
}

/** The last bracket or quote before an offset that is still open there. */
function openAt(text: string, end: number): number | undefined {
  const open: number[] = [];
  for (let at = 0; at < end; at++) {
    const character = text[at]!;
    const before = at === 0 ? '\n' : text[at - 1]!;
    if (character === '#' && /\s/.test(before)) {
      while (at < end && text[at] !== '\n') at++;
    } else if ((character === '"' || character === "'") && /[\s[{,:]/.test(before)) {
      const opened = at;
      for (at++; at < end && text[at] !== character; at++) if (character === '"' && text[at] === '\\') at++;
      if (at >= end) return opened;
    } else if (character === '[' || character === '{') {
      if (open.length > 0 || /[\s:-]/.test(before)) open.push(at);
    } else if (character === ']' || character === '}') open.pop();
  }
  return open[open.length - 1];
}

/** Aliases that name nothing, and those that would hold themselves. */
export function aliasProblems(document: Document): YamlProblem[] {
  const problems: YamlProblem[] = [];
  const complain = (alias: Alias, says: Saying) => {
    const [from = 0, to = 0] = alias.range ?? [];
    problems.push({ says, from, to });
  };
  visit(document, {
    Alias(_, alias, path) {
      const source = alias.resolve(document);
      if (source === undefined) {
        complain(alias, say('yamlNoAnchor', { name: alias.source }));
      } else if (path.some((ancestor) => ancestor === source) || (isAlias(source) && source === alias)) {
        complain(alias, say('yamlHoldsItself', { name: alias.source }));
      }
    },
  });
  return problems;
}

/**
 * Keys that are lists or mappings, of which YAML knows but no methodology has use for: to turn keys within keys
 * into text takes time that grows with the square of their depth, and more.
 */
export function keyProblems(document: Document): YamlProblem[] {
  const problems: YamlProblem[] = [];
  visit(document, {
    Pair(_, { key }) {
      const written = isAlias(key) ? key.resolve(document) : key;
      if (!isCollection(written) || !isNode(key)) return undefined;
      const [from = 0, to = 0] = key.range ?? [];
      problems.push({ says: say('yamlKeyNoWord', null), from, to: Math.min(to, from + 1) });
      return visit.SKIP;
    },
  });
  return problems;
}
