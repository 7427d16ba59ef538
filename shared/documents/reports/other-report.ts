import type { ReadingResult } from '../../domain/reading.ts';
import { councilIn } from '../council-in-text.ts';
import type { DocumentText } from '../document-text.ts';
import { reportCover } from './report-cover.ts';

/** Letters have no title page: where the whole first page names one council, it is that council's. */
const firstPage = ({ pages }: DocumentText): string => (pages[0]?.lines ?? []).map((line) => line.text).join(' ');

/**
 * Documents on children's services that award none of the judgements kept here: reviews of a safeguarding board alone,
 * inspections before 2013. What they are and whose is read, no grade.
 */
export const readOther = (text: DocumentText): ReadingResult => {
  const { days, published, evidence, ...cover } = reportCover(text);
  const council = cover.council ?? councilIn(firstPage(text));
  if (council === undefined)
    return {
      status: 'unread',
      reason: 'council-not-found',
      detail: 'The first page names no single council.',
      certain: { kind: 'other', published, evidence },
    };
  return {
    status: 'read',
    reading: {
      kind: 'other',
      urn: council.urn,
      framework: null,
      inspectionStart: days?.start ?? null,
      inspectionEnd: days?.end ?? null,
      published,
      judgements: {},
      sendOutcome: null,
      previousOverall: null,
      needsToImprove: [],
      priorityActions: [],
      priorityActionsCarriedOver: 0,
      focus: [],
      findings: [],
      evidence,
    },
  };
};
