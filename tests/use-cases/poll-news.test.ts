import { describe, expect, it } from 'vitest';
import { SimulatedClock } from '../../cli/simulation/simulated-clock.ts';
import { DynamoCoverage } from '../../shared/adapters/dynamo/dynamo-coverage.ts';
import { DynamoHistory } from '../../shared/adapters/dynamo/dynamo-history.ts';
import { DynamoWatchStates } from '../../shared/adapters/dynamo/dynamo-watch-states.ts';
import type { Authority } from '../../shared/domain/authority.ts';
import { addMinutes, type Instant } from '../../shared/domain/dates.ts';
import type { HistoryEntry } from '../../shared/domain/history.ts';
import type { HttpRequest } from '../../shared/ports.ts';
import { NEWS_SOURCES } from '../../shared/sources/catalogue.ts';
import { pollNews } from '../../shared/use-cases/poll/poll-news.ts';
import { MemoryTable } from '../../tools/soak/memory-table.ts';
import { anIlacs, MEDWAY, NOON, published, SWINDON } from '../support/builders.ts';
import { type Article, FEEDS, feedOf } from '../support/feed.ts';
import { recordedHttp } from '../support/recorded-http.ts';

const ASKED = ['kentonline-medway', 'kent-press'];
const WITHOUT = NEWS_SOURCES.flatMap(({ id }) => (ASKED.includes(id) ? [] : [id]));

const cats: Article = { title: 'Cat rescued', link: 'https://news.example/cats', published: NOON };
const good: Article = {
  title: 'Medway children’s services rated good by Ofsted',
  text: 'Inspectors have judged Medway Council’s children’s services to be good overall after an inspection in January.',
  link: 'https://news.example/good',
  published: addMinutes(NOON, -60),
};
const swindon: Article = {
  title: 'Swindon children’s services rated inadequate by Ofsted',
  text: 'Inspectors have judged Swindon Borough Council’s children’s services to be inadequate overall after an inspection in January.',
  link: 'https://news.example/swindon',
  published: addMinutes(NOON, -60),
};

const undated = (body: string): string => body.replaceAll(/<pubDate>.*?<\/pubDate>/g, '');
const untitled = (body: string): string => body.replaceAll(/<item><title>.*?<\/title>/g, '<item>');

/** Three feeds of two sources, each with a story about cats, on a store in memory. */
const newsroom = () => {
  const table = new MemoryTable();
  const clock = new SimulatedClock(NOON);
  const http = recordedHttp();
  const deps = {
    http,
    history: new DynamoHistory(table),
    coverage: new DynamoCoverage(table),
    states: new DynamoWatchStates(table),
    clock,
    log: () => {},
  };
  const room = {
    deps,
    http,
    feed: (url: string, articles: readonly Article[], change = (body: string) => body, etag?: string) =>
      http.answer(url, { body: change(feedOf(articles)), headers: etag === undefined ? {} : { etag } }),
    away: (...urls: readonly string[]) => {
      for (const url of urls) http.answer(url, { status: 503 });
    },
    /** Polls half an hour later. */
    poll: (authorities: readonly Authority[] = [MEDWAY], through: object = {}) => {
      clock.set(addMinutes(clock.now(), 30));
      const watching = { authorities, shippedRecord: false, heartbeats: false, without: WITHOUT };
      return pollNews({ ...deps, ...through }, watching);
    },
    told: async () =>
      (await deps.history.alerts({ limit: 100 })).items.flatMap(({ alert }) => alert?.message ?? []).toReversed(),
    kinds: async () => (await room.told()).map(({ kind }) => kind),
    asked: (url: string): readonly HttpRequest[] => http.asked.filter((request) => request.url === url),
  };
  for (const url of [FEEDS.kentOnline, FEEDS.bbcKent, FEEDS.kentLive]) room.feed(url, [cats]);
  return room;
};

const times = async (count: number, work: () => Promise<unknown>): Promise<void> => {
  for (let at = 0; at < count; at += 1) await work();
};

describe('a source with several feeds', () => {
  it('is doubted where one of them stays away, at the third poll', async () => {
    const room = newsroom();
    room.away(FEEDS.bbcKent);
    await times(2, () => room.poll());
    expect(await room.kinds()).toEqual([]);
    await times(3, () => room.poll());
    expect(await room.kinds()).toEqual(['source-suspect']);
    expect((await room.told())[0]?.email).toContain('BBC Kent: HTTP 503');
  });

  it('is down where all of them are away, and back with one', async () => {
    const room = newsroom();
    room.away(FEEDS.bbcKent, FEEDS.kentLive);
    await times(4, () => room.poll());
    expect(await room.kinds()).toEqual(['source-down']);
    room.feed(FEEDS.kentLive, [cats]);
    room.feed(FEEDS.bbcKent, [cats]);
    await room.poll();
    expect(await room.kinds()).toEqual(['source-down', 'source-recovered']);
  });
});

describe('a feed that cannot be used', () => {
  it.each<[string, string, (body: string) => string]>([
    ['most items have no words', 'of 3 items 3 have no address to follow, or no words', untitled],
    ['no item bears a date', 'none of its 3 items has a date that can be read', undated],
  ])('is doubted at the third poll where %s', async (_, because, change) => {
    const room = newsroom();
    const three = [1, 2, 3].map((at) => ({ ...cats, link: `${cats.link}/${at}`, title: `Cat ${at}` }));
    room.feed(FEEDS.kentOnline, three, change);
    await times(2, () => room.poll());
    expect(await room.kinds()).toEqual([]);
    await room.poll();
    expect(await room.kinds()).toEqual(['source-suspect']);
    expect((await room.told())[0]?.email).toContain(because);
  });

  it('is down where it used to have items and is empty', async () => {
    const room = newsroom();
    await room.poll();
    room.feed(FEEDS.kentOnline, []);
    await times(3, () => room.poll());
    expect(await room.kinds()).toEqual(['source-down']);
    expect((await room.told())[0]?.email).toContain('the feed is empty');
  });

  it('is well where it was always empty', async () => {
    const room = newsroom();
    room.feed(FEEDS.kentOnline, []);
    await times(4, () => room.poll());
    expect(await room.kinds()).toEqual([]);
  });

  it('is asked in full while it is doubted: “unchanged” would hide that it is so still', async () => {
    const room = newsroom();
    room.feed(FEEDS.kentOnline, [cats], undated, '"no dates"');
    await times(4, () => room.poll());
    expect(room.asked(FEEDS.kentOnline).map(({ validators }) => validators?.etag)).toEqual(Array(4).fill(undefined));
    expect(await room.kinds()).toEqual(['source-suspect']);
  });

  it('is asked whether it has changed while it is well', async () => {
    const room = newsroom();
    room.feed(FEEDS.kentOnline, [cats], undefined, '"as before"');
    await times(2, () => room.poll());
    expect(room.asked(FEEDS.kentOnline).map(({ validators }) => validators?.etag)).toEqual([undefined, '"as before"']);
  });

  it('is asked in full after hours of “unchanged”, once another source told of its council, and doubted if it hid something', async () => {
    const room = newsroom();
    const stuck = (articles: readonly Article[]) => room.feed(FEEDS.kentOnline, articles, undefined, '"for ever"');
    stuck([cats]);
    await room.poll();
    const elsewhere = { ...good, published: addMinutes(NOON, 180), link: 'https://another.example/good' };
    stuck([{ ...good, published: addMinutes(NOON, 90) }, cats]);
    await times(8, () => room.poll());
    expect(await room.kinds()).toEqual([]);
    room.feed(FEEDS.kentLive, [elsewhere, cats]);
    await room.poll();
    expect(await room.kinds()).toEqual(['reported']);
    await room.poll();
    expect(await room.kinds()).toEqual(['reported', 'source-suspect']);
    expect((await room.told())[1]?.email).toContain('it said that nothing had changed while it had');
  });

  it('is asked as before where the other source told of another council', async () => {
    const room = newsroom();
    room.feed(FEEDS.kentOnline, [cats], undefined, '"as before"');
    await times(9, () => room.poll([MEDWAY, SWINDON]));
    room.feed(FEEDS.kentLive, [{ ...swindon, published: addMinutes(NOON, 240) }, cats]);
    await times(2, () => room.poll([MEDWAY, SWINDON]));
    expect((await room.told()).map(({ authority }) => authority)).toEqual(['swindon']);
    expect(room.asked(FEEDS.kentOnline).at(-1)?.validators?.etag).toBe('"as before"');
  });

  it('leaves the others alone, whatever its parser makes of it', async () => {
    const room = newsroom();
    const breaks = {
      get: async (request: HttpRequest) => {
        if (request.url === FEEDS.bbcKent) throw new TypeError('the parser broke');
        return room.http.get(request);
      },
    };
    room.feed(FEEDS.kentLive, [good]);
    await times(3, () => room.poll([MEDWAY], { http: breaks }));
    expect((await room.kinds()).toSorted()).toEqual(['reported', 'source-suspect']);
    expect((await room.told()).find(({ kind }) => kind === 'source-suspect')?.email).toContain('the parser broke');
  });

  it('forgets nothing of what it held while it is away: what is new when it is back is news', async () => {
    const room = newsroom();
    await room.poll();
    room.away(FEEDS.kentOnline);
    await room.poll();
    room.feed(FEEDS.kentOnline, [good, cats], undated);
    await room.poll();
    expect((await room.kinds()).filter((kind) => kind === 'reported')).toHaveLength(1);
  });
});

describe('an item that could not be judged', () => {
  it('is told with its source, and judged again at every poll until it can be', async () => {
    const room = newsroom();
    await room.poll();
    room.feed(FEEDS.kentOnline, [good, cats]);
    const unreadable = published(anIlacs({ framework: 'of-nobody' as never }));
    const damaged = {
      record: (entry: HistoryEntry) => room.deps.history.record(entry),
      alerts: (query: { limit: number }) => room.deps.history.alerts(query),
      entriesOf: async () => [unreadable],
    };
    for (const _ of [1, 2, 3]) expect(await room.poll([MEDWAY], { history: damaged })).toMatchObject({ unjudged: 1 });
    expect(await room.kinds()).toEqual(['source-suspect']);
    expect((await room.told())[0]?.email).toContain('an item could not be judged (1 in all): “Medway children’s');
    await room.poll();
    expect(await room.kinds()).toEqual(['source-suspect', 'reported']);
  });
});

describe('a fault while one source is noted', () => {
  it('leaves the other sources to be noted, and the poll fails', async () => {
    const room = newsroom();
    room.feed(FEEDS.bbcKent, [good]);
    const states = {
      source: (id: string) => room.deps.states.source(id),
      saveSource: async (state: Parameters<typeof room.deps.states.saveSource>[0]) => {
        if (state.sourceId === 'kentonline-medway') throw new Error('the table is throttled');
        return room.deps.states.saveSource(state);
      },
    };
    await expect(room.poll([MEDWAY], { states })).rejects.toThrow('throttled');
    expect(await room.kinds()).toEqual(['reported']);
    expect((await room.deps.states.source('kent-press')).lastHealthyAt).not.toBeNull();
  });
});

describe('stories of one poll', () => {
  it('are noted oldest first: the first to tell of an event is the one that is told', async () => {
    const room = newsroom();
    const at = (minutes: number): Instant => addMinutes(NOON, minutes);
    const later = { ...good, link: 'https://news.example/later', published: at(-10) };
    room.feed(FEEDS.bbcKent, [later]);
    room.feed(FEEDS.kentLive, [{ ...good, published: at(-300) }]);
    await room.poll();
    const told = await room.told();
    expect(told.map(({ sources }) => sources)).toEqual([[good.link]]);
  });
});

describe('another council that is watched from now on', () => {
  it('has every feed read in full and every item judged, also those that were there', async () => {
    const room = newsroom();
    room.feed(FEEDS.bbcKent, [swindon, cats], undefined, '"as before"');
    await times(2, () => room.poll());
    expect(await room.kinds()).toEqual([]);
    await room.poll([MEDWAY, SWINDON]);
    expect((await room.told()).map(({ kind, authority }) => [kind, authority])).toEqual([['reported', 'swindon']]);
    await room.poll([MEDWAY, SWINDON]);
    expect(room.asked(FEEDS.bbcKent).map(({ validators }) => validators?.etag)).toEqual([
      undefined,
      '"as before"',
      undefined,
      '"as before"',
    ]);
  });
});
