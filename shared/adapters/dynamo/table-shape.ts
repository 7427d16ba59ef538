import type { Alert } from '../../domain/alert.ts';
import type { Dated } from '../../domain/by-day.ts';
import type { Instant, IsoDate } from '../../domain/dates.ts';
import type { FoundDocument, HistoryEntry } from '../../domain/history.ts';

/**
 * The shape of the one table, as plain data: the deployment, the local engine and the tests all make it from this.
 * Every key is text. Both indexes are sparse and carry keys only: the item itself is always read from the table,
 * consistently by whoever decides anything, so an index that lags behind can neither show an old state nor cost a second
 * copy of each item. Only the page's reads may lag.
 */
export const TABLE = {
  partitionKey: 'PK',
  sortKey: 'SK',
  indexes: [
    /** What waits to be done: alerts to publish, documents to read. An item leaves it by losing the two attributes. */
    { name: 'waiting', partitionKey: 'waitingFor', sortKey: 'waitingSince', projection: 'KEYS_ONLY' },
    /** Every alert ever raised, in the order of raising. */
    { name: 'raised', partitionKey: 'raised', sortKey: 'raisedInOrder', projection: 'KEYS_ONLY' },
  ],
  /** For items that may expire one day. Nothing of the history ever carries it. */
  ttlAttribute: 'expiresAt',
} as const;

export type IndexName = (typeof TABLE)['indexes'][number]['name'];

/** The one partition of what is counted for a day (`dynamo-daily-counts.ts`): a role may write there and nowhere else. */
export const COUNTED = 'SIGN-UPS';

export type Key = { PK: string; SK: string };

const council = (urn: string): string => `COUNCIL#${urn}`;

/** Partition of a council, or of the monitor's own notices. */
export const ownerKey = (urn: string | null): string => (urn === null ? 'OPERATOR' : council(urn));

export const ENTRY = 'ENTRY#';
export const FILE = 'FILE#';
export const NEWS = 'NEWS#';
/** Sources are few and asked for together: one partition holds them all. */
export const SOURCES = 'SOURCES';

/**
 * An entry is found by its id alone. Its date is no part of the key: a notice raised again on the next day, after a
 * crash, has the same id and another date, and must be refused as already recorded.
 */
export const entryKey = (urn: string | null, id: string): Key => ({ PK: ownerKey(urn), SK: `${ENTRY}${id}` });
export const foundKey = (urn: string, fileId: string): Key => ({ PK: council(urn), SK: `${FILE}${fileId}` });
export const coverageKey = (urn: string, id: string): Key => ({ PK: council(urn), SK: `${NEWS}${id}` });
export const readingKey = (fileId: string): Key => ({ PK: `${FILE}${fileId}`, SK: 'READING' });
export const watchKey = (urn: string): Key => ({ PK: council(urn), SK: 'WATCH' });
export const sourceKey = (sourceId: string): Key => ({ PK: SOURCES, SK: `SOURCE#${sourceId}` });

/** Of the topic's subscriptions, and so no part of a record that goes elsewhere. */
export const READERSHIP: Key = { PK: ownerKey(null), SK: 'READERSHIP' };

/** What stands in the order of time, each in a partition of its own: publications, and news items. */
export type Chronicle = 'PUBLISHED' | 'COVERED';

/** Councils whose whole history is in the order of time. */
export const ORDERED = 'COUNCIL#';
export const orderedKey = (chronicle: Chronicle, urn: string): Key => ({ PK: chronicle, SK: `${ORDERED}${urn}` });

export const DAY = 'DAY#';
export const dayKey = (chronicle: Chronicle, { date, id, urn, kind }: Dated): Key => ({
  PK: chronicle,
  SK: `${DAY}${[date, id, urn, kind].join('#')}`,
});
/** The upper end of a day, and of all days: `$` is the character after `#`, `~` comes after all digits. */
export const upToDay = (day: IsoDate | undefined): string => (day === undefined ? `${DAY}~` : `${DAY}${day}$`);

/** One spelling for every moment, so that text sorts as time does: `08:30:00Z` and `08:30:00.000Z` are the same. */
export const sortable = (instant: Instant): string => new Date(instant).toISOString();

/** Alerts go out in this order: when raised, then by publication day, then by id. */
export const raisedInOrder = ({ id, urn, date }: HistoryEntry, { raisedAt }: Alert): string =>
  [sortable(raisedAt), date, id, ownerKey(urn)].join('#');

/** Attributes that put an item into the index `waiting`: the moment it is due, then its place among those due. */
export type Waiting = { waitingFor: 'publish' | 'read'; waitingSince: string };
export type WaitingFor = Waiting['waitingFor'];

/** None once the alert was sent: the item then leaves the index. */
export const waitingToPublish = (entry: HistoryEntry, alert: Alert): Waiting | undefined =>
  alert.state !== 'pending'
    ? undefined
    : {
        waitingFor: 'publish',
        waitingSince: `${sortable(alert.nextAttemptAt)}#${raisedInOrder(entry, alert)}`,
      };

/** None once the document is recorded, nor while it is held. */
export const waitingToRead = (document: FoundDocument): Waiting | undefined => {
  const { state, nextAttemptAt, foundAt, published, fileId, urn } = document;
  if (state !== 'waiting') return undefined;
  const place = [sortable(foundAt), published, fileId, urn].join('#');
  return { waitingFor: 'read', waitingSince: `${sortable(nextAttemptAt)}#${place}` };
};

/** The moment an item becomes due, and its place among those that are. */
export const dueAndPlace = (waitingSince: string): { due: Instant; place: string } => {
  const at = waitingSince.indexOf('#');
  return { due: waitingSince.slice(0, at), place: waitingSince.slice(at + 1) };
};
