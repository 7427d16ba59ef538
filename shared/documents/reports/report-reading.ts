import type { Aspect } from '../../domain/aspect.ts';
import type { Authority } from '../../domain/authority.ts';
import { daysBetween } from '../../domain/dates.ts';
import type { DocumentKind } from '../../domain/document-kind.ts';
import { FRAMEWORKS, type FrameworkId } from '../../domain/framework.ts';
import type { Reading, ReadingResult } from '../../domain/reading.ts';
import type { DocumentText } from '../document-text.ts';
import { isOwnGrade, type PreviousOverall } from '../grades/previous-overall.ts';
import type { PrintedDays } from '../printed-days.ts';
import type { ReadingFault } from '../reading-fault.ts';
import type { GradedAspect } from './judgements.ts';
import { type ReportCover, reportCover, titleFault } from './report-cover.ts';
import type { ReportLists } from './report-lists.ts';

/** What a reader of one framework found, once all places of the document agree. */
export type ReportFindings = {
  framework: FrameworkId;
  judgements: readonly GradedAspect[];
  previous: PreviousOverall | undefined;
  lists: ReportLists;
};

/** The council and the days of a report whose cover is clear. */
export type ClearCover = ReportCover & { council: Authority; days: PrintedDays };

const coverFault = ({ council, title }: ReportCover): ReadingFault =>
  council === undefined
    ? { reason: 'council-not-found', detail: `The title names no single council: “${title}”.` }
    : { reason: 'dates-not-found', detail: 'The first page prints no days of inspection that exist.' };

const unread = (kind: DocumentKind, cover: ReportCover, fault: ReadingFault): ReadingResult => {
  const { council, days, published, evidence } = cover;
  const inspected = days && { inspectionStart: days.start, inspectionEnd: days.end };
  return {
    status: 'unread',
    ...fault,
    certain: { kind, published, evidence, ...(council && { urn: council.urn }), ...inspected },
  };
};

const keyed = <T>(
  judgements: readonly GradedAspect[],
  value: (judgement: GradedAspect) => T,
): Partial<Record<Aspect, T>> =>
  Object.fromEntries(judgements.map((judgement) => [judgement.aspect, value(judgement)]));

const reading = (kind: DocumentKind, cover: ClearCover, findings: ReportFindings): Reading => {
  const { judgements, lists } = findings;
  const previous =
    findings.previous && isOwnGrade(findings.previous, cover.council, cover.days.start) ? findings.previous : undefined;
  return {
    kind,
    urn: cover.council.urn,
    framework: findings.framework,
    inspectionStart: cover.days.start,
    inspectionEnd: cover.days.end,
    published: cover.published,
    judgements: keyed(judgements, ({ grade }) => grade),
    sendOutcome: null,
    previousOverall: previous?.grade ?? null,
    needsToImprove: lists.needsToImprove,
    priorityActions: lists.priorityActions,
    priorityActionsCarriedOver: 0,
    focus: [],
    findings: [],
    evidence: {
      ...cover.evidence,
      ...keyed(judgements, ({ evidence }) => evidence),
      ...(previous && { previousOverall: previous.evidence }),
      ...lists.evidence,
    },
  };
};

/** Reports may lie this many days outside the time that those at hand show for a framework. */
const AT_MOST_OUTSIDE = 183;

/** A year mistyped, as 2013 for 2023: such inspections were not made then. */
const timeFault = ({ start, end }: PrintedDays, framework: FrameworkId): ReadingFault | undefined => {
  const { fieldworkFrom, fieldworkTo } = FRAMEWORKS[framework];
  const early = daysBetween(start, fieldworkFrom);
  const late = fieldworkTo === null ? 0 : daysBetween(fieldworkTo, end);
  return Math.max(early, late) > AT_MOST_OUTSIDE
    ? { reason: 'dates-not-found', detail: `No inspection of this kind was made from ${start} to ${end}.` }
    : undefined;
};

/**
 * Reads the cover, then lets the reader of one framework find the judgements or say why it cannot. Without a council
 * or the days of the inspection a report stays unread.
 */
export const readReport = (
  kind: DocumentKind,
  text: DocumentText,
  find: (cover: ClearCover) => ReportFindings | ReadingFault,
): ReadingResult => {
  const cover = reportCover(text);
  const { council, days } = cover;
  if (council === undefined || days === undefined) return unread(kind, cover, coverFault(cover));
  const borrowed = kind === 'ilacs' ? titleFault(cover.title) : undefined;
  if (borrowed !== undefined) return unread(kind, { ...cover, council: undefined }, borrowed);
  const clear = { ...cover, council, days };
  const found = find(clear);
  const fault = 'reason' in found ? undefined : timeFault(days, found.framework);
  if (fault !== undefined) return unread(kind, { ...cover, days: undefined }, fault);
  return 'reason' in found ? unread(kind, cover, found) : { status: 'read', reading: reading(kind, clear, found) };
};
