import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { currentAuthorities } from '../../shared/domain/authority.ts';
import { shippedEntries } from '../../shared/domain/shipped-record.ts';
import { anIlacs, anOlderIlacs, council, MEDWAY, NOON, published, SWINDON } from '../support/builders.ts';
import { ASK_ONCE, type Site, startSite } from '../support/site.ts';

const text = (markup: string, selector: string) => load(markup)(selector).text().replaceAll(/\s+/g, ' ').trim();

it('shows a few councils one by one, with how they stand and their newest document', async () => {
  const site = await startSite({ watched: [MEDWAY, SWINDON], entries: [published(anIlacs())] });
  onTestFinished(() => site.stop());
  const index = load(await site.html('/'));
  expect(
    index('.councils a')
      .get()
      .map((link) => index(link).attr('href')),
  ).toEqual(['/medway', '/swindon']);
  expect(text(index.html(), '.councils li:first-child')).toContain('Good overall since 11 September 2023');
  expect(text(index.html(), '.councils li:first-child')).toContain('published 11 September 2023');
  expect(text(index.html(), '.councils li:last-child')).toContain('No graded inspection is on record yet.');
});

it('says so where no council is watched', async () => {
  const site = await startSite({ watched: [] });
  onTestFinished(() => site.stop());
  expect(text(await site.html('/'), 'main')).toContain('No council is watched here yet.');
});

describe('all councils of England', () => {
  const KENT = council('kent');
  let site: Site;
  beforeAll(async () => {
    site = await startSite({
      watched: currentAuthorities(),
      freshness: ASK_ONCE,
      entries: [published(anOlderIlacs()), published(anIlacs({ urn: KENT.urn, fileId: '50227724' }))],
    });
  });
  afterAll(() => site.stop());

  const names = async (query: string) => {
    const index = load(await site.html(`/${query}`));
    return index('.council-list tbody th')
      .get()
      .map((name) => index(name).text());
  };

  it('stand in one table, by name', async () => {
    const all = await names('');
    expect(all).toHaveLength(153);
    expect(all).toEqual(all.toSorted((a, b) => a.localeCompare(b)));
  });

  it.each([
    ['?overall=inadequate', ['Medway']],
    ['?region=South+East&overall=good', ['Kent']],
    ['?region=&overall=good&sort=', ['Kent']],
    ['?region=London&overall=good', []],
  ])('are narrowed by %s', async (query, wanted) => {
    expect(await names(query)).toEqual(wanted);
  });

  it('are put in order of their newest document', async () => {
    expect((await names('?sort=newest')).slice(0, 2)).toEqual(['Kent', 'Medway']);
  });

  it('keep what was chosen in the form', async () => {
    const index = load(await site.html('/?region=South+East'));
    expect(index('#region option[selected]').text()).toBe('South East');
  });

  it('refuse a choice that does not exist', async () => {
    expect((await site.get('/?region=Atlantis')).status).toBe(400);
  });
});

describe('England at a glance', () => {
  let site: Site;
  beforeAll(async () => {
    const watched = currentAuthorities();
    const entries = watched.flatMap(({ slug }) => shippedEntries(slug, NOON));
    site = await startSite({ watched, entries, freshness: ASK_ONCE });
  });
  afterAll(() => site.stop());

  it('counts how many councils hold each grade, now and through the years', async () => {
    const page = load(await site.html('/'));
    const rows = page('#england ~ details tbody tr, [aria-labelledby=england] tbody tr').get();
    const of = (row: (typeof rows)[number] | undefined) =>
      page(row)
        .find('td')
        .get()
        .map((cell) => Number(page(cell).text()));
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) expect(of(row).reduce((sum, n) => sum + n, 0)).toBe(153);
    const [outstanding = 0, good = 0] = of(rows[0]);
    expect(outstanding + good).toBeGreaterThan(80);
  });

  it('has a tile for each council, with its grade in words', async () => {
    const page = load(await site.html('/'));
    expect(page('.tile')).toHaveLength(153);
    expect(page('.tile[href="/medway"]').text()).toBe('Medway: good');
  });

  it('finds a council by a part of its name', async () => {
    const page = load(await site.html('/?q=medw'));
    expect(page('tbody th a[href="/medway"]')).toHaveLength(1);
    expect(page('.council-list tbody tr')).toHaveLength(1);
  });

  it('shows a council beside all of its region, also those without an overall grade', async () => {
    const [, counted = ''] =
      /Of the 19 councils of the region South East, overall: ([^.]*)\./.exec(
        text(await site.html('/medway'), 'main'),
      ) ?? [];
    const numbers = (counted.match(/\d+/g) ?? []).map(Number);
    expect(numbers.reduce((sum, number) => sum + number, 0)).toBe(19);
  });
});
