import { FRAMEWORKS } from '../../domain/framework.ts';
import type { ReadingResult } from '../../domain/reading.ts';
import type { DocumentText } from '../document-text.ts';
import { previousOverall } from '../grades/previous-overall.ts';
import { gradedHeadings } from './graded-headings.ts';
import { gradedTable } from './graded-table.ts';
import { type AspectLabel, confirmed, toGraded } from './judgements.ts';
import { type ListHeadings, reportLists } from './report-lists.ts';
import { readReport } from './report-reading.ts';
import { reportLines, reportSentences } from './report-text.ts';

/** Chapter headings and rows of the last page; only the first differ: `Overall effectiveness of services for …`. */
export const LOOKED_AFTER_LABELS: readonly AspectLabel[] = [
  { aspect: 'overall-effectiveness', wording: /^overall effectiveness\b/i, sample: 'Overall effectiveness' },
  { aspect: 'capacity-to-improve', wording: /^capacity to improve\b/i, sample: 'Capacity to improve' },
  {
    aspect: 'outcomes-for-looked-after-children',
    wording: /^outcomes for looked after children\b/i,
    sample: 'Outcomes for looked after children and young people',
  },
  { aspect: 'quality-of-provision', wording: /^quality of provision\b/i, sample: 'Quality of provision' },
  {
    aspect: 'leadership-and-management',
    wording: /^leadership and management\b/i,
    sample: 'Leadership and management',
  },
];

const startsAspect = (words: string): boolean => LOOKED_AFTER_LABELS.some(({ wording }) => wording.test(words));
const LISTS: ListHeadings = {
  improve: /^Areas for improvement$/i,
  priority: /^Areas? for priority action$/i,
  endsList: ({ large }) => large,
  leadsIn: /\bfollowing actions?[.:]?$/i,
};
const RECORD = /^Record of main findings$/i;

/** Reports of the inspections of services for looked after children in 2013: graded chapters, and a record at the end. */
export const readLookedAfterChildren = (text: DocumentText): ReadingResult =>
  readReport('looked-after-children', text, () => {
    const lines = reportLines(text);
    const record = lines.findLastIndex((line) => RECORD.test(line.text));
    const { rows } = gradedTable(record < 0 ? [] : lines.slice(record + 1), startsAspect);
    const inChapters = gradedHeadings(lines.slice(0, Math.max(record, 0)), startsAspect, LOOKED_AFTER_LABELS);
    const inRecord = rows.flatMap((row) => toGraded(row, LOOKED_AFTER_LABELS));
    const { aspects } = FRAMEWORKS['looked-after-children-2013'];
    const judgements = confirmed(inRecord, inChapters, {
      expected: aspects,
      second: { place: 'chapter', aspects },
      overall: undefined,
    });
    if ('reason' in judgements) return judgements;
    return {
      framework: 'looked-after-children-2013',
      judgements,
      previous: previousOverall(reportSentences(text), /\blooked after children\b/i),
      lists: reportLists(text, LISTS),
    };
  });
