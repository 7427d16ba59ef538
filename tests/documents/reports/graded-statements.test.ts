import { describe, expect, it } from 'vitest';
import { GRADED_STATEMENTS, gradedStatements } from '../../../shared/documents/reports/graded-statements.ts';

const aspectsIn = (text: string) => gradedStatements([{ text, page: 1 }]).map(({ aspect }) => aspect);

describe('a grade given in a sentence', () => {
  it.each(GRADED_STATEMENTS)('$sample', ({ aspect, sample }) => {
    expect(aspectsIn(sample)).toEqual([aspect]);
  });

  it.each([
    'Services for children in Medway who need help and protection are inadequate.',
    'Children’s services in Medway are good at listening.',
    'Children’s services in Medway were inadequate.',
    'Services for care leavers in Medway are good.',
    'The overall effectiveness of the fostering service is good.',
    'An LSCB that is good coordinates its partners.',
  ])('is not in: %s', (text) => {
    expect(aspectsIn(text)).toEqual([]);
  });
});
