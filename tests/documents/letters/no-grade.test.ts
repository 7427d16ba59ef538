import { describe, expect, it } from 'vitest';
import { focusedVisit, heading, paragraph } from '../../support/letter-text.ts';
import { readingOf } from './readings.ts';

const saying = (...sentences: readonly string[]) =>
  readingOf(focusedVisit({}, heading('Headline findings'), ...sentences.map(paragraph)));

/** Wordings of real letters that tempt a reader to find a grade, in our own words. */
const TEMPTING: readonly (readonly [string, string])[] = [
  [
    'an earlier overall grade',
    'The last inspection in July 2019 judged the council’s children’s services to be inadequate.',
  ],
  [
    'an aspect alone',
    'In 2023 the experiences and progress of care leavers were judged to require improvement to be good.',
  ],
  ['two aspects of one report', 'Overall the service was good in 2019, with adoption judged to be outstanding.'],
  ['audits of the council', 'Managers grade most audits as good and some as inadequate.'],
  ['a quoted adjective', 'One carer called the help ‘outstanding’.'],
  ['work left undone', 'A third of assessments are outstanding, and protection is inadequate for some children.'],
  ['a standard not yet reached', 'Half of the assessments require improvement to be of a good standard.'],
  ['an ambition', 'Leaders want to be outstanding by the next inspection.'],
  ['another inspectorate', 'HMI Probation rated the youth justice service outstanding in 2020.'],
];

describe('a letter', () => {
  for (const [what, sentence] of TEMPTING)
    it(`never yields a judgement from ${what}`, () => {
      expect(saying(sentence).judgements).toEqual({});
    });

  it('states the grade of the inspection before, with its words', () => {
    const reading = saying(
      'Medway children’s services were last inspected in July 2019 and were judged to be inadequate.',
    );
    expect(reading.previousOverall).toBe('inadequate');
    expect(reading.evidence['previousOverall']?.quote).toContain('last inspected in July 2019');
  });

  it('states it where the letter says requiring improvement', () => {
    const reading = saying(
      'The last inspection was in 2016, when the local authority was judged as requiring improvement to be good.',
    );
    expect(reading.previousOverall).toBe('requires-improvement');
  });

  it('never takes what services required in order to be good for a grade of good', () => {
    const sentence = 'The last inspection in 2016 judged that the council’s services required improvement to be good.';
    const reading = saying(sentence);
    expect(reading.previousOverall).toBe('requires-improvement');
    expect(reading.evidence['previousOverall']?.quote).toBe(sentence);
  });

  it('states none from an older inspection than the last it names', () => {
    const reading = saying(
      'A trust was founded after the local authority was judged inadequate in 2016.',
      'Much has improved since the last inspection in May 2023.',
    );
    expect(reading.previousOverall).toBeNull();
  });

  it('states none from a grade of care-experienced young people alone', () => {
    const reading = saying(
      'In the inspection of 2023, services for care-experienced young people were judged to be good.',
    );
    expect(reading.previousOverall).toBeNull();
  });
});
