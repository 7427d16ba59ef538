import type { Alert } from './alert.ts';
import type { Aspect } from './aspect.ts';
import type { Claims, CoverageItem, ReportedEvent } from './coverage.ts';
import { daysBetween, type IsoDate } from './dates.ts';
import type { Grade } from './grade.ts';
import type { HistoryEntry } from './history.ts';
import { londonDate } from './london-time.ts';
import { documentKindsOf, type NewsEvent } from './news-event.ts';
import { awardedJudgements, type Publication } from './publication.ts';

/** How many days after a document items are still about it: a graded report is news for longer than a visit. */
const AFTER: Partial<Record<NewsEvent, number>> = { 'full-inspection': 180 };
const AFTER_A_VISIT = 60;
/** The press often has an outcome some days before the document is listed, and days of listing differ a little. */
const BEFORE = 10;
/** How many days an outcome reported by the press is matched against new documents. */
const MATCHED_WITH_DOCUMENTS = 60;
/** Items this close in time that report the same kind of event about one council report one event. */
const ONE_EVENT = 45;

/** What an item says, and the day it says it. */
export type ReportedItem = Pick<CoverageItem, 'event'> & Pick<Claims, 'newRatings'> & { day: IsoDate };

/** A claimed grade that a document gives otherwise. */
export type Contradiction = { aspect: Aspect; claimed: Grade; given: Grade };

export const contradictions = (
  { newRatings }: Pick<Claims, 'newRatings'>,
  publication: Pick<Publication, 'framework' | 'judgements'>,
): readonly Contradiction[] =>
  awardedJudgements(publication).flatMap(({ aspect, grade }) => {
    const claimed = newRatings[aspect];
    return claimed === undefined || claimed === grade ? [] : [{ aspect, claimed, given: grade }];
  });

const isToldAfter = ({ event, day }: ReportedItem, { published }: Publication): boolean => {
  const days = daysBetween(published, day);
  return days >= -BEFORE && days <= (AFTER[event] ?? AFTER_A_VISIT);
};

/**
 * Ofsted's document that an item is about: of its kind and near in time; of several the one it agrees with, then the
 * nearest. One that it contradicts counts as well: a newspaper that gets a known report wrong is still about that report.
 */
export const documentReportedBy = (
  told: ReportedItem,
  publications: readonly Publication[],
): Publication | undefined => {
  const kinds = documentKindsOf(told.event);
  const errors = (publication: Publication): number => contradictions(told, publication).length;
  const distance = ({ published }: Publication): number => Math.abs(daysBetween(published, told.day));
  return publications
    .filter((publication) => kinds.includes(publication.kind) && isToldAfter(told, publication))
    .toSorted((a, b) => errors(a) - errors(b) || distance(a) - distance(b))[0];
};

const isOneKind = (a: NewsEvent, b: NewsEvent): boolean =>
  a === b || documentKindsOf(a).some((kind) => documentKindsOf(b).includes(kind));

/**
 * The event, known from other items, that an item is about. Each of the government's own decisions is an event by
 * itself: a notice in March and a direction in April are two. It joins only what the press reported before, and nothing
 * that another decision has joined (`decided`).
 */
export const eventReportedBy = (
  { event, day }: ReportedItem,
  events: readonly ReportedEvent[],
  decision: { decided: ReadonlySet<string> } | null = null,
): ReportedEvent | undefined =>
  events.find(
    (known) =>
      isOneKind(known.event, event) &&
      Math.abs(daysBetween(londonDate(known.toldAt), day)) <= ONE_EVENT &&
      decision?.decided.has(known.id) !== true,
  );

/**
 * Whether this document is about an event that was reported before the document was known: near in time, or weeks
 * later if the inspection had ended when the press reported its outcome.
 */
export const confirms = (publication: Publication, { event, toldAt, newRatings }: ReportedEvent): boolean => {
  const day = londonDate(toldAt);
  if (documentReportedBy({ event, day, newRatings }, [publication]) !== undefined) return true;
  const ahead = daysBetween(day, publication.published);
  return (
    documentKindsOf(event).includes(publication.kind) &&
    ahead > 0 &&
    ahead <= MATCHED_WITH_DOCUMENTS &&
    publication.inspectionEnd !== null &&
    publication.inspectionEnd <= day
  );
};

/** A message that passed on from the press what a document says now, and where the two differ. */
export type ReportedBefore = { alert: Alert; wrong: readonly Contradiction[] };

/** Messages from the press about the event of this document, unless another document settled them. */
export const reportedBefore = (
  publication: Publication,
  entries: readonly HistoryEntry[],
): readonly ReportedBefore[] => {
  const settled = new Set(entries.flatMap(({ alert }) => alert?.message.confirms ?? []));
  return entries.flatMap(({ event, alert }) => {
    if (event === undefined || alert === null || settled.has(alert.message.alertId)) return [];
    return confirms(publication, event) ? [{ alert, wrong: contradictions(event, publication) }] : [];
  });
};
