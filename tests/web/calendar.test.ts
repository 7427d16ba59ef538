import { load } from 'cheerio';
import ICAL from 'ical.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Publication } from '../../shared/domain/publication.ts';
import { anIlacs, anOlderIlacs, aVisit, published } from '../support/builders.ts';
import { type Site, startSite } from '../support/site.ts';

const siteWith = async (...publications: readonly Publication[]): Promise<Site> => {
  const site = await startSite({ entries: publications.map((publication) => published(publication)) });
  onTestFinished(() => site.stop());
  return site;
};

/** As a calendar program reads it, by a parser of Mozilla's. */
const eventsAt = async (site: Site, path = '/medway.ics') => {
  const calendar = new ICAL.Component(ICAL.parse(await (await site.get(path)).text()));
  return calendar.getAllSubcomponents('vevent').map((one) => {
    const { uid, summary, description, startDate, endDate } = new ICAL.Event(one);
    return { uid, summary, description, start: startDate, end: endDate };
  });
};

describe('the calendar of a council', () => {
  const send = aVisit({ fileId: '9', kind: 'send-area-inspection', inspectionEnd: '2024-02-09', sendOutcome: 2 });

  it('has the months of the next inspections as events of whole days that say that they are estimates', async () => {
    const events = await eventsAt(await siteWith(anOlderIlacs(), anIlacs(), send));
    expect(events.map(({ start, end }) => [start.isDate, `${start}`, `${end}`])).toEqual([
      [true, '2026-07-01', '2026-08-01'],
      [true, '2027-02-01', '2027-03-01'],
    ]);
    expect(events[0]?.summary).toBe(
      'About July 2026: Ofsted’s next inspection, a short one (Medway children’s services)',
    );
    expect(events[0]?.description).toMatch(/^about three years after the last, by Ofsted’s own guidance\. An estimate/);
  });

  it('has the day of an action plan, and the next monitoring visit', async () => {
    const events = await eventsAt(await siteWith(anOlderIlacs()));
    expect(events.map(({ start, end }) => `${start} to ${end}`)).toEqual([
      '2019-11-01 to 2019-12-01',
      '2019-12-03 to 2019-12-04',
    ]);
  });

  it('keeps the id of an event until another document takes its place', async () => {
    const idsOf = async (...known: readonly Publication[]) =>
      (await eventsAt(await siteWith(...known))).map(({ uid }) => uid);
    const [before, withVisit, after] = [
      await idsOf(anIlacs()),
      await idsOf(anIlacs(), aVisit()),
      await idsOf(anIlacs(), anIlacs({ fileId: '10', published: '2026-09-01', inspectionEnd: '2026-07-10' })),
    ];
    expect(before).toEqual(['medway-inspection-50227723@ofsted-watch']);
    expect(withVisit).toEqual(before);
    expect(after).toEqual(['medway-inspection-10@ofsted-watch']);
  });

  it('is served as a calendar, the same bytes each time, and is there without any date', async () => {
    const site = await siteWith(anIlacs());
    const answer = await site.get('/medway.ics?utm_source=mail');
    expect(answer.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
    expect(await (await site.get('/medway.ics')).text()).toBe(await answer.text());
    expect((await site.get('/nowhere.ics')).status).toBe(404);
    expect(await eventsAt(await siteWith())).toEqual([]);
  });

  it('is linked from the page of the council', async () => {
    const site = await siteWith(anIlacs());
    expect(load(await site.html('/medway'))('a[href="/medway.ics"]').text()).toBe('Calendar of next dates');
  });
});
