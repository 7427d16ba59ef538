import type { RunningLine, TextLine } from '../document-text.ts';
import { ANY_GRADE, gradeOf } from '../grades/grade-words.ts';
import { endsSentence } from '../text/line-measure.ts';
import { hasMark, SAME_POINT } from '../text/list-items.ts';
import { type AspectLabel, aspectOf, type GradedAspect } from './judgements.ts';

/** A heading takes at most this many lines. */
const LONGEST_HEADING = 4;
/** Longer words before a grade, in characters, are a sentence and no heading. */
const LONGEST_LABEL = 110;
/** Lines of one heading stand closer than this, as a share of the font size. */
const SAME_HEADING = 1.75;
/**
 * `…protection: good`, `…care leavers is good.`, `Capacity to improve Grade 3 (Adequate)`; a footnote mark may follow.
 * The last word of `requires improvment to be good` is no grade by itself.
 */
const GRADE_AT_END = new RegExp(
  String.raw`\s(?:(?:Grade \d )?\()?(?<!\bimprov\w{0,8} to be )(?<grade>${ANY_GRADE})\)?\.?\d?$`,
  'i',
);
/** What may stand between a label and its grade. */
const SEPARATORS = [':', '–', '-', ' is', ' are', ' judged to be', ' judged'];

const withoutSeparators = (label: string): string => {
  const trimmed = label.trimEnd();
  const separator = SEPARATORS.find((each) => trimmed.toLowerCase().endsWith(each));
  return separator === undefined ? trimmed : withoutSeparators(trimmed.slice(0, -separator.length));
};

/** A heading's words in two: what is graded, and the grade. */
const labelAndGrade = (words: string): { label: string; grade: string } | undefined => {
  const found = GRADE_AT_END.exec(words);
  const label = found === null ? '' : withoutSeparators(words.slice(0, found.index));
  return label === '' ? undefined : { label, grade: found?.groups?.['grade'] ?? '' };
};

/** A line that is a heading by its colon or dash before the grade, whatever it grades; a sentence ends otherwise. */
const HEADS_SOMETHING = new RegExp(String.raw`^\p{Lu}.{2,${LONGEST_LABEL}}\s?[:–-]\s+(?:${ANY_GRADE})\d?$`, 'iu');

/** Whether any heading prints a grade, also one of wording unknown: then headings have to confirm the table. */
export const printsGradedHeading = (lines: readonly TextLine[]): boolean =>
  lines.some(({ text }) => HEADS_SOMETHING.test(text));

/** A heading may be parted by the end of its page. */
const isClose = (above: TextLine, below: TextLine): boolean =>
  below.page > above.page || below.top - above.top <= SAME_HEADING * Math.max(above.size, below.size);

/** Words in small letters right below go on with a sentence: that was no heading. */
const goesOnBelow = (line: TextLine, next: TextLine | undefined): boolean =>
  next !== undefined &&
  isClose(line, next) &&
  /^\p{Ll}/u.test(next.text) &&
  gradeOf(next.text) === undefined &&
  !/^to be good/.test(next.text);

const headingFrom = (lines: readonly TextLine[], at: number): string | undefined => {
  let words = '';
  for (const [offset, line] of lines.slice(at, at + LONGEST_HEADING).entries()) {
    const above = lines[at + offset - 1];
    if (offset > 0 && (above === undefined || !isClose(above, line))) return undefined;
    words = `${words} ${line.text}`.trim();
    if (labelAndGrade(words) !== undefined) return goesOnBelow(line, lines[at + offset + 1]) ? undefined : words;
  }
  return undefined;
};

/** The judgement that a heading names together with its grade, if such a heading begins at this place. */
const gradedHeadingAt = (
  lines: readonly TextLine[],
  at: number,
  startsHeading: (words: string) => boolean,
  labels: readonly AspectLabel[],
): GradedAspect | undefined => {
  const line = lines[at];
  const quote = line !== undefined && startsHeading(line.text) ? headingFrom(lines, at) : undefined;
  const parts = labelAndGrade(quote ?? '');
  const label = parts?.label ?? '';
  const aspect = label.length <= LONGEST_LABEL ? aspectOf(label, labels) : undefined;
  const grade = gradeOf(parts?.grade ?? '');
  if (line === undefined || quote === undefined || aspect === undefined || grade === undefined) return undefined;
  return { aspect, grade, evidence: { page: line.page, quote } };
};

/** Every judgement that a heading of these lines names together with its grade. */
export const gradedHeadings = (
  lines: readonly TextLine[],
  startsHeading: (words: string) => boolean,
  labels: readonly AspectLabel[],
): readonly GradedAspect[] => lines.flatMap((_, at) => gradedHeadingAt(lines, at, startsHeading, labels) ?? []);

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
