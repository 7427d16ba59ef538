import type { Aspect } from '../../domain/aspect.ts';
import type { IsoDate } from '../../domain/dates.ts';
import { FRAMEWORKS, type FrameworkId } from '../../domain/framework.ts';
import type { ReadingResult } from '../../domain/reading.ts';
import type { DocumentText } from '../document-text.ts';
import { previousOverall } from '../grades/previous-overall.ts';
import type { ReadingFault } from '../reading-fault.ts';
import { firstDisagreement, firstMissing, firstUnconfirmed } from './agreement.ts';
import { aspectOf, type GradedAspect, toGraded } from './graded-aspect.ts';
import { gradedHeadings, printsGradedHeading } from './graded-headings.ts';
import { gradedStatements } from './graded-statements.ts';
import { type GradedTable, gradedTable } from './graded-table.ts';
import { ILACS_LABELS, ILACS_LISTS, startsIlacsRow } from './ilacs-wording.ts';
import { overallFault } from './overall-rule.ts';
import { reportLines } from './report-lines.ts';
import { reportLists } from './report-lists.ts';
import { readReport } from './report-reading.ts';
import { reportSentences } from './report-sentences.ts';

/** A table that is not there, or has a row of a framework to come: four known rows of five are no reading. */
const layoutFault = ({ rows, unknown }: GradedTable): ReadingFault | undefined => {
  const strange = unknown ?? rows.find(({ label }) => aspectOf(label, ILACS_LABELS) === undefined)?.quote;
  if (strange !== undefined)
    return { reason: 'unknown-layout', detail: `The table has a row that is not known: “${strange}”.` };
  return rows.length > 0
    ? undefined
    : { reason: 'unknown-layout', detail: 'No table of judgements and grades was found.' };
};

/** The first day of fieldwork from which a report may leave the overall judgement out. */
const NO_OVERALL_FROM = FRAMEWORKS['ilacs-2026'].fieldworkFrom;

/** What a report prints decides; the days of fieldwork only tell a missing overall judgement from one never made. */
const frameworkOf = (printed: readonly GradedAspect[], inspectedFrom: IsoDate): FrameworkId => {
  const prints = (wanted: Aspect): boolean => printed.some(({ aspect }) => aspect === wanted);
  if (prints('in-care-and-care-leavers')) return 'ilacs-2018';
  return prints('overall-effectiveness') || inspectedFrom < NO_OVERALL_FROM ? 'ilacs-2023' : 'ilacs-2026';
};

/**
 * Table and headings are two readings of every judgement but the overall one. That the others must bear out, and no
 * sentence may gainsay. Only a summary that prints no graded heading at all, `inHeadings` undefined, stands for itself.
 */
const faultOf = (
  framework: FrameworkId,
  inTable: readonly GradedAspect[],
  inHeadings: readonly GradedAspect[] | undefined,
  inSentences: readonly GradedAspect[],
): ReadingFault | undefined => {
  const { aspects } = FRAMEWORKS[framework];
  const key = inTable.filter(({ aspect }) => aspect !== 'overall-effectiveness');
  const overall = inTable.find(({ aspect }) => aspect === 'overall-effectiveness');
  return (
    firstMissing(aspects, inTable) ??
    firstDisagreement([...inTable, ...(inHeadings ?? []), ...inSentences]) ??
    (inHeadings && firstUnconfirmed(key, inHeadings, 'heading')) ??
    (overall && overallFault(overall, key))
  );
};

/** Reports of the inspection of local authority children's services: a table of grades, then a headed section each. */
export const readIlacs = (text: DocumentText): ReadingResult =>
  readReport('ilacs', text, ({ days }) => {
    const sentences = reportSentences(text);
    const table = gradedTable(reportLines(text), startsIlacsRow);
    const judgements = table.rows.flatMap((row) => toGraded(row, ILACS_LABELS));
    const framework = frameworkOf(judgements, days.start);
    const headings = gradedHeadings(table.rest, startsIlacsRow, ILACS_LABELS);
    const isSummary = headings.length === 0 && !printsGradedHeading(table.rest);
    return (
      layoutFault(table) ??
      faultOf(framework, judgements, isSummary ? undefined : headings, gradedStatements(sentences)) ?? {
        framework,
        judgements,
        previous: previousOverall(sentences),
        lists: reportLists(text, ILACS_LISTS),
      }
    );
  });
