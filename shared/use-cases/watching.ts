import type { Authority } from '../domain/authority.ts';
import { type NewsSource, newsSourcesFor, OFSTED_SOURCES, type Source } from '../sources/catalogue.ts';

/** What is watched here. */
export type Watching = {
  authorities: readonly Authority[];
  /** Whether a council begins with the history that ships with the product. */
  shippedRecord: boolean;
  /** False where no weekly proof of life is sent. */
  heartbeats?: boolean;
  /** Ids of sources, and addresses of feeds, that are switched off. */
  without?: readonly string[];
};

/** Sources of news that are asked for what is watched, each with the feeds of it that are switched on. */
export const newsSourcesOn = ({ authorities, without = [] }: Watching): readonly NewsSource[] =>
  newsSourcesFor(authorities.map(({ slug }) => slug))
    .map((source) => ({ ...source, feeds: source.feeds.filter(({ url }) => !without.includes(url)) }))
    .filter(({ id, feeds }) => feeds.length > 0 && !without.includes(id));

/** Every source that is asked: what the status shows and the weekly proof of life counts, wherever the monitor runs. */
export const sourcesOn = (watching: Watching): readonly Source[] => [
  ...OFSTED_SOURCES.filter(({ id }) => watching.without?.includes(id) !== true),
  ...newsSourcesOn(watching),
];
