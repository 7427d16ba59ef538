import type { TextLine } from '../document-text.ts';
import { headingIn, type SectionName } from './headings.ts';
import { isBrokenOff, measureOf } from './line-measure.ts';
import { inPoints, paragraphStarts } from './paragraph-starts.ts';
import { titlePlace } from './title-lines.ts';

/** Paragraphs stand further apart than this, in line heights. */
const APART = 1.22;

const isNear = (above: TextLine, line: TextLine, lineHeight: number): boolean =>
  above.page === line.page && line.top - above.top <= APART * lineHeight;

/**
 * The places of lines that begin a paragraph where nothing but lines broken off tells. A sentence within a point may
 * end with its line, and what is no point ends the list: there the line has to be short.
 */
const brokenOff = (lines: readonly TextLine[]): readonly number[] => {
  const measure = measureOf(lines);
  const points = inPoints(lines);
  const title = titlePlace(lines);
  return lines.flatMap((line, at) => {
    const above = lines[at - 1];
    const inTitle = at > title.from && at < title.to;
    return above !== undefined && !inTitle && isBrokenOff(above, line, measure, points[at] === true) ? [at] : [];
  });
};

/** Whether each line stands below a heading of points: there a line broken off ends one, marked or not. */
const underLists = (lines: readonly TextLine[]): readonly boolean[] => {
  let name: SectionName | undefined;
  return lines.map(({ text }) => {
    name = headingIn(text) ?? name;
    return name === 'improve' || name === 'priority';
  });
};

/**
 * Moves lines that begin a paragraph down by a line where no room parts them from the paragraph above, so that every
 * document is set with room between its paragraphs. Lines that are merely broken off count only in a document that
 * leaves no room below most of them, and in lists: elsewhere they are lines of an address.
 */
export const setApart = (lines: readonly TextLine[], lineHeight: number): readonly TextLine[] => {
  const near = new Set(
    lines.flatMap((line, at) => {
      const above = lines[at - 1];
      return above !== undefined && isNear(above, line, lineHeight) ? [at] : [];
    }),
  );
  const broken = brokenOff(lines);
  const isPlain = 2 * broken.filter((at) => near.has(at)).length > broken.length;
  const listed = underLists(lines);
  const counting = broken.filter((at) => isPlain || listed[at] === true);
  const starts = new Set([...paragraphStarts(lines, measureOf(lines)), ...counting]);
  let [page, moved] = [0, 0];
  return lines.map((line, at) => {
    if (line.page !== page) [page, moved] = [line.page, 0];
    if (starts.has(at) && near.has(at)) moved += lineHeight;
    return { ...line, top: line.top + moved };
  });
};
