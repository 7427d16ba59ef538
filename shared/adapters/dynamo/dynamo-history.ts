import { type Alert, LONGEST_WAIT_FOR_SENDING } from '../../domain/alert.ts';
import type { Dated } from '../../domain/by-day.ts';
import type { Instant, IsoDate } from '../../domain/dates.ts';
import type { HistoryEntry } from '../../domain/history.ts';
import type { Publication } from '../../domain/publication.ts';
import { publicationId } from '../../domain/publication-id.ts';
import type { Reading } from '../../domain/reading.ts';
import type { History, Page, PublishedByDay, Recorded } from '../../ports.ts';
import { alertsAmong, allAlerts } from './alert-list.ts';
import { Chronology } from './chronology.ts';
import { dueItems } from './due-items.ts';
import { StoreFault } from './store-fault.ts';
import { RAISED, type Table, type WhileIt } from './store-table.ts';
import { ReadingItem, readItem, storedEntry, storedItem, toEntry } from './stored-items.ts';
import { ENTRY, entryKey, ownerKey, raisedInOrder, readingKey, waitingToPublish } from './table-shape.ts';

/** An item may hold 400 KB, names and overhead included. Real readings have some ten thousand. */
const LARGEST_READING = 350_000;

const oldestFirst = (a: HistoryEntry, b: HistoryEntry): number =>
  a.date.localeCompare(b.date) || a.recordedAt.localeCompare(b.recordedAt) || a.id.localeCompare(b.id);

const indexed = (entry: HistoryEntry, alert: Alert) => ({
  raised: RAISED,
  raisedInOrder: raisedInOrder(entry, alert),
  ...waitingToPublish(entry, alert),
});

const noSuchAlert = ({ id }: HistoryEntry): StoreFault => new StoreFault('not-found', `The history has no alert ${id}`);

const datedOf = (publication: Publication): Dated => {
  const { urn, published, kind } = publication;
  return { urn, date: published, id: publicationId(publication), kind };
};

export class DynamoHistory implements History, PublishedByDay {
  readonly #table: Table;
  readonly #published: Chronology;

  constructor(table: Table) {
    this.#table = table;
    this.#published = new Chronology(table, 'PUBLISHED', async (urn) =>
      (await this.entriesOf(urn)).flatMap(({ publication }) => (publication === null ? [] : [datedOf(publication)])),
    );
  }

  async record(entry: HistoryEntry): Promise<Recorded> {
    const item = storedEntry(entry, entryKey(entry.urn, entry.id));
    if (entry.publication !== null) await this.#published.note(datedOf(entry.publication));
    const { alert } = entry;
    const isNew = await this.#table.recordOnce({ ...item, ...(alert === null ? {} : indexed(entry, alert)) });
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

  async claim(entry: HistoryEntry, until: Instant): Promise<HistoryEntry | undefined> {
    const { alert } = entry;
    if (alert === null) throw noSuchAlert(entry);
    const claimed = { ...alert, attempts: alert.attempts + 1, nextAttemptAt: until, claimedUntil: until };
    const isOurs = await this.#changeAlert(entry, claimed, { attempts: alert.attempts });
    if (!isOurs) await this.#storedAlert(entry);
    return isOurs ? { ...entry, alert: claimed } : undefined;
  }

  async updateAlert(entry: HistoryEntry, alert: Alert): Promise<void> {
    // that it went out is true whoever else has it in hand by now
    const whileIt = alert.state === 'pending' && entry.alert !== null ? { attempts: entry.alert.attempts } : {};
    if (!(await this.#changeAlert(entry, alert, whileIt))) await this.#storedAlert(entry);
  }

  async updateUnsealed(entry: HistoryEntry, alert: Alert): Promise<HistoryEntry> {
    const updated = await this.#changeAlert(entry, alert, { unsealed: true });
    return updated ? { ...entry, alert } : this.#storedAlert(entry);
  }

  pendingAlerts(now: Instant, limit: number): Promise<readonly HistoryEntry[]> {
    const longestWaitMinutes = LONGEST_WAIT_FOR_SENDING;
    return dueItems(
      this.#table,
      { waitingFor: 'publish', read: toEntry, longestWaitMinutes, withEarlier: true },
      now,
      limit,
    );
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

  /** Moves the entry within, or out of, the index of what waits as well. */
  #changeAlert(entry: HistoryEntry, alert: Alert, whileIt: WhileIt): Promise<boolean> {
    const waiting = waitingToPublish(entry, alert);
    return this.#table.changeAlert(entryKey(entry.urn, entry.id), { alert, waiting }, whileIt);
  }

  /** The entry as it stands, which somebody else has changed. */
  async #storedAlert(entry: HistoryEntry): Promise<HistoryEntry> {
    const stored = await this.entry(entry.urn, entry.id);
    if (stored === undefined || stored.alert === null) throw noSuchAlert(entry);
    return stored;
  }
}
