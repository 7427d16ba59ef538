import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { briefMemory } from '../../shared/web/brief-memory.ts';

/** Counts up each time it is asked, a little later. */
const counter = (tookMs = 1) => {
  let made = 0;
  return async () => {
    await wait(tookMs);
    made += 1;
    return made;
  };
};

const memory = (freshMs: number, staleMs: number, most = 10, isKept: (value: number) => boolean = () => true) =>
  briefMemory<number>({ freshMs, staleMs }, most, isKept);

it('gives many who ask at once one answer', async () => {
  const [remembered, make] = [memory(0, 0), counter(10)];
  expect(await Promise.all([1, 2, 3].map(() => remembered('a', make)))).toEqual([1, 1, 1]);
});

it('asks again each time where nothing is to be believed', async () => {
  const [remembered, make] = [memory(0, 0), counter()];
  expect([await remembered('a', make), await remembered('a', make)]).toEqual([1, 2]);
});

it('gives a fresh answer at once, an older one while a new one is made, and never a very old one', async () => {
  const [remembered, make] = [memory(40, 60), counter(1)];
  const asked = [await remembered('a', make), await remembered('a', make)];
  await wait(60);
  asked.push(await remembered('a', make));
  await wait(10);
  asked.push(await remembered('a', make));
  await wait(150);
  asked.push(await remembered('a', make));
  expect(asked).toEqual([1, 1, 1, 2, 3]);
});

it('believes an answer the longer, the more it cost', async () => {
  const [remembered, make] = [memory(1, 0), counter(30)];
  await remembered('a', make);
  await wait(60);
  expect(await remembered('a', make)).toBe(1);
});

it('forgets the oldest answer when there are too many', async () => {
  const [remembered, make] = [memory(10_000, 0, 2), counter()];
  for (const key of ['a', 'b', 'c']) await remembered(key, make);
  expect([await remembered('c', make), await remembered('a', make)]).toEqual([3, 4]);
});

it('remembers neither a fault nor what is not to be kept', async () => {
  const [remembered, make] = [memory(10_000, 0, 10, (value) => value !== 1), counter()];
  await expect(remembered('a', () => Promise.reject(new Error('down')))).rejects.toThrow('down');
  expect([await remembered('a', make), await remembered('a', make), await remembered('a', make)]).toEqual([1, 2, 2]);
});
