import { load } from 'cheerio';
import { parseFeed } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import * as z from 'zod';
import { ChangeRow } from '../../shared/web/contract/change.ts';
import { ListOf } from '../../shared/web/contract/list.ts';
import { anIlacs, anOlderIlacs, aVisit, published } from '../support/builders.ts';
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
});

describe('the feed', () => {
  const read = async () => {
    const { format, feed } = parseFeed(await (await site.get('/feeds/medway.atom')).text());
    if (format !== 'atom') throw new Error(`read as ${format}`);
    return feed;
  };

  it('has one entry for each change, which a feed reader understands', async () => {
    const { items } = ListOf(ChangeRow).parse(await site.json('/v1/changes?limit=500'));
    const feed = await read();
    expect(feed.entries?.map(({ title }) => title?.value)).toEqual(items.map(({ summary }) => `Medway: ${summary}`));
    expect(new Set(feed.entries?.map(({ id }) => id)).size).toBe(items.length);
  });

  it('keeps its ids over a restart, at another address, and when a newer change comes', async () => {
    const before = (await read()).entries?.map(({ id }) => id) ?? [];
    const newer = aVisit({ fileId: '50300003', published: '2026-02-01', inspectionEnd: '2026-01-20' });
    const other = await startSite({ entries: [anOlderIlacs(), anIlacs(), visit, newer].map((one) => published(one)) });
    onTestFinished(() => other.stop());
    const restarted = parseFeed(await (await other.get('/feeds/medway.atom')).text());
    expect(restarted.feed).toMatchObject({ entries: [{}, ...before.map((id) => ({ id }))] });
  });

  it('leads to the place of the change on the page of its council', async () => {
    const page = load(await (await site.get('/medway')).text());
    for (const entry of (await read()).entries ?? []) {
      const { hash, pathname } = new URL(entry.links?.find(({ rel }) => rel === 'alternate')?.href ?? '');
      expect([pathname, page(hash).length]).toEqual(['/medway', 1]);
    }
  });
});
