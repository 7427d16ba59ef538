import { describe, expect, it } from 'vitest';
import { aPublishedIlacs, aPublishedVisit, graded, medway2019, medway2023, swindon2023 } from '../support/documents.ts';
import { kindsOf, ofKind, replayed } from '../support/replayed.ts';
import { scenarioFolder } from '../support/scenario-folder.ts';

const BEFORE = '2023-08-01T00:00:00Z';
const START = '2023-09-05T06:00:00Z';
const END = '2023-09-15T06:00:00Z';
/** 09:30 in London, a Monday. */
const PUBLICATION = '2023-09-11T08:30:00Z';

const VISIT_OF_2022 = {
  fileId: '50200001',
  visited: { start: '2022-09-21', end: '2022-09-22' },
  published: '2022-10-26',
};

const medwayUntil2019 = async (frame: { authorities?: string[] } = {}) =>
  scenarioFolder({ start: START, end: END, ...frame }).publishes(BEFORE, 'medway', await medway2019());

describe('ratings', () => {
  it('welcomes once on the first load, however many documents are listed', async () => {
    const told = await replayed(
      (await medwayUntil2019()).publishes(BEFORE, 'medway', await medway2023({ published: '2023-08-01' })),
    );
    expect(kindsOf(told)).toEqual(['welcome']);
    expect(told[0]?.authority).toBe('medway');
    expect(told[0]?.email).toContain('Overall effectiveness: good');
  });

  it('tells every judgement of a new report against the one in force before it, within the hour', async () => {
    const told = await replayed((await medwayUntil2019()).publishes(PUBLICATION, 'medway', await medway2023()));
    expect(kindsOf(told)).toEqual(['welcome', 'rating-change']);
    const [change] = ofKind(told, 'rating-change');
    expect(change).toMatchObject({ severity: 5, direction: 'better', confirms: null });
    expect(change?.at.slice(0, 16)).toBe('2023-09-11T08:30');
    expect(change?.changes).toEqual([
      { aspect: 'leaders-impact', from: 'inadequate', to: 'good', since: '2019-08-27' },
      { aspect: 'help-and-protection', from: 'inadequate', to: 'requires-improvement', since: '2019-08-27' },
      {
        aspect: 'in-care',
        from: null,
        to: 'good',
        since: null,
        previously: { aspect: 'in-care-and-care-leavers', grade: 'requires-improvement', since: '2019-08-27' },
      },
      {
        aspect: 'care-leavers',
        from: null,
        to: 'good',
        since: null,
        previously: { aspect: 'in-care-and-care-leavers', grade: 'requires-improvement', since: '2019-08-27' },
      },
      { aspect: 'overall-effectiveness', from: 'inadequate', to: 'good', since: '2019-08-27' },
    ]);
    expect(change?.sources).toEqual(['https://files.ofsted.gov.uk/v1/file/50227723']);
  });

  it('tells a report and a letter of one day in one message, each whole', async () => {
    const visit = await aPublishedVisit({
      fileId: '50228800',
      visited: { start: '2023-08-01', end: '2023-08-02' },
      published: '2023-09-11',
    });
    const told = await replayed(
      (await medwayUntil2019())
        .publishes(PUBLICATION, 'medway', await medway2023())
        .publishes(PUBLICATION, 'medway', visit),
    );
    expect(kindsOf(told)).toEqual(['welcome', 'rating-change']);
    const [change] = ofKind(told, 'rating-change');
    expect(change?.sources).toEqual([50227723, 50228800].map((id) => `https://files.ofsted.gov.uk/v1/file/${id}`));
    expect(change?.together?.map(({ kind }) => kind)).toEqual(['rating-change', 'visit-findings']);
    expect(change?.email).toContain('The quality of plans for children in need.');
  });

  it('compares with the record that ships when history is shipped and the page does not list the older report', async () => {
    const told = await replayed(
      scenarioFolder({ start: START, end: END, history: 'shipped' })
        .publishes(BEFORE, 'medway', await aPublishedVisit(VISIT_OF_2022))
        .publishes(PUBLICATION, 'medway', await medway2023()),
    );
    expect(kindsOf(told)).toEqual(['welcome', 'rating-change']);
    expect(told.at(-1)?.changes.at(-1)).toMatchObject({ from: 'inadequate', to: 'good', since: '2019-08-27' });
  });

  it('says so when a new report leaves every judgement as it was', async () => {
    const again = await medway2023({
      fileId: '50300001',
      inspected: { start: '2023-08-01', end: '2023-08-04' },
      published: '2023-09-12',
    });
    const told = await replayed(
      scenarioFolder({ start: START, end: END })
        .publishes(BEFORE, 'medway', await medway2023({ published: '2023-08-01', fileId: '50300000' }))
        .publishes('2023-09-12T08:30:00Z', 'medway', again),
    );
    expect(kindsOf(told)).toEqual(['welcome', 'rating-unchanged']);
    expect(told.at(-1)).toMatchObject({ direction: 'none', severity: 1 });
  });

  it('tells four judgements and no change of the overall one under the framework of April 2026', async () => {
    const { 'overall-effectiveness': _, ...four } = graded('good');
    const report = await aPublishedIlacs({
      fileId: '50309000',
      council: 'Medway',
      edition: '2026',
      inspected: { start: '2026-05-11', end: '2026-05-15' },
      published: '2026-06-29',
      judgements: four,
    });
    const told = await replayed(
      scenarioFolder({ start: '2026-06-25T06:00:00Z', end: '2026-07-02T06:00:00Z' })
        .publishes(BEFORE, 'medway', await medway2023())
        .publishes('2026-06-29T08:30:00Z', 'medway', report),
    );
    const [change] = ofKind(told, 'rating-change');
    expect(change?.changes.map(({ aspect, from, to }) => [aspect, from, to])).toEqual([
      ['leaders-impact', 'good', 'good'],
      ['help-and-protection', 'requires-improvement', 'good'],
      ['in-care', 'good', 'good'],
      ['care-leavers', 'good', 'good'],
    ]);
    expect(change?.direction).toBe('better');
    expect(change?.email).toMatch(/no longer/i);
  });

  it('keeps two councils apart that are published on one day', async () => {
    const older = await swindon2023({
      fileId: '50227700',
      edition: '2018',
      inspected: { start: '2019-06-03', end: '2019-06-07' },
      published: '2019-07-15',
      judgements: {
        'leaders-impact': 'good',
        'help-and-protection': 'good',
        'in-care-and-care-leavers': 'good',
        'overall-effectiveness': 'good',
      },
    });
    const told = await replayed(
      (await medwayUntil2019({ authorities: ['medway', 'swindon'] }))
        .publishes(BEFORE, 'swindon', older)
        .publishes(PUBLICATION, 'medway', await medway2023())
        .publishes(PUBLICATION, 'swindon', await swindon2023()),
    );
    expect(ofKind(told, 'welcome').map(({ authority }) => authority)).toEqual(['medway', 'swindon']);
    const changes = ofKind(told, 'rating-change').map(({ authority, severity, direction }) => [
      authority,
      severity,
      direction,
    ]);
    expect(changes).toEqual([
      ['medway', 5, 'better'],
      ['swindon', 5, 'worse'],
    ]);
  });

  it('tells a re-issue as revised, whether or not the first file stays on the page', async () => {
    const first = await medway2023();
    const second = await medway2023({ fileId: '50227999', published: '2023-09-13' });
    const told = await replayed(
      (await medwayUntil2019())
        .publishes(PUBLICATION, 'medway', first)
        .pdf('2023-09-13T08:30:00Z', second.fileId, second.pdf)
        .provider('2023-09-13T08:30:00Z', 'medway', [second, await medway2019()])
        .listing('2023-09-13T08:30:00Z', { medway: '2023-09-13' }),
    );
    expect(kindsOf(told)).toEqual(['welcome', 'rating-change', 'revised']);
    expect(told.at(-1)?.email).toMatch(/^NO GRADE CHANGED: /);
  });

  it('puts a document older than the newest known one into a digest', async () => {
    const told = await replayed(
      scenarioFolder({ start: START, end: END })
        .publishes(BEFORE, 'medway', await medway2023({ published: '2023-08-01' }))
        .publishes(PUBLICATION, 'medway', await medway2019()),
    );
    expect(kindsOf(told)).toEqual(['welcome', 'late-listing']);
  });
});
