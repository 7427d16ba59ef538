import * as cheerio from 'cheerio';
import { expect, it } from 'vitest';
import { plotSvg } from '../../tools/bench/growth/plot.ts';
import { type Curve, exponentOf, lastExponentOf } from '../../tools/bench/growth/slope.ts';

const SIZES = [1, 5, 20, 60, 153];

const curve = (name: string, of: (size: number) => number): Curve => ({
  name,
  points: SIZES.map((size) => ({ size, value: of(size) })),
});

it.each([
  ['what stays the same', () => 7, 0],
  ['what grows as the size does', (size: number) => 0.25 * size, 1],
  ['what grows as its square', (size: number) => 3 * size ** 2, 2],
])('the exponent of %s is exact', (name, of, exponent) => {
  expect(exponentOf(curve(name, of).points)).toBeCloseTo(exponent, 10);
  expect(lastExponentOf(curve(name, of))).toBeCloseTo(exponent, 10);
});

it('sees at the end what a large constant hides at the beginning', () => {
  const hidden = curve('hidden', (size) => 1_000 + size ** 2);
  expect(exponentOf(hidden.points)).toBeLessThan(1);
  expect(lastExponentOf(hidden)).toBeGreaterThan(1.5);
});

it('draws every point within the picture, and says in words what it shows', () => {
  const curves = [
    curve('/v1/publications?a=1&b=<2>', (size) => size),
    curve('nothing', () => 0),
    curve('/', () => 0.5),
  ];
  const panel = { xTitle: 'councils', yTitle: 'ms', curves };
  const svg = plotSvg('Growth & cost', 'Nothing is steeper than linear.', [
    { title: 'Time: ms', panels: [panel, panel] },
  ]);
  const $ = cheerio.load(svg, { xml: true });
  expect($('svg > title').text()).toBe('Growth & cost');
  expect($('svg > desc').text()).toBe('Nothing is steeper than linear.');
  expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  const [, width = 0, height = 0] = /width="(\d+)" height="(\d+)"/.exec(svg)?.map(Number) ?? [];
  const marks = [...svg.matchAll(/translate\(([\d.-]+),([\d.-]+)\)"\/>/g)].map(([, x, y]) => [Number(x), Number(y)]);
  // two curves of five points in two panels, and three marks of the legend
  expect(marks).toHaveLength(2 * 2 * SIZES.length + curves.length);
  for (const [x = -1, y = -1] of marks) expect(x > 0 && x < width && y > 0 && y < height).toBe(true);
  expect($('text').text()).toContain('/v1/publications?a=1&b=<2>');
});
