import { describe, expect, it } from 'vitest';
import { SimulatedClock } from '../../cli/simulation/simulated-clock.ts';
import { DynamoCoverage } from '../../shared/adapters/dynamo/dynamo-coverage.ts';
import { DynamoFoundDocuments } from '../../shared/adapters/dynamo/dynamo-found-documents.ts';
import { DynamoHistory } from '../../shared/adapters/dynamo/dynamo-history.ts';
import { DynamoWatchStates } from '../../shared/adapters/dynamo/dynamo-watch-states.ts';
import { MemoryWorkQueue } from '../../shared/adapters/in-process.ts';
import { addMinutes } from '../../shared/domain/dates.ts';
import type { FoundDocument } from '../../shared/domain/history.ts';
import type { Publication } from '../../shared/domain/publication.ts';
import type { FoundDocuments, History } from '../../shared/ports.ts';
import { type Look, noteListedDocuments } from '../../shared/use-cases/poll/note-listed-documents.ts';
import { standingOfCouncil } from '../../shared/use-cases/queries/standing-of-council.ts';
import { readOneDocument } from '../../shared/use-cases/read/read-one-document.ts';
import { readWaiting } from '../../shared/use-cases/read/read-waiting.ts';
import { noteSourceHealth } from '../../shared/use-cases/tell/note-health.ts';
import { reconcile } from '../../shared/use-cases/tell/reconcile.ts';
import { MemoryTable } from '../../tools/soak/memory-table.ts';
import { aFoundDocument, anIlacs, aReading, aSourceState, aWatch, MEDWAY, NOON } from '../support/builders.ts';
import { recordedHttp } from '../support/recorded-http.ts';

/** The store and the sources of a monitor that somebody ended at the worst moment. */
const monitor = () => {
  const table = new MemoryTable();
  const clock = new SimulatedClock(NOON);
  const http = recordedHttp();
  let says = anIlacs();
  return {
    history: new DynamoHistory(table),
    found: new DynamoFoundDocuments(table),
    states: new DynamoWatchStates(table),
    clock,
    http,
    log: () => {},
    reader: { read: async () => ({ status: 'read' as const, reading: aReading(says) }) },
    /** The file can be had from now on, and says this. */
    brings: (publication: Publication) => {
      says = publication;
      http.answer(publication.url ?? '', { body: `%PDF-${JSON.stringify(publication)}` });
    },
  };
};
type Monitor = ReturnType<typeof monitor>;

const found = async ({ found }: Monitor, { fileId, published }: Publication, facts: Partial<FoundDocument> = {}) => {
  const document = aFoundDocument({ fileId: fileId ?? '', published, ...facts });
  await found.save(document);
  return document;
};

/** The documents as a process sees them that ends at the write that `endsAfter` so many others says. */
const foundThrough = ({ found }: Monitor, endsAfter: (writes: number) => boolean): FoundDocuments => {
  let writes = 0;
  const through = async <T>(write: () => Promise<T>): Promise<T> => {
    if (endsAfter(writes)) throw new Error('the process ends');
    writes += 1;
    return write();
  };
  return {
    save: (document) => through(() => found.save(document)),
    update: (document) => through(() => found.update(document)),
    ofCouncil: (urn) => found.ofCouncil(urn),
    waiting: (now, limit) => found.waiting(now, limit),
  };
};

/** The ledger as one sees it in whose back another function works after it was read. */
const historyThrough = ({ history }: Monitor, after: () => Promise<unknown>): History => ({
  record: (entry) => history.record(entry),
  entriesOf: async (urn) => {
    const entries = await history.entriesOf(urn);
    await after();
    return entries;
  },
  entry: (urn, id) => history.entry(urn, id),
  alerts: (query) => history.alerts(query),
  claim: (entry, until) => history.claim(entry, until),
  updateAlert: (entry, alert) => history.updateAlert(entry, alert),
  updateUnsealed: (entry, alert) => history.updateUnsealed(entry, alert),
  pendingAlerts: (now, limit) => history.pendingAlerts(now, limit),
  saveReading: (fileId, reading) => history.saveReading(fileId, reading),
  reading: (fileId) => history.reading(fileId),
});

const triedTimes = async (deps: Monitor, document: FoundDocument, times: number): Promise<FoundDocument> => {
  let after = document;
  for (let at = 0; at < times; at += 1) {
    after = await readOneDocument(deps, after);
    deps.clock.set(addMinutes(deps.clock.now(), 24 * 60));
  }
  return after;
};

const kindsTold = async ({ history }: Monitor) =>
  (await history.entriesOf(MEDWAY.urn)).flatMap(({ alert }) => alert?.message.kind ?? []);

const listed = (fileId: string, published: string) => ({
  fileId,
  url: `https://files.ofsted.gov.uk/v1/file/${fileId}`,
  label: 'Focused visit',
  listedEnd: null,
  published,
});

/** A look at a page that was last kept before these documents came. */
const aLook = (facts: Partial<Look> = {}): Look => ({
  watch: aWatch({ pageCheckedAt: addMinutes(NOON, -30) }),
  isFirstLook: false,
  hold: false,
  ...facts,
});

describe('after a fault', () => {
  it('does not call a document unread that was read before the process died', async () => {
    const deps = monitor();
    deps.brings(anIlacs());
    const document = await found(deps, anIlacs());
    await expect(
      readOneDocument({ ...deps, found: foundThrough(deps, (writes) => writes === 2) }, document),
    ).rejects.toThrow('ends');
    deps.http.answer(document.url, { status: 404 });
    const after = await triedTimes(deps, document, 4);
    expect(await kindsTold(deps)).toEqual(['rating-unchanged']);
    expect(after.state).toBe('recorded');
  });

  it('goes on trying a document of the first load whose file was away for days', async () => {
    const deps = monitor();
    const document = await found(deps, anIlacs(), { arrival: 'baseline' });
    const after = await triedTimes(deps, document, 8);
    expect(after).toMatchObject({ state: 'waiting', told: true });
    deps.brings(anIlacs());
    await readOneDocument(deps, after);
    const { standing } = await standingOfCouncil(deps, MEDWAY);
    expect(standing.judgements).toHaveLength(5);
  });

  it('lets a re-issue stand, and says no more, when the first issue can be read only after it', async () => {
    const deps = monitor();
    const second = anIlacs({ fileId: '50227999', published: '2023-09-13' });
    const first = await found(deps, anIlacs());
    const unread = await triedTimes(deps, first, 3);
    deps.brings({ ...second, judgements: { ...second.judgements, 'in-care': 'inadequate' } });
    await readOneDocument(deps, await found(deps, second));
    deps.brings(anIlacs());
    await readOneDocument(deps, unread);
    expect((await kindsTold(deps)).toSorted()).toEqual(['rating-unchanged', 'unread']);
    const { standing } = await standingOfCouncil(deps, MEDWAY);
    expect(standing.judgements.find(({ aspect }) => aspect === 'in-care')?.grade).toBe('inadequate');
  });

  it('compares a new document with one before it that comes right at the same time', async () => {
    const deps = monitor();
    const older = anIlacs({
      fileId: '50227700',
      published: '2023-08-01',
      inspectionStart: '2023-06-01',
      inspectionEnd: '2023-06-12',
    });
    const awaiting = await triedTimes(deps, await found(deps, older), 3);
    const [first, second] = [
      { ...older, judgements: { ...older.judgements, 'in-care': 'inadequate' as const } },
      anIlacs(),
    ];
    await found(deps, second);
    for (const { url } of [first, second]) deps.http.answer(url ?? '', { body: `%PDF-${url}` });
    const reader = {
      read: async (bytes: Uint8Array) => {
        const isFirst = new TextDecoder().decode(bytes).endsWith(first.url ?? '');
        return { status: 'read' as const, reading: aReading(isFirst ? first : second) };
      },
    };
    deps.clock.set(addMinutes(awaiting.nextAttemptAt, 1));
    await readWaiting({ ...deps, reader }, MEDWAY.urn);
    const entry = await deps.history.entry(MEDWAY.urn, `${MEDWAY.urn}/${second.fileId}/read`);
    const inCare = entry?.alert?.message.changes.find(({ aspect }) => aspect === 'in-care');
    expect(inCare).toMatchObject({ from: 'inadequate', to: 'good', since: '2023-08-01' });
  });

  it('names a first issue in a digest that was held until its re-issue had been told', async () => {
    const deps = monitor();
    const second = anIlacs({ fileId: '50227999', published: '2023-09-13' });
    const held = await found(deps, anIlacs(), { state: 'held' });
    deps.brings(second);
    await readOneDocument(deps, await found(deps, second, { foundAt: addMinutes(NOON, 60) }));
    deps.brings(anIlacs());
    await deps.found.update({ ...held, state: 'waiting' });
    await readWaiting(deps, MEDWAY.urn);
    expect((await kindsTold(deps)).toSorted()).toEqual(['late-listing', 'rating-unchanged']);
  });

  it('tells a late document in a digest though another, held, waits for a person', async () => {
    const deps = monitor();
    const late = anIlacs();
    await found(deps, { ...late, fileId: '50227001' }, { arrival: 'late', state: 'held' });
    await found(deps, late, { arrival: 'late' });
    deps.brings(late);
    await readWaiting(deps, MEDWAY.urn);
    expect(await kindsTold(deps)).toEqual(['late-listing']);
  });

  it('tells a late document in a digest though the process died after it was read', async () => {
    const deps = monitor();
    const queue = new MemoryWorkQueue();
    deps.brings(anIlacs());
    await readOneDocument(deps, await found(deps, anIlacs(), { arrival: 'late' }));
    const watching = { authorities: [MEDWAY], shippedRecord: false, heartbeats: false };
    await reconcile({ ...deps, queue, coverage: new DynamoCoverage(new MemoryTable()) }, watching);
    for (const urn of queue.take()) await readWaiting(deps, urn);
    expect(await kindsTold(deps)).toEqual(['late-listing']);
  });

  it('reads a document again into the history, untold, when its entry was lost from the ledger', async () => {
    const deps = monitor();
    const queue = new MemoryWorkQueue();
    // noted as told, and the entry is gone
    const lost = await found(deps, anIlacs(), { state: 'recorded', told: true });
    deps.http.answer(lost.url, { body: '%PDF-1.7' });
    const watching = { authorities: [MEDWAY], shippedRecord: false, heartbeats: false };
    const coverage = new DynamoCoverage(new MemoryTable());
    for (let round = 0; round < 3; round += 1) {
      await reconcile({ ...deps, queue, coverage }, watching);
      for (const urn of queue.take()) await readWaiting(deps, urn);
    }
    expect(await kindsTold(deps)).toEqual([]);
    expect((await deps.history.alerts({ limit: 10 })).items.map(({ alert }) => alert?.message.kind)).toEqual([
      'reconcile-gap',
    ]);
    const { standing } = await standingOfCouncil(deps, MEDWAY);
    expect(standing.judgements).toHaveLength(5);
  });

  it('sees no gap where a document is told while the ledger is being held against what was seen', async () => {
    const deps = monitor();
    deps.brings(anIlacs());
    await found(deps, anIlacs());
    const meanwhile = {
      ...deps,
      coverage: new DynamoCoverage(new MemoryTable()),
      queue: new MemoryWorkQueue(),
      history: historyThrough(deps, () => readWaiting(deps, MEDWAY.urn)),
    };
    await reconcile(meanwhile, { authorities: [MEDWAY], shippedRecord: false, heartbeats: false });
    expect(await kindsTold(deps)).toEqual(['rating-unchanged']);
    expect((await deps.history.alerts({ limit: 10 })).items).toHaveLength(1);
  });

  it('takes the older of two new documents as new, though the process died between the two', async () => {
    const deps = monitor();
    // both from the days before the first look: then only the newest of a page is news
    const look = aLook({ watch: aWatch({ watchedSince: '2026-01-26T12:00:00.000Z' }) });
    const page = [listed('50300002', '2026-01-22'), listed('50300001', '2026-01-20')];
    const dies = foundThrough(deps, (already) => already === 1);
    await expect(noteListedDocuments({ ...deps, found: dies }, look, page)).rejects.toThrow('ends');
    await noteListedDocuments(deps, look, page);
    expect((await deps.found.ofCouncil(MEDWAY.urn)).map(({ arrival }) => arrival)).toEqual(['new', 'new']);
  });

  it('holds the rest of a mass of documents that a dying process left half saved', async () => {
    const deps = monitor();
    const mass = Array.from({ length: 30 }, (_, at) => listed(`${50_300_000 + at}`, '2026-01-20'));
    await noteListedDocuments(deps, aLook({ hold: true }), mass.slice(0, 18));
    await noteListedDocuments(deps, aLook(), mass);
    expect(new Set((await deps.found.ofCouncil(MEDWAY.urn)).map(({ state }) => state))).toEqual(new Set(['held']));
  });

  it('tells the operator that a source is away, though the process died before it could record that', async () => {
    const deps = monitor();
    const source = { id: 'ofsted-listing', name: 'Ofsted’s list of councils', url: 'https://reports.ofsted.gov.uk/' };
    await deps.states.saveSource(aSourceState({ failures: 2, failingSince: NOON }));
    const poll = async (history: Pick<History, 'record'>) => {
      const before = await deps.states.source('ofsted-listing');
      const failed = { kind: 'failed' as const, because: 'HTTP 503' };
      deps.clock.set(addMinutes(deps.clock.now(), 30));
      return noteSourceHealth({ ...deps, history } as typeof deps, source, before, failed);
    };
    await expect(poll({ record: () => Promise.reject(new Error('the process ends')) })).rejects.toThrow('ends');
    await poll(deps.history);
    const { items } = await deps.history.alerts({ limit: 10 });
    expect(items.map(({ alert }) => alert?.message.kind)).toEqual(['source-down']);
  });

  it('tells the operator once that a source is back, though the process died before it could note it', async () => {
    const deps = monitor();
    const source = { id: 'ofsted-listing', name: 'Ofsted’s list of councils', url: 'https://reports.ofsted.gov.uk/' };
    const before = aSourceState({ failures: 4, failingSince: NOON, heldDown: true, downToldAt: NOON });
    const told = async (minutes: number): Promise<void> => {
      deps.clock.set(addMinutes(NOON, minutes));
      // the state that says so is never kept
      await noteSourceHealth(deps, source, before, { kind: 'healthy' });
    };
    await told(60);
    await told(90);
    expect((await deps.history.alerts({ limit: 10 })).items).toHaveLength(1);
  });
});

describe('a file that ends the process that reads it', () => {
  it('is told as unread after three tries, and tried again once a day', async () => {
    const deps = monitor();
    const document = anIlacs();
    await found(deps, document);
    deps.brings(document);
    let reads = 0;
    const reader = {
      read: async () => {
        reads += 1;
        throw new Error('the process ends');
      },
    };
    for (let minutes = 0; minutes < 6 * 60; minutes += 10) {
      await readWaiting({ ...deps, reader }, document.urn).catch(() => {});
      deps.clock.set(addMinutes(deps.clock.now(), 10));
    }
    expect(reads).toBe(3);
    const told = (await deps.history.entriesOf(document.urn)).flatMap(({ alert }) => alert?.message.kind ?? []);
    expect(told).toEqual(['unread']);
    deps.clock.set(addMinutes(deps.clock.now(), 24 * 60));
    await readWaiting(deps, document.urn);
    const after = (await deps.history.entriesOf(document.urn)).flatMap(({ alert }) => alert?.message.kind ?? []);
    expect(after).toHaveLength(2);
  });

  it('does not count deaths before or after the reading', async () => {
    const deps = monitor();
    const document = anIlacs();
    await found(deps, document);
    deps.brings(document);
    for (let tries = 0; tries < 5; tries += 1) {
      const history = historyThrough(deps, () => Promise.reject(new Error('the process ends')));
      await readWaiting({ ...deps, history }, document.urn).catch(() => {});
      deps.clock.set(addMinutes(deps.clock.now(), 10));
    }
    await readWaiting(deps, document.urn);
    const told = (await deps.history.entriesOf(document.urn)).flatMap(({ alert }) => alert?.message.kind ?? []);
    expect(told).not.toContain('unread');
    expect(told).toHaveLength(1);
  });
});

describe('a document that was found and is not told', () => {
  it('is named to the operator after two hours, once', async () => {
    const deps = monitor();
    const document = anIlacs();
    await found(deps, document, { nextAttemptAt: addMinutes(NOON, 24 * 60) });
    await deps.states.saveWatch(aWatch());
    const queue = new MemoryWorkQueue();
    const watching = { authorities: [MEDWAY], shippedRecord: false, heartbeats: false } as const;
    const gapsAfter = async (minutes: number) => {
      deps.clock.set(addMinutes(NOON, minutes));
      await reconcile({ ...deps, queue, coverage: new DynamoCoverage(new MemoryTable()) }, watching);
      return (await deps.history.alerts({ limit: 50 })).items.filter(({ id }) => id.includes('not-told')).length;
    };
    expect([await gapsAfter(90), await gapsAfter(120), await gapsAfter(240)]).toEqual([0, 1, 1]);
  });
});
