import { execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { median, timed } from './measure.ts';

/** Whether Poppler's `pdftotext` is on this machine. */
export const hasPdfToText = (): boolean => spawnSync('pdftotext', ['-v']).error === undefined;

/** The most memory a process has had so far, in bytes; 0 where the system does not tell, or it has ended. */
const mostMemoryOf = (pid: number | undefined): number => {
  try {
    const [, kilobytes = '0'] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) * 1024;
  } catch {
    return 0;
  }
};

const start = (file: string) => spawn('pdftotext', ['-layout', file, '-'], { stdio: 'ignore' });

const msFor = (file: string): Promise<number> => timed(() => once(start(file), 'exit'));

/** Bash tells the processor time of what it ran, to a millisecond. */
const TIMED = 'TIMEFORMAT="%U %S"; time pdftotext "$@" > /dev/null 2>&1';

const processorMsFor = async (...args: readonly string[]): Promise<number> => {
  const { stderr } = await promisify(execFile)('bash', ['-c', TIMED, 'bash', ...args]);
  const [user = Number.NaN, system = Number.NaN] = stderr.trim().split(' ').map(Number);
  return (user + system) * 1_000;
};

const STARTS = 9;

/** The processor time, in milliseconds, of starting and doing nothing. */
const startMs = async (): Promise<number> => {
  const times: number[] = [];
  for (let start = 0; start < STARTS; start += 1) times.push(await processorMsFor('-v'));
  return median(times);
};

let starting: Promise<number> | undefined;

const memoryFor = async (file: string): Promise<number> => {
  const child = start(file);
  let memory = 0;
  while (child.exitCode === null && child.signalCode === null) {
    memory = Math.max(memory, mostMemoryOf(child.pid));
    await setImmediate();
  }
  return memory;
};

/**
 * Takes the text out of one file: milliseconds with the start of the process, and in further runs, since looking costs
 * time, its processor time without the start and its memory as last seen.
 */
export const pdfToText = async (file: string): Promise<{ ms: number; processorMs: number; memory: number }> => {
  starting ??= startMs();
  return {
    ms: await msFor(file),
    processorMs: (await processorMsFor('-layout', file, '-')) - (await starting),
    memory: await memoryFor(file),
  };
};
