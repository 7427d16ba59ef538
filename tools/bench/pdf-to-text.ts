import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { timed } from './measure.ts';

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
 * Takes the text out of one file: milliseconds with the start of the process, and, in a second run, since looking
 * costs time, its memory as last seen.
 */
export const pdfToText = async (file: string): Promise<{ ms: number; memory: number }> => ({
  ms: await msFor(file),
  memory: await memoryFor(file),
});
