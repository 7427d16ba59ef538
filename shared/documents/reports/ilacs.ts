import type { Aspect } from '../../domain/aspect.ts';
import type { IsoDate } from '../../domain/dates.ts';
import { FRAMEWORKS, type FrameworkId } from '../../domain/framework.ts';
import type { ReadingResult } from '../../domain/reading.ts';
import type { DocumentText } from '../document-text.ts';
import { previousOverall } from '../grades/previous-overall.ts';
import type { ReadingFault } from '../reading-fault.ts';
import { beginsSection, gradedHeadings, printsGradedHeading } from './graded-headings.ts';
import { gradedStatements } from './graded-statements.ts';
import { type GradedTable, gradedTable } from './graded-table.ts';
import { type AspectLabel, aspectOf, confirmed, type GradedAspect, type OverallRule, toGraded } from './judgements.ts';
import { type ListHeadings, reportLists } from './report-lists.ts';
import { readReport } from './report-reading.ts';
import { reportLines, reportSentences } from './report-text.ts';

/** Labels of the table on the first page and headings of the sections; they differ only in how they wrap. */
export const ILACS_LABELS: readonly AspectLabel[] = [
  {
    aspect: 'leaders-impact',
    wording: /\bimpact of leader(?:s|ship)\b/i,
    sample: 'The impact of leaders on social work practice with children and families',
  },
  {
    aspect: 'help-and-protection',
    wording: /\b(?:help|support)(?:,| and| or| and\/or|,? support and) protection\b/i,
    sample: 'The experiences and progress of children who need help and protection',
  },
  {
    aspect: 'in-care-and-care-leavers',
    wording:
      /\b(?:in care|looked[- ]after)(?: children)? and (?:children |young people )?(?:care leavers|care[- ]experienced|leaving care)\b/i,
    sample: 'The experiences and progress of children in care and care leavers',
  },
  {
    aspect: 'in-care',
    wording: /\b(?:in care|looked[- ]after)(?: children)?$/i,
    sample: 'The experiences and progress of children in care',
  },
  {
    aspect: 'care-leavers',
    wording:
      /\b(?:experiences?|progress|outcomes) of (?:children |young people )?(?:care leavers$|care[- ]experienced\b|leaving care$)/i,
    sample: 'The experiences and progress of care leavers',
  },
  {
    aspect: 'overall-effectiveness',
    wording: /\boverall (?:effectiveness|judge?ment)\b/i,
    sample: 'Overall effectiveness',
  },
];

/** Whether words begin a row of the table or a heading of a section. */
const startsRow = (words: string): boolean =>
  /^(?:The )?(?:impact|experiences?|progress and experiences?|overall (?:effectiveness|judge?ment))\b/i.test(words);

const LISTS: ListHeadings = {
  improve: /^(?:What needs to improve|Areas? for improvement)\b\W?\d?$/i,
  priority: /^Areas? for priority action\W?\d?$/i,
  endsList: (_, at, lines) => beginsSection(lines, at, startsRow, ILACS_LABELS),
};

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
 * Counted on the 310 reports with an overall grade: inadequate help and protection (26 of 26), care, with or without
 * care leavers (18 of 18), and care leavers (7 of 7) went with an inadequate overall grade; an inadequate impact of
 * leaders did in 25 and went with requires improvement in 3. The overall grade never lay outside the range of the others.
 */
const OVERALL: OverallRule = {
  key: ['leaders-impact', 'help-and-protection', 'in-care-and-care-leavers', 'in-care', 'care-leavers'],
  limiting: ['help-and-protection', 'in-care-and-care-leavers', 'in-care', 'care-leavers'],
};

/**
 * Reports of the inspection of local authority children's services: a table of grades, then a section each, headed with
 * its grade. A summary that prints no graded heading at all is read from its table alone.
 */
export const readIlacs = (text: DocumentText): ReadingResult =>
  readReport('ilacs', text, ({ days }) => {
    const sentences = reportSentences(text);
    const table = gradedTable(reportLines(text), startsRow);
    const inTable = table.rows.flatMap((row) => toGraded(row, ILACS_LABELS));
    const framework = frameworkOf(inTable, days.start);
    const headings = gradedHeadings(table.rest, startsRow, ILACS_LABELS);
    const isSummary = headings.length === 0 && !printsGradedHeading(table.rest);
    const fault = layoutFault(table);
    if (fault !== undefined) return fault;
    const judgements = confirmed(inTable, [...headings, ...gradedStatements(sentences)], {
      expected: FRAMEWORKS[framework].aspects,
      second: isSummary ? undefined : { place: 'heading', aspects: OVERALL.key },
      overall: OVERALL,
    });
    if ('reason' in judgements) return judgements;
    return { framework, judgements, previous: previousOverall(sentences), lists: reportLists(text, LISTS) };
  });
