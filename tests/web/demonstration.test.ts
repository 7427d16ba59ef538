import { load } from 'cheerio';
import { parseFeed } from 'feedsmith';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aNotice, anAlert, anIlacs, published } from '../support/builders.ts';
import { type Site, startSite } from '../support/site.ts';

const WHY = 'The documents were re-set in our own words.';

let site: Site;
beforeAll(async () => {
  site = await startSite({ entries: [published(anIlacs()), aNotice(anAlert())], demonstration: WHY });
});
afterAll(() => site.stop());

it.each(['/', '/medway', '/docs', '/nothing-here'])('%s says that it is a demonstration, and why', async (path) => {
  expect(load(await site.html(path))('.demonstration').text()).toBe(`Demonstration. ${WHY}`);
});

it('the feed and each of its entries say it', async () => {
  const { feed, format } = parseFeed(await (await site.get('/feeds/all.atom')).text());
  if (format !== 'atom') throw new Error(`read as ${format}`);
  expect(feed.subtitle).toMatchObject({ value: WHY });
  for (const entry of feed.entries ?? []) {
    expect(entry.title?.value).toMatch(/^Demonstration: /);
    expect(entry.content?.value).toContain(WHY);
  }
});

it('a site that is none does not say it', async () => {
  const real = await startSite();
  expect(load(await real.html('/medway'))('.demonstration')).toHaveLength(0);
  await real.stop();
});
