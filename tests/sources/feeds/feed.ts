import { readFileSync } from 'node:fs';
import type { FeedOutcome } from '../../../shared/sources/feeds/fetch-feed.ts';
import { fetchFeed } from '../../../shared/sources/feeds/fetch-feed.ts';
import type { PublishedItem } from '../../../shared/sources/feeds/published-item.ts';
import { type Recorded, recordedHttp } from '../../support/recorded-http.ts';

/** What a feed at this address gives, and the parts of it that tests name. */

export const FEED_URL = 'https://news.example/feed/';

export const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/feeds/${name}`, import.meta.url), 'utf8');

export const rss = (items: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>t</title>${items}</channel></rss>`;

export const atom = (entries: string): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title>${entries}</feed>`;

/** An item of RSS; `inside` is markup. */
export const item = (inside: string, link = 'https://news.example/a'): string =>
  `<item><link>${link}</link>${inside}</item>`;

export const read = (body: Exclude<Recorded, { failed: unknown }>['body'], contentType = ''): Promise<FeedOutcome> =>
  fetchFeed(
    recordedHttp({
      [FEED_URL]: {
        headers: { etag: '"v1"', ...(contentType === '' ? {} : { 'content-type': contentType }) },
        ...(body === undefined ? {} : { body }),
      },
    }),
    FEED_URL,
  );

export const itemsIn = async (...about: Parameters<typeof read>): Promise<readonly PublishedItem[]> => {
  const outcome = await read(...about);
  if (outcome.kind !== 'items') throw new Error(`no items: ${JSON.stringify(outcome)}`);
  return outcome.items;
};

export const titlesIn = async (...about: Parameters<typeof read>): Promise<readonly string[]> =>
  (await itemsIn(...about)).map(({ title }) => title);
