import { readdirSync, readFileSync } from 'node:fs';

const statusOf = (pid: string): string => {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    // it has ended meanwhile
    return '';
  }
};

const field = (status: string, name: string): number =>
  Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]);

type Process = { pid: number; parent: number; peakKb: number };

const running = (): readonly Process[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(statusOf)
    .map((status) => ({ pid: field(status, 'Pid'), parent: field(status, 'PPid'), peakKb: field(status, 'VmHWM') }))
    .filter(({ pid }) => !Number.isNaN(pid));

const withDescendants = (root: number, all: readonly Process[]): readonly Process[] => [
  ...all.filter(({ pid }) => pid === root),
  ...all.filter(({ parent }) => parent === root).flatMap(({ pid }) => withDescendants(pid, all)),
];

/** Watches a process and its children on Linux until stopped; then says how many MB they held at their most, each. */
export const watchMemory = (pid: number): (() => number) => {
  const peaks = new Map<number, number>();
  const look = (): void => {
    for (const one of withDescendants(pid, running()))
      if (!Number.isNaN(one.peakKb)) peaks.set(one.pid, Math.max(one.peakKb, peaks.get(one.pid) ?? 0));
  };
  const timer = setInterval(look, 15);
  return () => {
    clearInterval(timer);
    look();
    return [...peaks.values()].reduce((sum, kb) => sum + kb, 0) / 1024;
  };
};
