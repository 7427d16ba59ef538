import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyItem } from '../../shared/news/classify-item.ts';
import { NewsItem } from '../../shared/news/verdict.ts';
import { type Form, GRADE_EACH, ONE_GRADE, type Told } from './list-forms.ts';

const NAMES = [
  ['leaders-impact', 'the impact of leaders', 'leadership', 'the impact of leaders on social work practice'],
  ['help-and-protection', 'help and protection', 'the experiences of children who need help and protection'],
  ['in-care', 'children in care', 'its work with children in care', 'the experiences and progress of children in care'],
  ['care-leavers', 'care leavers', 'support for care leavers', 'the experiences and progress of care leavers'],
] as const;

const slugOf = (grade: string): string => grade.replace(' ', '-');
const grade = fc.constantFrom('outstanding', 'good', 'requires improvement', 'inadequate');

/** Two to four judgements in any order, by any of their names. */
const judgements: fc.Arbitrary<Told[]> = fc
  .shuffledSubarray([...NAMES], { minLength: 2 })
  .chain((aspects) =>
    fc.tuple(
      ...aspects.map(([aspect, ...names]) =>
        fc.record({ aspect: fc.constant(aspect), name: fc.constantFrom(...names), grade }),
      ),
    ),
  );

const ratingsIn = (list: string, overall: string): Record<string, string> =>
  classifyItem(
    NewsItem.parse({
      id: 'list',
      title: `Ofsted rates Medway children's services ${overall}`,
      text: `Medway Council's children's services have been rated ${overall} in a report published today. ${list}`,
      published: '2025-05-06',
    }),
    { authority: 'medway' },
  ).newRatings;

const readsAll = (tell: Form, asTold: (list: Told[]) => Told[]): void => {
  fc.assert(
    fc.property(judgements.map(asTold), grade, ([first, ...others], overall) => {
      if (first === undefined) return;
      expect(ratingsIn(tell(first, others), overall)).toEqual({
        'overall-effectiveness': slugOf(overall),
        ...Object.fromEntries([first, ...others].map((told) => [told.aspect, slugOf(told.grade)])),
      });
    }),
    { numRuns: 60 },
  );
};

describe('a list of judgements', () => {
  it.each(Object.entries(GRADE_EACH))('gives each its own grade: %s', (_form, tell) => {
    readsAll(tell, (list) => list);
  });

  it.each(Object.entries(ONE_GRADE))('gives all of them one grade: %s', (_form, tell) => {
    readsAll(tell, (list) => list.map((told) => ({ ...told, grade: list[0]?.grade ?? told.grade })));
  });
});
