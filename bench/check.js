/** Whether the programs that are compared did the same work. */

import { readFileSync } from 'node:fs';

const TOLERANCE = 1e-9;

const linesOf = (path) => readFileSync(path, 'utf8').trimEnd().split(/\r?\n/);

/** How far two scores lie apart; two missing ones not at all, a missing one from a number infinitely. */
function distance(left, right) {
  if (left === right) return 0;
  return left === '' || right === '' ? Number.POSITIVE_INFINITY : Math.abs(Number(left) - Number(right));
}

/** A line's rank, name and scores; commas may stand in the name. */
function cellsOf(line, columns) {
  const cells = line.split(',');
  const scores = cells.splice(cells.length - (columns - 2));
  return { rank: cells[0], name: cells.slice(1).join(','), scores };
}

/**
 * Compares two results line by line: the same header, ranks and names, and scores within 1e-9.
 *
 * @returns the largest difference of two scores, or what differs
 */
export function compare(path, otherPath) {
  const lines = linesOf(path);
  const others = linesOf(otherPath);
  if (lines.length !== others.length) return { mismatch: `${lines.length} lines and ${others.length}` };
  if (lines[0] !== others[0]) return { mismatch: `header ${lines[0]} and ${others[0]}` };
  const columns = lines[0].split(',').length;
  let largest = 0;
  for (let at = 1; at < lines.length; at++) {
    const { rank, name, scores } = cellsOf(lines[at], columns);
    const other = cellsOf(others[at], columns);
    const differences = scores.map((score, index) => distance(score, other.scores[index]));
    const isSame = rank === other.rank && name === other.name && scores.length === other.scores.length;
    if (!isSame || !differences.every((value) => value <= TOLERANCE)) {
      return { mismatch: `line ${at + 1}: ${lines[at]} and ${others[at]}` };
    }
    largest = Math.max(largest, ...differences);
  }
  return { largest };
}
