import { type CheerioAPI, load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { isGraded } from '../../shared/domain/document-kind.ts';
import { shippedEntries } from '../../shared/domain/shipped-record.ts';
import { anIlacs, anOlderIlacs, MEDWAY, NOON, published, SWINDON } from '../support/builders.ts';
import { FULL_RECORD, withoutOverall } from '../support/full-record.ts';
import { type Site, startSite } from '../support/site.ts';

const SHIPPED = shippedEntries('medway', NOON);

let site: Site;
let page: CheerioAPI;
beforeAll(async () => {
  site = await startSite({ ...FULL_RECORD, watched: [MEDWAY, SWINDON] });
  page = load(await site.html('/medway'));
});
afterAll(() => site.stop());

const text = (from: CheerioAPI, selector: string) => from(selector).text().replaceAll(/\s+/g, ' ').trim();

describe('the page of a council', () => {
  it('says how it stands in one line', () => {
    expect(text(page, '.standing')).toBe(
      'Not known: a newer report, published 20 January 2026, could not be read here. Before it: Good overall since 11 September 2023; help and protection requires improvement to be good.',
    );
  });

  it('shows each judgement now and before, the overall one first, with its document', () => {
    const rows = page('.judgements tbody tr')
      .get()
      .map((row) => page(row).text().replaceAll(/\s+/g, ' ').trim());
    expect(rows).toHaveLength(5);
    expect(rows[0]).toBe('Overall effectiveness ●●●○ Good ▲ better ●○○○ Inadequate');
    expect(rows[4]).toContain('judged as “Children in care and care leavers”: ●●○○ Requires improvement to be good');
  });

  it('says of a document whose day nothing gives that the day is not known, in its line, the chart and the list', async () => {
    const undated = published({ ...anIlacs(), published: '2026-02-02', dayKnown: false, arrival: 'baseline' });
    const other = await startSite({ entries: [published(anOlderIlacs()), undated], watched: [MEDWAY, SWINDON] });
    onTestFinished(() => other.stop());
    const own = load(await other.html('/medway'));
    expect(own('.publication .when').first().text()).toContain('day of publication is not known');
    expect(own('table').text()).toContain('day not known');
    expect(own('svg title').text()).toContain('good, a day not known until now');
    const list = load(await other.html('/'));
    for (const shown of [own, list]) expect(shown('body').text()).not.toContain('2 February 2026');
  });

  it('warns that a newer report could not be read, and shows none of its grades', () => {
    expect(text(page, '.banner-warn')).toContain('The standing may be out of date: 1 newer report');
    expect(text(page, '#p-50299000')).toContain('Not read yet, because two readings of it disagree.');
    expect(page('#p-50299000 .grade')).toHaveLength(0);
  });

  it('lists what Ofsted published, newest first, every entry with a place of its own', () => {
    const dates = page('.publication time')
      .get()
      .map((time) => page(time).attr('datetime') ?? '');
    expect(dates).toEqual(dates.toSorted().toReversed());
    expect(page('.publication')).toHaveLength(SHIPPED.length + 1);
    const ids = page('[id]')
      .get()
      .map((one) => page(one).attr('id'));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('quotes what needs to improve with a link to the page of Ofsted’s file', () => {
    expect(text(page, '#p-50297101')).toContain('The response when a child goes missing.');
    expect(page('#p-50297101 .page a').first().attr('href')).toBe(
      'https://files.ofsted.gov.uk/v1/file/50297101#page=2',
    );
  });

  it('calls worse only what Ofsted’s own sentence compares, and never repeats a mere strength as change', () => {
    const compared = text(page, '#p-50297101');
    expect(compared).toContain('Worse (compared with April 2025): Fewer children are seen on time. (page 3)');
    expect(compared).toContain('Improved: Decisions at the front door are quicker than at the last inspection.');
    expect(compared).not.toContain('Plans are clear.');
  });

  it('proves a grade by its words, file and hash', () => {
    expect(text(page, '#p-50227723 details')).toContain('Overall effectiveness: Good (page 1)');
    expect(text(page, '#p-50227723 code')).toBe('ab'.repeat(32));
  });

  it('lets markup in a document, a message or a headline stay text', () => {
    expect(page('script, b, i')).toHaveLength(0);
    expect(text(page, '#p-50297101')).toContain('The <b>pace</b> of permanence planning.');
    expect(text(page, '[aria-labelledby=alerts]')).toContain('<i>one</i> area');
    expect(page('a[href^="javascript"]')).toHaveLength(0);
  });

  it('tells severity and direction of an alert apart', () => {
    expect(text(page, '[aria-labelledby=alerts] li:first-child .severity')).toBe('▮▮▮▯▯ notable (3 of 5)');
    expect(text(page, '[aria-labelledby=alerts] li:first-child .move')).toBe('▼ worse');
  });

  it('says which source answers, and which has gone blind', () => {
    const sources = text(page, '.sources');
    expect(sources).toContain('✓ answering last success 2 February 2026, 12:00');
    expect(sources).toContain('✕ not answering');
    expect(text(page, '.banner-warn')).toContain('Newer documents may be missing');
  });

  it('names its licence and that it is unofficial', () => {
    expect(text(page, 'footer')).toMatch(/^Unofficial\..*Open Government Licence v3\.0/);
  });

  it('takes nothing from another host', () => {
    const taken = page('[src], link[href]:not([rel=canonical])')
      .get()
      .map((one) => page(one).attr('src') ?? page(one).attr('href') ?? '');
    expect(taken.every((address) => address.startsWith('/'))).toBe(true);
  });
});

describe('the chart', () => {
  it('says in its table what it draws', () => {
    const drawn = page('.chart-wide .bar title')
      .get()
      .map((title) => page(title).text());
    const told = page('[aria-labelledby=years] tbody tr')
      .get()
      .map((row) => text(load(page.html(row) ?? ''), ':root'));
    expect(drawn).toHaveLength(told.length);
    expect(drawn).toContain('Overall effectiveness: inadequate, 27 August 2019 to 11 September 2023');
    expect(told.some((row) => row.startsWith('Overall effectiveness'))).toBe(true);
  });

  it('marks each framework and each visit', () => {
    expect(
      page('.chart-wide text.break')
        .get()
        .map((one) => page(one).text()),
    ).toEqual(['2013', 'SIF', 'ILACS', '2023']);
    expect(page('.chart-wide g[transform] title').get()).toHaveLength(
      SHIPPED.filter(({ publication }) => publication !== null && !isGraded(publication.kind)).length + 1,
    );
    expect(text(page, '.chart-wide')).toContain('Focused visit, published 12 January 2026, with priority action');
    expect(text(page, '.chart-wide')).toContain('Medway: improvement notice lifted, 15 January 2024');
  });

  it('draws no overall grade once none is given, and says why', async () => {
    const later = await startSite({ entries: [...(FULL_RECORD.entries ?? []), published(withoutOverall)] });
    onTestFinished(() => later.stop());
    const now = load(await later.html('/medway'));
    expect(text(now, '.standing')).toContain('no overall grade is given since April 2026');
    expect(now('.judgements tbody tr')).toHaveLength(4);
    expect(now('.chart-wide .bar-none')).toHaveLength(1);
    expect(text(now, '[aria-labelledby=judgements]')).toContain('not a change for the better or the worse');
  });
});

describe('the page as it was known on a day', () => {
  it('leaves out what was published later, and says so', async () => {
    const then = load(await site.html('/medway?as_of=2023-09-10'));
    expect(text(then, '.standing')).toContain('Inadequate overall since 27 August 2019');
    expect(text(then, '.banner')).toContain('As it was known on 10 September 2023');
    expect(then('#p-50227723')).toHaveLength(0);
  });

  it('is refused in words for a day that does not exist', async () => {
    const answer = await site.get('/medway?as_of=2023-02-30', { Accept: 'text/html' });
    expect([answer.status, load(await answer.text())('h1').text()]).toEqual([400, 'That was not understood']);
  });
});

it('shows a council of which nothing is known yet without inventing anything', async () => {
  const empty = load(await site.html('/swindon'));
  expect(text(empty, '.standing')).toBe('The grades are not known here yet: Ofsted’s page has not been read.');
  expect(empty('svg.chart, .grade')).toHaveLength(0);
});

it('suggests councils where the address is mistyped, with links to those that are watched', async () => {
  const answer = await site.get('/medwy', { Accept: 'text/html,*/*;q=0.8' });
  const nope = load(await answer.text());
  expect(answer.status).toBe(404);
  expect(nope('main a[href="/medway"]').text()).toBe('Medway');
});

it('is found as well with a slash behind its name', async () => {
  const answer = await site.get('/medway/');
  expect([answer.status, answer.headers.get('Location')]).toEqual([301, '/medway']);
});
