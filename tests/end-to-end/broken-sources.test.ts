import { describe, expect, it } from 'vitest';
import { fileUrl, providerUrl } from '../../shared/sources/ofsted/urls.ts';
import { APPLICATION_ERROR, FORBIDDEN, REPORT_NOT_FOUND } from '../../tools/recordings/pages/error-pages.ts';
import { wholeListing } from '../../tools/recordings/pages/listing-page.ts';
import { MEDWAY } from '../support/builders.ts';
import { medway2019, medway2023 } from '../support/documents.ts';
import { kindsOf, ofKind, replayed } from '../support/replayed.ts';
import { scenarioFolder } from '../support/scenario-folder.ts';

const BEFORE = '2023-08-01T00:00:00Z';
const START = '2023-09-05T06:00:00Z';
const PUBLICATION = '2023-09-11T08:30:00Z';

const medwayUntil2019 = async (end = '2023-09-15T06:00:00Z') =>
  scenarioFolder({ start: START, end }).publishes(BEFORE, 'medway', await medway2019());

const minutesAfter = (moment: string, at: string | undefined): number =>
  (Date.parse(at ?? '') - Date.parse(moment)) / 60_000;

describe('broken sources', () => {
  it('tells a page of HTML in place of a PDF as unread within the hour, and the grades once the PDF is there', async () => {
    const { pdf, ...report } = await medway2023();
    const told = await replayed(
      (await medwayUntil2019())
        .publishes(PUBLICATION, 'medway', { ...report, pdf: REPORT_NOT_FOUND })
        .pdf('2023-09-12T09:00:00Z', report.fileId, pdf),
    );
    expect(kindsOf(told)).toEqual(['welcome', 'unread', 'rating-change']);
    expect(minutesAfter(PUBLICATION, ofKind(told, 'unread')[0]?.at)).toBeLessThanOrEqual(60);
  });

  it('tells a damaged PDF once, however often it is tried', async () => {
    const { pdf, ...report } = await medway2023();
    const cut = typeof pdf === 'string' ? pdf : pdf.slice(0, pdf.length / 3);
    const told = await replayed(
      (await medwayUntil2019('2023-10-20T06:00:00Z')).publishes(PUBLICATION, 'medway', { ...report, pdf: cut }),
    );
    expect(kindsOf(told)).toEqual(['welcome', 'unread']);
    expect(told.find(({ kind }) => kind === 'unread')?.changes).toEqual([]);
  });

  it('never reads grades out of a report about another council', async () => {
    const { pdf } = await medway2023({ council: 'Kent' });
    const report = await medway2023();
    const told = await replayed((await medwayUntil2019()).publishes(PUBLICATION, 'medway', { ...report, pdf }));
    expect(kindsOf(told)).toEqual(['welcome', 'unread']);
  });

  it('doubts a listing that loses rows, removes nothing, and still sees what the page shows', async () => {
    const rows = wholeListing({ medway: '2019-08-27' }, '2015-01-01').slice(0, 100);
    const told = await replayed(
      (await medwayUntil2019('2023-09-13T06:00:00Z'))
        .rows('2023-09-10T08:00:00Z', rows)
        .publishes(PUBLICATION, 'medway', await medway2023()),
    );
    expect(new Set(kindsOf(told))).toEqual(new Set(['welcome', 'source-suspect', 'rating-change']));
    expect(ofKind(told, 'source-suspect').every(({ topic }) => topic === 'operator')).toBe(true);
    expect(ofKind(told, 'source-suspect').length).toBeLessThanOrEqual(6);
  });

  it('says that a source is down after three polls, at most every six hours, and once that it is back', async () => {
    const scenario = (await medwayUntil2019())
      .answer('2023-09-06T08:10:00Z', providerUrl(MEDWAY.urn), 403, FORBIDDEN)
      .provider('2023-09-08T08:10:00Z', 'medway', [await medway2019()]);
    const told = await replayed(scenario);
    const operator = told.filter(({ topic }) => topic === 'operator');
    expect(operator[0]?.kind).toBe('source-down');
    expect(minutesAfter('2023-09-06T08:10:00Z', operator[0]?.at)).toBeLessThanOrEqual(90);
    expect(operator.at(-1)?.kind).toBe('source-recovered');
    expect(ofKind(told, 'source-recovered')).toHaveLength(1);
    expect(operator.length).toBeLessThanOrEqual(9);
  });

  it('tells a document whose file is refused, then its grades when the file comes', async () => {
    const { pdf, ...report } = await medway2023();
    const told = await replayed(
      (await medwayUntil2019())
        .answer(PUBLICATION, fileUrl(report.fileId), 0)
        .provider(PUBLICATION, 'medway', [report, await medway2019()])
        .listing(PUBLICATION, { medway: '2023-09-11' })
        .pdf('2023-09-11T12:00:00Z', report.fileId, pdf),
    );
    expect(kindsOf(told)).toEqual(['welcome', 'unread', 'rating-change']);
  });

  it('tells the grades within the hour of a PDF that comes a day late', async () => {
    const { pdf, ...report } = await medway2023();
    const late = '2023-09-12T10:01:00Z';
    const told = await replayed(
      (await medwayUntil2019('2023-09-12T16:00:00Z'))
        .publishes(PUBLICATION, 'medway', { ...report, pdf: REPORT_NOT_FOUND })
        .pdf(late, report.fileId, pdf),
    );
    expect(minutesAfter(late, ofKind(told, 'rating-change')[0]?.at)).toBeLessThanOrEqual(60);
  });

  it('does not take an error page with status 200 for the end of an outage', async () => {
    const url = providerUrl(MEDWAY.urn);
    const told = await replayed(
      (await medwayUntil2019('2023-09-07T06:00:00Z'))
        .answer('2023-09-06T08:10:00Z', url, 403, FORBIDDEN)
        .answer('2023-09-06T12:10:00Z', url, 200, APPLICATION_ERROR)
        .provider('2023-09-06T18:10:00Z', 'medway', [await medway2019()]),
    );
    const back = ofKind(told, 'source-recovered');
    expect(back.map(({ at }) => at > '2023-09-06T18:10:00Z')).toEqual([true]);
  });

  it('keeps the last good state when the council’s page is another page', async () => {
    const told = await replayed(
      (await medwayUntil2019('2023-09-07T08:00:00Z')).answer(
        '2023-09-06T08:00:00Z',
        providerUrl(MEDWAY.urn),
        200,
        '<h1>Welcome</h1>',
      ),
    );
    expect(new Set(kindsOf(told))).toEqual(new Set(['welcome', 'source-suspect']));
  });
});
