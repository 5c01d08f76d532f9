/**
 * Every sentence of the fixture's printed study is read back, and its figures are computed again: from the result of
 * `rating compute`, by plain code that shares nothing with the study. A line that no reader below knows fails.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { bytesSource, open, rate } from '../../src/index.ts';
import { textOf } from '../../src/model/label.ts';
import { indicatorsOf, type Methodology } from '../../src/model/methodology.ts';
import type { RatedUnit, Rating } from '../../src/model/rating.ts';
import type { Table } from '../../src/model/table.ts';
import { rating, root } from '../cli.ts';

const file = join(root, 'fixtures/uclg-eurasia-2020.csv');

let result: Rating;
/** What is rated, to be rated again with a change in it. */
let table: Table;
let methodology: Methodology;
/** Lines of the study by the id of their chapter. */
let english: ReadonlyMap<string, readonly string[]>;
let russian: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  const [computed, en, ru] = await Promise.all([
    rating(['compute', file, '-m', 'uclg-eurasia', '-f', 'json']),
    rating(['report', file, '-m', 'uclg-eurasia', '--lang', 'en']),
    rating(['report', file, '-m', 'uclg-eurasia', '--lang', 'ru']),
  ]);
  result = JSON.parse(computed.stdout);
  const opened = await open({ data: [bytesSource('cities.csv', readFileSync(file))] });
  if (!opened.ok) throw new Error(JSON.stringify(opened.diagnostics));
  ({ table, methodology } = opened.value);
  english = chaptersOf(en.stdout);
  russian = chaptersOf(ru.stdout);
});

/** What Markdown adds is taken off, and thousands are no longer set apart. */
const plain = (line: string): string =>
  line
    .replace(/<a id="[^"]*"><\/a>/g, '')
    .replace(/\[([^\]]*)\]\(#[^)]*\)/g, '$1')
    .replace(/\\(?=[.*_[\]~|!])/g, '')
    .replaceAll('**', '')
    .replaceAll('&amp;', '&')
    .replace(/\u00a0/g, ' ')
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, '');

function chaptersOf(markdown: string): ReadonlyMap<string, readonly string[]> {
  const chapters = new Map<string, string[]>();
  let lines: string[] = [];
  for (const line of markdown.split('\n')) {
    const [, id] = /^## <a id="([^"]+)">/.exec(line) ?? [];
    if (id !== undefined) {
      lines = [];
      chapters.set(id, lines);
    } else if (line !== '') lines.push(plain(line));
  }
  return chapters;
}

const chapter = (id: string, of = english): readonly string[] => of.get(id) ?? [];
const sentencesOf = (id: string) => chapter(id).filter((line) => !/^[|#]/.test(line));

/** Rows of the tables of a chapter without their headers, cell by cell. */
const rowsOf = (lines: readonly string[]): string[][] =>
  lines
    .filter((line, index) => line.startsWith('|') && !isHead(lines, index))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
const isRule = (line: string | undefined) => /^\|(?: -+:? \|)+$/.test(line ?? '');
const isHead = (lines: readonly string[], index: number) => isRule(lines[index]) || isRule(lines[index + 1]);

// Figures, computed anew.

const leaves = () => result.criteria.filter(({ leaf }) => leaf);
const unit = (id: string): RatedUnit => {
  const found = result.units.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no unit '${id}'`);
  return found;
};
const idOf = (name: string): string => {
  const found = result.criteria.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no criterion '${name}'`);
  return found.id;
};
const fixed = (value: number, decimals = 2) => value.toFixed(decimals);
/** Type 7. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const low = sorted[Math.floor(at)]!;
  return low + (at - Math.floor(at)) * (sorted[Math.ceil(at)]! - low);
}
/** Values as they are printed agree to the last digit that is. */
function expectValue(printed: string, value: number): void {
  const decimals = /\.(\d+)$/.exec(printed)?.[1]?.length ?? 0;
  expect(Math.abs(Number(printed) - value)).toBeLessThanOrEqual(0.5000001 * 10 ** -decimals);
}
const margins = () => result.units.slice(1).map(({ score }, index) => result.units[index]!.score - score);
const rawsOf = (id: string, among: readonly RatedUnit[] = result.units) =>
  among.flatMap((each) => {
    const raw = each.criteria[id]?.raw;
    return typeof raw === 'number' && each.criteria[id]?.filled !== true ? [{ id: each.id, raw }] : [];
  });
const signed = (text: string) => (text.startsWith('−') ? -1 : 1) * Number(text.replace(/^[+−]/, ''));
const medianScore = (id: string) =>
  quantile(
    result.units.flatMap(({ criteria }) => criteria[id]?.score ?? []),
    0.5,
  );
/** The score of a group of which every indicator has its median score. */
function medianOfGroup(id: string): number {
  const members = leaves().filter(({ parent }) => parent === id);
  return members.reduce((sum, leaf) => sum + leaf.weight * medianScore(leaf.id), 0);
}
const rowOf = (id: string): number => {
  const { texts } = table.columns.find(({ name }) => name === 'city')!;
  return Array.from({ length: table.length }, (_, row) => texts!.at(row)).indexOf(id);
};
/** All indicators of the fixture are better when there is more. */
function bestOf(id: string, among: readonly RatedUnit[] = result.units) {
  const values = rawsOf(id, among);
  const raw = Math.max(...values.map((each) => each.raw));
  const holders = values.filter((each) => each.raw === raw).map((each) => each.id);
  return {
    raw,
    holders,
    of: values.length,
    isRecord: values.length >= 3 && 3 * holders.length <= values.length,
  };
}
const classNames = () =>
  new Map(
    result.methodology.resolved.leagues.flatMap(({ classes = [] }) =>
      classes.map(({ id, name }) => [textOf(name), id] as const),
    ),
  );
/** The units of a class by its printed name. */
function membersOf(name: string): RatedUnit[] {
  const id = classNames().get(name) ?? name;
  return result.units.filter(({ leagues }) => Object.values(leagues).some((found) => found?.class === id));
}
const cellsMissing = (each: RatedUnit) =>
  leaves()
    .filter(({ id }) => each.criteria[id]?.raw === null)
    .map(({ name }) => name);
const listed = (text: string): string[] => text.split(/, | and /);

type Reader = readonly [pattern: RegExp, check: (...parts: string[]) => void];

/** Reads every line by the one pattern that knows it. */
function readAll(lines: readonly string[], readers: readonly Reader[]): void {
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) {
    const found = readers.filter(([pattern]) => pattern.test(line));
    expect(found, line).toHaveLength(1);
    const [pattern, check] = found[0]!;
    const [, ...parts] = pattern.exec(line) ?? [];
    check(...parts);
  }
}

describe('the printed study of the fixture', () => {
  it('says in brief what can be computed again', () => {
    const scores = result.units.map(({ score }) => score);
    readAll(sentencesOf('brief'), [
      [
        /^- (.+) comes first with a score of ([\d.]+), ([\d.]+) ahead of (.+)\.$/,
        (first, score, by, next) => {
          expect([first, next]).toEqual([result.units[0]!.id, result.units[1]!.id]);
          expect([score, by]).toEqual([fixed(scores[0]!), fixed(scores[0]! - scores[1]!)]);
        },
      ],
      [
        /^- Half of all scores lie between ([\d.]+) and ([\d.]+); the median is ([\d.]+)\.$/,
        (...found) =>
          expect(found.map(Number)).toEqual(
            [0.25, 0.75, 0.5].map((share) => Number(fixed(quantile(scores, share)))),
          ),
      ],
      [
        /^- First in their class \(size\): (.+)\.$/,
        (list) => {
          const parts = list.split('; ');
          expect(parts).toHaveLength(4);
          for (const part of parts) {
            const [, name = '', count, first] = /^(.+), (\d+) units – (.+)$/.exec(part) ?? [];
            const members = membersOf(name);
            expect([Number(count), first]).toEqual([members.length, members[0]?.id]);
          }
        },
      ],
      [
        /^- (.+?) (?:each hold|holds) the best value in (\d+) of (\d+) indicators, more than anyone else\.$/,
        (names, count, of) => {
          const held = new Map<string, number>();
          const records = leaves()
            .map(({ id }) => bestOf(id))
            .filter(({ isRecord }) => isRecord);
          for (const { holders } of records)
            for (const holder of holders) held.set(holder, (held.get(holder) ?? 0) + 1);
          const most = Math.max(...held.values());
          expect(Number(count)).toBe(most);
          expect(Number(of)).toBe(records.length);
          expect(new Set(listed(names))).toEqual(
            new Set([...held].filter(([, n]) => n === most).map(([id]) => id)),
          );
        },
      ],
      [
        /^- (\d+) of (\d+) pairs of neighbours in the ranking are less than ([\d.]+) apart: their order says little\.$/,
        (close, pairs, limit) => {
          const least = (scores[0]! - scores.at(-1)!) / 100;
          expect(limit).toBe(fixed(least));
          expect([close, pairs].map(Number)).toEqual([margins().filter((by) => by < least).length, 77]);
        },
      ],
      [
        /^- ([\d.]+) % of the answers are there; (\d+) units left at least one question open\.$/,
        (share, units) => {
          const missing = result.units.map((each) => cellsMissing(each).length);
          const all = result.units.length * leaves().length;
          expect(share).toBe(fixed((100 * (all - missing.reduce((a, b) => a + b, 0))) / all, 1));
          expect(Number(units)).toBe(missing.filter((count) => count > 0).length);
        },
      ],
    ]);
  });

  it('prints the ranking and the leagues as they were computed', () => {
    const rows = rowsOf(chapter('ranking'));
    const groups = result.criteria.filter(({ parent }) => parent === null);
    expect(rows).toHaveLength(78);
    for (const [index, each] of result.units.entries())
      expect(rows[index]).toEqual([
        String(each.rank),
        each.id,
        each.attributes.country,
        String(each.attributes.population),
        fixed(each.score),
        ...groups.map(({ id }) => fixed(each.criteria[id]!.score!)),
      ]);
    const places = rowsOf(chapter('leagues'));
    expect(places).toHaveLength(2 * 78);
    for (const [place = '', id = '', score, overall] of places) {
      const found = unit(id);
      expect([score, overall]).toEqual([fixed(found.score), String(found.rank)]);
      expect(Object.values(found.leagues).map((league) => league?.rank)).toContain(Number(place));
    }
    for (const line of chapter('leagues').filter((text) => text.startsWith('####'))) {
      const [, name = '', count, median] =
        /^#### (.+?) \((\d+) units?(?:, [^;]*)?; median score ([\d.]+)\)$/.exec(line) ?? [];
      const members = membersOf(name);
      expect(members).toHaveLength(Number(count));
      expect(
        fixed(
          quantile(
            members.map(({ score }) => score),
            0.5,
          ),
        ),
      ).toBe(median);
    }
  });

  it('names the winners of the result', () => {
    const winners = rowsOf(chapter('awards')).map((cells) => cells.at(-1));
    expect(winners).toEqual(
      result.awards.flatMap(
        (award) => award.classes?.map((each) => each.winners.join(' and ')) ?? [award.winners.join(' and ')],
      ),
    );
  });

  it('names the best value of every indicator, its holders and its median', () => {
    const rows = rowsOf(chapter('practices'));
    const overall = rows.filter((cells) => cells.length === 6 && cells[1]?.match(/^\d/));
    expect(overall).toHaveLength(leaves().length);
    for (const [name = '', best = '', , holders = '', median = '', of] of overall) {
      const found = bestOf(idOf(name));
      expectValue(best, found.raw);
      expect(listed(holders)).toEqual(found.holders);
      expectValue(
        median,
        quantile(
          rawsOf(idOf(name)).map(({ raw }) => raw),
          0.5,
        ),
      );
      expect(Number(of)).toBe(found.of);
    }
    const names = [...classNames().keys()];
    const byClass = rows.filter((cells) => cells.length === 5);
    expect(byClass).toHaveLength(leaves().length);
    for (const [name = '', ...cells] of byClass)
      for (const [index, cell] of cells.entries()) {
        const found = bestOf(idOf(name), membersOf(names[index]!));
        const [, holders = '', raw = ''] = /^(.+) \(([\d.]+)\)$/.exec(cell) ?? [];
        expect(found.isRecord, `${name}, ${names[index]}`).toBe(cell !== 'none');
        if (!found.isRecord) continue;
        expect(listed(holders)).toEqual(found.holders);
        expectValue(raw, found.raw);
      }
  });

  it('counts what the data lack', () => {
    const rows = rowsOf(chapter('data'));
    expect(rows).toHaveLength(leaves().length);
    for (const [name = '', answers, missing] of rows) {
      const count = rawsOf(idOf(name)).length;
      expect([answers, missing].map(Number)).toEqual([count, 78 - count]);
    }
    const gaps = result.units.filter((each) => cellsMissing(each).length > 0);
    expect(chapter('data').filter((line) => line.startsWith('- '))).toEqual(
      gaps.map((each) => `- ${each.id}: ${cellsMissing(each).join('; ')}`),
    );
  });

  it('measures how firm the places are', () => {
    const [first = ''] = sentencesOf('firmness');
    const [, pairs, close, limit, median, ahead, behind, least] =
      /^Of (\d+) pairs .*?, (\d+) are less than ([\d.]+) apart.*?; the median distance is ([\d.]+)\. .* The closest are (.+) and (.+), ([\d.]+) apart\.$/.exec(
        first,
      ) ?? [];
    const all = margins();
    const hundredth = (result.units[0]!.score - result.units.at(-1)!.score) / 100;
    expect([pairs, close].map(Number)).toEqual([77, all.filter((by) => by < hundredth).length]);
    expect([limit, median]).toEqual([fixed(hundredth), fixed(quantile(all, 0.5))]);
    const at = all.indexOf(Math.min(...all));
    expect([ahead, behind, least]).toEqual([result.units[at]!.id, result.units[at + 1]!.id, fixed(all[at]!)]);
  });
});

describe('the profiles of the fixture', () => {
  /** The lines of each profile by its unit. */
  const profiles = (of = english): Map<string, string[]> => {
    const found = new Map<string, string[]>();
    let lines: string[] = [];
    for (const line of chapter('profiles', of)) {
      const [, name] = /^### \d+\. (.+?) \(values: illustrative\)$/.exec(line) ?? [];
      if (name !== undefined) {
        lines = [];
        found.set(name, lines);
      } else lines.push(line);
    }
    return found;
  };

  it('are there for every city, each with what the data say of their values', () => {
    expect([...profiles().keys()]).toEqual(result.units.map(({ id }) => id));
    expect([...profiles(russian).keys()]).toEqual(result.units.map(({ id }) => id));
  });

  it('say where a city stands, and by how much', () => {
    for (const [id, lines] of profiles()) {
      const found = unit(id);
      const spot = result.units.indexOf(found);
      const [above, below] = [result.units[spot - 1], result.units[spot + 1]];
      const distance = [
        ...(above === undefined ? [] : [`${fixed(above.score - found.score)} behind ${above.id}`]),
        ...(below === undefined ? [] : [`${fixed(found.score - below.score)} ahead of ${below.id}`]),
      ];
      const leagues = Object.values(found.leagues).map((league) => {
        const members = result.units.filter(({ leagues: other }) =>
          Object.values(other).some((each) => each?.class === league?.class),
        );
        const name = [...classNames()].find(([, each]) => each === league?.class)?.[0] ?? league?.class;
        return `${league?.rank} of ${members.length} in ${name}`;
      });
      expect(lines[0]).toBe(
        [
          `Country: ${found.attributes.country}; population: ${found.attributes.population}.`,
          `${[`Place ${found.rank} of 78 overall`, ...leagues].join(', ')}, with a score of ${fixed(found.score)}.`,
          `${distance.join(', ')}.`,
        ].join(' '),
      );
    }
  });

  it('compare the groups with their medians', () => {
    for (const [id, lines] of profiles()) {
      const rows = rowsOf(lines);
      expect(rows).toHaveLength(5);
      const reference = leaves().reduce((sum, leaf) => sum + leaf.effectiveWeight * medianScore(leaf.id), 0);
      const points = rows.map((cells) => signed(cells[4]!));
      expect(Math.abs(points.reduce((a, b) => a + b) - (unit(id).score - reference))).toBeLessThan(0.03);
      for (const [name = '', score, median, place] of rows) {
        const criterion = idOf(name);
        const own = unit(id).criteria[criterion]!;
        expect([score, median, place]).toEqual([
          fixed(own.score!),
          fixed(medianOfGroup(criterion)),
          String(own.rank),
        ]);
      }
    }
  });

  const readersOf = (id: string): readonly Reader[] => [
    [
      /^- Awards: (.+)$/,
      (text) =>
        expect(text).toBe(
          result.awards
            .filter((award) => unit(id).awards.includes(award.id))
            .map(({ name, prize }) => (prize === undefined ? name : `${name} (${prize})`))
            .join('; '),
        ),
    ],
    [
      /^- What (carries|costs) it: (.+)$/,
      (way, text) => {
        const items = [...text.matchAll(/(.+?) \(([+−][\d.]+)(?:, place (\d+))?\)(?:; |$)/g)];
        expect(items.length).toBeGreaterThan(0);
        const printed = items.map(([, , points = '']) => signed(points));
        expect(printed).toEqual([...printed].sort((a, b) => Math.abs(b) - Math.abs(a)));
        for (const [, name = '', points = '', place] of items) {
          expect(signed(points) > 0).toBe(way === 'carries');
          const own = unit(id).criteria[idOf(name)]!;
          expect(place).toBe(own.rank === null ? undefined : String(own.rank));
          const leaf = leaves().find((each) => each.name === name)!;
          // Of a weighted mean without gaps; with gaps the other indicators of the group count for more.
          if (cellsMissing(unit(id)).length === 0)
            expect(points.slice(1)).toBe(
              fixed(Math.abs(leaf.effectiveWeight * (own.score! - medianScore(leaf.id)))),
            );
        }
      },
    ],
    [/^- What place (\d+) would take: (.+)$/, (place, text) => checkSteps(id, Number(place), text)],
    [
      /^- Whom to learn from: (.+)$/,
      (text) => {
        for (const lesson of text.split('; ')) {
          const [, name = '', list = ''] = /^(.+?) – (.+)$/.exec(lesson) ?? [];
          const own = unit(id).criteria[idOf(name)]!;
          for (const [, leader = '', raw = ''] of list.matchAll(/(.+?) \(([\d.]+)\)(?:, |$)/g)) {
            const found = unit(leader).criteria[idOf(name)]!;
            expectValue(raw, found.raw!);
            expect(found.rank!).toBeLessThan(own.rank ?? Infinity);
          }
        }
      },
    ],
    [/^- Not answered: (.+)$/, (text) => expect(text.split('; ')).toEqual(cellsMissing(unit(id)))],
    [/^- Best values held: (.+)$/, (text) => checkRecords(id, text)],
  ];

  it('claim nothing that is not so', () => {
    for (const [id, lines] of profiles()) {
      const items = lines.filter((line) => line.startsWith('- '));
      if (items.length > 0) readAll(items, readersOf(id));
    }
  });

  /** Each change is made in the data, and everything is rated again. */
  function checkSteps(id: string, place: number, text: string): void {
    const steps = text
      .replace(/^one of these alone: /, '')
      .split('; or ')
      .filter((step) => !/^one of \d+ others, further away$/.test(step));
    const shares = steps.map((step) => {
      const [, name = '', from = '', to = '', share] =
        /^(.+) from ([\d.]+) to ([\d.]+) \((\d+) % of the way to the best\)$/.exec(step) ?? [];
      const indicator = indicatorsOf(methodology.criteria).find((each) => each.id === idOf(name))!;
      const column = table.columns.find((each) => each.name === indicator.column)!;
      const row = rowOf(id);
      expectValue(from, column.numbers![row]!);
      const numbers = column.numbers!.slice();
      numbers[row] = Number(to);
      const columns = table.columns.map((each) => (each === column ? { ...each, numbers } : each));
      const again = rate({ ...table, columns }, methodology);
      if (!again.ok) throw new Error(JSON.stringify(again.diagnostics));
      expect(again.value.units.find((each) => each.id === id)!.rank, step).toBeLessThanOrEqual(place);
      const before = unit(id).criteria[indicator.id]!.raw!;
      const after = again.value.units.find((each) => each.id === id)!.criteria[indicator.id]!.raw!;
      const exact = (after - before) / (bestOf(indicator.id).raw - before);
      expect(Number(share) / 100 - exact).toBeGreaterThan(-0.002);
      expect(Number(share) / 100 - exact).toBeLessThan(0.0101);
      return Number(share);
    });
    expect(shares.length).toBeGreaterThan(0);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  }

  function checkRecords(id: string, text: string): void {
    for (const scope of text.split('; ')) {
      const [, where = '', counted, list = ''] =
        /^(.+?) – (?:(\d+) of 13 indicators, among them )?(.+)$/.exec(scope) ?? [];
      const among = where === 'overall' ? result.units : membersOf(where);
      const held = leaves().filter((leaf) => {
        const best = bestOf(leaf.id, among);
        const isOverall = where !== 'overall' && bestOf(leaf.id).isRecord && bestOf(leaf.id).raw === best.raw;
        return best.isRecord && !isOverall && best.holders.includes(id);
      });
      const items = [...list.matchAll(/(.+?) \(([\d.]+)(?:, the maximum)?(, shared)?\)(?:, |$)/g)];
      expect(held.length, scope).toBe(counted === undefined ? items.length : Number(counted));
      for (const [, name = '', raw = '', shared] of items) {
        const best = bestOf(idOf(name), among);
        expect(best.holders).toContain(id);
        expectValue(raw, best.raw);
        expect(shared !== undefined).toBe(best.holders.length > 1);
      }
    }
  }
});

describe('what changed since the edition before', () => {
  let before: Rating;
  let changed: ReadonlyMap<string, readonly string[]>;
  const renamed = new Map([['Nur-Sultan', 'Astana']]);
  const was = (id: string) => before.units.find((each) => each.id === (renamed.get(id) ?? id));

  beforeAll(async () => {
    const past = join(root, 'fixtures/uclg-eurasia-2017.csv');
    const aliases = join(root, 'fixtures/uclg-eurasia-aliases.csv');
    const [computed, reported] = await Promise.all([
      rating(['compute', past, '-m', 'uclg-eurasia', '-f', 'json']),
      rating(['report', file, '-m', 'uclg-eurasia', '--before', past, '--aliases', aliases]),
    ]);
    before = JSON.parse(computed.stdout);
    changed = chaptersOf(reported.stdout);
  });

  it('is told of everyone: places then and now, causes that add up', () => {
    const rows = rowsOf(chapter('change', changed));
    expect(rows).toHaveLength(20);
    for (const [id = '', from, to, by = '', ...causes] of rows) {
      expect([from, to].map(Number)).toEqual([was(id)!.rank, unit(id).rank]);
      expect(signed(by)).toBe(was(id)!.rank - unit(id).rank);
      expect(causes).toHaveLength(3);
      const sum = causes.map(signed).reduce((a, b) => a + b);
      expect(Math.abs(sum - signed(by))).toBeLessThan(0.2);
    }
    const shifts = result.units.flatMap((each) => {
      const past = was(each.id);
      return past === undefined ? [] : [past.rank - each.rank];
    });
    const [since = '', , agreement = ''] = [chapter('change', changed)[0], '', chapter('change', changed)[1]];
    expect(since).toContain(`which rated ${before.units.length} units; this one rates 78 units.`);
    const mean = shifts.reduce((sum, by) => sum + Math.abs(by), 0) / shifts.length;
    expect(agreement).toContain(
      `${shifts.length} units are in both editions; their places moved by ${fixed(mean, 1)} on`,
    );
    const ranked = rowsOf(chapter('ranking', changed));
    for (const [, by = '', id = ''] of ranked) {
      const past = was(id);
      if (past === undefined) expect(by).toBe('new');
      else expect(signed(by)).toBe(past.rank - unit(id).rank);
    }
  });

  it('is told in brief and in the profiles', () => {
    const [up = ''] = chapter('brief', changed).filter((line) => line.includes('climbed furthest'));
    const [down = ''] = chapter('brief', changed).filter((line) => line.includes('fell furthest'));
    const shifts = result.units.flatMap(({ id, rank }) => {
      const past = was(id);
      return past === undefined ? [] : [past.rank - rank];
    });
    for (const [line, furthest] of [
      [up, Math.max(...shifts)],
      [down, -Math.min(...shifts)],
    ] as const) {
      const [, id = '', by, from, to] =
        /^- (.+) (?:climbed|fell) furthest: (\d+) places?, from (\d+) to (\d+)\.$/.exec(line) ?? [];
      expect([by, from, to].map(Number)).toEqual([furthest, was(id)!.rank, unit(id).rank]);
    }
    const lines = chapter('profiles', changed).filter((line) =>
      line.startsWith('- Since the edition before: '),
    );
    expect(lines).toHaveLength(78);
    for (const [index, line] of lines.entries()) {
      const { id, rank } = result.units[index]!;
      const past = was(id)?.rank;
      const [, way, by, from, to] = /: (up|down) (\d+) places?, from (\d+) to (\d+)/.exec(line) ?? [];
      if (past === undefined) expect(line).toMatch(/: not in the edition before$/);
      else if (past === rank) expect(line).toContain(`: place ${rank} as before`);
      else {
        expect([way, Number(by), Number(from), Number(to)]).toEqual([
          past > rank ? 'up' : 'down',
          Math.abs(past - rank),
          past,
          rank,
        ]);
      }
    }
  });
});

describe('the study in Russian', () => {
  /** Numbers of a line in one form and order, whatever the words around them. */
  const numbersIn = (line: string): string[] =>
    [...line.matchAll(/\d+(?:\.\d+)?/g)].map(([text]) => text).sort();
  const inRussian = (line: string) => numbersIn(line.replace(/(?<=\d),(?=\d)/g, '.'));
  const inEnglish = (line: string) => numbersIn(line.replace(/(?<=\d),(?=\d{3})/g, ''));

  it('says the same figures, line by line', () => {
    for (const id of [
      'brief',
      'ranking',
      'leagues',
      'awards',
      'practices',
      'recommendations',
      'data',
      'profiles',
    ]) {
      const [en, ru] = [chapter(id), chapter(id, russian)];
      expect(ru, id).toHaveLength(en.length);
      for (const [index, line] of en.entries()) expect(inRussian(ru[index]!), line).toEqual(inEnglish(line));
    }
  });

  it('has no word of English but names', () => {
    const known = new Set(
      [
        ...result.criteria.flatMap(({ name }) => name.split(/\W+/)),
        ...result.units
          .flatMap(({ id, attributes }) => [id, String(attributes.country)])
          .flatMap((text) => text.split(/[^\p{L}]+/u)),
        ...result.awards.flatMap(({ name, prize = '' }) => `${name} ${prize}`.split(/\W+/)),
        ...[...classNames().keys()].flatMap((text) => text.split(/\W+/)),
        ...leaves().flatMap(({ id }) => id.split('_')),
      ].map((word) => word.toLowerCase()),
    );
    for (const word of [
      'values',
      'illustrative',
      'country',
      'population',
      'city',
      'size',
      'min',
      'max',
      'top',
    ])
      known.add(word);
    const prose = ['brief', 'ranking', 'leagues', 'recommendations', 'data', 'profiles'].flatMap((id) =>
      chapter(id, russian),
    );
    const foreign = prose.flatMap((line) =>
      [...line.matchAll(/\p{Script=Latin}{3,}/gu)]
        .map(([word]) => word.toLowerCase())
        .filter((word) => !known.has(word)),
    );
    expect([...new Set(foreign)]).toEqual([]);
  });
});
