import { describe, expect, it } from 'vitest';
import { notJudged } from '../../shared/news/verdict.ts';
import { verdictInTime, withinTime } from '../../shared/use-cases/poll/judge-item.ts';

describe('a task within its time', () => {
  it('gives its value', () => {
    expect(withinTime(() => ['a'])).toEqual(['a']);
  });

  it('is ended when its time is over, in the middle of a pattern too', () => {
    const endless = () => /^(?:a|a|ab)*$/.test(`${'a'.repeat(80)}!`);
    expect(() => withinTime(endless, 50)).toThrow(expect.objectContaining({ code: 'ERR_SCRIPT_EXECUTION_TIMEOUT' }));
    expect(withinTime(() => 'the next one')).toBe('the next one');
  });

  it('throws what it throws', () => {
    const fault = new Error('a fault');
    expect(() =>
      withinTime(() => {
        throw fault;
      }),
    ).toThrow(fault);
  });
});

describe('the verdict on one item of many', () => {
  it('is that it was not judged where its time is over, and costs the next one nothing', () => {
    const endless = () => {
      /^(?:a|a|ab)*$/.test(`${'a'.repeat(80)}!`);
      return notJudged('a', 'never');
    };
    expect(verdictInTime('a', endless, 50)).toMatchObject({
      id: 'a',
      authority: null,
      action: 'ignore',
      because: 'not judged: it took longer than 0.05 s',
    });
    expect(verdictInTime('b', () => ({ ...notJudged('b', ''), action: 'reported' })).action).toBe('reported');
  });

  it('says what went wrong where judging it failed', () => {
    const broken = () => {
      throw new Error('a fault');
    };
    expect(verdictInTime('a', broken).because).toBe('not judged: a fault');
  });
});
