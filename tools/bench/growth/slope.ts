/** One thing measured at several sizes. */
export type Curve = { name: string; points: readonly { size: number; value: number }[] };

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/**
 * The exponent of growth: the slope of the straight line through the logarithms, by least squares. 1 is linear, 0 does
 * not grow. Values of nothing have no logarithm and are left out.
 */
export const exponentOf = (points: Curve['points']): number => {
  const logs = points
    .filter(({ value }) => value > 0)
    .map(({ size, value }) => [Math.log(size), Math.log(value)] as const);
  const [x, y] = [mean(logs.map(([size]) => size)), mean(logs.map(([, value]) => value))];
  const along = logs.reduce((sum, [size]) => sum + (size - x) ** 2, 0);
  return logs.reduce((sum, [size, value]) => sum + (size - x) * (value - y), 0) / along;
};

/** The exponent between the two largest sizes, where what stays the same weighs least. */
export const lastExponentOf = ({ points }: Curve): number => exponentOf(points.slice(-2));
