/** Pictures: what stands where, text that stays text, colours that can be told apart. */

import { describe, expect, it } from 'vitest';
import { barsChart } from '../../../src/write/report/svg/bars.ts';
import { type Chart, inlineSvg, svgFile } from '../../../src/write/report/svg/chart.ts';
import { heatChart } from '../../../src/write/report/svg/heat.ts';
import { intervalsChart } from '../../../src/write/report/svg/intervals.ts';
import { CELL_OPACITY, DARK, LIGHT, type Theme } from '../../../src/write/report/svg/palette.ts';
import { scatterChart } from '../../../src/write/report/svg/scatter.ts';
import { slopeChart } from '../../../src/write/report/svg/slope.ts';
import { stripsChart } from '../../../src/write/report/svg/strips.ts';

const format = (value: number) => value.toFixed(1);
const about = { title: 'A picture', caption: 'It shows something.' };
const hostile = '</script><img src=x onerror="alert(1)"> & \u202E"quoted\'';

const bars = (items: readonly (readonly [string, number | null])[]) =>
  barsChart({ ...about, items: items.map(([label, value]) => ({ label, value })), format, gap: 'no answer' });

const pictures = (name: string): Readonly<Record<string, Chart>> => ({
  bars: bars([
    [name, 3],
    ['b', -1.5],
    ['c', 0],
    ['d', null],
  ]),
  intervals: intervalsChart({
    ...about,
    items: [
      { label: name, low: 1, middle: 1, high: 3, tier: 1 },
      { label: 'b', low: 2, middle: 4, high: 9, tier: 2 },
    ],
    format,
  }),
  slope: slopeChart({
    ...about,
    sides: ['2017', '2020'],
    items: [
      { label: name, from: 1, to: 2 },
      { label: 'b', from: 2, to: 1 },
      { label: 'c', from: 3, to: 3 },
    ],
    format,
  }),
  strips: stripsChart({
    ...about,
    items: [
      { label: name, values: [1, 2, 5], marked: 2, format },
      { label: 'b', values: [3, 3], marked: null, isLower: true, format },
    ],
    gap: '–',
  }),
  scatter: scatterChart({
    ...about,
    x: { label: name, format },
    y: { label: 'y', format },
    points: [
      { label: name, x: 1, y: 2, isNamed: true },
      { label: 'b', x: 3, y: 1 },
    ],
  }),
  heat: heatChart({
    ...about,
    labels: [name, 'b', 'c'],
    cells: [[1], [0.5, 1], [-0.9, null, 1]],
    format,
    gap: '–',
  }),
});

/** Elements with their attributes, in order; fails where tags do not match. */
function parsed(
  svg: string,
): { readonly name: string; readonly attributes: Readonly<Record<string, string>> }[] {
  const open: string[] = [];
  const found: { name: string; attributes: Record<string, string> }[] = [];
  const rest = svg.replace(
    /<(\/?)([a-z]+)((?: [\w:-]+="[^"<>]*")*)(\/?)>/g,
    (_, close, name, attributes, single) => {
      if (close === '/') expect(open.pop()).toBe(name);
      else {
        if (single !== '/') open.push(name);
        found.push({
          name,
          attributes: Object.fromEntries(
            [...String(attributes).matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
          ),
        });
      }
      return '';
    },
  );
  expect(open).toEqual([]);
  expect(rest.replace(/^<\?xml[^>]*\?>/, '')).not.toMatch(/[<>]/);
  return found;
}

const rects = (chart: Chart, kind: string) =>
  parsed(inlineSvg(chart))
    .filter(({ name, attributes }) => name === 'rect' && attributes.class === kind)
    .map(({ attributes }) => ({ x: Number(attributes.x), width: Number(attributes.width) }));

describe.each(Object.keys(pictures('a')))('a picture of %s', (kind) => {
  const chart = pictures(hostile)[kind]!;

  it('is well-formed, says what it shows, and has no attribute that a strict policy refuses', () => {
    const elements = parsed(svgFile(chart));
    expect(elements[0]?.attributes).toMatchObject({
      role: 'img',
      'aria-label': 'A picture. It shows something.',
    });
    expect(elements.flatMap(({ attributes }) => Object.keys(attributes))).not.toContain('style');
    expect(inlineSvg(chart)).not.toContain('<style');
  });

  it('keeps text as text, and everything within its frame', () => {
    const elements = parsed(inlineSvg(chart));
    expect(elements.map(({ name }) => name)).not.toContain('img');
    for (const { attributes } of elements)
      for (const [key, value] of Object.entries(attributes)) {
        expect(key).not.toMatch(/^on/);
        expect(value).not.toMatch(/NaN|Infinity|undefined/);
        if (['x', 'x1', 'x2', 'cx'].includes(key)) {
          expect(Number(value)).toBeGreaterThanOrEqual(0);
          expect(Number(value)).toBeLessThanOrEqual(chart.width);
        }
      }
  });

  it('stands without anything to show', () => {
    expect(() => parsed(svgFile(pictures('')[kind]!))).not.toThrow();
  });
});

describe('bars', () => {
  it('are as long as their values, from zero to either side', () => {
    const chart = bars([
      ['a', 4],
      ['b', 2],
      ['c', -2],
    ]);
    const [[four, two], [less]] = [rects(chart, 'more'), rects(chart, 'less')] as const;
    expect(four!.width / two!.width).toBeCloseTo(2, 1);
    expect(less!.width).toBeCloseTo(two!.width, 1);
    expect(less!.x + less!.width).toBeCloseTo(four!.x, 1);
  });

  it('of gaps are not drawn: a gap is no zero', () => {
    const chart = bars([
      ['a', null],
      ['b', 1],
    ]);
    expect(rects(chart, 'more')).toHaveLength(1);
    expect(inlineSvg(chart)).toContain('no answer');
  });
});

describe('strips', () => {
  it('have the best on the right, also where fewer are better', () => {
    const of = (isLower: boolean) =>
      rects(
        stripsChart({
          ...about,
          items: [{ label: 'a', values: [1, 9], marked: 1, isLower, format }],
          gap: '–',
        }),
        'dot',
      ).map(({ x }) => x);
    const [low = 0, high = 0] = of(false);
    expect(low).toBeLessThan(high);
    expect(of(true)).toEqual([high, low]);
  });
});

describe('slopes', () => {
  it('rise towards better places, and say so by more than colour', () => {
    const lines = parsed(inlineSvg(pictures('a').slope!)).filter(({ name }) => name === 'line');
    const ways = lines.map(({ attributes }) => [
      attributes.class,
      Math.sign(Number(attributes.y2) - Number(attributes.y1)),
    ]);
    expect(ways).toEqual([
      ['fall', 1],
      ['rise', -1],
      ['same', 0],
    ]);
  });

  it('fall where the place falls, also of who stays the last that is shown', () => {
    const items = [
      { label: 'a', from: 2, to: 1 },
      { label: 'b', from: 28, to: 76 },
    ];
    const chart = slopeChart({ ...about, sides: ['then', 'now'], items, format });
    const [, last] = parsed(inlineSvg(chart)).filter(({ name }) => name === 'line');
    expect(Number(last!.attributes.y2)).toBeGreaterThan(Number(last!.attributes.y1));
  });
});

describe('the palette', () => {
  const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const luminance = (rgb: readonly number[]) => {
    const [r = 0, g = 0, b = 0] = rgb.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  /** As WCAG 2.2 defines it. */
  const contrast = (one: readonly number[], other: readonly number[]) => {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const over = (front: string, back: string, opacity: number) => {
    const behind = channels(back);
    return channels(front).map((channel, index) => channel * opacity + behind[index]! * (1 - opacity));
  };

  it.each([
    ['light', LIGHT],
    ['dark', DARK],
  ] as const)('can be told apart in the %s theme: text 4.5, drawing 3', (_, theme: Theme) => {
    const back = channels(theme.background);
    for (const text of [theme.ink, theme.quiet])
      expect(contrast(channels(text), back)).toBeGreaterThanOrEqual(4.5);
    for (const drawn of [theme.line, theme.more, theme.less, theme.mark, theme.dot])
      expect(contrast(channels(drawn), back)).toBeGreaterThanOrEqual(3);
    for (const cell of [theme.more, theme.less])
      expect(
        contrast(channels(theme.ink), over(cell, theme.background, CELL_OPACITY)),
      ).toBeGreaterThanOrEqual(4.5);
  });
});
