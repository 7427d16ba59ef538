import { afterAll, beforeAll, expect, it } from 'vitest';
import { shippedEntries } from '../../shared/domain/shipped-record.ts';
import { aNotice, anAlert, anIlacs, anOlderIlacs, aVisit, NOON, published } from '../support/builders.ts';
import { type Site, startSite } from '../support/site.ts';
import { Page, walkPages } from '../support/walk-pages.ts';

const alertAt = (at: number) => {
  const raisedAt = `2026-01-${String(at).padStart(2, '0')}T09:00:00.000Z`;
  return aNotice(anAlert({ alertId: `alert-${at}` }, { raisedAt }));
};

let site: Site;
beforeAll(async () => {
  site = await startSite({
    entries: [...shippedEntries('medway', NOON), ...Array.from({ length: 7 }, (_, at) => alertAt(at + 1))],
  });
});
afterAll(() => site.stop());

const walk = (path: string, between?: () => Promise<unknown>): Promise<string[]> =>
  walkPages(`${site.url}${path}`, ({ id, alertId }) => id ?? alertId ?? '', between);

it.each(['/v1/publications', '/v1/changes', '/v1/alerts'])(
  '%s gives each thing once, in the same order, whatever the size of a page',
  async (path) => {
    const whole = await walk(`${path}?limit=500`);
    expect(whole.length).toBeGreaterThan(6);
    expect(new Set(whole).size).toBe(whole.length);
    for (const limit of [1, 2, 3, whole.length]) expect(await walk(`${path}?limit=${limit}`)).toEqual(whole);
  },
);

it('keeps the other parameters in the address of the next page', async () => {
  const { next } = Page.parse(await site.json('/v1/publications?authority=medway&kind=focused-visit&limit=1'));
  const { searchParams } = new URL(next ?? '');
  expect(Object.fromEntries(searchParams)).toMatchObject({ authority: 'medway', kind: 'focused-visit', limit: '1' });
});

it('neither repeats nor skips a publication while a newer one arrives', async () => {
  const before = await walk('/v1/publications?limit=500');
  const arrives = () =>
    site.history.record(
      published(aVisit({ fileId: '50300001', published: '2026-02-01', inspectionEnd: '2026-01-14' })),
    );
  expect(await walk('/v1/publications?limit=3', arrives)).toEqual(before);
  expect(await walk('/v1/publications?limit=3')).toEqual(['50300001', ...before]);
});

it('goes on at the right place when a document has replaced the shipped entry that ended the page', async () => {
  const before = await walk('/v1/publications?authority=medway&limit=500');
  const at = before.indexOf('50227723');
  const arrives = () => site.history.record(published(anIlacs()));
  expect(await walk(`/v1/publications?authority=medway&limit=${at + 1}`, arrives)).toEqual(before);
});

it('goes on behind a shipped entry that has got another id since', async () => {
  const before = await walk('/v1/publications?kind=focused-visit&until=2025-12-31&limit=500');
  const shipped = before[0] ?? '';
  const arrives = () =>
    site.history.record(
      published(
        aVisit({
          fileId: '50280001',
          published: '2025-06-02',
          inspectionStart: '2025-04-29',
          inspectionEnd: '2025-04-30',
        }),
      ),
    );
  expect(shipped).toBe('80522-focused-visit-2025-06-02');
  expect(await walk('/v1/publications?kind=focused-visit&until=2025-12-31&limit=1', arrives)).toEqual(before);
});

it('neither repeats nor skips an alert while a newer one is raised', async () => {
  const before = await walk('/v1/alerts?limit=500');
  expect(await walk('/v1/alerts?limit=2', () => site.history.record(alertAt(9)))).toEqual(before);
});

it('never loses a change while an older document arrives late', async () => {
  const before = await walk('/v1/changes?limit=500');
  const late = published(anOlderIlacs({ fileId: '50100001', published: '2019-08-28', inspectionEnd: '2019-07-27' }));
  const seen = await walk('/v1/changes?limit=2', () => site.history.record(late));
  expect(seen).toEqual(expect.arrayContaining(before.filter((id) => !id.startsWith('50227723'))));
  expect(new Set(seen).size).toBe(seen.length);
});
