import type { Instant } from '../../../shared/domain/dates.ts';
import { escaped } from './markup.ts';

/** A news item as a feed shows it. */
export type ShownItem = { title: string; summary: string; link: string; published: Instant };

const item = ({ title, summary, link, published }: ShownItem): string => `    <item>
      <title>${escaped(title)}</title>
      <link>${escaped(link)}</link>
      <guid isPermaLink="true">${escaped(link)}</guid>
      <description>${escaped(summary)}</description>
      <pubDate>${new Date(published).toUTCString()}</pubDate>
    </item>`;

/** An RSS feed, the newest item first. */
export const rssFeed = (title: string, items: readonly ShownItem[]): string => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0">
  <channel>
    <title>${escaped(title)}</title>
    <description>Recorded in our own words</description>
${items.map(item).join('\n')}
  </channel>
</rss>
`;
