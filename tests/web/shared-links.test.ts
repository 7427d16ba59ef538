import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anIlacs, published } from '../support/builders.ts';
import { type Site, startSite } from '../support/site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite({ entries: [published(anIlacs())] });
});
afterAll(() => site.stop());

describe('a link that mail and social sites have lengthened', () => {
  it.each([
    '/?fbclid=abc',
    '/medway?fbclid=abc',
    '/medway?utm_source=newsletter&utm_medium=email',
    '/medway?utm_source=one&utm_source=two',
    '/medway?__proto__=1&toString=1',
    '/docs?gclid=abc',
    '/openapi.json?v=2',
    '/feeds/medway.atom?_=1718000000',
    '/feeds/all.atom?utm_source=rss',
  ])('%s is answered as without', async (path) => {
    const [long, plain] = [await site.get(path), await site.get(path.replace(/\?.*/, ''))];
    expect(long.status).toBe(200);
    expect(await long.text()).toBe(await plain.text());
  });

  it('is refused by the API, where a misspelt name would give the wrong rows', async () => {
    expect((await site.get('/v1/publications?utm_source=rss')).status).toBe(400);
  });

  it('still says what is wrong with a day', async () => {
    expect((await site.get('/medway?as_of=yesterday&fbclid=abc')).status).toBe(400);
  });
});

describe('an address typed by hand', () => {
  it.each([
    ['/Medway', '/medway'],
    ['/MEDWAY', '/medway'],
    ['/Medway/', '/medway'],
    ['/medway/', '/medway'],
    ['/Medway?as_of=2026-01-01', '/medway?as_of=2026-01-01'],
    ['/feeds/Medway.atom', '/feeds/medway.atom'],
    ['/Medway.ics', '/medway.ics'],
  ])('%s leads to %s', async (typed, right) => {
    const answer = await site.get(typed);
    expect([answer.status, answer.headers.get('Location')]).toEqual([301, right]);
  });

  it('of no council is not found', async () => {
    expect((await site.get('/Narnia')).status).toBe(404);
  });
});

describe('what previews, browsers and search engines ask for', () => {
  it('a page names its one address, without what was added to it', async () => {
    const page = load(await site.html('/medway?fbclid=abc'));
    expect(page('link[rel=canonical]').attr('href')).toBe(`${site.url}/medway`);
    expect(page('meta[property="og:url"]').attr('content')).toBe(`${site.url}/medway`);
    expect(page('meta[property="og:title"]').attr('content')).toBe('Medway children’s services');
    expect(page('meta[property="og:description"]').attr('content')).toContain('good');
  });

  it('there are robots.txt, a map of the site and an icon', async () => {
    expect(await (await site.get('/robots.txt')).text()).toContain(`Sitemap: ${site.url}/sitemap.xml`);
    const map = load(await (await site.get('/sitemap.xml')).text(), { xml: true });
    expect(
      map('loc')
        .toArray()
        .map((one) => map(one).text()),
    ).toContain(`${site.url}/medway`);
    const icon = await site.get('/favicon.ico');
    expect((await site.get(icon.headers.get('Location') ?? '')).headers.get('Content-Type')).toBe('image/svg+xml');
  });
});

describe('days that cannot be meant', () => {
  it.each(['/medway?as_of=2026-02-03', '/v1/authorities/medway?as_of=2026-02-03', '/v1/changes?as_of=2999-01-01'])(
    '%s is refused: it is in the future',
    async (path) => {
      const answer = await site.get(path);
      expect(answer.status).toBe(400);
      expect(await answer.text()).toContain('in the future');
    },
  );

  it('today is known', async () => {
    expect((await site.get('/medway?as_of=2026-02-02')).status).toBe(200);
  });

  it.each(['/v1/changes', '/v1/alerts', '/v1/coverage', '/v1/publications.csv'])(
    '%s says that since is after until',
    async (path) => {
      const answer = await site.get(`${path}?since=2024-01-02&until=2024-01-01`);
      expect([answer.status, await answer.json()]).toMatchObject([400, { parameter: 'since' }]);
    },
  );
});
