import type { DocumentKind } from '../../domain/document-kind.ts';
import type { Evidence, PartialReading, Reading, ReadingResult } from '../../domain/reading.ts';
import type { ReadingFault } from '../reading-fault.ts';
import type { ListItem } from '../text/list-items.ts';
import type { LetterOpening } from './letter-opening.ts';

/** What a letter says once every cue agrees. A letter never awards a judgement, so there is no place for one here. */
export type LetterContents = {
  needsToImprove: readonly ListItem[];
  priorityActions: readonly ListItem[];
} & Partial<Pick<Reading, 'priorityActionsCarriedOver' | 'sendOutcome' | 'previousOverall' | 'focus' | 'findings'>> & {
    evidence: Record<string, Evidence>;
  };

const certainOf = (kind: DocumentKind, { council, days, published, evidence }: LetterOpening): PartialReading => ({
  kind,
  published,
  evidence,
  ...(council && { urn: council.urn }),
  ...(days && { inspectionStart: days.start, inspectionEnd: days.end }),
});

const NO_COUNCIL: ReadingFault = {
  reason: 'council-not-found',
  detail: 'Neither the title nor the opening names a single council.',
};
const NO_DAYS: ReadingFault = {
  reason: 'dates-not-found',
  detail: 'The opening does not say on which days the inspectors were there.',
};

/** Whose letter it is and when the visit was come before what it says. */
const openingFault = ({ council, days, fault }: LetterOpening): ReadingFault | undefined => {
  if (fault !== undefined) return fault;
  if (council === undefined) return NO_COUNCIL;
  return days === undefined ? NO_DAYS : undefined;
};

export const unreadLetter = (kind: DocumentKind, opening: LetterOpening, fault: ReadingFault): ReadingResult => ({
  status: 'unread',
  ...(openingFault(opening) ?? fault),
  certain: certainOf(kind, opening),
});

const numbered = (field: string, items: readonly ListItem[]): Record<string, Evidence> =>
  Object.fromEntries(items.map(({ evidence }, at) => [`${field}.${at}`, evidence]));

const texts = (items: readonly ListItem[]): string[] => items.map(({ text }) => text);

/** A letter read with certainty. Without a council or the days of the visit it stays unread. */
export const readLetterOf = (kind: DocumentKind, opening: LetterOpening, contents: LetterContents): ReadingResult => {
  const { council, days, published, fault } = opening;
  if (fault !== undefined || council === undefined || days === undefined)
    return unreadLetter(kind, opening, fault ?? NO_DAYS);
  const { needsToImprove, priorityActions, evidence, ...rest } = contents;
  return {
    status: 'read',
    reading: {
      kind,
      urn: council.urn,
      framework: null,
      inspectionStart: days.start,
      inspectionEnd: days.end,
      published,
      judgements: {},
      sendOutcome: null,
      previousOverall: null,
      priorityActionsCarriedOver: 0,
      focus: [],
      findings: [],
      ...rest,
      needsToImprove: texts(needsToImprove),
      priorityActions: texts(priorityActions),
      evidence: {
        ...opening.evidence,
        ...numbered('needsToImprove', needsToImprove),
        ...numbered('priorityActions', priorityActions),
        ...evidence,
      },
    },
  };
};
