import type { Aspect } from '../../domain/aspect.ts';
import { FRAMEWORKS } from '../../domain/framework.ts';
import type { ReadingResult } from '../../domain/reading.ts';
import type { DocumentText, TextLine } from '../document-text.ts';
import { firstDisagreement, firstMissing, firstUnconfirmed } from './agreement.ts';
import { type GradedAspect, toGraded } from './graded-aspect.ts';
import { gradedHeadings } from './graded-headings.ts';
import { gradedRows } from './graded-rows.ts';
import { gradedStatements } from './graded-statements.ts';
import { overallFault } from './overall-rule.ts';
import { previousOverall } from './previous-overall.ts';
import type { ReadingFault } from './reading-fault.ts';
import { reportLines } from './report-lines.ts';
import { reportLists } from './report-lists.ts';
import { readReport } from './report-reading.ts';
import { reportSentences } from './report-sentences.ts';
import { SIF_KEY_JUDGEMENTS, SIF_LABELS, SIF_LISTS, startsSifChapter, startsSifRow } from './sif-wording.ts';

/** Lines of the small table above a chapter: a label of up to three lines and, between them, its grade. */
const CHAPTER_TABLE = 6;

const chapterTables = (lines: readonly TextLine[]): readonly GradedAspect[] =>
  lines.flatMap((line, at) =>
    startsSifChapter(line.text)
      ? gradedRows(lines.slice(at, at + CHAPTER_TABLE), startsSifChapter)
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
        judged.filter(({ aspect }) => SIF_KEY_JUDGEMENTS.includes(aspect)),
      ))
  );
};

const first = (aspect: Aspect, readings: readonly GradedAspect[]): readonly GradedAspect[] =>
  readings.filter((reading) => reading.aspect === aspect).slice(0, 1);

/** Reports of the single inspection framework and its re-inspections: numbered rows below a headline in a sentence. */
export const readSif = (text: DocumentText): ReadingResult =>
  readReport('sif', text, ({ title }) => {
    const sentences = reportSentences(text);
    const { rows, rest } = gradedRows(reportLines(text), startsSifRow);
    const elsewhere = [
      ...chapterTables(rest),
      ...gradedHeadings(rest, startsSifChapter, SIF_LABELS),
      ...gradedStatements(sentences),
    ];
    const inRows = rows.flatMap((row) => toGraded(row, SIF_LABELS));
    const judgements = [...first('overall-effectiveness', elsewhere), ...inRows, ...first('lscb', elsewhere)];
    return (
      faultOf(title, judgements, elsewhere) ?? {
        framework: 'sif',
        judgements,
        previous: previousOverall(sentences),
        lists: reportLists(text, SIF_LISTS),
      }
    );
  });
