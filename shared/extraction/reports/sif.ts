import type { Aspect } from '../../domain/aspect.ts';
import { FRAMEWORKS } from '../../domain/framework.ts';
import type { ReadingResult } from '../../domain/reading.ts';
import type { DocumentText, TextLine } from '../document-text.ts';

import { firstDisagreement, firstMissing, firstUnconfirmed } from './agreement.ts';
import { type AspectLabel, type GradedAspect, toGraded } from './graded-aspect.ts';
import { gradedHeadings } from './graded-headings.ts';
import { gradedRows } from './graded-rows.ts';
import { gradedStatements } from './graded-statements.ts';
import { overallFault } from './overall-rule.ts';
import { previousOverall } from './previous-overall.ts';
import type { ReadingFault } from './reading-fault.ts';
import { reportLines } from './report-lines.ts';
import { type ListHeadings, reportLists } from './report-lists.ts';
import { readReport } from './report-reading.ts';
import { reportSentences } from './report-sentences.ts';

/** The numbered rows of the first page, the small tables above the chapters, and the sentences below them. */
export const SIF_LABELS: readonly AspectLabel[] = [
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
const KEY: readonly Aspect[] = [
  'help-and-protection',
  'looked-after-and-permanence',
  'leadership-management-governance',
];

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
          .flatMap((row) => toGraded(row, SIF_LABELS))
      : [],
  );

/** Re-inspections leave the board out; parts of the second judgement may be left out where there was nothing to judge. */
const expectedAspects = (title: string, elsewhere: readonly GradedAspect[]): readonly Aspect[] => {
  const { aspects, optional } = FRAMEWORKS.sif;
  const reviewsBoard = /review of the effectiveness of the local safeguarding/i.test(title);
  const isExpected = (aspect: Aspect): boolean =>
    aspect === 'lscb' ? reviewsBoard : !optional.includes(aspect) || elsewhere.some((each) => each.aspect === aspect);
  return aspects.filter(isExpected);
};

/** Rows and chapters are two readings; the key judgements must bear the headline out. The board stands for itself. */
const faultOf = (
  title: string,
  judged: readonly GradedAspect[],
  elsewhere: readonly GradedAspect[],
): ReadingFault | undefined => {
  const [overall] = judged.filter(({ aspect }) => aspect === 'overall-effectiveness');
  const graded = judged.filter(({ grade }) => grade !== null);
  return (
    firstMissing(expectedAspects(title, elsewhere), judged) ??
    firstDisagreement([...judged, ...elsewhere]) ??
    firstUnconfirmed(graded, elsewhere, 'chapter') ??
    (overall &&
      overallFault(
        overall,
        judged.filter(({ aspect }) => KEY.includes(aspect)),
      ))
  );
};

const first = (aspect: Aspect, readings: readonly GradedAspect[]): readonly GradedAspect[] =>
  readings.filter((reading) => reading.aspect === aspect).slice(0, 1);

/** Reports of the single inspection framework and its re-inspections: numbered rows below a headline in a sentence. */
export const readSif = (text: DocumentText): ReadingResult =>
  readReport('sif', text, ({ title }) => {
    const sentences = reportSentences(text);
    const { rows, rest } = gradedRows(reportLines(text), startsRow);
    const elsewhere = [
      ...chapterTables(rest),
      ...gradedHeadings(rest, startsChapter, SIF_LABELS),
      ...gradedStatements(sentences),
    ];
    const inRows = rows.flatMap((row) => toGraded(row, SIF_LABELS));
    const judgements = [...first('overall-effectiveness', elsewhere), ...inRows, ...first('lscb', elsewhere)];
    return (
      faultOf(title, judgements, elsewhere) ?? {
        framework: 'sif',
        judgements,
        previous: previousOverall(sentences),
        lists: reportLists(text, LISTS),
      }
    );
  });
