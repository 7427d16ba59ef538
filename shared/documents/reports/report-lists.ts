import type { Evidence } from '../../domain/reading.ts';
import type { DocumentText, RunningLine } from '../document-text.ts';
import { type ListItem, listItems } from '../text/list-items.ts';
import { isItem } from '../text/not-an-item.ts';
import { runningLines } from '../text/running-lines.ts';
import { beginsLikeHeading } from './graded-headings.ts';

/** The points a report lists for the council to act on, in its words. */
export type ReportLists = {
  needsToImprove: string[];
  priorityActions: string[];
  evidence: Record<string, Evidence>;
};

/** How the reports of one framework head these lists, and what else ends one. */
export type ListHeadings = {
  improve: RegExp;
  priority: RegExp;
  endsList: (line: RunningLine, at: number, lines: readonly RunningLine[]) => boolean;
  /** What comes before the first point: a paragraph that leads in to it, numbered like all others. */
  leadsIn?: RegExp;
};

/** A wrapped line may consist of the words of a heading, too: `areas for improvement`. */
const heads = (line: RunningLine, heading: RegExp): boolean => beginsLikeHeading(line) && heading.test(line.text);

const linesUnder = (lines: readonly RunningLine[], at: number, headings: ListHeadings): readonly RunningLine[] => {
  const { improve, priority, endsList, leadsIn } = headings;
  const below = lines.slice(at + 1);
  const end = below.findIndex(
    (line, place) => heads(line, improve) || heads(line, priority) || endsList(line, place, below),
  );
  const list = end < 0 ? below : below.slice(0, end);
  return leadsIn === undefined ? list : list.slice(list.findIndex(({ text }) => leadsIn.test(text)) + 1);
};

/** `The inspection did not find any areas for priority and immediate action` is numbered like a point. */
const FOUND_NONE = /\bdid not (?:find|identify) any (?:areas for )?priority\b/i;

/** The first list under such a heading: contents pages name the heading before, the board's own list comes after. */
const itemsUnder = (lines: readonly RunningLine[], heading: RegExp, headings: ListHeadings): readonly ListItem[] =>
  lines
    .flatMap((line, at) => (heads(line, heading) ? [listItems(linesUnder(lines, at, headings), 'is-subheading')] : []))
    .find((items) => items.length > 0)
    ?.filter(({ text }) => isItem(text) && !FOUND_NONE.test(text)) ?? [];

const keyed = (field: string, items: readonly ListItem[]): Record<string, Evidence> =>
  Object.fromEntries(items.map(({ evidence }, at) => [`${field}.${at}`, evidence]));

/** Reads the lists under their headings; a report without them has none. */
export const reportLists = (text: DocumentText, headings: ListHeadings): ReportLists => {
  const lines = runningLines(text);
  const [improve, priority] = [headings.improve, headings.priority].map((heading) =>
    itemsUnder(lines, heading, headings),
  );
  return {
    needsToImprove: (improve ?? []).map((item) => item.text),
    priorityActions: (priority ?? []).map((item) => item.text),
    evidence: { ...keyed('needsToImprove', improve ?? []), ...keyed('priorityActions', priority ?? []) },
  };
};
