/**
 * Seconds an evaluation with other weights takes, and a rating from scratch: node evaluate.js WEIGHTS.json
 *
 * Writes the data and the weights it drew for the peer, and prints the places of the first draws, for comparison.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as library from '../dist/lib/index.js';
import { randomNumbers } from './data.js';

const UNITS = 78;
const GROUPS = 4;
const CHILDREN = 3;
const DRAWS = 1000;
const COMPARED = 50;
const EVALUATIONS = 200_000;
const RATINGS = 2000;

const random = randomNumbers(20200917);
const groups = Array.from({ length: GROUPS }, (_, group) => ({
  id: `group${group}`,
  criteria: Array.from({ length: CHILDREN }, (_, child) => ({ id: `indicator${group * CHILDREN + child}` })),
}));
const ids = groups.flatMap(({ id, criteria }) => [id, ...criteria.map((child) => child.id)]);
const indicators = ids.filter((id) => id.startsWith('indicator'));
const records = Array.from({ length: UNITS }, (_, unit) => ({
  city: `city ${String(unit).padStart(2, '0')}`,
  ...Object.fromEntries(indicators.map((id) => [id, Math.round(1e6 * random() ** 2) / 1000])),
}));
const drawn = Array.from({ length: DRAWS }, () => Object.fromEntries(ids.map((id) => [id, 0.05 + random()])));

const { defineMethodology, evaluate, fit, rate, tableOf, workspaceFor } = library;
if (evaluate === undefined || fit === undefined || workspaceFor === undefined) process.exit(0);

const file = (weights) => ({
  rating: 1,
  unit: { id: 'city' },
  criteria: groups.map(({ id, criteria }) => ({
    id,
    weight: weights[id],
    criteria: criteria.map((child) => ({ id: child.id, weight: weights[child.id] })),
  })),
});
const table = tableOf(records);
const methodologies = drawn.map((weights) => defineMethodology(file(weights)).value);
const fitted = fit(table, methodologies[0]).value;
const workspace = workspaceFor(fitted);
const changes = drawn.map((weights) => ({ weights }));

/** Seconds of one call, after as many that only warm up. */
function secondsOf(calls, call) {
  for (let index = 0; index < calls / 10; index++) call(index % DRAWS);
  const begin = process.hrtime.bigint();
  for (let index = 0; index < calls; index++) call(index % DRAWS);
  return Number(process.hrtime.bigint() - begin) / 1e9 / calls;
}

const placesOf = (draw) => [...evaluate(fitted, changes[draw], workspace).value.places.rank];
const scratch = (draw) => {
  const { columns } = rate(table, methodologies[draw]).value;
  return [...columns.rank];
};

const places = Array.from({ length: COMPARED }, (_, draw) => placesOf(draw));
if (places.some((ranks, draw) => ranks.join() !== scratch(draw).join()))
  throw new Error('places from scratch are others');

mkdirSync(dirname(process.argv[2]), { recursive: true });
writeFileSync(
  process.argv[2],
  JSON.stringify({
    groups: groups.map(({ criteria }) => criteria.length),
    values: records.map((record) => indicators.map((id) => record[id])),
    groupWeights: drawn.map((weights) => groups.map(({ id }) => weights[id])),
    indicatorWeights: drawn.map((weights) => indicators.map((id) => weights[id])),
    compared: COMPARED,
  }),
);
const seconds = {
  evaluate: secondsOf(EVALUATIONS, (draw) => evaluate(fitted, changes[draw], workspace)),
  rate: secondsOf(RATINGS, (draw) => rate(table, methodologies[draw])),
};
process.stdout.write(JSON.stringify({ seconds, places }));
