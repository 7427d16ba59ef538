import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { shippedEntries } from '../../shared/domain/shipped-record.ts';
import { ProblemAnswer } from '../../shared/web/problem.ts';
import { aVisit, NOON, published } from '../support/builders.ts';
import { type Site, startSite } from '../support/site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite({ entries: shippedEntries('medway', NOON) });
});
afterAll(() => site.stop());

const ADDRESSES = [
  '/',
  '/medway',
  '/v1/authorities',
  '/v1/authorities/medway',
  '/v1/publications',
  '/v1/publications.csv',
  '/v1/publications/50227723',
  '/v1/changes',
  '/v1/alerts',
  '/v1/coverage',
  '/v1/status',
  '/feeds/medway.atom',
  '/medway.ics',
];

describe.each(ADDRESSES)('GET %s', (address) => {
  it('may be kept for a short while, and is not sent again to those who have it', async () => {
    const first = await site.get(address);
    const tag = first.headers.get('ETag') ?? '';
    expect([first.status, first.headers.get('Cache-Control')]).toEqual([200, 'public, max-age=60']);
    const second = await site.get(address, { 'If-None-Match': `"other", ${tag}` });
    expect([second.status, second.headers.get('ETag'), await second.text()]).toEqual([304, tag, '']);
    expect((await site.get(address, { 'If-None-Match': '"other"' })).status).toBe(200);
  });

  it('answers HEAD with the same headers and no body', async () => {
    const [got, head] = [await site.get(address), await fetch(`${site.url}${address}`, { method: 'HEAD' })];
    expect(head.status).toBe(200);
    for (const name of ['ETag', 'Content-Type', 'Cache-Control'])
      expect(head.headers.get(name)).toBe(got.headers.get(name));
    expect(await head.text()).toBe('');
  });

  it('may be read by any site, and lets nothing run in it', async () => {
    const { headers } = await site.get(address);
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('is not changed by %s', async (method) => {
    const answer = await fetch(`${site.url}${address}`, { method });
    expect([answer.status, answer.headers.get('Allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    expect(ProblemAnswer.parse(await answer.json()).status).toBe(405);
  });

  it('tells a page of another site what it may ask', async () => {
    const answer = await fetch(`${site.url}${address}`, { method: 'OPTIONS' });
    expect([answer.status, answer.headers.get('Allow')]).toEqual([204, 'GET, HEAD, OPTIONS']);
    expect(answer.headers.get('Access-Control-Allow-Methods')).toBe('GET, HEAD, OPTIONS');
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
  });
});

it('gives another ETag once something was published', async () => {
  const before = await site.get('/v1/publications');
  await site.history.record(
    published(aVisit({ fileId: '50300002', published: '2026-02-01', inspectionEnd: '2026-01-20' })),
  );
  const after = await site.get('/v1/publications', { 'If-None-Match': before.headers.get('ETag') ?? '' });
  expect(after.status).toBe(200);
});

/** As an attacker would send it: `fetch` would tidy it up. */
const raw = (path: string) =>
  new Promise<{ status: number; type: string; body: string }>((answered, failed) => {
    request(`${site.url}`, { path }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part) => {
        body += part;
      });
      response.on('end', () =>
        answered({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', body }),
      );
    })
      .on('error', failed)
      .end();
  });

const HOSTILE = [
  'limit=0',
  'limit=-1',
  'limit=501',
  'limit=1e2',
  'limit=ten',
  'limit=10&limit=20',
  `limit=${'9'.repeat(400)}`,
  'since=2023-02-30',
  'since=yesterday',
  'until=2023-09-11T00:00:00Z',
  'as_of=%27%20OR%201=1',
  'as_of=',
  'kind=full-inspection',
  'authority=',
  'authority=medway&authority=swindon',
  'authority=%00',
  'authority=%F0%9F%92%A9',
  `authority=${'a'.repeat(5_000)}`,
  `authority=${'a'.repeat(200_000)}`,
  `${'a'.repeat(50_000)}=1`,
  'authority=../../etc/passwd',
  'authority=constructor',
  'cursor=',
  'cursor=%%%',
  'cursor=e30',
  `cursor=${Buffer.from('{"v":1,"date":"2023-09-11"}').toString('base64url')}`,
  `cursor=${Buffer.from('[]').toString('base64url')}`,
  `cursor=${'A'.repeat(3_000)}`,
  '__proto__=1',
  'toString=1',
  'nonsense=1',
  '%',
];

describe.each(['/v1/publications', '/v1/changes', '/v1/publications.csv'])('%s', (path) => {
  it.each(HOSTILE)('refuses ?%.40s, saying which parameter was not understood', async (query) => {
    const { status, type, body } = await raw(`${path}?${query}`);
    expect([status, type]).toEqual([400, 'application/problem+json']);
    const problem = ProblemAnswer.parse(JSON.parse(body));
    expect(problem.parameter).toBeDefined();
    expect(problem.detail.length).toBeLessThan(600);
  });
});

it.each(['/v1/alerts', '/v1/coverage', '/v1/authorities'])('%s refuses a cursor it did not give', async (path) => {
  for (const cursor of ['e30', '%00', 'AAAA', Buffer.from('{"v":1,"before":"x"}').toString('base64url')])
    expect((await raw(`${path}?cursor=${cursor}`)).status).toBe(400);
});

it.each([
  '/v1/publications/%ff',
  '/v1/publications/..%2f..%2fetc',
  `/v1/publications/${'9'.repeat(2_000)}`,
  '/v1/publications/__proto__',
  '/v1/authorities/%E0%A4%A',
  '/v1/nothing',
  '/v1/',
  '/feeds/nowhere.atom',
  '/feeds/.atom',
  '/medway/more',
  '/constructor',
])('%s is nothing here, and says so as a problem', async (path) => {
  const { status, type, body } = await raw(path);
  expect([status, type]).toEqual([404, 'application/problem+json']);
  expect(ProblemAnswer.parse(JSON.parse(body)).status).toBe(404);
});

it('offers the council whose name was mistyped', async () => {
  const { body } = await raw('/v1/publications?authority=Medwey');
  expect(ProblemAnswer.parse(JSON.parse(body))).toMatchObject({
    parameter: 'authority',
    suggestions: expect.arrayContaining(['medway']),
  });
});

it('says no more of a fault than that there was one', async () => {
  const broken = await startSite({ watched: [] });
  onTestFinished(() => broken.stop());
  await broken.states.saveSource({ ...(await broken.states.source('ofsted-listing')), failures: -1 });
  const answer = await broken.get('/v1/status');
  expect(answer.status).toBe(500);
  expect(JSON.stringify(await answer.json())).not.toContain('SOURCE');
});
