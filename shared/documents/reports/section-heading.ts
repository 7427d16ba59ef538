import { endsSentence } from '../text/line-measure.ts';
import { hasMark, SAME_POINT } from '../text/list-items.ts';
import type { RunningLine } from '../text/running-lines.ts';
import { type AspectLabel, aspectOf } from './graded-aspect.ts';
import { gradedHeadingAt, LONGEST_HEADING, LONGEST_LABEL } from './graded-headings.ts';

/** Headings begin with a capital; a wrapped line with the words of one begins with small letters. */
export const beginsLikeHeading = ({ text }: RunningLine): boolean => /^\p{Lu}/u.test(text);

const beginsParagraph = (line: RunningLine, above: RunningLine | undefined): boolean =>
  above === undefined || line.gap > SAME_POINT || endsSentence(above);

/** The words of the short paragraph without a full stop that begins at this place: a heading that gives no grade. */
const ungradedHeading = (lines: readonly RunningLine[], at: number): string | undefined => {
  const [first, ...more] = lines.slice(at, at + LONGEST_HEADING);
  if (first === undefined || !beginsParagraph(first, lines[at - 1])) return undefined;
  const end = more.findIndex((line) => line.gap > SAME_POINT || hasMark(line));
  const words = [first, ...(end < 0 ? more : more.slice(0, end))].map(({ text }) => text).join(' ');
  return words.length > LONGEST_LABEL || /[.;,]$/.test(words) ? undefined : words;
};

/**
 * Whether the section of a judgement, or a row of the table, begins at this place: with its grade, in letters larger
 * than the text, or as a heading by itself. A point of a list that speaks of `the impact of leaders` begins none.
 */
export const beginsSection = (
  lines: readonly RunningLine[],
  at: number,
  startsHeading: (words: string) => boolean,
  labels: readonly AspectLabel[],
): boolean => {
  const line = lines[at];
  if (line === undefined || !beginsLikeHeading(line) || !startsHeading(line.text)) return false;
  return (
    line.large ||
    gradedHeadingAt(lines, at, startsHeading, labels) !== undefined ||
    aspectOf(ungradedHeading(lines, at) ?? '', labels) !== undefined
  );
};
