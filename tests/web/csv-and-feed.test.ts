import { load } from 'cheerio';
import { parseFeed } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import * as z from 'zod';
import { ChangeRow } from '../../shared/web/answers/change.ts';
import { ListOf } from '../../shared/web/list-endpoint.ts';
import { aNotice, anAlert, anIlacs, anOlderIlacs, aVisit, published } from '../support/builders.ts';
import { type Site, startSite } from '../support/site.ts';

const HOSTILE_LABEL = '=HYPERLINK("https://example.org","click") <script>alert(1)</script>\u0000';
const visit = aVisit({ label: HOSTILE_LABEL });

let site: Site;
beforeAll(async () => {
  site = await startSite({ entries: [published(anOlderIlacs()), published(anIlacs()), published(visit)] });
});
afterAll(() => site.stop());

/** RFC 4180, the little of it that a reader needs. */
const parseCsv = (text: string): string[][] =>
  [...text.matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)].reduce<string[][]>(
    (rows, [all, quoted, plain]) => {
      const cell = quoted?.replaceAll('""', '"') ?? plain ?? '';
      if (!all.startsWith(',')) rows.push([]);
      rows.at(-1)?.push(cell);
      return rows;
    },
    [],
  );

describe('CSV', () => {
  it.each(['authorities', 'publications', 'changes', 'alerts', 'coverage'])(
    'of %s has a row for each item of the list',
    async (name) => {
      const answer = await site.get(`/v1/${name}.csv`);
      expect(answer.headers.get('Content-Type')).toContain('text/csv');
      const [header = [], ...rows] = parseCsv(await answer.text()).filter((row) => row.join('') !== '');
      const list = ListOf(z.unknown()).parse(await site.json(`/v1/${name}?limit=500`));
      expect(rows).toHaveLength(list.items.length);
      for (const row of rows) expect(row).toHaveLength(header.length);
    },
  );

  it('has the same ids in the same order as the list', async () => {
    const rows = parseCsv(await (await site.get('/v1/changes.csv')).text());
    const { items } = ListOf(ChangeRow).parse(await site.json('/v1/changes?limit=500'));
    expect(rows.slice(1, -1).map(([id]) => id)).toEqual(items.map(({ id }) => id));
  });

  it('is never run as a formula by a spreadsheet', async () => {
    const rows = parseCsv(await (await site.get('/v1/publications.csv')).text());
    expect(rows.flat()).toContain(`'${HOSTILE_LABEL}`);
  });

  it('in parts names the next part in a header', async () => {
    const answer = await site.get('/v1/publications.csv?limit=1');
    const next = /^<(?<url>[^>]+)>; rel="next"$/.exec(answer.headers.get('Link') ?? '')?.groups?.['url'] ?? '';
    expect(new URL(next).pathname).toBe('/v1/publications.csv');
    expect((await (await fetch(next)).text()).split('\r\n')[1]).toContain('50227723');
  });

  it('starts with the mark by which Excel knows UTF-8', async () => {
    const bytes = new Uint8Array(await (await site.get('/v1/publications.csv')).arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });
});

describe('the feed', () => {
  const MORNING = '2026-06-22T08:45:00.000Z';
  const NOON = '2026-06-22T12:45:00.000Z';
  const HOSTILE_TITLE = 'Medway: <script>alert(1)</script> & \u0000 more';
  const report = anAlert(
    { alertId: 'report', subject: HOSTILE_TITLE, email: 'Two lines,\nas sent.' },
    { raisedAt: NOON },
  );
  const letter = anAlert(
    {
      alertId: 'letter',
      kind: 'visit-findings',
      sources: ['https://files.ofsted.gov.uk/v1/file/50297101'],
    },
    { raisedAt: MORNING },
  );
  const alive = anAlert({ alertId: 'alive', kind: 'heartbeat', authority: null });
  const fault = anAlert({ alertId: 'fault', kind: 'source-down', topic: 'operator', authority: null });
  const entries = [
    aNotice(letter, { recordedAt: MORNING }),
    aNotice(report, { recordedAt: NOON }),
    aNotice(alive, { urn: null, recordedAt: NOON }),
    aNotice(fault, { urn: null, recordedAt: NOON }),
  ];

  let site: Site;
  beforeAll(async () => {
    site = await startSite({ entries: [published(visit), ...entries] });
  });
  afterAll(() => site.stop());

  const read = async (from: Site = site, path = '/feeds/medway.atom') => {
    const { format, feed } = parseFeed(await (await from.get(path)).text());
    if (format !== 'atom') throw new Error(`read as ${format}`);
    return feed;
  };

  it.each(['/feeds/medway.atom', '/feeds/all.atom'])(
    '%s has what readers are sent, newest first, as it was sent',
    async (path) => {
      const feed = await read(site, path);
      expect(feed.entries?.map(({ title }) => title?.value)).toEqual([
        'Medway: <script>alert(1)</script> &  more',
        letter.message.subject,
      ]);
      expect(feed.entries?.[0]?.content?.value).toBe('Two lines,\nas sent.');
    },
  );

  it('dates each entry, and itself, by the moment the alert was recorded', async () => {
    const feed = await read();
    expect(feed.entries?.map(({ updated }) => updated)).toEqual([NOON, MORNING]);
    expect(feed.updated).toBe(NOON);
  });

  it('keeps its ids over a restart, at another address, and when a newer alert comes', async () => {
    const before = (await read()).entries?.map(({ id }) => id) ?? [];
    const newer = aNotice(anAlert({ alertId: 'newer' }, { raisedAt: '2026-07-01T09:00:00.000Z' }), {
      recordedAt: '2026-07-01T09:00:00.000Z',
    });
    const other = await startSite({ entries: [newer, ...entries] });
    onTestFinished(() => other.stop());
    expect((await read(other)).entries?.slice(1).map(({ id }) => id)).toEqual(before);
    expect(new Set(before).size).toBe(before.length);
  });

  it('leads to the place of the document on the page of its council', async () => {
    const page = load(await (await site.get('/medway')).text());
    const [, entry] = (await read()).entries ?? [];
    const { hash, pathname } = new URL(entry?.links?.find(({ rel }) => rel === 'alternate')?.href ?? '');
    expect([pathname, page(hash).length]).toEqual(['/medway', 1]);
  });

  it('is named on every page', async () => {
    for (const [page, feed] of [
      ['/', '/feeds/all.atom'],
      ['/docs', '/feeds/all.atom'],
      ['/medway', '/feeds/medway.atom'],
    ] as const)
      expect(load(await site.html(page))('link[type="application/atom+xml"]').attr('href')).toBe(feed);
  });
});
