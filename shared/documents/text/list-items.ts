import type { Evidence } from '../../domain/reading.ts';
import type { RunningLine } from '../document-text.ts';

export type ListItem = { text: string; evidence: Evidence };

/**
 * Marks that begin a point of a list: Wingdings squares, black squares, dots, dashes, `1.`; `o` stands for a hollow dot,
 * and letters such as `ý` for what a font of signs draws in their places.
 */
const MARK = /^(?<mark>[\uE000-\uF8FF◼■▪▫●•·∙◦○–−⎯—‒*-]|[o§¨¯Øüý](?= )|\d{1,2}[.)](?= |\p{Lu}\p{Ll}))\s*(?<words>.*)$/u;

/** A mark this far right of the list's first one, in points, belongs to a point within a point. */
const DEEPER = 10;
/** Words this far right of the mark hang under it. */
const HANGING = 4;
/** Lines of one point or paragraph stand no further apart than this, in line heights. */
export const SAME_POINT = 1.22;

type Drafted = { words: string[]; page: number };

const markOf = (line: { text: string }): { mark: string; words: string } | undefined => {
  const groups = MARK.exec(line.text)?.groups;
  return groups === undefined ? undefined : { mark: groups['mark'] ?? '', words: groups['words'] ?? '' };
};

/** A line without the mark of a point at its beginning. */
export const withoutMark = (text: string): string => MARK.exec(text)?.groups?.['words'] ?? text;

/** Words of wrapped lines as one text; a word parted at its hyphen is joined again. */
export const joinedWords = (lines: readonly string[]): string =>
  lines
    .filter((line) => line !== '')
    .reduce((text, line) => (text === '' ? line : /[\p{L}\d]-$/u.test(text) ? text + line : `${text} ${line}`), '')
    .replace(/\s+/g, ' ')
    .trim();

const toItem = ({ words, page }: Drafted): ListItem[] => {
  const text = joinedWords(words);
  return text === '' ? [] : [{ text, evidence: { page, quote: text } }];
};

/** Whether an unmarked line goes on with a point; on a new page only small letters or a bracket tell. */
const goesOn = ({ gap, text }: RunningLine): boolean =>
  gap === Number.POSITIVE_INFINITY ? /^[\p{Ll}(]/u.test(text) : gap <= SAME_POINT;

/** What a line that hangs under no point means for the list. */
export type Outdented = 'ends-list' | 'is-subheading';

/**
 * The points of a marked list. Words before the first mark lead in to it; points within a point are part of it.
 * Where `outdented` is `is-subheading`, the list goes on under themed sub-headings of its own.
 */
const markedItems = (lines: readonly RunningLine[], outdented: Outdented): readonly ListItem[] => {
  const first = lines.findIndex((line) => markOf(line) !== undefined);
  const base = lines[first]?.left ?? 0;
  const drafts: Drafted[] = [];
  let open: Drafted | undefined;
  for (const line of lines.slice(Math.max(first, 0))) {
    const marked = markOf(line);
    if (marked !== undefined && line.left <= base + DEEPER) {
      open = { words: [marked.words], page: line.page };
      drafts.push(open);
    } else if (open !== undefined && (line.left > base + HANGING || goesOn(line)))
      open.words.push(marked?.words ?? line.text);
    else if (outdented === 'ends-list') break;
    else open = undefined;
  }
  return drafts.flatMap(toItem);
};

export const hasMark = (line: { text: string }): boolean => markOf(line) !== undefined;

/** `Leadership and management`: one line without a full stop, between paragraphs that have one. */
const isSubheading = ({ words }: Drafted): boolean => words.length === 1 && !/[.:;]$/.test(words[0] ?? '');

/** Paragraphs as points, for lists that print no marks: a wider gap begins the next. */
const paragraphItems = (lines: readonly RunningLine[], outdented: Outdented): readonly ListItem[] => {
  const drafts: Drafted[] = [];
  for (const line of lines) {
    const last = drafts.at(-1);
    const isOver = /[.!?]$/.test(last?.words.at(-1) ?? '.');
    if (last !== undefined && (line.gap === Number.POSITIVE_INFINITY ? !isOver : line.gap <= SAME_POINT))
      last.words.push(line.text);
    else drafts.push({ words: [line.text], page: line.page });
  }
  const points = outdented === 'is-subheading' ? drafts.filter((draft) => !isSubheading(draft)) : drafts;
  return points.flatMap(toItem);
};

/** The points under a heading, marked or not. */
export const listItems = (lines: readonly RunningLine[], outdented: Outdented): readonly ListItem[] =>
  lines.some(hasMark) ? markedItems(lines, outdented) : paragraphItems(lines, outdented);

/** A list that a paragraph parts in two: whether it went on or was over, the marks do not tell. */
export const isInterrupted = (lines: readonly RunningLine[]): boolean =>
  markedItems(lines, 'is-subheading').length > markedItems(lines, 'ends-list').length;
