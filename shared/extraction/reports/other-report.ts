import type { ReadingResult } from '../../domain/reading.ts';
import type { DocumentText } from '../document-text.ts';
import { reportCover } from './report-cover.ts';

/**
 * Documents on children's services that award none of the judgements kept here: reviews of a safeguarding board alone,
 * inspections before 2013. What they are and whose is read, no grade.
 */
export const readOther = (text: DocumentText): ReadingResult => {
  const { council, days, published, evidence, title } = reportCover(text);
  if (council === undefined)
    return {
      status: 'unread',
      reason: 'council-not-found',
      detail: `The title names no single council: “${title}”.`,
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
