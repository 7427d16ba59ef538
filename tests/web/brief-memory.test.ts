import { expect, it } from 'vitest';
import { briefMemory } from '../../shared/web/brief-memory.ts';

/** A memory on a clock of its own, and something to ask for that counts up each time it is made. */
const setUp = ({ freshMs = 0, staleMs = 0, most = 10, tookMs = 0, isKept = (_: number): boolean => true } = {}) => {
  let [now, made] = [0, 0];
  const remembered = briefMemory<number>({ freshMs, staleMs, elapsed: () => now }, most, isKept);
  const make = async () => {
    now += tookMs;
    made += 1;
    return made;
  };
  return {
    ask: (key = 'a') => remembered(key, make),
    fail: () => remembered('a', () => Promise.reject(new Error('down'))),
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
  };
};

it('gives many who ask at once one answer', async () => {
  const { ask } = setUp();
  expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1]);
});

it('asks again each time where nothing is to be believed', async () => {
  const { ask } = setUp({ tookMs: 5 });
  expect([await ask(), await ask()]).toEqual([1, 2]);
});

it('gives a fresh answer at once, an older one while a new one is made, and never a very old one', async () => {
  const { ask, pass } = setUp({ freshMs: 1_000, staleMs: 3_000 });
  const asked = [await ask()];
  pass(999);
  asked.push(await ask());
  pass(1);
  asked.push(await ask(), await ask());
  pass(4_000);
  asked.push(await ask());
  expect(asked).toEqual([1, 1, 1, 2, 3]);
});

it('believes an answer the longer, the more it cost', async () => {
  const { ask, pass } = setUp({ freshMs: 1_000, tookMs: 300 });
  await ask();
  pass(2_600);
  expect(await ask()).toBe(1);
  pass(100);
  expect(await ask()).toBe(2);
});

it('forgets the oldest answer when there are too many', async () => {
  const { ask } = setUp({ freshMs: 1_000, most: 2 });
  for (const key of ['a', 'b', 'c']) await ask(key);
  expect([await ask('c'), await ask('a')]).toEqual([3, 4]);
});

it('remembers neither a fault nor what is not to be kept', async () => {
  const { ask, fail } = setUp({ freshMs: 1_000, isKept: (value) => value !== 1 });
  await expect(fail()).rejects.toThrow('down');
  expect([await ask(), await ask(), await ask()]).toEqual([1, 2, 2]);
});
