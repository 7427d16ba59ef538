import { describe, expect, it } from 'vitest';
import { SimulatedClock } from '../../cli/simulation/simulated-clock.ts';
import { DynamoFoundDocuments } from '../../shared/adapters/dynamo/dynamo-found-documents.ts';
import { DynamoHistory } from '../../shared/adapters/dynamo/dynamo-history.ts';
import { DynamoWatchStates } from '../../shared/adapters/dynamo/dynamo-watch-states.ts';
import { addMinutes } from '../../shared/domain/dates.ts';
import type { FoundDocument } from '../../shared/domain/history.ts';
import type { WatchState } from '../../shared/domain/source-state.ts';
import { fileUrl } from '../../shared/sources/ofsted/urls.ts';
import { readWaiting } from '../../shared/use-cases/read/read-waiting.ts';
import { MemoryTable } from '../../tools/soak/memory-table.ts';
import { aFoundDocument, aReading, aVisit, aWatch, MEDWAY, NOON, published } from '../support/builders.ts';
import { recordedHttp } from '../support/recorded-http.ts';

/** Medway's documents, whose files say that each is of a visit on the day that the page gives: of one day, issues of one letter. */
const readingRoom = async (watch: Partial<WatchState> = {}) => {
  const table = new MemoryTable();
  const clock = new SimulatedClock(NOON);
  const http = recordedHttp();
  const asked: string[] = [];
  const found = new DynamoFoundDocuments(table);
  const deps = {
    history: new DynamoHistory(table),
    found,
    states: new DynamoWatchStates(table),
    clock,
    http: {
      get: (request: Parameters<typeof http.get>[0]) => {
        asked.push(request.url.split('/').at(-1) ?? '');
        return http.get(request);
      },
    },
    log: () => {},
    reader: {
      read: async (bytes: Uint8Array) => {
        const [, end = ''] = new TextDecoder().decode(bytes).split(' ');
        const visit = aVisit({ inspectionStart: end, inspectionEnd: end, published: end });
        return { status: 'read' as const, reading: aReading(visit, { published: null }) };
      },
    },
  };
  await deps.states.saveWatch(aWatch(watch));
  const room = {
    deps,
    clock,
    file: (fileId: string, end = '2025-11-26') => http.answer(fileUrl(fileId), { body: `%PDF- ${end} ${fileId}` }),
    /** A page of HTML stands where the file should be. */
    pageInstead: (fileId: string) => http.answer(fileUrl(fileId), { body: '<html><title>Not found</title></html>' }),
    away: (fileId: string) => http.answer(fileUrl(fileId), { status: 503 }),
    /** Found, with a file that can be read. */
    finds: async (fileId: string, facts: Partial<FoundDocument> = {}) => {
      room.file(fileId, facts.listedEnd ?? undefined);
      await found.save(aFoundDocument({ fileId, ...facts }));
    },
    read: async () => {
      asked.splice(0);
      const summary = await readWaiting(deps, MEDWAY.urn);
      return { ...summary, asked: [...asked] };
    },
    kinds: async () =>
      (await deps.history.alerts({ limit: 50 })).items.flatMap(({ alert }) => alert?.message.kind ?? []).toReversed(),
    phase: async () => (await deps.states.watch(MEDWAY.urn))?.phase,
    later: (minutes: number) => clock.set(addMinutes(clock.now(), minutes)),
  };
  return room;
};

describe('documents that wait', () => {
  it('are read in the order of publication, on one day of inspection, and those without a day last', async () => {
    const room = await readingRoom();
    await room.finds('50000001', { published: null });
    await room.finds('50000002', { published: '2026-01-14' });
    await room.finds('50000003', { published: '2026-01-13', listedEnd: '2025-12-11' });
    await room.finds('50000004', { published: '2026-01-13', listedEnd: '2025-12-01' });
    await room.finds('50000005', { published: '2026-01-12' });
    expect((await room.read()).asked).toEqual(['50000005', '50000004', '50000003', '50000002', '50000001']);
  });

  it('are read before history that only wants its evidence', async () => {
    const room = await readingRoom();
    await room.finds('50000001', { published: '2019-01-14', told: true, arrival: 'baseline' });
    await room.finds('50000002', { published: '2026-01-13' });
    expect((await room.read()).asked).toEqual(['50000002', '50000001']);
  });

  it('wait for one before them that cannot be read yet, until it was told as unread', async () => {
    const room = await readingRoom();
    await room.finds('50000001', { published: '2026-01-12' });
    await room.finds('50000002', { published: '2026-01-13' });
    room.away('50000001');
    expect(await room.read()).toEqual({ read: 0, waiting: 2, asked: ['50000001'] });
    room.later(10);
    await room.read();
    expect(await room.kinds()).toEqual([]);
    room.later(10);
    expect(await room.read()).toMatchObject({ read: 1, waiting: 1 });
    expect(await room.kinds()).toEqual(['unread', 'visit-findings']);
    // and no other waits for it from then on
    await room.finds('50000003', { published: '2026-01-14' });
    expect(await room.read()).toMatchObject({ read: 1, asked: ['50000003'] });
  });

  it('are not tried before their turn', async () => {
    const room = await readingRoom();
    await room.finds('50000001', { nextAttemptAt: addMinutes(NOON, 10) });
    expect(await room.read()).toEqual({ read: 0, waiting: 1, asked: [] });
    room.later(10);
    expect(await room.read()).toMatchObject({ read: 1 });
  });

  it.each(['away', 'pageInstead'] as const)(
    'are told as unread at the third try where the file is %s, for it may come right',
    async (how) => {
      const room = await readingRoom();
      await room.finds('50000001');
      room[how]('50000001');
      const told: number[] = [];
      for (let tries = 0; tries < 4; tries += 1) {
        await room.read();
        told.push((await room.kinds()).length);
        room.later(30);
      }
      expect(told).toEqual([0, 0, 1, 1]);
    },
  );

  it('say what they said until their changed file can be read, which is tried three times at once', async () => {
    const room = await readingRoom();
    await room.finds('50000001');
    await room.read();
    const again = { state: 'waiting', issue: 2, attempts: 0 } as const;
    const [document] = await room.deps.found.ofCouncil(MEDWAY.urn);
    if (document === undefined) throw new Error('nothing was found');
    await room.deps.found.update({ ...document, ...again });
    room.away('50000001');
    const asked: number[] = [];
    for (let tries = 0; tries < 5; tries += 1) {
      asked.push((await room.read()).asked.length);
      room.later(10);
    }
    expect(asked).toEqual([1, 1, 1, 0, 0]);
    expect(await room.kinds()).toEqual(['visit-findings']);
  });

  it('are issued in the order of their file ids where one day has two: the first is no revision of the second', async () => {
    const room = await readingRoom();
    await room.finds('50000002', { published: '2026-01-13' });
    await room.read();
    await room.finds('50000001', { published: '2026-01-13', foundAt: addMinutes(NOON, 60) });
    await room.read();
    expect(await room.kinds()).toEqual(['visit-findings', 'late-listing']);
  });

  it('are told where they issue a letter again, also when they turn up late', async () => {
    const room = await readingRoom();
    await room.finds('50000001', { published: '2026-01-12' });
    await room.read();
    await room.finds('50000002', { published: '2026-01-13', arrival: 'late', foundAt: addMinutes(NOON, 60) });
    await room.read();
    expect(await room.kinds()).toEqual(['visit-findings', 'revised']);
  });

  it('that stand between two issues that were told are named in a digest, and revise nothing any more', async () => {
    const room = await readingRoom();
    for (const [at, day] of ['2026-01-12', '2026-01-14', '2026-01-13'].entries()) {
      await room.finds(`5000000${at}`, { published: day, foundAt: addMinutes(NOON, at * 60) });
      await room.read();
    }
    expect(await room.kinds()).toEqual(['visit-findings', 'revised', 'late-listing']);
  });

  it('that turn up late are told in one digest once all of them were read, and named once', async () => {
    const room = await readingRoom();
    const late = (day: string) => ({ arrival: 'late', listedEnd: day, published: day }) as const;
    await room.finds('50000001', late('2025-10-01'));
    await room.finds('50000002', late('2025-10-02'));
    room.away('50000002');
    await room.read();
    expect(await room.kinds()).toEqual([]);
    room.file('50000002', '2025-10-02');
    room.later(10);
    await room.read();
    await room.finds('50000003', late('2025-10-03'));
    await room.read();
    const { items } = await room.deps.history.alerts({ limit: 9 });
    expect(items.toReversed().map(({ alert }) => alert?.message.sources)).toEqual([
      [fileUrl('50000001'), fileUrl('50000002')],
      [fileUrl('50000003')],
    ]);
  });

  it('are not told where they turn out to be what the shipped record has told, though they were taken for new', async () => {
    const room = await readingRoom();
    const days = { inspectionStart: '2025-11-26', inspectionEnd: '2025-11-26' };
    await room.deps.history.record(published(aVisit({ fileId: null, status: 'record', arrival: 'record', ...days })));
    await room.finds('50000001', { published: '2026-01-14' });
    await room.finds('50000002', { published: '2026-01-15', listedEnd: '2025-12-11' });
    expect(await room.read()).toMatchObject({ read: 2 });
    expect((await room.deps.history.alerts({ limit: 9 })).items.map(({ id }) => id)).toEqual([
      `${MEDWAY.urn}/50000002/read`,
    ]);
  });

  it('are tried no more than five times for the evidence of what the record holds', async () => {
    const room = await readingRoom();
    await room.finds('50000001', { told: true, arrival: 'baseline' });
    room.away('50000001');
    const tries: number[] = [];
    for (let day = 0; day < 8; day += 1) {
      tries.push((await room.read()).asked.length);
      room.later(24 * 60);
    }
    expect(tries).toEqual([1, 1, 1, 1, 1, 0, 0, 0]);
    expect(await room.kinds()).toEqual([]);
  });
});

describe('the first load of a council', () => {
  const listed = { arrival: 'baseline' } as const;

  it('ends with a welcome once each of its documents was read or given up', async () => {
    const room = await readingRoom({ phase: 'loading' });
    await room.finds('50000001', { ...listed, published: '2025-01-12' });
    await room.finds('50000002', { ...listed, published: '2026-01-13' });
    room.away('50000002');
    await room.read();
    expect([await room.kinds(), await room.phase()]).toEqual([[], 'loading']);
    room.later(10);
    await room.read();
    expect(await room.kinds()).toEqual([]);
    room.later(10);
    await room.read();
    expect([await room.kinds(), await room.phase()]).toEqual([['welcome'], 'watching']);
  });

  it('tells of nothing but the standing, though a letter and its re-issue are among what it read', async () => {
    const room = await readingRoom({ phase: 'loading' });
    await room.finds('50000001', { ...listed, published: '2026-01-12' });
    await room.finds('50000002', { ...listed, published: '2026-01-13' });
    await room.read();
    expect(await room.kinds()).toEqual(['welcome']);
    const { publication } = (await room.deps.history.entry(MEDWAY.urn, `${MEDWAY.urn}/50000002/read`)) ?? {};
    expect(publication?.revises).toBe('50000001');
  });

  it('does not wait for documents that a person has to decide about', async () => {
    const room = await readingRoom({ phase: 'loading' });
    await room.finds('50000001', { state: 'held' });
    await room.read();
    expect(await room.kinds()).toEqual(['welcome']);
  });

  it('does not end before a page was believed', async () => {
    const room = await readingRoom({ phase: 'awaiting-first-page' });
    await room.read();
    expect([await room.kinds(), await room.phase()]).toEqual([[], 'awaiting-first-page']);
  });

  it('ends once: a council that is watched has had its welcome', async () => {
    const room = await readingRoom({ phase: 'watching' });
    await room.read();
    expect(await room.kinds()).toEqual([]);
  });
});
