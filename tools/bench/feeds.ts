import Parser from 'rss-parser';
import { classifyItem } from '../../shared/news/classify-item.ts';
import { feedMarkup } from '../../shared/sources/feeds/feed-markup.ts';
import { parseFeed } from '../../shared/sources/feeds/parse-feed.ts';
import { median, sideBySide, timed } from './measure.ts';
import { feedOf, newsItems } from './news-items.ts';
import type { Section } from './table.ts';

const ITEMS = 50;
const FEEDS_A_ROUND = 10;
const ROUNDS = 15;

const items = newsItems(ITEMS);

const classifiedPerSecond = async (): Promise<number> => {
  const rates: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const ms = await timed(() => {
      for (const item of items) classifyItem(item, { authority: null });
    });
    rates.push((ITEMS * 1_000) / ms);
  }
  return median(rates.slice(1));
};

/** Our whole way from bytes to items: charset, refusals, mending, parsing, checks of each item. */
const readAll = async (body: Uint8Array): Promise<void> => {
  const feed = feedMarkup({ kind: 'answer', status: 200, headers: {}, body });
  const parsed = feed.kind === 'markup' ? await parseFeed(feed.text) : feed;
  if (parsed.kind !== 'feed' || parsed.items.length !== ITEMS) throw new Error('the feed was not read whole');
};

/** How fast feeds become items, and items verdicts. */
export const benchFeeds = async (): Promise<Section> => {
  const xml = feedOf(items);
  const body = new TextEncoder().encode(xml);
  const plain = new Parser();
  const parsed = await sideBySide(
    FEEDS_A_ROUND,
    () => parseFeed(xml),
    () => plain.parseString(xml),
  );
  const whole = await sideBySide(
    FEEDS_A_ROUND,
    () => readAll(body),
    () => plain.parseString(xml),
  );
  const name = 'rss-parser alone';
  return {
    title: 'Feeds and items',
    notes: [`a feed of ${ITEMS} articles with ${Math.round(body.length / 1_000)} KB`],
    rows: [
      {
        measure: 'feeds parsed',
        unit: 'a second',
        ours: parsed.ours,
        beside: { name, value: parsed.theirs },
        ratio: parsed.ratio,
      },
      {
        measure: 'feeds from bytes to items',
        unit: 'a second',
        ours: whole.ours,
        beside: { name, value: whole.theirs },
        ratio: whole.ratio,
      },
      { measure: 'items classified', unit: 'a second', ours: await classifiedPerSecond() },
    ],
  };
};
