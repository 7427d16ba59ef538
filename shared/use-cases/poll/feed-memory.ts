import { createHash } from 'node:crypto';
import { addMinutes, type Instant } from '../../domain/dates.ts';
import type { FeedMemory } from '../../domain/source-state.ts';
import type { Validators } from '../../ports.ts';
import { FEED_PARSER } from '../../sources/feeds/fetch-feed.ts';
import type { PublishedItem } from '../../sources/feeds/published-item.ts';
import { hasValidators } from '../../sources/http-answer.ts';

/**
 * How an item stands to what its feed held before: `at-first` where the feed was not read before, so that nobody knows
 * since when it is there; `not-judged` where it was there and has to be judged again.
 */
export type Seen = 'at-first' | 'new' | 'changed' | 'known' | 'not-judged';

/** A date further ahead than this is a mistake of the source: the item counts as undated. */
const AHEAD_HOURS = 24;
/** After a gap this long, an item can be new to us and still be old news. */
const LOOKED_WITHIN_DAYS = 30;
/** This many items at once, none of them known: the feed was rebuilt, so its items can be any age. */
const A_NEW_LIST = 5;
/** An older story that changes without a new date is history still. */
const MAY_CHANGE_FOR_DAYS = 180;
/** Kept of those that have left a feed: some come back. */
const MOST_KEPT = 600;

const daysLater = (moment: Instant, days: number): Instant => addMinutes(moment, days * 24 * 60);

/** The same as long as headline, text and, of a page of the government's, the day of its last change are the same. */
const digestOf = ({ title, text, changed }: PublishedItem): string =>
  createHash('sha256')
    .update(`${title}\n${text.replace(/\s+/g, ' ')}\n${changed ?? ''}`)
    .digest('hex')
    .slice(0, 12);

/** A short hash of the councils that were watched when the items were judged. */
export const judgedFor = (slugs: readonly string[]): string =>
  createHash('sha256').update(slugs.toSorted().join(' ')).digest('hex').slice(0, 12);

/** Whether an item has a date that can be true. */
export const isDated = ({ published }: PublishedItem, now: Instant): boolean =>
  published !== null && published <= addMinutes(now, AHEAD_HOURS * 60);

export type SeenItem = { item: PublishedItem; seen: Seen };

/** How each item of a feed stands to what the feed held before. */
export const seenBefore = (
  items: readonly PublishedItem[],
  before: FeedMemory | undefined,
  now: Instant,
): readonly SeenItem[] => {
  const isRecent = before !== undefined && daysLater(before.readAt, LOOKED_WITHIN_DAYS) > now;
  const known = new Map(Object.entries(before?.items ?? {}));
  const digests = new Set(known.values());
  const isNewList = items.length >= A_NEW_LIST && !items.some(({ id }) => known.has(id));
  return items.map((item) => {
    const digest = known.get(item.id);
    // the same words under another address or name are no new story
    if (digest === undefined)
      return { item, seen: isRecent && !isNewList && !digests.has(digestOf(item)) ? 'new' : 'at-first' };
    if (digest === '') return { item, seen: 'not-judged' };
    return { item, seen: digest === digestOf(item) || before?.parser !== FEED_PARSER ? 'known' : 'changed' };
  });
};

/**
 * When an item became news: by its date; by the poll that found it, where it was not in its feed at the poll before and
 * has no date that can be true; by the poll that found it changed. Null where nobody knows.
 */
export const newsSince = ({ item, seen }: SeenItem, now: Instant): Instant | null => {
  const date = isDated(item, now) ? item.published : null;
  if (seen === 'new') return date === null || date > now ? now : date;
  if (seen !== 'changed' || item.changed !== undefined) return date;
  return date === null || daysLater(date, MAY_CHANGE_FOR_DAYS) > now ? now : date;
};

/** So much older than an answer of "unchanged" is an item that this answer hid; clocks and dates without a time differ. */
const HIDDEN_FOR_HOURS = 3;
const MOST_BY_CHANCE = 2;

type Answered = { items: readonly PublishedItem[]; validators: Validators };

/**
 * Whether a feed that is read whole again held something new while it said that nothing had changed: its validators are
 * the old ones, or several new items are dated before its last such answer.
 */
export const hidChanges = (
  { items, validators }: Answered,
  before: FeedMemory | undefined,
  remembered: Validators | undefined,
): boolean => {
  if (before?.unchangedAt === undefined || before.parser !== FEED_PARSER) return false;
  const { unchangedAt, readAt } = before;
  const fresh = items.filter(({ id }) => !Object.hasOwn(before.items, id));
  const hasOldValidators =
    remembered !== undefined &&
    hasValidators(validators) &&
    validators.etag === remembered.etag &&
    validators.lastModified === remembered.lastModified;
  const hidden = fresh.filter(
    ({ published }) =>
      published !== null && published > readAt && addMinutes(published, HIDDEN_FOR_HOURS * 60) < unchangedAt,
  );
  return (fresh.length > 0 && hasOldValidators) || hidden.length > MOST_BY_CHANCE;
};

/** What to remember of a feed that was read whole; `again`: ids of items that are to be judged again. */
export const rememberFeed = (
  { items, skipped }: { items: readonly PublishedItem[]; skipped: number },
  before: FeedMemory | undefined,
  again: ReadonlySet<string>,
  about: { now: Instant; judgedFor: string; hidesChanges?: boolean },
): FeedMemory => {
  const present = items.map((item) => [item.id, again.has(item.id) ? '' : digestOf(item)] as const);
  const ids = new Set(items.map(({ id }) => id));
  const left = Object.entries(before?.items ?? {}).filter(([id]) => !ids.has(id));
  return {
    readAt: about.now,
    parser: FEED_PARSER,
    judgedFor: about.judgedFor,
    items: Object.fromEntries([...present, ...left.slice(0, Math.max(0, MOST_KEPT - present.length))]),
    skipped,
    undated: items.filter((item) => !isDated(item, about.now)).length,
    ...(about.hidesChanges === true && { hidesChanges: true }),
  };
};
