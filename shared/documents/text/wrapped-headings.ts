import type { TextLine } from '../document-text.ts';
import { headingIn } from './headings.ts';

const joined = (above: TextLine, below: TextLine): TextLine => ({
  ...above,
  text: `${above.text} ${below.text}`,
  left: above.left,
  right: Math.max(above.right, below.right),
  cells: [...above.cells, ...below.cells],
});

const isWrapped = (above: TextLine, below: TextLine): boolean =>
  /^\p{Ll}/u.test(below.text) &&
  headingIn(above.text) === undefined &&
  headingIn(`${above.text} ${below.text}`) !== undefined;

/** Puts a known heading that takes two lines on one: `What needs to improve in this area of social work`, `practice?` */
export const joinHeadings = (lines: readonly TextLine[]): readonly TextLine[] => {
  const own: TextLine[] = [];
  for (const line of lines) {
    const above = own.at(-1);
    if (above !== undefined && isWrapped(above, line)) own.splice(-1, 1, joined(above, line));
    else own.push(line);
  }
  return own;
};
