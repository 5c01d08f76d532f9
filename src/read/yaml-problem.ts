/** What is wrong with the syntax of a YAML file, in the words of its author. */

import { type Alias, type Document, isAlias, isCollection, isNode, visit, type YAMLParseError } from 'yaml';

export interface YamlProblem {
  readonly message: string;
  readonly help?: string;
  /** Offsets of what to point at. */
  readonly from: number;
  readonly to: number;
}

export const TOO_DEEP = 'lists and mappings are nested too deeply';

/** The syntax errors of the parser, without those that only follow from another. */
export function yamlProblems(errors: readonly YAMLParseError[], text: string): YamlProblem[] {
  const broken = errors.find(({ message }) => message === BEHIND_THE_END);
  const problems = errors
    // Behind a quote that ends too early nothing closes any more.
    .filter(({ code, pos }) => broken === undefined || code !== 'BAD_INDENT' || pos[0] < broken.pos[0])
    .map((error) => yamlProblem(error, text));
  const deep = problems.find(({ message }) => message === TOO_DEEP);
  // What the parser says after giving up is not the author's fault.
  return deep === undefined ? problems : [deep];
}

/** What the parser says of text that goes on where a value has ended. */
const BEHIND_THE_END = 'Unexpected scalar at node end';

/** A syntax error of the parser as a sentence and a remedy, at what has to be changed. */
function yamlProblem({ code, message, pos: [from, to] }: YAMLParseError, text: string): YamlProblem {
  const here = { from, to };
  if (message.includes('call stack')) return { message: TOO_DEEP, ...here };
  const opened = openAt(text, from);
  if (
    /^Flow (map|sequence)|with a [\]}]$/.test(message) &&
    opened !== undefined &&
    /[[{]/.test(text[opened]!)
  ) {
    const mark = text[opened]!;
    return {
      message: `'${mark}' opens here and is not closed`,
      help: `close it with '${mark === '{' ? '}' : ']'}'; what stands between belongs to it and is indented`,
      from: opened,
      to: opened + 1,
    };
  }
  if (/^Missing closing .quote/.test(message) && opened !== undefined) {
    return {
      message: 'a quote opens here and is not closed',
      help: 'close it in the same line',
      from: opened,
      to: opened + 1,
    };
  }
  const [character = ''] = text.slice(from);
  const [quote = ''] = text.slice(from - 1);
  if (message === BEHIND_THE_END && (quote === "'" || quote === '"')) {
    return {
      message: 'a quote ends here, and text goes on behind it',
      help: `${quote === "'" ? "inside single quotes write '' for '" : 'inside double quotes write \\" for "'}, or use the other kind around it`,
      from: from - 1,
      to: from,
    };
  }
  switch (code) {
    case 'TAB_AS_INDENT':
      return { message: 'a tab cannot indent', help: 'indent with spaces', ...here };
    case 'DUPLICATE_KEY':
      return { message: 'this key is there twice', help: 'keep one of them', ...here };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return {
        message: 'there are two colons in one line',
        help: 'put a text with a colon into quotes, such as name: "Cities: 2020"',
        ...here,
      };
    case 'MULTILINE_IMPLICIT_KEY':
      return {
        message: 'this line has no key and value',
        help: 'after a key come a colon and a space, such as `rating: 1`',
        ...here,
      };
    case 'BAD_SCALAR_START':
      return {
        message: `a text cannot begin with ${character}`,
        help: `put it into quotes: "${text
          .slice(from)
          .split(/[\r\n]/, 1)[0]!
          .trim()
          .slice(0, 40)}"`,
        ...here,
      };
    case 'MULTIPLE_DOCS':
      return {
        message: 'a second document begins here, and a methodology is one',
        help: 'delete this line and what is below it, or put that into a file of its own',
        ...here,
      };
    case 'BAD_INDENT':
      return { message, help: 'lines of one list or mapping begin in the same column', ...here };
    case 'MISSING_CHAR':
      return message === 'Sequence item without - indicator'
        ? {
            message: 'this line is indented like the dashes of a list, but has none',
            help: 'begin it with `- `, or below the first key of the item it belongs to',
            ...here,
          }
        : { message, ...here };
    case 'UNEXPECTED_TOKEN':
      return /^[\]}]$/.test(character)
        ? {
            message: `'${character}' closes nothing`,
            help: 'delete it, or open what it should close',
            ...here,
          }
        : { message, ...here };
    default:
      return { message, ...here };
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
  const complain = (alias: Alias, message: string, help: string) => {
    const [from = 0, to = 0] = alias.range ?? [];
    problems.push({ message, help, from, to });
  };
  visit(document, {
    Alias(_, alias, path) {
      const source = alias.resolve(document);
      if (source === undefined) {
        complain(
          alias,
          `there is no '&${alias.source}' before this`,
          'write the anchor first, or repeat the text',
        );
      } else if (path.some((ancestor) => ancestor === source) || (isAlias(source) && source === alias)) {
        complain(alias, `'&${alias.source}' would hold itself`, 'write out what is meant');
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
      problems.push({
        message: 'this key is a list or a mapping, and not a word',
        help: 'after a word come a colon and a space, such as `rating: 1`; a question mark at the beginning goes into quotes',
        from,
        to: Math.min(to, from + 1),
      });
      return visit.SKIP;
    },
  });
  return problems;
}
