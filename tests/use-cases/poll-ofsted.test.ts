import { describe, expect, it } from 'vitest';
import { SimulatedClock } from '../../cli/simulation/simulated-clock.ts';
import { DynamoFoundDocuments } from '../../shared/adapters/dynamo/dynamo-found-documents.ts';
import { DynamoHistory } from '../../shared/adapters/dynamo/dynamo-history.ts';
import { DynamoWatchStates } from '../../shared/adapters/dynamo/dynamo-watch-states.ts';
import { MemoryWorkQueue } from '../../shared/adapters/in-process.ts';
import { type Authority, authorityBySlug, currentAuthorities } from '../../shared/domain/authority.ts';
import { addMinutes, type IsoDate } from '../../shared/domain/dates.ts';
import type { HistoryEntry } from '../../shared/domain/history.ts';
import type { WatchState } from '../../shared/domain/source-state.ts';
import { listingUrl, providerUrl } from '../../shared/sources/ofsted/urls.ts';
import { MOST_PAGES_A_POLL } from '../../shared/use-cases/poll/ask-pages.ts';
import { IN_TURN, pollOfsted, sweepPages } from '../../shared/use-cases/poll/poll-ofsted.ts';
import { listingPages } from '../../tools/recordings/pages/listing-page.ts';
import { providerPage, type ShownDocument } from '../../tools/recordings/pages/provider-page.ts';
import { MemoryTable } from '../../tools/soak/memory-table.ts';
import { aWatch, NOON } from '../support/builders.ts';
import { recordedHttp } from '../support/recorded-http.ts';

const FIRST_DAY: IsoDate = '2025-06-02';

const aDocument = (fileId: string, published = FIRST_DAY): ShownDocument => ({
  fileId,
  label: 'Children’s services focused visit',
  inspectedUntil: '2025-04-02',
  published,
});

/** So many councils, each with one document on its page, on a store in memory. */
const councilsWatched = async (count: number, { begun = true } = {}) => {
  const authorities = currentAuthorities().slice(0, count);
  const table = new MemoryTable();
  const clock = new SimulatedClock(NOON);
  const http = recordedHttp();
  const deps = {
    history: new DynamoHistory(table),
    found: new DynamoFoundDocuments(table),
    states: new DynamoWatchStates(table),
    queue: new MemoryWorkQueue(),
    clock,
    http,
    log: () => {},
  };
  const at = (index: number): Authority => {
    const authority = authorities[index];
    if (authority === undefined) throw new Error(`there is no council ${index}`);
    return authority;
  };
  const latest = new Map(authorities.map(({ urn }) => [urn, FIRST_DAY]));
  const monitor = {
    deps,
    at,
    page: (index: number, shown: readonly ShownDocument[], headers: Record<string, string> = {}) =>
      http.answer(providerUrl(at(index).urn), {
        body: providerPage({ ...at(index), address: 'Town Hall' }, shown),
        headers,
      }),
    away: (index: number) => http.answer(providerUrl(at(index).urn), { status: 503 }),
    /** The list says this of some councils, under a tag that is another for every list. */
    list: (days: Readonly<Record<number, IsoDate>> = {}, tag = JSON.stringify(days)) => {
      for (const [index, day] of Object.entries(days)) latest.set(at(Number(index)).urn, day);
      const rows = authorities.map(({ urn, name }) => ({ urn, name, latestReport: latest.get(urn) ?? null }));
      for (const [page, body] of listingPages(rows).entries())
        http.answer(listingUrl(page), { body, headers: { etag: `"${tag}"` } });
    },
    /** Polls half an hour later, and says which pages were asked. */
    poll: async (through: Partial<typeof deps> = {}, without: readonly string[] = []): Promise<readonly number[]> => {
      const asked = http.asked.length;
      clock.set(addMinutes(clock.now(), 30));
      const watching = { authorities, shippedRecord: false, heartbeats: false, without };
      await pollOfsted({ ...deps, ...through }, watching);
      const urls = http.asked.slice(asked).map(({ url }) => url);
      return urls.flatMap((url) => authorities.flatMap(({ urn }, index) => (url === providerUrl(urn) ? [index] : [])));
    },
    documents: async (index: number) => (await deps.found.ofCouncil(at(index).urn)).map(({ fileId }) => fileId),
    operator: async () =>
      (await deps.history.alerts({ limit: 100 })).items
        .flatMap(({ alert }) => alert?.message ?? [])
        .filter(({ topic }) => topic === 'operator')
        .toReversed(),
  };
  for (const index of authorities.keys()) monitor.page(index, [aDocument(`${50_000_000 + index}`)]);
  monitor.list();
  if (begun)
    for (const [index, { urn }] of authorities.entries()) {
      const pageCheckedAt = addMinutes(NOON, index - 200);
      const known = { listedLatest: FIRST_DAY, pageNewest: FIRST_DAY, pageCheckedAt };
      await deps.states.saveWatch(aWatch({ urn, ...known }));
      await deps.found.save({
        ...aFound(urn, `${50_000_000 + index}`),
        foundAt: addMinutes(pageCheckedAt, -60),
      });
    }
  return monitor;
};

const aFound = (urn: string, fileId: string) => ({
  urn,
  fileId,
  url: `https://files.ofsted.gov.uk/v1/file/${fileId}`,
  label: 'Children’s services focused visit',
  listedEnd: '2025-04-02',
  published: FIRST_DAY,
  foundAt: NOON,
  arrival: 'baseline' as const,
  state: 'recorded' as const,
  told: true,
  attempts: 1,
  nextAttemptAt: NOON,
  lastFailure: null,
});

const NEW_DAY: IsoDate = '2026-01-30';
const aNewDocument = (index: number) => aDocument(`${51_000_000 + index}`, NEW_DAY);
const every = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

describe('which pages are asked', () => {
  it('are those seen longest ago, a few at each poll, until each has had its turn', async () => {
    const monitor = await councilsWatched(IN_TURN * 2);
    await monitor.deps.states.saveWatch(
      aWatch({ urn: monitor.at(0).urn, listedLatest: FIRST_DAY, pageCheckedAt: NOON }),
    );
    expect(await monitor.poll()).toEqual([1, 2, 3, 4, 5]);
    expect(await monitor.poll()).toEqual([6, 7, 8, 9, 0]);
  });

  it('are also those of which the list names another day, before all others', async () => {
    const monitor = await councilsWatched(IN_TURN * 2);
    const last = IN_TURN * 2 - 1;
    monitor.list({ [last]: NEW_DAY });
    monitor.page(last, [aNewDocument(last), aDocument(`${50_000_000 + last}`)]);
    expect(await monitor.poll()).toEqual([last, 0, 1, 2, 3, 4]);
    expect(await monitor.documents(last)).toContain(aNewDocument(last).fileId);
    expect(await monitor.poll()).not.toContain(last);
  });

  it('are at every poll those that do not show what the list speaks of', async () => {
    const monitor = await councilsWatched(IN_TURN * 3);
    const last = IN_TURN * 3 - 1;
    monitor.list({ [last]: NEW_DAY });
    for (const _ of every(3)) expect(await monitor.poll()).toContain(last);
  });

  it('are no more than one poll has the time for', async () => {
    const monitor = await councilsWatched(MOST_PAGES_A_POLL + 10, { begun: false });
    expect(await monitor.poll()).toHaveLength(MOST_PAGES_A_POLL);
    expect(await monitor.poll()).toHaveLength(10 + IN_TURN);
  });

  it('are none after three that failed in a row: a site that is away is asked no more', async () => {
    const monitor = await councilsWatched(IN_TURN);
    for (const index of every(IN_TURN)) monitor.away(index);
    expect(await monitor.poll()).toEqual([0, 1, 2]);
  });

  it('are all of them where some fail between others', async () => {
    const monitor = await councilsWatched(IN_TURN);
    for (const index of [0, 1, 3, 4]) monitor.away(index);
    expect(await monitor.poll()).toEqual([0, 1, 2, 3, 4]);
  });
});

describe('the list', () => {
  it('is asked for in full again where a page that it points at was missed', async () => {
    const monitor = await councilsWatched(IN_TURN * 2);
    const moved = every(IN_TURN * 2).filter((index) => index !== 3);
    monitor.list(Object.fromEntries(moved.map((index) => [index, NEW_DAY])));
    for (const index of moved) monitor.away(index);
    await monitor.poll();
    for (const index of moved) monitor.page(index, [aNewDocument(index), aDocument(`${50_000_000 + index}`)]);
    const asked = await monitor.poll();
    expect(moved.filter((index) => !asked.includes(index))).toEqual([]);
    for (const index of moved) expect(await monitor.documents(index)).toContain(aNewDocument(index).fileId);
  });

  it('is asked for in full again where one page alone did not answer, which is then looked at by the next poll', async () => {
    const monitor = await councilsWatched(IN_TURN * 3);
    const last = IN_TURN * 3 - 1;
    // seen a moment ago, so that its silence is no doubt of its own
    const { urn } = monitor.at(last);
    await monitor.deps.states.saveWatch(aWatch({ urn, listedLatest: FIRST_DAY, pageNewest: FIRST_DAY }));
    monitor.list({ [last]: NEW_DAY });
    monitor.away(last);
    await monitor.poll();
    monitor.page(last, [aNewDocument(last), aDocument(`${50_000_000 + last}`)]);
    expect(await monitor.poll()).toContain(last);
    expect(await monitor.documents(last)).toContain(aNewDocument(last).fileId);
  });

  it('is asked whether it has changed where every page was seen', async () => {
    const monitor = await councilsWatched(2);
    await monitor.poll();
    await monitor.poll();
    const asked = monitor.deps.http.asked.filter(({ url }) => url === listingUrl(0));
    expect(asked.map(({ validators }) => validators?.etag)).toEqual([undefined, '"{}"']);
  });

  it('need not name a council that has ended', async () => {
    const ended = authorityBySlug('cumbria');
    expect(ended?.validTo).not.toBeNull();
    const monitor = await councilsWatched(1);
    const watching = { authorities: [monitor.at(0), ...(ended ? [ended] : [])], shippedRecord: false };
    await pollOfsted(monitor.deps, watching);
    expect((await monitor.deps.states.source('ofsted-listing')).suspectBecause).toBeNull();
  });
});

describe('one page', () => {
  it('that is away for hours while others answer is told of', async () => {
    const monitor = await councilsWatched(2);
    monitor.away(0);
    for (const _ of every(12)) await monitor.poll();
    const [first, ...others] = await monitor.operator();
    expect(first).toMatchObject({ kind: 'source-suspect', authority: monitor.at(0).slug });
    expect(first?.email).toContain('its page does not answer');
    expect(others).toEqual([]);
  });

  it('that is away with all others is told of as the source alone', async () => {
    const monitor = await councilsWatched(2);
    for (const index of every(2)) monitor.away(index);
    for (const _ of every(12)) await monitor.poll();
    expect((await monitor.operator()).map(({ kind }) => kind)).toEqual(['source-down']);
  });

  it('that cannot be kept leaves the others to be kept, and the poll fails', async () => {
    const monitor = await councilsWatched(3);
    for (const index of every(3)) monitor.page(index, [aNewDocument(index), aDocument(`${50_000_000 + index}`)]);
    const found = {
      save: async (document: Parameters<typeof monitor.deps.found.save>[0]) => {
        if (document.urn === monitor.at(1).urn) throw new Error('the table is throttled');
        return monitor.deps.found.save(document);
      },
      ofCouncil: (urn: string) => monitor.deps.found.ofCouncil(urn),
      update: (document: Parameters<typeof monitor.deps.found.update>[0]) => monitor.deps.found.update(document),
      waiting: (now: string, limit: number) => monitor.deps.found.waiting(now, limit),
    };
    await expect(monitor.poll({ found } as object)).rejects.toThrow('throttled');
    for (const index of [0, 2]) expect(await monitor.documents(index)).toContain(aNewDocument(index).fileId);
    await monitor.poll();
    expect(await monitor.documents(1)).toContain(aNewDocument(1).fileId);
  });

  it('whose documents were not saved is asked in full again, whatever tag it came with', async () => {
    const monitor = await councilsWatched(1);
    monitor.page(0, [aNewDocument(0), aDocument('50000000')], { etag: '"page"' });
    const dies = {
      ofCouncil: (urn: string) => monitor.deps.found.ofCouncil(urn),
      save: async () => {
        throw new Error('the process ends');
      },
    };
    await expect(monitor.poll({ found: dies } as object)).rejects.toThrow('ends');
    await monitor.poll();
    expect(await monitor.documents(0)).toContain(aNewDocument(0).fileId);
    await monitor.poll();
    expect(monitor.deps.http.asked.at(-1)?.validators?.etag).toBe('"page"');
  });
});

describe('a first page', () => {
  it('of many documents holds up no document of another council', async () => {
    const monitor = await councilsWatched(2);
    const { urn } = monitor.at(0);
    const fresh: WatchState = { ...aWatch({ urn, phase: 'awaiting-first-page' }), pageCheckedAt: null };
    await monitor.deps.states.saveWatch(fresh);
    monitor.page(
      0,
      every(25).map((index) => aDocument(`${52_000_000 + index}`)),
    );
    monitor.page(1, [aNewDocument(1), aDocument('50000001')]);
    await monitor.poll();
    const state = (await monitor.deps.found.ofCouncil(monitor.at(1).urn)).map(({ state }) => state);
    expect(state.toSorted()).toEqual(['recorded', 'waiting']);
    expect(await monitor.operator()).toEqual([]);
  });
});

describe('the beginning of a council', () => {
  it('is its first poll, for ever', async () => {
    const monitor = await councilsWatched(1, { begun: false });
    await monitor.poll();
    const first = await monitor.deps.states.watch(monitor.at(0).urn);
    await monitor.poll();
    expect(await monitor.deps.states.watch(monitor.at(0).urn)).toMatchObject({ watchedSince: first?.watchedSince });
  });

  it('puts the record that ships into the history first: a crash between only does it again', async () => {
    const monitor = await councilsWatched(1, { begun: false });
    const watching = { authorities: [monitor.at(0)], shippedRecord: true, heartbeats: false };
    const { history } = monitor.deps;
    let writes = 0;
    const dies = {
      entriesOf: (urn: string) => history.entriesOf(urn),
      record: async (entry: HistoryEntry) => {
        if (writes === 2) throw new Error('the process ends');
        writes += 1;
        return history.record(entry);
      },
    };
    await expect(pollOfsted({ ...monitor.deps, history: dies } as typeof monitor.deps, watching)).rejects.toThrow();
    expect(await history.entriesOf(monitor.at(0).urn)).toHaveLength(2);
    await pollOfsted(monitor.deps, watching);
    const again = await history.entriesOf(monitor.at(0).urn);
    expect(again.filter(({ publication }) => publication?.status === 'record').length).toBeGreaterThan(2);
  });

  it('makes a document of that record, which the page shows only later, one that was told', async () => {
    const monitor = await councilsWatched(1, { begun: false });
    const watching = { authorities: [monitor.at(0)], shippedRecord: true, heartbeats: false };
    await pollOfsted(monitor.deps, watching);
    const { urn } = monitor.at(0);
    const recorded = (await monitor.deps.history.entriesOf(urn)).flatMap(({ publication }) => publication ?? []);
    const record = recorded.find(({ status, fileId }) => status === 'record' && fileId !== null);
    const fileId = record?.fileId ?? '';
    monitor.page(0, [aDocument(fileId, record?.published), aDocument('50000000')]);
    monitor.deps.clock.set(addMinutes(NOON, 5 * 24 * 60));
    await pollOfsted(monitor.deps, watching);
    const found = (await monitor.deps.found.ofCouncil(urn)).find((document) => document.fileId === fileId);
    expect(found).toMatchObject({ arrival: 'baseline', told: true });
  });
});

describe('the night’s sweep', () => {
  it('looks at pages of which the list says nothing', async () => {
    const monitor = await councilsWatched(IN_TURN * 3);
    for (const index of every(IN_TURN * 3))
      monitor.page(index, [aNewDocument(index), aDocument(`${50_000_000 + index}`)]);
    const watching = { authorities: every(IN_TURN * 3).map(monitor.at), shippedRecord: false, heartbeats: false };
    const swept = await sweepPages(monitor.deps, watching);
    expect(swept).toMatchObject({ asked: IN_TURN * 3, newDocuments: IN_TURN * 3 });
  });
});
