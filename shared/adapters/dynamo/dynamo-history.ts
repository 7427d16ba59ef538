import type { Alert } from '../../domain/alert.ts';
import type { Dated } from '../../domain/dated.ts';
import type { Instant, IsoDate } from '../../domain/dates.ts';
import type { HistoryEntry } from '../../domain/history.ts';
import type { Publication } from '../../domain/publication.ts';
import { publicationId } from '../../domain/publication-id.ts';
import type { Reading } from '../../domain/reading.ts';
import type { History, Page, PublishedByDay, Recorded } from '../../ports.ts';
import { alertsAmong, allAlerts, RAISED } from './alert-list.ts';
import { Chronology } from './chronology.ts';
import { dueItems } from './due-items.ts';
import { ENTRY, entryKey, ownerKey, raisedInOrder, readingKey, sortable, waitingToPublish } from './keys.ts';
import { ReadingItem, readItem, storedEntry, storedItem, toEntry } from './records.ts';
import { StoreFault } from './store-fault.ts';
import type { StoreTable } from './store-table.ts';

/** An item may hold 400 KB, names and overhead included. Real readings have some ten thousand. */
const LARGEST_READING = 350_000;

const oldestFirst = (a: HistoryEntry, b: HistoryEntry): number =>
  a.date.localeCompare(b.date) || a.recordedAt.localeCompare(b.recordedAt) || a.id.localeCompare(b.id);

const indexed = (entry: HistoryEntry, alert: Alert) => ({
  raised: RAISED,
  raisedInOrder: raisedInOrder(entry, alert),
  ...waitingToPublish(entry, alert),
});

const IS_PENDING = 'alert.#state = :pending';
const IS_UNSEALED = 'attribute_not_exists(alert.sealed)';

/** Replaces the alert, and moves the entry within, or out of, the index of what waits. */
const alertUpdate = (entry: HistoryEntry, alert: Alert, condition: string) => {
  const waiting = waitingToPublish(entry, alert);
  return {
    Key: entryKey(entry.urn, entry.id),
    UpdateExpression:
      waiting === undefined
        ? 'SET alert = :alert REMOVE waitingFor, waitingSince'
        : 'SET alert = :alert, waitingFor = :for, waitingSince = :since',
    ConditionExpression: condition,
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: {
      ':alert': alert,
      ':pending': 'pending',
      ...(waiting === undefined ? {} : { ':for': waiting.waitingFor, ':since': waiting.waitingSince }),
    },
  };
};

const noSuchAlert = ({ id }: HistoryEntry): StoreFault => new StoreFault('not-found', `The history has no alert ${id}`);

const datedOf = (publication: Publication): Dated => {
  const { urn, published, kind } = publication;
  return { urn, date: published, id: publicationId(publication), kind };
};

export class DynamoHistory implements History, PublishedByDay {
  readonly #table: StoreTable;
  readonly #published: Chronology;

  constructor(table: StoreTable) {
    this.#table = table;
    this.#published = new Chronology(table, 'PUBLISHED', async (urn) =>
      (await this.entriesOf(urn)).flatMap(({ publication }) => (publication === null ? [] : [datedOf(publication)])),
    );
  }

  async record(entry: HistoryEntry): Promise<Recorded> {
    const item = storedEntry(entry, entryKey(entry.urn, entry.id));
    if (entry.publication !== null) await this.#published.note(datedOf(entry.publication));
    const { alert } = entry;
    const isNew = await this.#table.putNew({ ...item, ...(alert === null ? {} : indexed(entry, alert)) });
    return isNew ? 'recorded' : 'already-recorded';
  }

  async entriesOf(urn: string): Promise<readonly HistoryEntry[]> {
    return (await this.#table.beginningWith(ownerKey(urn), ENTRY)).map(toEntry).toSorted(oldestFirst);
  }

  published(urns: readonly string[], upTo?: IsoDate): AsyncIterable<Dated> {
    return this.#published.latestFirst(urns, upTo);
  }

  async entry(urn: string | null, id: string): Promise<HistoryEntry | undefined> {
    const item = await this.#table.get(entryKey(urn, id));
    return item === undefined ? undefined : toEntry(item);
  }

  async alerts(query: Parameters<History['alerts']>[0]): Promise<Page<HistoryEntry>> {
    const { urn, limit, cursor } = query;
    return urn === undefined
      ? allAlerts(this.#table, limit, cursor)
      : alertsAmong(await this.entriesOf(urn), limit, cursor);
  }

  /** An alert already sent stays sent: a publisher that comes late with an older state changes nothing. */
  async updateAlert(entry: HistoryEntry, alert: Alert): Promise<void> {
    const updated = await this.#table.updateIf(alertUpdate(entry, alert, IS_PENDING));
    if (!updated && (await this.#stored(entry)).alert?.state !== 'sent') throw noSuchAlert(entry);
  }

  async updateUnsealed(entry: HistoryEntry, alert: Alert): Promise<HistoryEntry> {
    const updated = await this.#table.updateIf(alertUpdate(entry, alert, `${IS_PENDING} AND ${IS_UNSEALED}`));
    if (updated) return { ...entry, alert };
    const stored = await this.#stored(entry);
    if (stored.alert?.state !== 'sent' && stored.alert?.sealed === undefined) throw noSuchAlert(entry);
    return stored;
  }

  pendingAlerts(now: Instant, limit: number): Promise<readonly HistoryEntry[]> {
    const isDue = ({ alert }: HistoryEntry) =>
      alert?.state === 'pending' && sortable(alert.nextAttemptAt) <= sortable(now);
    return dueItems(this.#table, { waitingFor: 'publish', read: toEntry, isDue }, now, limit);
  }

  async saveReading(fileId: string, reading: Reading): Promise<void> {
    const size = Buffer.byteLength(JSON.stringify(reading));
    if (size > LARGEST_READING)
      throw new StoreFault('too-large', `The reading of ${fileId} has ${size} bytes, ${LARGEST_READING} at most`);
    await this.#table.put(storedItem(readingKey(fileId), { reading }));
  }

  async reading(fileId: string): Promise<Reading | undefined> {
    const item = await this.#table.get(readingKey(fileId));
    return item === undefined ? undefined : readItem(ReadingItem, item).reading;
  }

  async #stored(entry: HistoryEntry): Promise<HistoryEntry> {
    const stored = await this.entry(entry.urn, entry.id);
    if (stored === undefined) throw noSuchAlert(entry);
    return stored;
  }
}
