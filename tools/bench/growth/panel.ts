import type { Curve } from './slope.ts';

/** One small plot: both axes logarithmic, so that a power of the size is a straight line. */
export type Panel = { xTitle: string; yTitle: string; curves: readonly Curve[] };
export type Box = { left: number; top: number; width: number; height: number };

/** Okabe and Ito's colours, which people tell apart however they see colours; each has a mark of its own besides. */
const LOOKS = [
  { colour: '#0072b2', mark: 'M-3.5,0a3.5,3.5 0 1,0 7,0a3.5,3.5 0 1,0 -7,0z' },
  { colour: '#b34700', mark: 'M-3.2,-3.2H3.2V3.2H-3.2z' },
  { colour: '#007a5a', mark: 'M0,-4L4,3.2H-4z' },
  { colour: '#a3457f', mark: 'M0,-4.5L4.5,0L0,4.5L-4.5,0z' },
  { colour: '#8a6d00', mark: 'M0,4L4,-3.2H-4z' },
  { colour: '#333333', mark: 'M-4,-1.3H-1.3V-4H1.3V-1.3H4V1.3H1.3V4H-1.3V1.3H-4z' },
] as const;

export const lookOf = (at: number): (typeof LOOKS)[number] => LOOKS[at % LOOKS.length] ?? LOOKS[0];

export const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const short = (value: number): string => (value >= 1_000 ? `${value / 1_000}k` : String(value));

const powersOfTen = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => 10 ** (from + at));

type Scale = (value: number) => number;

const logScale = (from: number, to: number, start: number, end: number): Scale => {
  const [low, high] = [Math.log(from), Math.log(to)];
  return (value) => start + ((Math.log(value) - low) / (high - low)) * (end - start);
};

const path = (points: Curve['points'], x: Scale, y: Scale): string =>
  points.map(({ size, value }, at) => `${at === 0 ? 'M' : 'L'}${x(size).toFixed(1)},${y(value).toFixed(1)}`).join('');

const curveOf = ({ points }: Curve, at: number, x: Scale, y: Scale): string => {
  const { colour, mark } = lookOf(at);
  const shown = points.filter(({ value }) => value > 0);
  const marks = shown.map(
    ({ size, value }) =>
      `<path d="${mark}" fill="${colour}" transform="translate(${x(size).toFixed(1)},${y(value).toFixed(1)})"/>`,
  );
  return `<path d="${path(shown, x, y)}" fill="none" stroke="${colour}" stroke-width="1.6"/>${marks.join('')}`;
};

const axes = (
  { xTitle, yTitle }: Panel,
  box: Box,
  sizes: readonly number[],
  decades: readonly number[],
  x: Scale,
  y: Scale,
) => {
  const { left, top, width, height } = box;
  const bottom = top + height;
  const columns = sizes.map(
    (size) =>
      `<path class="grid" d="M${x(size).toFixed(1)},${top}V${bottom}"/><text x="${x(size).toFixed(1)}" y="${bottom + 14}" text-anchor="middle">${size}</text>`,
  );
  const rows = decades.map(
    (value) =>
      `<path class="grid" d="M${left},${y(value).toFixed(1)}H${left + width}"/><text x="${left - 6}" y="${(y(value) + 4).toFixed(1)}" text-anchor="end">${short(value)}</text>`,
  );
  return [
    ...columns,
    ...rows,
    `<text x="${left + width / 2}" y="${bottom + 29}" text-anchor="middle">${escaped(xTitle)}</text>`,
    `<text transform="translate(${left - 36},${top + height / 2}) rotate(-90)" text-anchor="middle">${escaped(yTitle)}</text>`,
  ].join('');
};

/** What grows as the size does, as far as it stays in the panel: the slope to hold every curve against. */
const linear = (sizes: readonly number[], bottom: number, top: number, x: Scale, y: Scale): string => {
  const [first = 1, last = 1] = [sizes[0], sizes.at(-1)];
  // through the middle of the panel
  const each = Math.sqrt((bottom * top) / (first * last));
  const ends = [Math.max(first, bottom / each), Math.min(last, top / each)];
  return `<path class="linear" d="${path(
    ends.map((size) => ({ size, value: each * size })),
    x,
    y,
  )}"/>`;
};

/** The panel as SVG, within its box; its titles and figures stand around it. */
export const panelSvg = (panel: Panel, box: Box): string => {
  const points = panel.curves.flatMap((curve) => curve.points).filter(({ value }) => value > 0);
  const sizes = [...new Set(points.map(({ size }) => size))].toSorted((a, b) => a - b);
  const values = points.map(({ value }) => Math.log10(value));
  const decades = powersOfTen(Math.floor(Math.min(...values)), Math.ceil(Math.max(...values)));
  const [low = 1, high = 10] = [decades[0], decades.at(-1)];
  const x = logScale(sizes[0] ?? 1, sizes.at(-1) ?? 10, box.left + 8, box.left + box.width - 8);
  const y = logScale(low, high, box.top + box.height, box.top);
  const curves = panel.curves.map((curve, at) => curveOf(curve, at, x, y));
  return [axes(panel, box, sizes, decades, x, y), linear(sizes, low, high, x, y), ...curves].join('\n');
};
