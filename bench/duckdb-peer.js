/** The work of rating.yaml or flat.yaml in SQL: node duckdb-peer.js DATA.csv RESULT.csv grouped|flat, or --version */

import { DuckDBInstance, version } from '@duckdb/node-api';

const GROUPS = {
  visibility: { weight: 40, weights: { website: 3, mentions: 2, visitors: 5 } },
  business: { weight: 30, weights: { branches: 4, exports: 4, taxes: 2 } },
  infrastructure: { weight: 20, weights: { flights: 1, travel_time: 2, internet: 3 } },
  cooperation: { weight: 10, weights: { twins: 5, students: 3, emissions: 2 } },
};
const FLAT = {
  website: 12,
  mentions: 8,
  visitors: 20,
  branches: 12,
  exports: 12,
  taxes: 6,
  flights: 3,
  travel_time: 7,
  internet: 10,
  twins: 5,
  students: 3,
  emissions: 2,
};
const LOWER_IS_BETTER = ['taxes', 'travel_time', 'emissions'];

const INDICATORS = Object.values(GROUPS).flatMap(({ weights }) => Object.keys(weights));

const quoted = (text) => `'${text.replaceAll("'", "''")}'`;

const bounds = INDICATORS.map((column) => `min(${column}) AS ${column}_min, max(${column}) AS ${column}_max`);

const minMax = INDICATORS.map((column) => {
  const better = LOWER_IS_BETTER.includes(column) ? `${column}_max - ${column}` : `${column} - ${column}_min`;
  return `100 * ((${better}) / (${column}_max - ${column}_min)) AS ${column}`;
});

/** Over what is there: missing values take their weight with them. */
function weightedMean(weights) {
  const sum = Object.entries(weights).map(([column, weight]) => `coalesce(${weight} * ${column}, 0)`);
  const total = Object.entries(weights).map(([column, weight]) => `if(${column} IS NULL, 0, ${weight})`);
  return `(${sum.join(' + ')}) / nullif(${total.join(' + ')}, 0)`;
}

const groupMeans = Object.entries(GROUPS).map(([name, { weights }]) => `${weightedMean(weights)} AS ${name}`);
const groupWeights = Object.fromEntries(Object.entries(GROUPS).map(([name, { weight }]) => [name, weight]));

/** What the total is a mean of: its weights, where their columns come from, and which are written beside it. */
const METHODOLOGIES = {
  grouped: {
    weights: groupWeights,
    children: `SELECT city, ${groupMeans.join(', ')} FROM indicators`,
    beside: Object.keys(GROUPS),
  },
  flat: { weights: FLAT, children: 'FROM indicators', beside: [] },
};

async function main(source, target, methodology) {
  const { weights, children, beside } = METHODOLOGIES[methodology];
  const shown = ['city', 'score', ...beside].join(', ');
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  await connection.run(`
    COPY (
      WITH
        data AS MATERIALIZED (FROM read_csv(${quoted(source)})),
        bounds AS (SELECT ${bounds.join(', ')} FROM data),
        indicators AS (SELECT city, ${minMax.join(', ')} FROM data, bounds),
        children AS (${children}),
        scores AS (SELECT ${weightedMean(weights)} AS score, ${[...beside, 'city'].join(', ')} FROM children)
      SELECT rank() OVER (ORDER BY score DESC) AS rank, ${shown}
      FROM scores
      ORDER BY rank, city
    ) TO ${quoted(target)} (FORMAT csv, HEADER)`);
}

if (process.argv[2] === '--version') console.log(version());
else await main(...process.argv.slice(2));
