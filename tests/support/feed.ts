import type { Instant } from '../../shared/domain/dates.ts';

export type Article = { title: string; text?: string; link: string; published: Instant };

const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const item = ({ title, text = '', link, published }: Article): string =>
  `<item><title>${xml(title)}</title><link>${xml(link)}</link><description>${xml(text)}</description><pubDate>${new Date(published).toUTCString()}</pubDate></item>`;

/** An RSS feed of these articles. */
export const feedOf = (articles: readonly Article[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>News</title>${articles.map(item).join('')}</channel></rss>`;

export const FEEDS = {
  kentOnline: 'https://www.kentonline.co.uk/_api/rss/medway_messenger_news_feed.xml',
  bbcKent: 'https://feeds.bbci.co.uk/news/england/kent/rss.xml',
  kentLive: 'https://www.kentlive.news/news/kent-news/?service=rss',
  communityCare: 'https://www.communitycare.co.uk/feed/',
  council: 'https://www.medway.gov.uk/rss/news',
} as const;
