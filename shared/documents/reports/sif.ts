import type { Aspect } from '../../domain/aspect.ts';
import { FRAMEWORKS } from '../../domain/framework.ts';
import type { ReadingResult } from '../../domain/reading.ts';
import type { DocumentText, TextLine } from '../document-text.ts';
import { previousOverall } from '../grades/previous-overall.ts';
import type { ReadingFault } from '../reading-fault.ts';
import { firstDisagreement, firstMissing, firstUnconfirmed } from './agreement.ts';
import { type GradedAspect, toGraded } from './graded-aspect.ts';
import { gradedHeadings, printsGradedHeading } from './graded-headings.ts';
import { gradedStatements } from './graded-statements.ts';
import { gradedTable } from './graded-table.ts';
import { overallFault } from './overall-rule.ts';
import { reportLines } from './report-lines.ts';
import { reportLists } from './report-lists.ts';
import { readReport } from './report-reading.ts';
import { reportSentences } from './report-sentences.ts';
import {
  SIF_KEY_JUDGEMENTS,
  SIF_LABELS,
  SIF_LISTS,
  startsSifChapter,
  startsSifHeadline,
  startsSifRow,
} from './sif-wording.ts';

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

/**
 * Rows and chapters are two readings; the key judgements must bear the headline out. The board stands for itself, and
 * so do the rows of a summary that prints no graded heading at all: there `inChapters` is undefined.
 */
const faultOf = (
  title: string,
  judged: readonly GradedAspect[],
  inChapters: readonly GradedAspect[] | undefined,
  inSentences: readonly GradedAspect[],
): ReadingFault | undefined => {
  const elsewhere = [...(inChapters ?? []), ...inSentences];
  const overall = judged.find(({ aspect }) => aspect === 'overall-effectiveness');
  const key = judged.filter(({ aspect }) => SIF_KEY_JUDGEMENTS.includes(aspect));
  const graded = judged.filter(({ grade }) => grade !== null);
  return (
    firstMissing(expectedAspects(title, inChapters ?? []), judged) ??
    firstDisagreement([...judged, ...elsewhere]) ??
    (inChapters && firstUnconfirmed(graded, elsewhere, 'chapter')) ??
    (overall && overallFault(overall, key))
  );
};

const first = (aspect: Aspect, readings: readonly GradedAspect[]): readonly GradedAspect[] =>
  readings.filter((reading) => reading.aspect === aspect).slice(0, 1);

/** Reports of the single inspection framework and its re-inspections: numbered rows below a headline in a sentence. */
export const readSif = (text: DocumentText): ReadingResult =>
  readReport('sif', text, ({ title }) => {
    const sentences = reportSentences(text);
    const lines = reportLines(text);
    const { rows, rest } = gradedTable(lines, startsSifRow);
    const inChapters = [...chapterTables(rest), ...gradedHeadings(rest, startsSifChapter, SIF_LABELS)];
    const isSummary = inChapters.length === 0 && !printsGradedHeading(rest);
    const inSentences = [...gradedHeadings(lines, startsSifHeadline, SIF_LABELS), ...gradedStatements(sentences)];
    const judgements = [
      ...first('overall-effectiveness', inSentences),
      ...rows.flatMap((row) => toGraded(row, SIF_LABELS)),
      ...first('lscb', [...inChapters, ...inSentences]),
    ];
    return (
      faultOf(title, judgements, isSummary ? undefined : inChapters, inSentences) ?? {
        framework: 'sif',
        judgements,
        previous: previousOverall(sentences),
        lists: reportLists(text, SIF_LISTS),
      }
    );
  });
