import { describe, expect, it } from 'vitest';
import { authorityBySlug } from '../../../shared/domain/authority.ts';
import { NEWS_SOURCES, newsSourcesFor } from '../../../shared/sources/catalogue.ts';

const idsFor = (...slugs: readonly string[]) => newsSourcesFor(slugs).map(({ id }) => id);
const feeds = NEWS_SOURCES.flatMap((source) => source.feeds);

describe('the catalogue of news', () => {
  it('asks national sources for every council, and those of a region for its own', () => {
    expect(idsFor('swindon')).toEqual(['govuk', 'trade-press']);
    expect(idsFor('kent')).toEqual(['govuk', 'trade-press', 'kent-press']);
    expect(idsFor('medway')).toEqual(expect.arrayContaining(['kentonline-medway', 'kent-press', 'medway-council']));
  });

  it('asks each source once, however many councils it is for', () => {
    expect(idsFor('medway', 'kent')).toEqual(idsFor('medway'));
  });

  it('never asks a source that is off, and says why it is', () => {
    const off = NEWS_SOURCES.filter((source) => source.off !== null);
    expect(off.map(({ id }) => id)).toEqual(['google-news', 'bing-news']);
    for (const { id, off: because } of off) {
      expect(because).toContain('personal');
      expect(idsFor('medway')).not.toContain(id);
    }
  });

  it('names councils that exist', () => {
    for (const slug of NEWS_SOURCES.flatMap(({ about }) => about ?? [])) expect(authorityBySlug(slug)).toBeDefined();
  });

  it('has one id a source, and one address a feed, over https', () => {
    expect(new Set(NEWS_SOURCES.map(({ id }) => id)).size).toBe(NEWS_SOURCES.length);
    expect(new Set(feeds.map(({ url }) => url)).size).toBe(feeds.length);
    expect(feeds.filter(({ url }) => new URL(url).protocol !== 'https:')).toEqual([]);
  });
});
