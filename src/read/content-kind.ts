/** What the first bytes of a file say it is. */

const startsWith = (bytes: Uint8Array, ...start: number[]) =>
  start.every((byte, index) => bytes[index] === byte);

/**
 * `spreadsheet` for everything that a spreadsheet program keeps its own files in, readable or not: a zip
 * file, an OLE file, or markup that is only called a spreadsheet; `json` for records in JSON; else `text`.
 */
export function contentKind(name: string, head: Uint8Array): 'spreadsheet' | 'json' | 'text' {
  if (startsWith(head, 0x50, 0x4b, 3, 4) || startsWith(head, 0x50, 0x4b, 5, 6)) return 'spreadsheet';
  if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) return 'spreadsheet';
  if (/\.(json|ndjson|jsonl)(\.gz)?$/i.test(name)) return 'json';
  if (!INK.has(firstInk(head))) return 'text';
  const start = new TextDecoder().decode(head.subarray(0, 1000));
  if (/^\s*(?:\[\s*[{\]]|\{\s*(?:\}|"(?:[^"\\]|\\.)*"\s*:))/.test(start)) return 'json';
  const isMarkup = /^\s*<(?:!doctype|html|\?xml|table|meta|head|style)/i.test(start);
  if (isMarkup && /\.(xlsx?|xlsm|ods)$/i.test(name)) return 'spreadsheet';
  return 'text';
}

/** What JSON and HTML begin with: `[`, `{`, `<`. */
const INK: ReadonlySet<number | undefined> = new Set([0x5b, 0x7b, 0x3c]);

/** The first byte that is neither the mark of UTF-8 nor white space of JSON. */
function firstInk(head: Uint8Array): number | undefined {
  let at = startsWith(head, 0xef, 0xbb, 0xbf) ? 3 : 0;
  while (head[at] === 0x20 || head[at] === 0x0a || head[at] === 0x0d || head[at] === 0x09) at++;
  return head[at];
}
