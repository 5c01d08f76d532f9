/** JSON laid out so that it can be read, searched and compared by line. */

import { jsonLine } from './text.ts';

/** Lines are kept below this where a list or an object can be broken. */
const LINE = 110;

/** JSON on one line where that is short, else broken into its members. */
export function laidOut(value: unknown, indent: string): string {
  const line = jsonLine(value);
  if (typeof value !== 'object' || value === null || indent.length + line.length <= LINE) return line;
  const deeper = `${indent}  `;
  const isList = Array.isArray(value);
  const members = isList
    ? value.map((element) => laidOut(element, deeper))
    : Object.entries(value)
        .filter(([, element]) => element !== undefined)
        .map(([key, element]) => `${jsonLine(key)}: ${laidOut(element, deeper)}`);
  const [open, close] = isList ? '[]' : '{}';
  return `${open}\n${deeper}${members.join(`,\n${deeper}`)}\n${indent}${close}`;
}
