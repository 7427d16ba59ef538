import type { TextCell } from '../document-text.ts';

/** How much wider than a common letter these are drawn, as shares: enough to tell between which words an edge falls. */
const WIDER: readonly { letters: RegExp; by: number }[] = [
  { letters: /[ijlI]/g, by: -0.55 },
  { letters: /[frt.,;:’' ]/g, by: -0.38 },
  { letters: /[mwMW]/g, by: 0.5 },
  { letters: /\p{Lu}/gu, by: 0.15 },
];

const widthOf = (text: string): number =>
  WIDER.reduce((width, { letters, by }) => width + by * (text.match(letters)?.length ?? 0), text.length);

/** What a common letter takes in points, by the cells of the second column. */
export const letterWidth = (cells: readonly TextCell[]): number =>
  cells.reduce((sum, { left, right }) => sum + right - left, 0) /
  cells.reduce((sum, { text }) => sum + widthOf(text), 0);

/** Two cells that touch are parted at the space after which the words, set from the column's edge on, end where they do. */
export const parted = ({ text, right }: TextCell, column: number, letter: number): readonly [string, string] => {
  const off = (at: number): number => Math.abs(column + widthOf(text.slice(at + 1)) * letter - right);
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => index);
  const at = spaces.toSorted((a, b) => off(a) - off(b))[0] ?? text.length;
  return [text.slice(0, at), text.slice(at + 1)];
};
