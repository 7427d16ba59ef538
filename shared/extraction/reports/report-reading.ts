import type { Aspect } from '../../domain/aspect.ts';
import type { DocumentKind } from '../../domain/document-kind.ts';
import type { FrameworkId } from '../../domain/framework.ts';
import type { Evidence, Judgements, PartialReading, ReadingResult } from '../../domain/reading.ts';
import type { GradedAspect } from './graded-aspect.ts';
import type { PreviousOverall } from './previous-overall.ts';
import type { ReadingFault } from './reading-fault.ts';
import type { ReportCover } from './report-cover.ts';
import type { ReportLists } from './report-lists.ts';

/** What a reader of one framework found, once all places of the document agree. */
export type ReportFindings = {
  framework: FrameworkId;
  judgements: readonly GradedAspect[];
  previous: PreviousOverall | undefined;
  lists: ReportLists;
};

const certainOf = (kind: DocumentKind, { council, days, published, evidence }: ReportCover): PartialReading => ({
  kind,
  published,
  evidence,
  ...(council && { urn: council.urn }),
  ...(days && { inspectionStart: days.start, inspectionEnd: days.end }),
});

export const unreadReport = (kind: DocumentKind, cover: ReportCover, fault: ReadingFault): ReadingResult => ({
  status: 'unread',
  ...fault,
  certain: certainOf(kind, cover),
});

const keyed = (
  judgements: readonly GradedAspect[],
): { judgements: Judgements; evidence: Partial<Record<Aspect, Evidence>> } => ({
  judgements: Object.fromEntries(judgements.map(({ aspect, grade }) => [aspect, grade])),
  evidence: Object.fromEntries(judgements.map(({ aspect, evidence }) => [aspect, evidence])),
});

/** A report read with certainty. Without a council or the days of the inspection it stays unread. */
export const readReport = (kind: DocumentKind, cover: ReportCover, findings: ReportFindings): ReadingResult => {
  const { council, days } = cover;
  if (council === undefined)
    return unreadReport(kind, cover, { reason: 'council-not-found', detail: 'The title names no single council.' });
  if (days === undefined)
    return unreadReport(kind, cover, {
      reason: 'dates-not-found',
      detail: 'The first page prints no inspection dates.',
    });
  const { framework, previous, lists } = findings;
  const { judgements, evidence } = keyed(findings.judgements);
  return {
    status: 'read',
    reading: {
      kind,
      urn: council.urn,
      framework,
      inspectionStart: days.start,
      inspectionEnd: days.end,
      published: cover.published,
      judgements,
      sendOutcome: null,
      previousOverall: previous?.grade ?? null,
      needsToImprove: lists.needsToImprove,
      priorityActions: lists.priorityActions,
      priorityActionsCarriedOver: 0,
      focus: [],
      findings: [],
      evidence: {
        ...cover.evidence,
        ...evidence,
        ...lists.evidence,
        ...(previous && { previousOverall: previous.evidence }),
      },
    },
  };
};
