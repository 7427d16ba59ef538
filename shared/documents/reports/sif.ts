import type { Aspect } from '../../domain/aspect.ts';
import { FRAMEWORKS } from '../../domain/framework.ts';
import type { ReadingResult } from '../../domain/reading.ts';
import type { DocumentText, TextLine } from '../document-text.ts';
import { previousOverall } from '../grades/previous-overall.ts';
import { beginsLikeHeading, gradedHeadings, printsGradedHeading } from './graded-headings.ts';
import { gradedStatements } from './graded-statements.ts';
import { gradedTable } from './graded-table.ts';
import { type AspectLabel, confirmed, type GradedAspect, type OverallRule, toGraded } from './judgements.ts';
import { type ListHeadings, reportLists } from './report-lists.ts';
import { readReport } from './report-reading.ts';
import { reportLines, reportSentences } from './report-text.ts';

/** The numbered rows of the first page, the small tables above the chapters, and the sentences below them. */
export const SIF_LABELS: readonly AspectLabel[] = [
  {
    aspect: 'overall-effectiveness',
    wording:
      /^(?:Children[’'‘]s services in (?:(?! (?:were|was|have|had|has|who) ).){2,50}|(?:The )?overall (?:judge?ment|effectiveness)(?: is that (?:it|children[’'‘]s services(?: in [^.,;:]{2,50})?))?)$/i,
    sample: 'Children’s services in Medway',
  },
  {
    aspect: 'help-and-protection',
    wording: /\bchildren (?:who|in) need (?:of )?help and protection\b/i,
    sample: '1. Children who need help and protection',
  },
  {
    aspect: 'looked-after-and-permanence',
    wording: /\b(?:children looked[- ]after|looked[- ]after children) and (?:achieving )?permanence\b/i,
    sample: '2. Children looked after and achieving permanence',
  },
  { aspect: 'adoption', wording: /\badoption performance\b/i, sample: '2.1 Adoption performance' },
  {
    aspect: 'care-leavers',
    wording: /^(?:2\.2\.? |.*\bexperiences? and progress of )care leavers\b/i,
    sample: '2.2 Experiences and progress of care leavers',
  },
  {
    aspect: 'leadership-management-governance',
    wording: /\bleadership, (?:management (?:and|&) governance|governance (?:and|&) management)\b/i,
    sample: '3. Leadership, management and governance',
  },
  {
    aspect: 'lscb',
    wording:
      /^The (?:effectiveness of the )?(?:Local Safeguarding (?:Children(?:[’'‘]s)? )?Board|LSCB)(?: \(LSCB\))?$/i,
    sample: 'The Local Safeguarding Children Board (LSCB)',
  },
];

const KEY: readonly Aspect[] = [
  'help-and-protection',
  'looked-after-and-permanence',
  'leadership-management-governance',
];

/**
 * Counted on 123 reports: an inadequate key judgement always went with an inadequate overall grade, which never lay
 * outside the range of the three. Adoption and care leavers, which are parts of the second, and the board have been
 * inadequate beside an overall grade of requires improvement (2, 3 and 3 reports).
 */
const OVERALL: OverallRule = { key: KEY, limiting: KEY };

/** Whether words begin a numbered row of the first page. */
const startsSifRow = (words: string): boolean =>
  /^(?:1|2|2\.1|2\.2|3)[.):]? (?:(?:The )?(?:graded judge?ment|experiences?)\b|Children|Looked after|Adoption|Care leavers|Leadership)\b/i.test(
    words,
  );

/** Whether words begin the sentence above the rows that gives the overall grade. */
const startsSifHeadline = (words: string): boolean =>
  /^(?:Children[’'‘]s services in|(?:The )?overall (?:judge?ment|effectiveness))\b/i.test(words);

/** Whether words begin the table above a chapter, or a heading or a sentence that gives a grade by itself. */
const startsSifChapter = (words: string): boolean =>
  /^(?:The experiences? and progress of|Leadership, (?:management|governance) (?:and|&)|The graded judge?ment|The (?:effectiveness|Local|LSCB)\b)/i.test(
    words,
  );

/** What follows the council's lists, where headings are set no larger than the text. */
const NEXT_HEADING =
  /^(?:Summary (?:for children|of findings)|The local authority(?:’s| has the following) strengths|Progress since|Information about|Inspection judgements? about)\b/i;

const LISTS: ListHeadings = {
  improve: /^(?:Recommendations|Areas? for improvement)$/i,
  priority: /^Priority and immediate actions?$/i,
  endsList: (line) => line.large || (beginsLikeHeading(line) && NEXT_HEADING.test(line.text)),
};

/** Lines of the small table above a chapter: a label of up to three lines and, between them, its grade. */
const CHAPTER_TABLE = 6;

const chapterTables = (lines: readonly TextLine[]): readonly GradedAspect[] =>
  lines.flatMap((line, at) =>
    startsSifChapter(line.text)
      ? gradedTable(lines.slice(at, at + CHAPTER_TABLE), startsSifChapter)
          .rows.slice(0, 1)
          .flatMap((row) => toGraded(row, SIF_LABELS))
      : [],
  );

/**
 * What this report must grade. Re-inspections leave the board out, and so does a summary without chapters; parts of the
 * second judgement may be left out where there was nothing to judge.
 */
const expectedAspects = (title: string, inChapters: readonly GradedAspect[]): readonly Aspect[] => {
  const { aspects, optional } = FRAMEWORKS.sif;
  const reviewsBoard = /review of the effectiveness of the local safeguarding/i.test(title) && inChapters.length > 0;
  const isExpected = (aspect: Aspect): boolean =>
    aspect === 'lscb' ? reviewsBoard : !optional.includes(aspect) || inChapters.some((each) => each.aspect === aspect);
  return aspects.filter(isExpected);
};

const first = (aspect: Aspect, readings: readonly GradedAspect[]): readonly GradedAspect[] =>
  readings.filter((reading) => reading.aspect === aspect).slice(0, 1);

/** Words without what a reading by another way may leave out: a full stop at the end, the gap between two cells. */
const letters = ({ evidence }: GradedAspect): string => evidence.quote.toLowerCase().replace(/[^a-z]/g, '');

/** Whether two readings of one judgement come from the same words: a headline is a heading and a sentence as well. */
const isSamePlace = (a: GradedAspect, b: GradedAspect): boolean =>
  a.aspect === b.aspect &&
  a.evidence.page === b.evidence.page &&
  (letters(a).includes(letters(b)) || letters(b).includes(letters(a)));

/**
 * Reports of the single inspection framework and its re-inspections: numbered rows below a headline in a sentence, and
 * a chapter each. A summary that prints no graded heading at all is read from its headline and its rows.
 */
export const readSif = (text: DocumentText): ReadingResult =>
  readReport('sif', text, ({ title }) => {
    const sentences = reportSentences(text);
    const lines = reportLines(text);
    const { rows, rest } = gradedTable(lines, startsSifRow);
    const inChapters = [...chapterTables(rest), ...gradedHeadings(rest, startsSifChapter, SIF_LABELS)];
    const isSummary = inChapters.length === 0 && !printsGradedHeading(rest);
    const inSentences = [...gradedHeadings(lines, startsSifHeadline, SIF_LABELS), ...gradedStatements(sentences)];
    const printedOnce = [
      ...first('overall-effectiveness', inSentences),
      ...first('lscb', [...inChapters, ...inSentences]),
    ];
    const elsewhere = [...inChapters, ...inSentences].filter(
      (reading) => !printedOnce.some((own) => isSamePlace(own, reading)),
    );
    const judgements = confirmed([...printedOnce, ...rows.flatMap((row) => toGraded(row, SIF_LABELS))], elsewhere, {
      expected: expectedAspects(title, inChapters),
      second: isSummary ? undefined : { place: 'chapter', aspects: [...KEY, 'adoption', 'care-leavers'] },
      overall: OVERALL,
    });
    if ('reason' in judgements) return judgements;
    return { framework: 'sif', judgements, previous: previousOverall(sentences), lists: reportLists(text, LISTS) };
  });
