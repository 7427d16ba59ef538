import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { currentAuthorities } from '../../shared/domain/authority.ts';
import type { Publication } from '../../shared/domain/publication.ts';
import { listPublications } from '../../shared/use-cases/queries/list-publications.ts';
import { aCoverageItem, anIlacs, anOlderIlacs, aVisit, council, published } from '../support/builders.ts';
import { type Site, startSite } from '../support/site.ts';
import { walkPages } from '../support/walk-pages.ts';

const COUNCILS = ['medway', 'swindon', 'kent', 'leeds', 'york'].map(council);

/** Two on each of several days, so that pages end within days. */
const documentsOf = (urn: string, at: number): readonly Publication[] => [
  anOlderIlacs({ urn, fileId: `501000${at}0`, published: `2019-08-${20 + Math.floor(at / 2)}` }),
  anIlacs({ urn, fileId: `502000${at}1`, published: `2023-09-${11 + Math.floor(at / 2)}` }),
  aVisit({ urn, fileId: `503000${at}2`, published: '2025-06-02', inspectionEnd: `2025-05-${10 + at}` }),
];

const newsOf = (urn: string, at: number) =>
  ['2024-01-10', '2025-06-03', `2026-01-${10 + at}`].map((day) =>
    aCoverageItem({ urn, id: `${day}-${at}`, published: `${day}T09:00:00Z`, url: `https://news.example/${day}/${at}` }),
  );

let site: Site;
beforeAll(async () => {
  site = await startSite({
    watched: COUNCILS,
    entries: COUNCILS.flatMap(({ urn }, at) => documentsOf(urn, at)).map((publication) => published(publication)),
    coverage: COUNCILS.flatMap(({ urn }, at) => newsOf(urn, at)),
  });
});
afterAll(() => site.stop());

const walk = (path: string, between?: () => Promise<unknown>): Promise<string[]> =>
  walkPages(`${site.url}${path}`, ({ id, url, authority }) => `${authority} ${id ?? url}`, between);

/** The same list as every council's own, put together: what is read of all must be what is read of each. */
const ofEach = async (list: string, more: string): Promise<string[]> =>
  (await Promise.all(COUNCILS.map(({ slug }) => walk(`/v1/${list}?authority=${slug}&limit=500${more}`)))).flat();

describe.each([
  ['publications', ''],
  ['publications', '&kind=focused-visit'],
  ['publications', '&since=2019-08-21&until=2025-06-01'],
  ['publications', '&as_of=2023-09-12'],
  ['changes', ''],
  ['changes', '&kind=ilacs&until=2023-09-12'],
  ['coverage', ''],
  ['coverage', '&since=2025-06-03&until=2026-01-12'],
])('/v1/%s of all councils%s', (list, more) => {
  it('holds what is on record of each, once, in one order, whatever the size of a page', async () => {
    const whole = await walk(`/v1/${list}?limit=500${more}`);
    expect(whole.length).toBeGreaterThan(4);
    expect(whole.toSorted()).toEqual((await ofEach(list, more)).toSorted());
    for (const limit of [1, 2, 3, 7, whole.length])
      expect(await walk(`/v1/${list}?limit=${limit}${more}`)).toEqual(whole);
  });
});

it('is the same list as the CSV file', async () => {
  const csv = (await (await site.get('/v1/publications.csv')).text()).trim().split(/\r?\n/).slice(1);
  const rows = await walk('/v1/publications?limit=4');
  expect(csv).toHaveLength(rows.length);
  for (const [at, row] of rows.entries()) expect(csv[at]).toContain(row.split(' ')[1]);
});

describe('while something arrives', () => {
  it.each(['publications', 'changes'])('%s of all councils are neither repeated nor left out', async (list) => {
    const before = await walk(`/v1/${list}?limit=500`);
    const [first] = COUNCILS;
    const arrives = () =>
      site.history.record(
        published(
          aVisit({
            urn: first?.urn ?? '',
            fileId: list === 'changes' ? '50400001' : '50400002',
            published: '2026-02-01',
          }),
        ),
      );
    expect(await walk(`/v1/${list}?limit=2`, arrives)).toEqual(before);
    expect(await walk(`/v1/${list}?limit=2`)).toHaveLength(before.length + 1);
  });

  it('news of all councils is neither repeated nor left out', async () => {
    const before = await walk('/v1/coverage?limit=500');
    const arrives = () =>
      site.coverage.save(
        aCoverageItem({ id: 'newest', published: '2026-02-01T09:00:00Z', url: 'https://news.example/n' }),
      );
    expect(await walk('/v1/coverage?limit=2', arrives)).toEqual(before);
    expect((await walk('/v1/coverage?limit=2')).slice(1)).toEqual(before);
  });
});

it('goes on when what the cursor names has moved to another day', async () => {
  const [medway] = COUNCILS;
  const urn = medway?.urn ?? '';
  const shipped: Publication = {
    ...aVisit({ urn, published: '2021-05-04', inspectionStart: '2021-04-13', inspectionEnd: '2021-04-14' }),
    fileId: null,
    url: null,
    status: 'record',
  };
  await site.history.record(published(shipped));
  const before = await walk('/v1/publications?limit=500');
  const at = before.findIndex((row) => row.endsWith('focused-visit-2021-05-04'));
  const arrives = () =>
    site.history.record(published({ ...shipped, fileId: '50150000', status: 'read', published: '2021-05-06' }));
  const seen = await walk(`/v1/publications?limit=${at + 1}`, arrives);
  expect(seen).toEqual(before);
});

it('refuses a cursor that is none of its own', async () => {
  for (const list of ['publications', 'changes', 'coverage'])
    expect((await site.get(`/v1/${list}?limit=2&cursor=abc`)).status).toBe(400);
});

it('reads the councils of the page, and not all others', async () => {
  const asked = new Set<string>();
  const watched = currentAuthorities().slice(0, 60);
  const full = await startSite({
    watched,
    entries: watched.map(({ urn }, at) =>
      published(
        aVisit({ urn, fileId: String(50_300_000 + at), published: `2025-${at < 30 ? '06' : '07'}-${10 + (at % 20)}` }),
      ),
    ),
  });
  const history = {
    entriesOf: (urn: string) => {
      asked.add(urn);
      return full.history.entriesOf(urn);
    },
    published: full.history.published.bind(full.history),
    alerts: full.history.alerts.bind(full.history),
    reading: full.history.reading.bind(full.history),
  };
  const page = await listPublications({ history, watched }, {}, { limit: 5 });
  await full.stop();
  expect(page.kind === 'page' && page.items).toHaveLength(5);
  expect(asked.size).toBeLessThan(20);
});
