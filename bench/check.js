/** Whether the programs that are compared did the same work. */

import { readFileSync } from 'node:fs';

const TOLERANCE = 1e-9;

const linesOf = (path) => readFileSync(path, 'utf8').trimEnd().split(/\r?\n/);

/** How far two scores lie apart; two missing ones not at all, a missing one from a number infinitely. */
function distance(left, right) {
  if (left === right) return 0;
  return left === '' || right === '' ? Number.POSITIVE_INFINITY : Math.abs(Number(left) - Number(right));
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
  let largest = 0;
  for (let at = 1; at < lines.length; at++) {
    const [rank, name, ...scores] = lines[at].split(',');
    const [otherRank, otherName, ...otherScores] = others[at].split(',');
    const differences = scores.map((score, index) => distance(score, otherScores[index]));
    if (rank !== otherRank || name !== otherName || !differences.every((value) => value <= TOLERANCE)) {
      return { mismatch: `line ${at + 1}: ${lines[at]} and ${others[at]}` };
    }
    largest = Math.max(largest, ...differences);
  }
  return { largest };
}
