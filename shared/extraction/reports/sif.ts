import { FRAMEWORKS } from '../../domain/framework.ts';
import type { ReadingResult } from '../../domain/reading.ts';
import type { DocumentText, TextLine } from '../document-text.ts';

import { firstDisagreement, firstMissing, firstUnconfirmed } from './agreement.ts';
import { type AspectLabel, type GradedAspect, toGraded } from './graded-aspect.ts';
import { gradedHeadings } from './graded-headings.ts';
import { gradedRows } from './graded-rows.ts';
import { overallFault } from './overall-rule.ts';
import { overallStatements } from './overall-statements.ts';
import { previousOverall } from './previous-overall.ts';
import { reportCover } from './report-cover.ts';
import { reportLines } from './report-lines.ts';
import { type ListHeadings, reportLists } from './report-lists.ts';
import { readReport, unreadReport } from './report-reading.ts';
import { reportSentences } from './report-sentences.ts';

/** The numbered rows of the first page, the small tables above the chapters, and the sentences below them. */
const LABELS: readonly AspectLabel[] = [
  {
    aspect: 'help-and-protection',
    wording: /\bchildren who need help and protection\b/i,
    sample: '1. Children who need help and protection',
  },
  {
    aspect: 'looked-after-and-permanence',
    wording: /\bchildren looked after and achieving permanence\b/i,
    sample: '2. Children looked after and achieving permanence',
  },
  { aspect: 'adoption', wording: /\badoption performance\b/i, sample: '2.1 Adoption performance' },
  {
    aspect: 'care-leavers',
    wording: /\bexperiences? and progress of care leavers\b/i,
    sample: '2.2 Experiences and progress of care leavers',
  },
  {
    aspect: 'leadership-management-governance',
    wording: /\bleadership, management and governance\b/i,
    sample: '3. Leadership, management and governance',
  },
  {
    aspect: 'lscb',
    wording: /^The (?:effectiveness of the )?(?:Local Safeguarding Children Board|LSCB)(?: \(LSCB\))?$/i,
    sample: 'The Local Safeguarding Children Board is good',
  },
];

/** The three judgements that bear the overall one; adoption and care leavers are parts of the second. */
const KEY = ['help-and-protection', 'looked-after-and-permanence', 'leadership-management-governance'];

const startsRow = (words: string): boolean =>
  /^(?:1|2|2\.1|2\.2|3)\.? (?:Children|Adoption|(?:The )?Experiences?|Leadership)\b/i.test(words);
const startsChapter = (words: string): boolean =>
  /^(?:The experiences? and progress of|Leadership, management and|The graded judge?ment|The (?:effectiveness|Local|LSCB)\b)/i.test(
    words,
  );

/** What follows the council's lists, where headings are set no larger than the text. */
const NEXT_HEADING =
  /^(?:Summary (?:for children|of findings)|The local authority(?:’s| has the following) strengths|Progress since|Information about|Inspection judgements? about)\b/i;
const LISTS: ListHeadings = {
  improve: /^(?:Recommendations|Areas? for improvement)$/i,
  priority: /^Priority and immediate actions?$/i,
  endsList: ({ large, text }) => large || NEXT_HEADING.test(text),
};

/** Lines of the small table above a chapter: a label of up to three lines and, between them, its grade. */
const CHAPTER_TABLE = 6;

const chapterTables = (lines: readonly TextLine[]): readonly GradedAspect[] =>
  lines.flatMap((line, at) =>
    startsChapter(line.text)
      ? gradedRows(lines.slice(at, at + CHAPTER_TABLE), startsChapter)
          .rows.slice(0, 1)
          .flatMap((row) => toGraded(row, LABELS))
      : [],
  );

/** Re-inspections leave the board out; parts of the second judgement may be left out where there was nothing to judge. */
const firstMissingOf = (title: string, judged: readonly GradedAspect[], confirming: readonly GradedAspect[]) => {
  const reviewsBoard = /review of the effectiveness of the local safeguarding/i.test(title);
  const expected = FRAMEWORKS.sif.aspects.filter((aspect) => {
    if (aspect === 'lscb') return reviewsBoard;
    return !FRAMEWORKS.sif.optional.includes(aspect) || confirming.some((reading) => reading.aspect === aspect);
  });
  return firstMissing(expected, judged);
};

/** Reports of the single inspection framework and its re-inspections: numbered rows below a headline in a sentence. */
export const readSif = (text: DocumentText): ReadingResult => {
  const cover = reportCover(text);
  const sentences = reportSentences(text);
  const lines = reportLines(text);
  const { rows, rest } = gradedRows(lines, startsRow);
  const inRows = rows.flatMap((row) => toGraded(row, LABELS));
  const inChapters = [...chapterTables(rest), ...gradedHeadings(rest, startsChapter, LABELS)];
  const statements = overallStatements(sentences);
  const [headline] = statements;
  const board = inChapters.filter(({ aspect }) => aspect === 'lscb').slice(0, 1);
  const judged = [...(headline ? [headline] : []), ...inRows, ...board];
  const graded = inRows.filter(({ grade }) => grade !== null);
  const fault =
    firstMissingOf(cover.title, judged, inChapters) ??
    firstDisagreement([...judged, ...statements, ...inChapters]) ??
    firstUnconfirmed(graded, inChapters, 'chapter') ??
    (headline &&
      overallFault(
        headline,
        inRows.filter(({ aspect }) => KEY.includes(aspect)),
      ));
  if (fault !== undefined) return unreadReport('sif', cover, fault);
  return readReport('sif', cover, {
    framework: 'sif',
    judgements: judged,
    previous: previousOverall(sentences),
    lists: reportLists(text, LISTS),
  });
};
