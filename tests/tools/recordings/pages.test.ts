import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../shared/sources/ofsted/parse-listing.ts';
import { parseProviderPage } from '../../../shared/sources/ofsted/parse-provider-page.ts';
import { APPLICATION_ERROR, FORBIDDEN, REPORT_NOT_FOUND } from '../../../tools/recordings/pages/error-pages.ts';
import { listingPages, wholeListing } from '../../../tools/recordings/pages/listing-page.ts';
import { providerPage, type ShownDocument } from '../../../tools/recordings/pages/provider-page.ts';

const SOMEWHERE = { name: "St Bride's Council", urn: '80999', address: 'Town Hall' };

const visit = (year: number): ShownDocument => ({
  fileId: `590000${year - 2000}`,
  label: "Children's services focused visit",
  inspectedUntil: `${year}-03-01`,
  published: `${year}-04-02`,
});

describe('a listing page', () => {
  it('gives every council once, a hundred to a page, with the days it was told', () => {
    const pages = listingPages(wholeListing({ medway: '2023-09-11', swindon: '2023-09-12' }, '2015-01-01'));
    const rows = pages.flatMap((html) => parseListing(html).rows);
    expect(pages.map((html) => parseListing(html).rows.length)).toEqual([100, 53]);
    expect(new Set(rows.map(({ urn }) => urn)).size).toBe(153);
    expect(
      rows
        .filter(({ latestReport }) => latestReport !== '2015-01-01')
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['Medway', 'Swindon']);
  });

  it('leads from each page to the one beside it', () => {
    const [first = '', last = ''] = listingPages(wholeListing({}, '2015-01-01'));
    const link = (html: string, name: string) => load(html)(`.pagination__${name}`).attr('href');
    expect([link(first, 'previous'), link(last, 'next')]).toEqual([undefined, undefined]);
    expect(link(first, 'next')).toContain('start=100&rows=100');
    expect(link(last, 'previous')).toContain('start=0&rows=100');
  });

  it('is a page with its heading where nothing is listed', () => {
    expect(listingPages([]).map((html) => parseListing(html))).toEqual([{ count: 0, items: 0, rows: [] }]);
  });
});

describe('a provider page', () => {
  it('shows the four newest documents and keeps the others in the archive of the fourth', () => {
    const html = providerPage(SOMEWHERE, [2020, 2023, 2021, 2025, 2022, 2024].map(visit));
    const $ = load(html);
    const years = (selector: string) =>
      $(selector)
        .toArray()
        .map((time) => $(time).text().slice(-4));
    expect(years('.timeline > .timeline__day > .event time[pubdate]')).toEqual(['2025', '2024', '2023', '2022']);
    expect(years('.timeline__day--has-archive > .event time[pubdate]')).toEqual(['2022']);
    expect(years('.timeline__archive time[pubdate]')).toEqual(['2021', '2020']);
    expect(parseProviderPage(html).documents).toHaveLength(6);
  });

  it('prints days with two digits and escapes what it prints', () => {
    const html = providerPage(SOMEWHERE, [visit(2025)]);
    expect(html).toContain('Children&#039;s services focused visit, PDF - 02 April 2025');
    expect(parseProviderPage(html)).toMatchObject({ name: "St Bride's Council", urn: '80999' });
  });

  it('is a page of the council where nothing has been published', () => {
    expect(parseProviderPage(providerPage(SOMEWHERE, []))).toMatchObject({ urn: '80999', documents: [] });
  });
});

describe('an error page', () => {
  it.each([REPORT_NOT_FOUND, FORBIDDEN, APPLICATION_ERROR])('is neither a listing nor a council’s page', (html) => {
    expect(parseListing(html)).toEqual({ count: null, items: 0, rows: [] });
    expect(parseProviderPage(html)).toMatchObject({ urn: null, documents: [] });
  });
});
