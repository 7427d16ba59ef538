import { describe, expect, it } from 'vitest';
import type { JudgementChange } from '../../shared/domain/alert.ts';
import { differsAcrossGap, directionOf, isChange, judgementChanges, severityOf } from '../../shared/domain/compare.ts';
import type { Publication } from '../../shared/domain/publication.ts';
import { standingOf } from '../../shared/domain/standing.ts';
import { anUnread } from '../support/builders.ts';
import { anIlacs, anIlacs2026, anOlderIlacs, aSif } from './reports.ts';

const against = (document: Publication, ...before: readonly Publication[]): readonly JudgementChange[] =>
  judgementChanges(document, standingOf(before));

describe('SIF 2015 to ILACS 2019', () => {
  const changes = against(anOlderIlacs(), aSif());

  it('compares leadership with the impact of leaders, help and protection, and overall', () => {
    const since = '2015-11-27';
    const from = 'requires-improvement';
    expect(changes.filter((change) => change.from !== null)).toEqual([
      { aspect: 'leaders-impact', from, to: 'inadequate', since },
      { aspect: 'help-and-protection', from, to: 'inadequate', since },
      { aspect: 'overall-effectiveness', from, to: 'inadequate', since },
    ]);
  });

  it('tells the merge of care and care leavers as what it was previously, never as a change', () => {
    expect(changes).toContainEqual({
      aspect: 'in-care-and-care-leavers',
      from: null,
      to: 'requires-improvement',
      since: null,
      previously: { aspect: 'looked-after-and-permanence', grade: 'requires-improvement', since: '2015-11-27' },
    });
  });

  it('says nothing of judgements that ended', () => {
    expect(changes.map(({ aspect }) => aspect)).not.toContain('adoption');
    expect(changes.map(({ aspect }) => aspect)).not.toContain('lscb');
  });
});

describe('ILACS 2019 to ILACS 2023', () => {
  const changes = against(anIlacs(), aSif(), anOlderIlacs());

  it('compares three judgements and splits the fourth', () => {
    const since = '2019-08-27';
    const previously = { aspect: 'in-care-and-care-leavers', grade: 'requires-improvement', since };
    expect(changes).toEqual([
      { aspect: 'leaders-impact', from: 'inadequate', to: 'good', since },
      { aspect: 'help-and-protection', from: 'inadequate', to: 'requires-improvement', since },
      { aspect: 'in-care', from: null, to: 'good', since: null, previously },
      { aspect: 'care-leavers', from: null, to: 'good', since: null, previously },
      { aspect: 'overall-effectiveness', from: 'inadequate', to: 'good', since },
    ]);
    expect(directionOf(changes)).toBe('better');
  });

  it('makes no change of the split alone', () => {
    const same = { 'leaders-impact': 'inadequate', 'help-and-protection': 'inadequate' } as const;
    const split = anIlacs({
      judgements: { ...same, 'in-care': 'good', 'care-leavers': 'inadequate', 'overall-effectiveness': 'inadequate' },
    });
    const changed = against(split, anOlderIlacs());
    expect(changed.filter(isChange)).toEqual([]);
    expect(directionOf(changed)).toBe('none');
  });
});

describe('ILACS 2023 to ILACS 2026', () => {
  it('compares exactly four judgements and neither invents an overall grade nor calls its absence a change', () => {
    const changes = against(anIlacs2026(), anIlacs());
    expect(changes.map(({ aspect, from, to }) => [aspect, from, to])).toEqual([
      ['leaders-impact', 'good', 'good'],
      ['help-and-protection', 'requires-improvement', 'good'],
      ['in-care', 'good', 'good'],
      ['care-leavers', 'good', 'outstanding'],
    ]);
  });

  it('compares with the combined judgement where no inspection was made in between', () => {
    const careLeavers = against(anIlacs2026(), anOlderIlacs()).find(({ aspect }) => aspect === 'care-leavers');
    expect(careLeavers).toMatchObject({ from: null, previously: { aspect: 'in-care-and-care-leavers' } });
  });
});

describe('the inspections of looked after children in 2013', () => {
  const lac = aSif({
    fileId: '50004250',
    kind: 'looked-after-children',
    framework: 'looked-after-children-2013',
    published: '2013-08-23',
    inspectionStart: '2013-07-15',
    inspectionEnd: '2013-07-19',
    judgements: { 'overall-effectiveness': 'inadequate', 'capacity-to-improve': 'adequate' },
  });

  it('are not compared with what came later, though both say overall', () => {
    expect(against(aSif(), lac).every(({ from, previously }) => from === null && previously === undefined)).toBe(true);
  });

  it('are compared with one another, where adequate is ranked against nothing', () => {
    const next = { ...lac, fileId: '50004999', published: '2013-10-30', inspectionEnd: '2013-09-30' };
    const changes = against({ ...next, judgements: { 'capacity-to-improve': 'good' } }, lac);
    expect(changes).toEqual([{ aspect: 'capacity-to-improve', from: 'adequate', to: 'good', since: '2013-08-23' }]);
    expect(changes.filter(isChange)).toHaveLength(1);
    expect(directionOf(changes)).toBe('none');
  });
});

describe('a judgement printed as not judged', () => {
  it('is no award, so it is not compared', () => {
    const changes = against(aSif({ judgements: { adoption: null, 'overall-effectiveness': 'good' } }), aSif());
    expect(changes.map(({ aspect }) => aspect)).toEqual(['overall-effectiveness']);
  });
});

describe('a first report', () => {
  it('has nothing to be compared with, even where nothing at all is known', () => {
    expect(against(anIlacs()).filter(isChange)).toEqual([]);
  });
});

describe('a report between two that could not be read', () => {
  const gap = standingOf([anOlderIlacs(), anUnread({ published: '2021-03-01' })]);
  const changes = judgementChanges(anIlacs(), gap);
  const about = (aspect: string) => changes.find((change) => change.aspect === aspect);

  it('keeps the grades on its two sides from being compared: the last known is only named', () => {
    expect(about('leaders-impact')).toEqual({
      aspect: 'leaders-impact',
      from: null,
      to: 'good',
      since: null,
      previously: { aspect: 'leaders-impact', grade: 'inadequate', since: '2019-08-27' },
    });
    expect(changes.filter(isChange)).toEqual([]);
    expect(directionOf(changes)).toBe('none');
  });

  it('leaves what a judgement was split from as it was', () => {
    expect(about('in-care')?.previously?.aspect).toBe('in-care-and-care-leavers');
  });

  it('makes what differs from the last known grade notable, what is the same routine', () => {
    expect(changes.filter(differsAcrossGap).map(({ aspect }) => aspect)).toEqual([
      'leaders-impact',
      'help-and-protection',
      'overall-effectiveness',
    ]);
    expect(severityOf(changes)).toBe(3);
    const same = judgementChanges(anIlacs({ judgements: { 'leaders-impact': 'inadequate' } }), gap);
    expect(same.filter(differsAcrossGap)).toEqual([]);
    expect(severityOf(same)).toBe(1);
  });
});

describe('an ILACS report after a single inspection', () => {
  it('names what was judged of children in care then, where no combined judgement was made between', () => {
    const change = judgementChanges(anIlacs(), standingOf([aSif()])).find(({ aspect }) => aspect === 'in-care');
    expect(change?.previously).toMatchObject({ aspect: 'looked-after-and-permanence' });
  });
});
