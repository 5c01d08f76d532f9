/** Worked examples of the literature and of other tools: group methods (../shared/reference/worked). */

import { afterAll, describe, expect, it } from 'vitest';
import { scoresOf, transpose } from '../method/siblings.ts';
import { describeWithReference, readWorked } from '../reference.ts';

const mcdm = readWorked('mcdm.json');
const social = readWorked('social-choice.json');
const mazziotta = readWorked('mazziotta-pareto.json');
const distance = readWorked('owa-distance-bod.json');

const tally: string[] = [];

/** Every value within the example's stated tolerance. */
function compare(id: string, actual: readonly number[], expected: unknown, tolerance: number): void {
  const want = numbers(expected);
  expect(actual).toHaveLength(want.length);
  const gaps = actual.map((value, index) => Math.abs(value - want[index]!));
  // Printed digits are decimal, so half a unit of the last one needs a hair's breadth more in binary.
  gaps.forEach((gap, index) => {
    expect(gap, `${id} ${index}: ${actual[index]}`).toBeLessThanOrEqual(tolerance * (1 + 1e-9));
  });
  tally.push(`${id.padEnd(44)} ${String(gaps.length).padStart(5)}  ${Math.max(...gaps).toExponential(1)}`);
}

function numbers(value: unknown): number[] {
  if (!Array.isArray(value)) throw new Error('not a list');
  return value.map(Number);
}

const matrix = (value: unknown): number[][] => {
  if (!Array.isArray(value)) throw new Error('not a matrix');
  return value.map(numbers);
};

/** A decision matrix of the set as children, with its weights and directions. */
function children({ input }: { readonly input: Readonly<Record<string, unknown>> }) {
  return {
    input: transpose(matrix(input.matrix)),
    weights: numbers(input.weights),
    directions: numbers(input.types).map((type) => (type === -1 ? ('lower' as const) : ('higher' as const))),
  };
}

/** The rows of a data set as children: every column but the first, which names the units. */
const dataset = (rows: unknown) =>
  Array.isArray(rows) ? transpose(rows.map((row: unknown[]) => row.slice(1).map(Number))) : [];

/** Ballots as criteria: a candidate's points fall with its place, those not named are tied last. */
function ballots({ input }: { readonly input: Readonly<Record<string, unknown>> }) {
  const { candidates, ballots } = input as {
    candidates: readonly string[];
    ballots: readonly { readonly order: readonly string[]; readonly count: number }[];
  };
  return {
    input: ballots.map(({ order }) =>
      candidates.map((name) => (order.includes(name) ? candidates.length - order.indexOf(name) : 0)),
    ),
    weights: ballots.map(({ count }) => count),
  };
}

/** Min-max with direction, by hand. */
const minMaxed = ({ input, directions }: ReturnType<typeof children>) =>
  input.map((column, child) => {
    const [min, max] = [Math.min(...column), Math.max(...column)];
    return column.map((value) => (directions[child] === 'lower' ? max - value : value - min) / (max - min));
  });

function readAmpi() {
  const { input, parameters, expected, tolerances } = mazziotta('ampi-bli-2014-2017');
  const { columns, rows } = input as { columns: readonly string[]; rows: readonly (readonly unknown[])[] };
  return {
    input: {
      columns: columns.slice(2),
      years: rows.map((row) => Number(row[1])),
      values: transpose(rows.map((row) => row.slice(2).map(Number))),
    },
    parameters: parameters as { polarity: Readonly<Record<string, string>> },
    expected,
    tolerances,
  };
}

describeWithReference('worked examples: group methods', () => {
  afterAll(() => {
    console.info([`${'example'.padEnd(44)} cells  largest absolute difference`, ...tally].join('\n'));
  });

  it('weighted sum: saw-rizan2020, after x/max', () => {
    const example = mcdm('saw-rizan2020');
    const { input, weights } = children(example);
    const shares = input.map((column) => {
      const most = Math.max(...column);
      return most === 0 ? column : column.map((value) => value / most);
    });
    compare(
      'saw-rizan2020',
      scoresOf('arithmetic', { input: shares, weights }),
      example.expected.score,
      example.tolerance,
    );
  });

  it('weighted product: weighted-product-enwiki, log10 of the geometric mean of x/sum', () => {
    const example = mcdm('weighted-product-enwiki');
    const { input, weights } = children(example);
    const shares = input.map((column) => {
      const sum = column.reduce((before, value) => before + value, 0);
      return column.map((value) => value / sum);
    });
    const scores = scoresOf('geometric', { input: shares, weights }).map(Math.log10);
    compare('weighted-product-enwiki', scores, example.expected.log10_score, example.tolerance);
  });

  it.each([
    ['best', [0.5, 0.5, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
    ['worst', [0, 0, 0, 0, 0, 0, 0, 0, 0, 0.5, 0.5]],
  ])('ordered weighted average of the two %s: owa-wroclaw-bli2017', (name, weights) => {
    const example = distance('owa-wroclaw-bli2017');
    const input = dataset(example.input.rows);
    const scores = scoresOf('owa', { input }, { weights });
    compare(`owa-wroclaw-bli2017 ${name}`, scores, example.expected[`owa_${name}`], example.tolerance);
  });

  it.each(['copeland-tennessee', 'copeland-rbvote'])('Copeland: %s', (id) => {
    const example = social(id);
    compare(id, scoresOf('copeland', ballots(example)), example.expected.balance, example.tolerance);
  });

  it.each([
    ['topsis-opricovic2004', 'none'],
    ['topsis-tzeng2011', 'auto'],
  ])('TOPSIS: %s, normalisation %s', (id, normalisation) => {
    const example = mcdm(id);
    const given = children(example);
    const input = normalisation === 'none' ? minMaxed(given) : given.input;
    const directions = normalisation === 'none' ? undefined : given.directions;
    const parameters = { normalisation };
    const scores = scoresOf(
      'topsis',
      { input, weights: given.weights, ...(directions && { directions }) },
      parameters,
    );
    compare(id, scores, example.expected.closeness, example.tolerance);
  });

  it.each(['vikor-papathanasiou2018', 'vikor-opricovic2004', 'vikor-advantage-without-stability'])(
    'VIKOR: %s, one less the score is Q',
    (id) => {
      const example = mcdm(id);
      const scores = scoresOf('vikor', children(example), example.parameters);
      const q = scores.map((score) => 1 - score);
      compare(id, q, example.expected.Q, example.tolerance);
    },
  );

  it.each(['promethee2-papathanasiou2018', 'promethee2-zhao2013', 'promethee2-ziemba2017'])(
    'PROMETHEE II: %s',
    (id) => {
      const example = mcdm(id);
      compare(
        id,
        scoresOf('promethee', children(example), example.parameters),
        example.expected.net_flow,
        example.tolerance,
      );
    },
  );

  it('WASPAS: waspas-tus2019', () => {
    const example = mcdm('waspas-tus2019');
    const scores = scoresOf('waspas', children(example), { lambda: 0.5 });
    compare('waspas-tus2019', scores, example.expected.score, example.tolerance);
  });

  it('WASPAS: waspas-chakraborty2015, whose weights sum to 1.0165 where ours are shares', () => {
    const example = mcdm('waspas-chakraborty2015');
    const given = children(example);
    const total = given.weights.reduce((sum, weight) => sum + weight, 0);
    const sums = scoresOf('waspas', given, { lambda: 1 });
    const products = scoresOf('waspas', given, { lambda: 0 });
    const scores = sums.map((sum, unit) => 0.5 * total * sum + 0.5 * products[unit]! ** total);
    compare('waspas-chakraborty2015', scores, example.expected.score, example.tolerance);
  });

  it.each([
    ['edas', 'edas-yazdani2020', 'score'],
    ['mabac', 'mabac-pamucar2015', 'score'],
    ['copras', 'copras-goswami2020', 'utility'],
  ])('%s: %s', (method, id, field) => {
    const example = mcdm(id);
    compare(id, scoresOf(method, children(example)), example.expected[field], example.tolerance);
  });

  it('SPOTIS: spotis-dezert2020, one less the score is the distance', () => {
    const example = mcdm('spotis-dezert2020');
    const scores = scoresOf('spotis', children(example), { bounds: matrix(example.parameters.bounds) });
    compare(
      'spotis-dezert2020',
      scores.map((score) => 1 - score),
      example.expected.distance,
      example.tolerance,
    );
  });

  it('Wrocław measure: owa-wroclaw-bli2017, one less the score is the distance', () => {
    const example = distance('owa-wroclaw-bli2017');
    const scores = scoresOf('wroclaw', { input: dataset(example.input.rows) });
    compare(
      'owa-wroclaw-bli2017 wroclaw',
      scores.map((score) => 1 - score),
      example.expected.wroclaw,
      example.tolerance,
    );
  });

  it('benefit of the doubt: bod-bli2017', () => {
    const example = distance('bod-bli2017');
    const input = dataset(distance('owa-wroclaw-bli2017').input.rows);
    compare(
      'bod-bli2017',
      scoresOf('benefit-of-the-doubt', { input }),
      example.expected.score,
      example.tolerance,
    );
  });

  it.each([
    ['borda-frwiki-1', 1],
    ['borda-tennessee-0', 0],
  ])('Borda: %s, points of 100 voters from %s for a last place', (id, last) => {
    const example = social(id);
    const scores = scoresOf('borda', ballots(example)).map((score) => 100 * (score + last));
    compare(id, scores.map(Math.round), example.expected.score, example.tolerance);
    expect(scores.every((score) => Math.abs(score - Math.round(score)) < 1e-9)).toBe(true);
  });

  describe('Mazziotta-Pareto on 36 countries in 4 years', () => {
    const { input, parameters, expected, tolerances } = readAmpi();
    const directions = input.columns.map((name) =>
      parameters.polarity[name] === 'neg' ? ('lower' as const) : 'higher',
    );

    it('adjusted: ampi-bli-2014-2017', () => {
      const scores = scoresOf('adjusted-mazziotta-pareto', { input: input.values, directions });
      compare('ampi-bli-2014-2017 ampi', scores, expected.ampi, tolerances.ampi!);
      const positive = { penalty: 'positive' };
      const raised = scoresOf('adjusted-mazziotta-pareto', { input: input.values, directions }, positive);
      const penalties = raised.map((score, unit) => (score - scores[unit]!) / 2);
      compare('ampi-bli-2014-2017 penalty', penalties, expected.penalty, tolerances.penalty!);
    });

    it('rank shifts between weighted arithmetic and geometric means, both penalised: bli-rank-shift', () => {
      const example = mazziotta('bli-rank-shift');
      const first = input.values.map((column) => column.filter((_, row) => input.years[row] === 2014));
      const scaled = input.values.map((column, child) => {
        const posts = first[child]!;
        const reference = posts.reduce((sum, value) => sum + value, 0) / posts.length;
        const width = Math.max(...posts) - Math.min(...posts);
        const sign = directions[child] === 'lower' ? -60 : 60;
        return column.map((value) => 100 + (sign * (value - reference)) / width);
      });
      const of = (year: number) =>
        scaled.map((column) => column.filter((_, row) => input.years[row] === year));
      const ginis = of(2014).map((column) => {
        const sum = column.reduce((before, value) => before + value, 0);
        const gaps = column.map((a) => column.reduce((before, b) => before + Math.abs(a - b), 0));
        return gaps.reduce((before, gap) => before + gap, 0) / (2 * column.length * sum);
      });
      const ranksOf = (scores: readonly number[]) =>
        scores.map((score) => 1 + scores.filter((other) => other > score).length);
      const years = numbers(example.expected.year).map((year) => {
        const columns = of(year);
        const means = scoresOf('arithmetic', { input: columns });
        const penalties = scoresOf('mazziotta-pareto', { input: columns }).map(
          (score, unit) => means[unit]! - score,
        );
        const penalised = (scores: readonly number[]) =>
          scores.map((score, unit) => score - penalties[unit]!);
        const reference = ranksOf(penalised(scoresOf('arithmetic', { input: columns, weights: ginis })));
        const inverse = ginis.map((gini) => 1 / gini);
        const other = ranksOf(penalised(scoresOf('geometric', { input: columns, weights: inverse })));
        const shifts = reference.map((rank, unit) => ({ rank: other[unit]!, shift: rank - other[unit]! }));
        const mean = (list: typeof shifts) =>
          list.reduce((sum, { shift }) => sum + Math.abs(shift), 0) / list.length;
        const same = (list: typeof shifts) =>
          (100 * list.filter(({ shift }) => shift === 0).length) / list.length;
        const top = shifts.filter(({ rank }) => rank <= 10);
        const bottom = shifts.filter(({ rank }) => rank > shifts.length - 10);
        return {
          shift_min: Math.min(...shifts.map(({ shift }) => shift)),
          shift_max: Math.max(...shifts.map(({ shift }) => shift)),
          average_shift: mean(shifts),
          average_shift_top10: mean(top),
          average_shift_bottom10: mean(bottom),
          percent_equal: same(shifts),
          percent_equal_top10: same(top),
          percent_equal_bottom10: same(bottom),
        };
      });
      for (const field of Object.keys(example.tolerances)) {
        const actual = years.map((year) => Object.entries(year).find(([name]) => name === field)![1]);
        compare(`bli-rank-shift ${field}`, actual, example.expected[field], example.tolerances[field]!);
      }
    });
  });
});
