import { describe, expect, it } from 'vitest';
import { isSameStep, STEPS, stepOf } from '../../shared/messages/government-steps.ts';

const told = (title: string) => stepOf({ event: 'statutory-direction', title, because: '' });

describe('a step of the government', () => {
  it.each(STEPS)('“$sample” is: $says', ({ sample, says, severity, direction }) => {
    expect(told(sample)).toMatchObject({ says, severity, direction });
  });

  it.each([
    ['Children’s services removed from Medway Council: statutory direction', 5, 'worse'],
    ['Children’s services in Medway to be taken out of council control', 5, 'worse'],
    ['Independent trust to run children’s services in Medway', 5, 'worse'],
    ['Direction issued to Medway Council: May 2026', 5, 'worse'],
    ['Improvement notice of 12 May issued to Medway Council', 4, 'worse'],
    ['Direction lifted: Medway Council', 4, 'better'],
    ['Medway Council children’s services removed from intervention', 4, 'better'],
    ['Improvement notice issued to Medway Council after commissioner’s report', 4, 'worse'],
    ['Report by the commissioner for children’s services in Medway', 3, 'none'],
  ] as const)('“%s” is severity %i, %s', (title, severity, direction) => {
    expect(told(title)).toMatchObject({ severity, direction });
  });

  it.each([
    'Improvement notice lifted: Medway Council',
    'Medway Council: appointment of children’s services commissioner ends',
    'Medway Council: statutory direction extended, end date March 2026',
    'Direction to Medway Council: children’s services to be removed from council control',
  ])('“%s” does not say that all intervention ends', (title) => {
    expect(told(title).says).not.toMatch(/intervention ends/);
  });

  it.each([
    'Medway Council could be released from intervention',
    'Commissioner to advise whether services should be removed from Medway Council',
    'Children’s services not to be removed from Medway Council',
  ])('“%s” is told as nothing that was done', (title) => {
    expect(told(title)).toMatchObject({ says: 'news of government intervention', direction: 'none' });
  });

  it('is the same where a title only leaves out that it was issued, and another where it was lifted', () => {
    const item = (title: string) => ({ event: 'statutory-direction', title, because: '' }) as const;
    const same = (a: string, b: string): boolean => isSameStep(item(a), item(b));
    expect(same('Direction issued to Medway: July 2026', 'Statutory direction: Medway Council')).toBe(true);
    expect(same('Commissioner appointed to Medway', 'Commissioner for Medway')).toBe(true);
    expect(same('Direction issued to Medway: July 2026', 'Direction to Medway lifted')).toBe(false);
  });

  it('is named by the words that decided where the title says nothing, and a plan is a plan', () => {
    const item = { event: 'statutory-direction', title: 'Medway', because: 'a direction of the minister' } as const;
    expect(stepOf(item).says).toBe('government direction');
    expect(stepOf({ ...item, because: 'statutory-direction (ministers act)' }).says).toMatch(/^news of/);
    expect(stepOf({ ...item, event: 'improvement-plan' }).says).toBe('improvement plan');
  });
});
