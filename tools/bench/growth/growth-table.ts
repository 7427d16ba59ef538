import { type Curve, exponentOf, lastExponentOf } from './slope.ts';

/** Curves over the same sizes, and the unit of their values. */
export type Grown = { unit: string; curves: readonly Curve[] };

const figure = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en-GB') : value.toPrecision(3);

const cellsOf =
  (unit: string) =>
  (curve: Curve): readonly string[] => [
    `${curve.name}, ${unit}`,
    ...curve.points.map(({ value }) => figure(value)),
    exponentOf(curve.points).toFixed(2),
    lastExponentOf(curve).toFixed(2),
  ];

/** The values at each size as plain text in columns, with the exponent over all sizes and that between the last two. */
export const growthTable = (title: string, grown: readonly Grown[]): string => {
  const sizes = grown[0]?.curves[0]?.points.map(({ size }) => String(size)) ?? [];
  const lines = [
    ['', ...sizes, 'exponent', 'at the end'],
    ...grown.flatMap(({ unit, curves }) => curves.map(cellsOf(unit))),
  ];
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0))) ?? [];
  const text = lines.map((cells) =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '),
  );
  return [title, ...text.map((line) => `  ${line.trimEnd()}`), ''].join('\n');
};
