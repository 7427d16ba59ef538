import { describe, expect, it } from 'vitest';
import { Aspect, aspectLabel } from '../../shared/domain/aspect.ts';
import { FRAMEWORKS, FrameworkId } from '../../shared/domain/framework.ts';
import { awardedJudgements } from '../../shared/domain/publication.ts';
import { anIlacs } from './reports.ts';

describe('the frameworks', () => {
  it('award the judgements that Ofsted awarded in each era', () => {
    const awarded = FrameworkId.options.map((id) => [id, FRAMEWORKS[id].aspects.length]);
    expect(Object.fromEntries(awarded)).toEqual({
      'looked-after-children-2013': 5,
      sif: 7,
      'ilacs-2018': 4,
      'ilacs-2023': 5,
      'ilacs-2026': 4,
    });
  });

  it('give no overall grade for inspections since April 2026, and did before', () => {
    const withOverall = FrameworkId.options.filter((id) => FRAMEWORKS[id].aspects.includes('overall-effectiveness'));
    expect(withOverall).not.toContain('ilacs-2026');
    expect(withOverall).toHaveLength(4);
  });

  it('know adequate in 2013 and requires improvement since, never both', () => {
    for (const { scale } of Object.values(FRAMEWORKS))
      expect(scale.includes('adequate')).toBe(!scale.includes('requires-improvement'));
  });

  it('leave out only judgements they make', () => {
    for (const { aspects, optional } of Object.values(FRAMEWORKS))
      expect(optional.filter((aspect) => !aspects.includes(aspect))).toEqual([]);
  });

  it('use every judgement there is a name for', () => {
    const used = Object.values(FRAMEWORKS).flatMap(({ aspects }) => aspects);
    expect(Aspect.options.filter((aspect) => !used.includes(aspect))).toEqual([]);
    expect(new Set(Aspect.options.map(aspectLabel)).size).toBe(Aspect.options.length);
  });
});

describe('the judgements a document awards', () => {
  it('come in the order its framework prints them, whatever order a store kept', () => {
    const backwards = Object.fromEntries(Object.entries(anIlacs().judgements).toReversed());
    expect(awardedJudgements(anIlacs({ judgements: backwards })).map(({ aspect }) => aspect)).toEqual(
      FRAMEWORKS['ilacs-2023'].aspects,
    );
  });

  it('leave out what was not judged and keep what the framework would not print', () => {
    const judgements = { 'in-care': null, 'in-care-and-care-leavers': 'good' } as const;
    expect(awardedJudgements(anIlacs({ judgements }))).toEqual([{ aspect: 'in-care-and-care-leavers', grade: 'good' }]);
  });
});
