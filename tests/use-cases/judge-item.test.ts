import { describe, expect, it } from 'vitest';
import { withinTime } from '../../shared/use-cases/poll/judge-item.ts';

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
