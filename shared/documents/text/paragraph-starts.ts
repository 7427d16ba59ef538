import type { TextLine } from '../document-text.ts';
import { headingIn } from './headings.ts';
import { endsSentence, isBrokenOff, isUnfinished, type Measure } from './line-measure.ts';
import { hasMark } from './list-items.ts';
import { isItem } from './not-an-item.ts';
import { standsAlone } from './standing-alone.ts';
import { titlePlace } from './title-lines.ts';

const startsLower = (line: TextLine | undefined): boolean => /^\p{Ll}/u.test(line?.text ?? '');

/** Whether each line stands in a point of a marked list, as far as headings and the lists themselves tell. */
export const inPoints = (lines: readonly TextLine[]): readonly boolean[] => {
  let inPoint = false;
  return lines.map((line) => {
    if (hasMark(line)) inPoint = true;
    else if (headingIn(line.text) !== undefined || standsAlone(line)) inPoint = false;
    return inPoint;
  });
};

/** A themed sub-heading between two points: `Leadership and management`. */
const isSubheading = (above: TextLine, line: TextLine, next: TextLine | undefined): boolean =>
  endsSentence(above) && /^\p{Lu}.*[^.:;]$/u.test(line.text) && next !== undefined && hasMark(next);

/**
 * The places of lines that begin a paragraph by their words alone, however little room there is above them: the title,
 * what stands below it, dates and greetings, what closes a list, and a heading on a line of its own after the end of a
 * sentence, a heading or a point. The words of a heading amid running text begin none.
 */
export const paragraphStarts = (lines: readonly TextLine[], measure: Measure): ReadonlySet<number> => {
  const points = inPoints(lines);
  const title = titlePlace(lines);
  const isOver = (above: TextLine, at: number): boolean =>
    endsSentence(above) ||
    standsAlone(above) ||
    headingIn(above.text) !== undefined ||
    (points[at - 1] === true && !isUnfinished(above));
  const starts = lines.flatMap((line, at) => {
    const above = lines[at - 1];
    if (above === undefined) return [];
    const isHeading =
      headingIn(line.text) !== undefined &&
      !startsLower(lines[at + 1]) &&
      (isOver(above, at) || isBrokenOff(above, line, measure, false));
    const isTheme = points[at] === true && !hasMark(line) && isSubheading(above, line, lines[at + 1]);
    const closesList = points[at] === true && endsSentence(above) && !isItem(line.text);
    return isHeading || isTheme || closesList || standsAlone(line) || standsAlone(above) ? [at] : [];
  });
  return new Set([...starts, title.from, title.to]);
};
