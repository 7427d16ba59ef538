import { describe, expect, it } from 'vitest';
import { EARLIER_GRADE_RULES } from '../../../shared/documents/grades/earlier-grade-rules.ts';
import { previousOverall } from '../../../shared/documents/grades/previous-overall.ts';

const read = (...texts: readonly string[]) => previousOverall(texts.map((text, at) => ({ text, page: at + 1 })))?.grade;

describe('the grade of the inspection before', () => {
  it.each(EARLIER_GRADE_RULES)('is in: $sample', ({ sample }) => {
    expect(read(sample)).toBeDefined();
  });

  it.each([
    [
      'Services in Medway have grown since the last inspection, when they were also judged to be outstanding.',
      'outstanding',
    ],
    [
      'Since the last inspection in 2022, when services were also judged to be outstanding overall, leaders went on.',
      'outstanding',
    ],
    ['Children’s services in Medway were judged by Ofsted in 2019 to be inadequate.', 'inadequate'],
    ['Since the last full ILACS inspection in 2019, when services were found to be good, much has changed.', 'good'],
    [
      'Following the last inspection in 2018, when the local authority was judged good overall, practice weakened.',
      'good',
    ],
    [
      'Services in Kingston have continued to improve since being judged good overall at the previous inspection.',
      'good',
    ],
    [
      'Since the inspection in 2018, when services were judged as ‘requires improvement’ overall, much has changed.',
      'requires-improvement',
    ],
    [
      'Since the last inspection in 2019, when Suffolk was judged to be outstanding, there has been a decline.',
      'outstanding',
    ],
    [
      'Since the authority was inspected, services were found to have improved and were judged to require improvement at the last inspection.',
      'requires-improvement',
    ],
    [
      'At the last inspection in 2017, the local authority was judged as requiring improvement to be good.',
      'requires-improvement',
    ],
    [
      'The last inspection in 2017 judged that the council’s services required improvement to be good.',
      'requires-improvement',
    ],
    ['The inspection in 2016 found the service to be requiring improvement to be good.', 'requires-improvement'],
    ['At the last inspection in 2017, services in St. Helens were judged to be good.', 'good'],
  ])('%s', (sentence, grade) => {
    expect(read(sentence)).toBe(grade);
  });

  it.each([
    'Services for children who need adoption have improved since the last inspection, when they were judged inadequate.',
    'At the last inspection in 2019, the experiences and progress of children in care were judged to be outstanding.',
    'The adoption service was judged to be good at its last inspection.',
    'It was judged to be good at its most recent inspection.',
    'Children’s services in the predecessor local authority, Cumbria County Council, were judged inadequate in 2019.',
    'At this inspection, the overall effectiveness of services was judged to be good.',
    'Of 40 cases audited by the local authority in 2014, most were found to be inadequate.',
    'Services that required improvement at the last inspection have been looked at again.',
    'Services for children in Medway are good.',
  ])('is not in: %s', (sentence) => {
    expect(read(sentence)).toBeUndefined();
  });

  it('is that of the last inspection where earlier ones are told as well', () => {
    expect(
      read(
        'The local authority had been judged inadequate in 2016.',
        'Since the last inspection in 2019, when services were judged to require improvement, much has improved.',
      ),
    ).toBe('requires-improvement');
  });
});
