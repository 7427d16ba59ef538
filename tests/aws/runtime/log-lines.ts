import { expect } from 'vitest';
import type { RunningFunction } from './running-function.ts';

const SECRET_OR_ADDRESS = /-of-the-role|[\w.]+@[\w-]+\.|\+\d{8}/;

/** A line of a log; fails for one that tells what no log may. */
export const safe = (line: string): string => {
  expect(line).not.toMatch(SECRET_OR_ADDRESS);
  return line;
};

/** What a function has logged so far. Fails for a line that is no JSON, and for one that tells what no log may. */
export const linesOf = (one: RunningFunction): Record<string, unknown>[] =>
  one.log().map((line) => JSON.parse(safe(line)));

export const told = (one: RunningFunction, event: string) => linesOf(one).filter(({ message }) => message === event);

/** What the client logs where something that was outside had the wrong shape. */
export const FAULT_LINE = { level: 'ERROR', message: { errorType: 'ZodError' } };
