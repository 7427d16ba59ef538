import { SimulatedClock } from '../../cli/simulation/simulated-clock.ts';
import { DynamoFoundDocuments } from '../../shared/adapters/dynamo/dynamo-found-documents.ts';
import { DynamoHistory } from '../../shared/adapters/dynamo/dynamo-history.ts';
import { DynamoWatchStates } from '../../shared/adapters/dynamo/dynamo-watch-states.ts';
import { MemoryWorkQueue } from '../../shared/adapters/in-process.ts';
import { addMinutes, type IsoDate } from '../../shared/domain/dates.ts';
import type { Publication } from '../../shared/domain/publication.ts';
import { Reading, type ReadingResult } from '../../shared/domain/reading.ts';
import { fileUrl, listingUrl, providerUrl } from '../../shared/sources/ofsted/urls.ts';
import { pollOfsted, sweepPages } from '../../shared/use-cases/poll/poll-ofsted.ts';
import { readWaiting } from '../../shared/use-cases/read/read-waiting.ts';
import { listingPages } from '../../tools/recordings/pages/listing-page.ts';
import { providerPage, type ShownDocument } from '../../tools/recordings/pages/provider-page.ts';
import { MemoryTable } from '../../tools/soak/memory-table.ts';
import { aReading, MEDWAY, NOON } from './builders.ts';
import { recordedHttp } from './recorded-http.ts';

const PAGE = { urn: MEDWAY.urn, name: 'Medway', address: 'Town Hall' };
const WATCHING = { authorities: [MEDWAY], shippedRecord: false, heartbeats: false };

/** As the page shows a document; its own days, unless the page is to say otherwise. */
export const shownAs = (publication: Publication, facts: Partial<ShownDocument> = {}): ShownDocument => ({
  fileId: publication.fileId ?? '',
  label: publication.kind === 'ilacs' ? 'Children’s services inspection' : 'Children’s services focused visit',
  inspectedUntil: publication.inspectionEnd ?? '',
  published: publication.published,
  ...facts,
});

/**
 * Medway watched from noon on, on a table in memory and a clock of its own: the sources answer what they are given, the
 * files say plainly what they hold, and each look runs the jobs that the cloud would.
 */
export const watchedCouncil = () => {
  const table = new MemoryTable();
  const clock = new SimulatedClock(NOON);
  const http = recordedHttp();
  const queue = new MemoryWorkQueue();
  const deps = {
    history: new DynamoHistory(table),
    found: new DynamoFoundDocuments(table),
    states: new DynamoWatchStates(table),
    clock,
    http,
    queue,
    log: () => {},
    reader: {
      read: async (bytes: Uint8Array): Promise<ReadingResult> => {
        const said: unknown = JSON.parse(new TextDecoder().decode(bytes).slice('%PDF-'.length));
        return { status: 'read', reading: Reading.parse(said) };
      },
    },
  };
  let withoutList = true;
  const read = async (): Promise<void> => {
    for (const urn of queue.take()) await readWaiting(deps, urn);
  };
  const council = {
    deps,
    /** The list names this day: a short one, for 153 rows take longer to read than all else. */
    list(day: IsoDate | null, headers: Record<string, string> = {}) {
      withoutList = false;
      for (const [page, body] of listingPages([{ urn: MEDWAY.urn, name: MEDWAY.name, latestReport: day }]).entries())
        http.answer(listingUrl(page), { body, headers });
      return council;
    },
    page(shown: readonly ShownDocument[], headers: Record<string, string> = {}) {
      http.answer(providerUrl(MEDWAY.urn), { body: providerPage(PAGE, shown), headers });
      return council;
    },
    /** The page as it would be, changed by hand. */
    pageAs(shown: readonly ShownDocument[], change: (html: string) => string, headers: Record<string, string> = {}) {
      http.answer(providerUrl(MEDWAY.urn), { body: change(providerPage(PAGE, shown)), headers });
      return council;
    },
    /** The file says this; `beside` makes other bytes of the same words. */
    file(publication: Publication, facts: Partial<Reading> = {}, beside = '') {
      const said = JSON.stringify(aReading(publication, facts));
      http.answer(fileUrl(publication.fileId ?? ''), { body: `%PDF-${said}${beside}` });
      return council;
    },
    async look() {
      await pollOfsted(deps, { ...WATCHING, without: withoutList ? ['ofsted-listing'] : [] });
      await read();
      return council;
    },
    async sweep() {
      await sweepPages(deps, WATCHING);
      await read();
      return council;
    },
    /** Looks every half hour for so long. */
    async lookFor(hours: number) {
      for (let at = 0; at < hours * 2; at += 1) {
        clock.set(addMinutes(clock.now(), 30));
        await council.look();
      }
      return council;
    },
    later(minutes: number) {
      clock.set(addMinutes(clock.now(), minutes));
      return council;
    },
    /** Everything ever raised, oldest first. */
    async told() {
      const { items } = await deps.history.alerts({ limit: 100 });
      return items.flatMap(({ alert }) => alert?.message ?? []).toReversed();
    },
    async kinds() {
      return (await council.told()).map(({ kind }) => kind);
    },
    async suspects() {
      return (await council.told()).filter(({ kind }) => kind === 'source-suspect').map(({ email }) => email ?? '');
    },
  };
  return council;
};
