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

/** Often at first, for programs that end at once; then seldom, since each look costs others their time. */
const nextLookMs = (looks: number): number => Math.min(10 + looks, 300);

/** Watches a process and its children on Linux until stopped; then says how many MB they held at their most, each. */
export const watchMemory = (pid: number): (() => number) => {
  const peaks = new Map<number, number>();
  let [looks, timer] = [0, setTimeout(() => {}, 0)];
  const look = (): void => {
    for (const one of withDescendants(pid, running()))
      if (!Number.isNaN(one.peakKb)) peaks.set(one.pid, Math.max(one.peakKb, peaks.get(one.pid) ?? 0));
  };
  const again = (): void => {
    look();
    looks += 1;
    timer = setTimeout(again, nextLookMs(looks));
  };
  again();
  return () => {
    clearTimeout(timer);
    look();
    return [...peaks.values()].reduce((sum, kb) => sum + kb, 0) / 1024;
  };
};
