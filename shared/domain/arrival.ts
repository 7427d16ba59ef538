import { differsAcrossGap, isChange, judgementChanges } from './compare.ts';
import { addMinutes, daysBetween, type Instant, type IsoDate } from './dates.ts';
import { type DocumentKind, isGraded } from './document-kind.ts';
import type { FoundDocument } from './history.ts';
import { londonDate } from './london-time.ts';
import type { Publication } from './publication.ts';
import { isSinceFirstLook, type WatchState } from './source-state.ts';
import { standingBefore, standingOf } from './standing.ts';

/*
 * Whether a document is baseline, new or late. It is decided twice: by what the page lists (`arrivalWhenListed`), and
 * again once the document has been read (`arrivalWhenRead`).
 */

/** A document that appears up to this many days after its day of publication is still news. */
const LISTED_LATE_DAYS = 14;

/** If the first page was incomplete, documents that appear within this time are still baseline. */
const COMPLETES_THE_FIRST_PAGE_MINUTES = 48 * 60;

/** What the page says of a document; `kind` is a hint from its label, undefined for a label never seen before. */
type Entry = { kind: DocumentKind | undefined; published: IsoDate | null };

/** Once the welcome has given the council's standing, a report that may have other grades is not kept quiet. */
const isCompleting = ({ firstPageAt, phase }: WatchState, { kind }: Entry, now: Instant): boolean =>
  firstPageAt !== undefined &&
  addMinutes(firstPageAt, COMPLETES_THE_FIRST_PAGE_MINUTES) > now &&
  !(phase === 'watching' && (kind === undefined || isGraded(kind)));

/**
 * What the first believed page shows is baseline; where an earlier look was not believed, only what is not newer than
 * the list or the record knew then. Later, whatever is newer than that is new, in whatever order it is listed; the rest
 * is late, or completes the first page.
 */
export const arrivalWhenListed = (
  { watch, isFirstLook }: { watch: WatchState; isFirstLook: boolean },
  entry: Entry,
  newestKnown: IsoDate | undefined,
  now: Instant,
): FoundDocument['arrival'] => {
  const { published } = entry;
  if (watch.phase === 'awaiting-first-page')
    return !isFirstLook && published !== null && isSinceFirstLook(watch, published) ? 'new' : 'baseline';
  if (published === null || isSinceFirstLook(watch, published)) return 'new';
  const isNewest = published >= (newestKnown ?? '');
  // the day of a document need not be the day it appears; a page cut short at the first look shows older ones later
  if (isNewest && daysBetween(published, londonDate(watch.watchedSince)) <= LISTED_LATE_DAYS) return 'new';
  return isCompleting(watch, entry, now) && !isNewest ? 'baseline' : 'late';
};

/** The longest that was seen from the end of an inspection to its publication, in days: anything older is not news. */
const LONGEST_UNTIL_PUBLISHED = 250;

/** Whether a document listed without a day is old by the days printed in it. */
const isOldByItself = (
  watch: WatchState | undefined,
  { dayKnown, published, inspectionEnd }: Publication,
  seenOn: IsoDate,
): boolean => {
  if (dayKnown !== false && watch !== undefined) return !isSinceFirstLook(watch, published);
  return inspectionEnd !== null && daysBetween(inspectionEnd, seenOn) > LONGEST_UNTIL_PUBLISHED;
};

/** Whether a report takes the place of the one in force and gives other grades than it. */
const changesGradesInForce = (known: readonly Publication[], draft: Publication): boolean =>
  standingOf([...known, draft]).lastGraded === draft &&
  judgementChanges(draft, standingBefore(known, draft)).some((one) => isChange(one) || differsAcrossGap(one));

const isBeforeTheOneInForce = (known: readonly Publication[], draft: Publication): boolean =>
  isGraded(draft.kind) &&
  known.some(({ published }) => published > draft.published) &&
  standingOf([...known, draft]).lastGraded !== draft;

/**
 * A report on an older inspection than the one in force, listed after newer documents, is late, and so is a document that
 * was listed without a day and is old by the days printed in it. A late one that changes the grades in force is news.
 * `beside` are the documents found in the same look as a late report; `watch` is needed where the page gave no day.
 */
export const arrivalWhenRead = (
  document: FoundDocument,
  draft: Publication,
  known: readonly Publication[],
  { beside, watch }: { beside: readonly FoundDocument[]; watch: WatchState | undefined },
): Publication['arrival'] => {
  if (draft.arrival === 'late' && isGraded(draft.kind)) {
    // no message went out about what turned up beside it: readers know the grades that were in force before
    const before = known.filter(({ fileId }) => !beside.some((other) => other.fileId === fileId));
    if (changesGradesInForce(before, draft)) return 'new';
  }
  if (draft.arrival !== 'new') return draft.arrival;
  const isUndatedAndOld = document.published === null && isOldByItself(watch, draft, londonDate(document.foundAt));
  // readers who were told that it could not be read were promised a second message
  return isUndatedAndOld || (!document.told && isBeforeTheOneInForce(known, draft)) ? 'late' : 'new';
};
