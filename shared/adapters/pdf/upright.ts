import type { TextRun } from './text-lines.ts';

/** A run as it lies on the page that a viewer shows: where it begins, and which way its letters follow one another. */
export type PlacedRun = {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  across: number;
  down: number;
};

export type UprightPage = {
  width: number;
  height: number;
  runs: readonly TextRun[];
  /** Letters of runs that are written another way than most of the page: a note in the margin, a watermark. */
  lettersAside: number;
};

/** Quarter turns from lying upright: 0 to the right, 1 down, 2 upside down, 3 up. Undefined for slanting text. */
const quarterOf = ({ across, down }: PlacedRun): number | undefined => {
  if (Math.abs(across) > 0.99) return across > 0 ? 0 : 2;
  if (Math.abs(down) > 0.99) return down > 0 ? 1 : 3;
  return undefined;
};

const lettersOf = (runs: readonly PlacedRun[]): number =>
  runs.reduce((sum, { text }) => sum + text.replace(/\s+/g, '').length, 0);

/** A point of a page of this size once the page has been turned so that text of this quarter lies upright. */
const turned = (
  x: number,
  y: number,
  quarter: number,
  width: number,
  height: number,
): { left: number; top: number } => {
  if (quarter === 1) return { left: y, top: width - x };
  if (quarter === 2) return { left: width - x, top: height - y };
  if (quarter === 3) return { left: height - y, top: x };
  return { left: x, top: y };
};

/** A page the way up that most of its letters are written, whichever way it is shown. */
export const upright = (runs: readonly PlacedRun[], width: number, height: number): UprightPage => {
  const ways = [0, 1, 2, 3].map((quarter) => runs.filter((run) => quarterOf(run) === quarter));
  const counts = ways.map(lettersOf);
  const quarter = counts.indexOf(Math.max(...counts));
  const own = ways[quarter] ?? [];
  const isOnSide = quarter % 2 === 1;
  return {
    width: isOnSide ? height : width,
    height: isOnSide ? width : height,
    runs: own.map(({ text, x, y, width: length, size }) => {
      const { left, top } = turned(x, y, quarter, width, height);
      return { text, left, right: left + length, top, size };
    }),
    lettersAside: lettersOf(runs) - (counts[quarter] ?? 0),
  };
};
