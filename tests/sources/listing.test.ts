import { describe, expect, it } from 'vitest';
import { newSourceState, type SourceState } from '../../shared/domain/source-state.ts';
import { fetchListing, type ListingOutcome } from '../../shared/sources/ofsted/fetch-listing.ts';
import { listingUrl } from '../../shared/sources/ofsted/urls.ts';
import { APPLICATION_ERROR, FORBIDDEN } from '../../tools/recordings/pages/error-pages.ts';
import { listingPages, wholeListing } from '../../tools/recordings/pages/listing-page.ts';
import { MEDWAY, NOON } from '../support/builders.ts';
import { type RecordedHttp, recordedHttp } from '../support/recorded-http.ts';

const COUNCILS = wholeListing({ medway: '2026-01-12' }, '2025-06-02');
const NEW = newSourceState('ofsted-listing');

const serve = (pages: readonly string[], tag?: string): RecordedHttp => {
  const http = recordedHttp();
  for (const [page, body] of pages.entries())
    http.answer(listingUrl(page), tag === undefined ? { body } : { body, headers: { etag: `"${tag}${page}"` } });
  return http;
};

/** The state a good listing leaves behind. */
const stateAfter = (outcome: ListingOutcome): SourceState => {
  if (outcome.kind !== 'listed') throw new Error(`expected a listing, got ${outcome.kind}`);
  return { ...NEW, lastGoodCount: outcome.count, validators: outcome.remembered };
};

describe('Ofsted’s list of councils', () => {
  it('is read from two requests, whatever number is watched', async () => {
    const http = serve(listingPages(COUNCILS));
    const outcome = await fetchListing(
      http,
      NEW,
      NOON,
      COUNCILS.map(({ urn }) => urn),
    );
    expect(outcome).toMatchObject({ kind: 'listed', count: 153 });
    expect(http.asked).toHaveLength(2);
    expect('rows' in outcome && outcome.rows.find(({ urn }) => urn === MEDWAY.urn)).toEqual({
      urn: '80522',
      name: 'Medway',
      latestReport: '2026-01-12',
    });
  });

  it('is asked for the second time with what the first answer gave, and is unchanged when both pages are', async () => {
    const http = serve(listingPages(COUNCILS), 'monday-');
    const state = stateAfter(await fetchListing(http, NEW, NOON));
    expect(await fetchListing(http, state, NOON)).toEqual({ kind: 'unchanged' });
    expect(http.asked.map(({ validators }) => validators?.etag ?? null)).toEqual([
      null,
      null,
      '"monday-0"',
      '"monday-1"',
    ]);
  });

  it('is read whole when only its second page changed', async () => {
    const http = serve(listingPages(COUNCILS), 'monday-');
    const state = stateAfter(await fetchListing(http, NEW, NOON));
    const [, second = ''] = listingPages(wholeListing({ medway: '2026-03-02' }, '2025-06-02'));
    http.answer(listingUrl(1), { body: second, headers: { etag: '"tuesday-1"' } });
    const outcome = await fetchListing(http, state, NOON);
    expect(outcome).toMatchObject({ kind: 'listed', count: 153 });
    expect('rows' in outcome && outcome.rows.find(({ urn }) => urn === MEDWAY.urn)?.latestReport).toBe('2026-03-02');
  });

  it('is read whole where one of its pages cannot be asked whether it has changed', async () => {
    const http = serve(listingPages(COUNCILS));
    const [first = ''] = listingPages(COUNCILS);
    http.answer(listingUrl(0), { body: first, headers: { etag: '"monday-0"' } });
    const state = stateAfter(await fetchListing(http, NEW, NOON));
    const [, second = ''] = listingPages(wholeListing({ medway: '2026-03-02' }, '2025-06-02'));
    http.answer(listingUrl(1), { body: second });
    const outcome = await fetchListing(http, state, NOON);
    expect('rows' in outcome && outcome.rows.find(({ urn }) => urn === MEDWAY.urn)?.latestReport).toBe('2026-03-02');
  });

  it('may list one council without any report', async () => {
    const councils = COUNCILS.map((council, at) => (at === 7 ? { ...council, latestReport: null } : council));
    expect((await fetchListing(serve(listingPages(councils)), NEW, NOON)).kind).toBe('listed');
  });
});

describe('a listing in other clothes', () => {
  const restyled: readonly [string, (html: string) => string][] = [
    ['with other class names', (html) => html.replace(/ class="[^"]*"/g, ' class="x1"')],
    [
      'with no class names and other tags',
      (html) => html.replace(/ class="[^"]*"/g, '').replace(/\b(ul|li)\b/g, 'div'),
    ],
    [
      'in upper case tags',
      (html) => html.replace(/<(\/?)(ul|li|strong|h3|time)/g, (_, slash, tag) => `<${slash}${tag.toUpperCase()}`),
    ],
    [
      'with more attributes, in another order',
      (html) => html.replace(/<a href=/g, '<a data-x="1" target="_blank" href='),
    ],
    [
      'with whole addresses in its links',
      (html) => html.replace(/href="\/provider/g, 'href="https://reports.ofsted.gov.uk/provider'),
    ],
    ['with wide and broken spaces', (html) => html.replace(/Latest report: /g, 'Latest  report:\n&nbsp; ')],
    ['with URN before the date', (html) => html.replace(/(<li>Latest report.*?<\/li>)(<li>URN.*?<\/li>)/g, '$2$1')],
    ['with labels in upper case', (html) => html.replace(/Latest report/g, 'LATEST REPORT').replace(/URN/g, 'Urn')],
    [
      'with a picture that is a link before each title',
      (html) => html.replace(/<h3/g, '<a href="/provider/44/80500"><img alt=""></a><h3'),
    ],
  ];

  it.each(restyled)('is read the same %s', async (_, restyle) => {
    const plain = await fetchListing(serve(listingPages(COUNCILS)), NEW, NOON);
    const pages = listingPages(COUNCILS).map(restyle);
    expect(pages).not.toEqual(listingPages(COUNCILS));
    expect(await fetchListing(serve(pages), NEW, NOON)).toEqual(plain);
  });

  it('is read the same with its rows in another order', async () => {
    const outcome = await fetchListing(serve(listingPages(COUNCILS.toReversed())), NEW, NOON);
    expect(outcome).toMatchObject({ kind: 'listed', count: 153 });
  });

  it('is read where the rating stands among the labels, as it did in 2019', async () => {
    const pages = listingPages(COUNCILS).map((html) =>
      html.replace(
        /<li>URN/g,
        '<li><div class="search-result__provider-rating">Rating: <strong>Good</strong></div></li><li>URN',
      ),
    );
    expect((await fetchListing(serve(pages), NEW, NOON)).kind).toBe('listed');
  });
});

describe('a listing not to be believed', () => {
  const because = async (pages: readonly string[], state: SourceState = NEW, watched: readonly string[] = []) => {
    const outcome = await fetchListing(serve(pages), state, NOON, watched);
    return outcome.kind === 'suspect' ? outcome.because : outcome.kind;
  };
  const known = { ...NEW, lastGoodCount: 153 };
  const broken = (from: string | RegExp, to: string) => listingPages(COUNCILS).map((html) => html.replace(from, to));

  it('shrank from 153 to 100 councils', async () => {
    expect(await because(listingPages(COUNCILS.slice(0, 100)), known)).toBe('100 councils, last time 153');
  });

  it('is short of the number it prints', async () => {
    expect(await because([...listingPages(COUNCILS.slice(0, 100), 153), ...listingPages([], 153)], known)).toBe(
      '100 councils, last time 153',
    );
    expect(await because(listingPages(COUNCILS.slice(0, 150), 153))).toBe('153 results announced, 150 read');
  });

  it('lost a council that is watched, though hardly any other', async () => {
    const others = COUNCILS.filter(({ urn }) => urn !== MEDWAY.urn);
    expect(await because(listingPages(others), known, [MEDWAY.urn])).toBe('a watched council is not listed: URN 80522');
    expect(await because(listingPages(others), known)).toBe('listed');
  });

  it('has no number of results', async () => {
    expect(await because(broken(/<h2>.*<\/h2>/, ''))).toBe('the number of results is not printed');
  });

  it('announces councils and lists none', async () => {
    expect(await because(listingPages([], 153), known)).toBe('no council is listed, 153 announced');
  });

  it('is empty where there were councils before', async () => {
    expect(await because(listingPages([]), known)).toBe('no council is listed, 0 announced');
  });

  it('has a row whose link and label name different councils', async () => {
    expect(await because(broken('URN: <strong>80522</strong>', 'URN: <strong>80476</strong>'), known)).toBe(
      '153 results announced, 152 read',
    );
  });

  it('has a row whose date cannot be read', async () => {
    expect(await because(broken('12 January 2026', '12 Janvier 2026'), known)).toBe('153 results announced, 152 read');
  });

  it('lists a council twice', async () => {
    const twice = COUNCILS.map((council, at) => (at === 5 ? (COUNCILS[4] ?? council) : council));
    expect(await because(listingPages(twice), known)).toMatch(/^URN \d+ is listed twice$/);
  });

  it('no longer says when the latest report was', async () => {
    const pages = listingPages(COUNCILS.map((council) => ({ ...council, latestReport: null })));
    expect(await because(pages, known)).toBe('the date of the latest report is missing');
  });

  it('lists providers of another kind', async () => {
    expect(await because(broken(/\/provider\/44\//g, '/provider/16/'), known)).toBe(
      'only 0% of its 153 rows could be read',
    );
  });

  it('gives the rows that were read, and nothing to ask with next time', async () => {
    const outcome = await fetchListing(serve(listingPages(COUNCILS.slice(0, 100)), 'x'), known, NOON);
    expect(outcome).toMatchObject({ kind: 'suspect', rows: { length: 100 } });
    expect(outcome).not.toHaveProperty('remembered');
  });
});

describe('an answer that is no listing', () => {
  const failure = async (http: RecordedHttp, state: SourceState = NEW): Promise<unknown> =>
    fetchListing(http, state, NOON);
  const one = (status: number, body = ''): RecordedHttp => recordedHttp({ [listingUrl(0)]: { status, body } });

  it.each([
    [403, FORBIDDEN, 'http-403'],
    [429, '', 'http-429'],
    [503, APPLICATION_ERROR, 'http-5xx'],
    [404, '', 'http-other'],
    // 304 that nobody asked for
    [304, '', 'http-other'],
  ])('with status %i is told by its status', async (status, body, reason) => {
    expect(await failure(one(status, body))).toMatchObject({ kind: 'failed', reason });
  });

  it('with status 200 is told by its title', async () => {
    expect(await failure(one(200, APPLICATION_ERROR))).toEqual({
      kind: 'failed',
      reason: 'not-a-listing',
      detail: 'page titled “Slim Application Error”',
    });
  });

  it('is found on the second page as well', async () => {
    const http = serve([listingPages(COUNCILS)[0] ?? '', FORBIDDEN]);
    expect(await failure(http)).toMatchObject({ kind: 'failed', reason: 'not-a-listing' });
  });

  it('ends in a page that is too large, a refused connection or a time-out by their names', async () => {
    expect(await failure(one(200, 'x'.repeat(5_000_001)))).toMatchObject({ reason: 'too-large' });
    expect(await failure(recordedHttp())).toMatchObject({ reason: 'refused' });
    expect(await failure(recordedHttp({ [listingUrl(0)]: { failed: 'timeout' } }))).toMatchObject({
      reason: 'timeout',
    });
  });

  it('is told at once whatever it repeats', async () => {
    expect(await failure(one(200, '<title'.repeat(800_000)))).toMatchObject({ reason: 'not-a-listing' });
  });

  it('is told at once however deep it nests', async () => {
    expect(await failure(one(200, '<div>'.repeat(100_000)))).toMatchObject({ reason: 'not-a-listing' });
    expect(await failure(one(200, '<div>'.repeat(5000)))).toMatchObject({ reason: 'not-a-listing' });
  });

  it('is asked for no more than five times, however many results it prints', async () => {
    const [page = ''] = listingPages(COUNCILS.slice(0, 100), 100_000);
    const http = serve(Array.from({ length: 20 }, () => page));
    await fetchListing(http, NEW, NOON);
    expect(http.asked).toHaveLength(5);
  });
});
