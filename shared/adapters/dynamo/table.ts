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
