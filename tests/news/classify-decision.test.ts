import { describe, expect, it } from 'vitest';
import { classifyDecision, DECISION_TITLES } from '../../shared/news/classify-decision.ts';
import { NewsItem } from '../../shared/news/verdict.ts';

const decision = (title: string, text = '') =>
  classifyDecision(NewsItem.parse({ id: 'one', url: 'https://www.gov.uk/one', title, text }));

describe('a decision of the Department for Education', () => {
  it.each(DECISION_TITLES)('is known by a title such as “$sample”', ({ sample }) => {
    expect(decision(sample)).toMatchObject({ event: 'statutory-direction', action: 'intervention' });
  });

  it('is about the council that its title names, without a word of description', () => {
    expect(decision('Direction issued to Medway Council: August 2019')?.authority).toBe('medway');
    expect(decision('Direction issued to Tameside Metropolitan Borough Council: March 2024')?.authority).toBe(
      'tameside',
    );
  });

  it.each([
    ['Improvement notice issued to Medway Council', 'About services for children with SEND.'],
    ['Direction issued to the Medway Learning academy trust', ''],
    ['Direction issued to Medway Council', 'About best value in the whole council.'],
    ['Prohibition order: teacher at a school in Medway', ''],
    ['Direction issued to a company', ''],
  ])('is none of ours: “%s” %s', (title, text) => {
    expect(decision(title, text)).toBeUndefined();
  });

  it('about both SEND and children’s services is ours', () => {
    expect(decision('Direction issued to Medway Council', 'About SEND and children’s social care.')).toBeDefined();
  });
});
