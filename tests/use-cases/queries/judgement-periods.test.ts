import { describe, expect, it } from 'vitest';
import { frameworkStarts, judgementPeriods } from '../../../shared/use-cases/queries/judgement-periods.ts';
import { anIlacs, anOlderIlacs, anUnread, aVisit } from '../../support/builders.ts';

const later = anIlacs({
  fileId: '50299999',
  framework: 'ilacs-2026',
  published: '2026-06-10',
  inspectionStart: '2026-05-04',
  inspectionEnd: '2026-05-15',
  judgements: { 'leaders-impact': 'good', 'help-and-protection': 'good', 'in-care': 'good', 'care-leavers': 'good' },
});

const sif = anIlacs({
  fileId: '50004310',
  kind: 'sif',
  framework: 'sif',
  published: '2015-11-27',
  inspectionEnd: '2015-10-08',
  judgements: { 'overall-effectiveness': 'requires-improvement', adoption: 'good' },
});

const periods = (...documents: Parameters<typeof judgementPeriods>[0]) =>
  judgementPeriods(documents).map(({ aspect, grade, from, to }) => [aspect, grade, from, to]);

describe('how long a judgement was in force', () => {
  it('is from its report to the next, which may split it', () => {
    const found = periods(anOlderIlacs(), anIlacs());
    expect(found).toContainEqual(['overall-effectiveness', 'inadequate', '2019-08-27', '2023-09-11']);
    expect(found).toContainEqual(['in-care-and-care-leavers', 'requires-improvement', '2019-08-27', '2023-09-11']);
    expect(found).toContainEqual(['care-leavers', 'good', '2023-09-11', null]);
  });

  it('ends for the overall grade with the first report that gives none', () => {
    expect(periods(anIlacs(), later)).toContainEqual(['overall-effectiveness', 'good', '2023-09-11', '2026-06-10']);
    expect(periods(anIlacs(), later).filter(([, , , to]) => to === null)).toHaveLength(4);
  });

  it('goes on past a re-inspection by the single inspection framework that leaves it out', () => {
    const again = {
      ...sif,
      fileId: '2',
      published: '2017-02-01',
      inspectionStart: '2016-11-21',
      inspectionEnd: '2016-12-15',
    };
    const found = periods(sif, { ...again, judgements: { 'overall-effectiveness': 'good' } });
    expect(found).toContainEqual(['adoption', 'good', '2015-11-27', null]);
    expect(found).toContainEqual(['overall-effectiveness', 'requires-improvement', '2015-11-27', '2017-02-01']);
  });

  it('is not touched by visits or by documents that were not read', () => {
    expect(periods(anIlacs(), aVisit(), anUnread())).toEqual(periods(anIlacs()));
  });
});

it('names each framework from the day on which it first graded the council', () => {
  expect(frameworkStarts([sif, anOlderIlacs(), anIlacs(), aVisit(), later])).toEqual([
    { framework: 'sif', on: '2015-11-27' },
    { framework: 'ilacs-2018', on: '2019-08-27' },
    { framework: 'ilacs-2023', on: '2023-09-11' },
    { framework: 'ilacs-2026', on: '2026-06-10' },
  ]);
});
