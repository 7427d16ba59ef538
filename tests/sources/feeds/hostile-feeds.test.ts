import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { FetchHttp, type FetchOptions } from '../../../shared/adapters/http/fetch-http.ts';
import { fetchFeed } from '../../../shared/sources/feeds/fetch-feed.ts';
import { busyMs } from '../../support/busy.ts';
import { type Answering, loopbackServers } from '../../support/loopback.ts';
import { FEED_URL, item, read, rss } from './feed.ts';

const servers = loopbackServers();

/** The feed at its own address, answered over HTTP by a server on this machine. */
const served = async (answer: Answering, options: Partial<FetchOptions> = {}) => {
  const { origin, seen } = await servers.start(answer);
  const { host } = new URL(FEED_URL);
  const http = new FetchHttp({
    userAgent: 'tests',
    elsewhere: (url) => (url.host === host ? new URL(url.pathname, origin) : url),
    retries: { times: 0 },
    ...options,
  });
  return { outcome: await fetchFeed(http, FEED_URL), seen };
};

const memoryWhile = async <T>(work: () => Promise<T>): Promise<{ result: T; grownBy: number }> => {
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 10);
  const result = await work();
  clearInterval(watch);
  // work that never waits leaves no time to look meanwhile
  return { result, grownBy: Math.max(most, process.memoryUsage().rss) - before };
};

const MB = 1_000_000;

describe('a hostile feed over HTTP', () => {
  it('of 200 MB is left before it fills the memory', async () => {
    let sent = 0;
    const { result, grownBy } = await memoryWhile(() =>
      served(async (_, response) => {
        const chunk = Buffer.alloc(MB, item('<title>More</title>'));
        for (; sent < 200 * MB && !response.destroyed; sent += chunk.length) {
          response.write(chunk);
          await wait(1);
        }
        response.end();
      }),
    );
    expect(result.outcome).toMatchObject({ kind: 'failed', reason: 'too-large' });
    expect(sent).toBeLessThan(60 * MB);
    expect(grownBy).toBeLessThan(150 * MB);
  });

  it('of 13 MB is refused by its size, and packed to a few bytes as well', async () => {
    const body = rss(item(`<title>${'x'.repeat(13 * MB)}</title>`));
    const { outcome } = await served((_, response) => response.end(body));
    expect(outcome).toMatchObject({ reason: 'too-large' });
    const packed = await served((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(body));
    });
    expect(packed.outcome).toMatchObject({ reason: 'too-large' });
  });

  it('that is packed honestly is read', async () => {
    const { outcome } = await served((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(rss(item('<title>A story</title>'))));
    });
    expect(outcome).toMatchObject({ kind: 'items', items: [{ title: 'A story' }] });
  });

  it('that drips is given up', async () => {
    const drip: Answering = async (_, response) => {
      for (let times = 0; times < 500 && !response.destroyed; times += 1) {
        response.write('<!-- . -->');
        await wait(10);
      }
    };
    const { outcome } = await served(drip, { limits: { totalMs: 300 } });
    expect(outcome).toMatchObject({ kind: 'failed', reason: 'timeout' });
  });

  it.each([
    ['another host', 'https://other.example/feed/', 'host-not-allowed'],
    ['an address of this machine', 'https://127.0.0.1/feed/', 'host-not-allowed'],
    ['the cloud’s own address', 'http://169.254.169.254/latest/meta-data/', 'host-not-allowed'],
    ['a file', 'file:///etc/passwd', 'host-not-allowed'],
  ])('that leads to %s is not followed', async (_, location, reason) => {
    const { outcome, seen } = await served((_, response) => response.writeHead(302, { location }).end());
    expect(outcome).toMatchObject({ kind: 'failed', reason });
    expect(seen).toHaveLength(1);
  });
});

const filledTo = (size: number, text: string): string => text.repeat(Math.floor(size / text.length));
const inOne = (inside: string): string => rss(item(`<title>A story</title>${inside}`));

const old = (_: unknown, at: number): string =>
  `<item><title>Old</title><link>https://news.example/${at}</link></item>`;

describe('a hostile feed of the largest size', () => {
  /** The slowest took as long as 20 of them; what grows by its square would take a thousand. */
  let fiftyOrdinaryFeeds: number;
  beforeAll(async () => {
    const ordinary = rss(Array.from({ length: 5_000 }, old).join(''));
    fiftyOrdinaryFeeds = 50 * (await busyMs(() => read(ordinary)));
  });

  it.each([
    ['tags that never close in a text', inOne(`<description><![CDATA[${'a<p'.repeat(400_000)}]]></description>`)],
    ['signs of less in a text', inOne(`<description><![CDATA[${'<'.repeat(490_000)}]]></description>`)],
    ['elements without end', inOne(filledTo(4.9 * MB, '<a/>'))],
    ['elements that nest without end', inOne(filledTo(4.9 * MB, '<a>'))],
    ['elements that nest as deep as is let through', inOne('<a>'.repeat(200_000) + '</a>'.repeat(200_000))],
    ['ampersands', inOne(`<description>${'&'.repeat(4.9 * MB)}</description>`)],
    ['entities', inOne(`<description>${filledTo(2 * MB, '&amp;')}</description>`)],
    ['attributes', inOne(`<a${filledTo(4.9 * MB, ' a="1"')}/>`)],
    ['comments', inOne(filledTo(3 * MB, '<!---->'))],
    ['CDATA that never ends', inOne(filledTo(4 * MB, '<![CDATA['))],
    ['one endless tag', inOne(`<${'a'.repeat(4.9 * MB)}`)],
    ['items without anything', rss(filledTo(3 * MB, '<item/>'))],
  ])('of %s has a named outcome, in bounded time and memory', async (_, body) => {
    const { result: took, grownBy } = await memoryWhile(() =>
      busyMs(async () => expect(['items', 'not-a-feed']).toContain((await read(body)).kind)),
    );
    expect(took).toBeLessThan(fiftyOrdinaryFeeds);
    expect(grownBy).toBeLessThan(600 * MB);
  });

  it('of 50,000 items gives the newest thousand, wherever they stand', async () => {
    const many = Array.from({ length: 49_998 }, old);
    const dated = (name: string) =>
      `${item(`<title>${name}</title><pubDate>2 Jun 2025</pubDate>`, `https://news.example/${name}`)}`;
    const outcome = await read(rss(dated('first') + many.join('') + dated('last')));
    if (outcome.kind !== 'items') throw new Error(`no items: ${JSON.stringify(outcome)}`);
    expect(outcome.items.slice(0, 2).map(({ title }) => title)).toEqual(['first', 'last']);
    expect([outcome.items.length, outcome.skipped]).toEqual([1_000, 49_000]);
  });
});
