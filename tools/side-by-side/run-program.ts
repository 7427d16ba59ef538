import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { watchMemory } from './process-tree.ts';

export type Ran = { code: number | null; out: string; errors: string; seconds: number; megabytes: number };

/** Runs a program to its end; what it needed is that of it and its children. */
export const runProgram = async (
  program: string,
  args: readonly string[],
  options: { cwd?: string; env?: Readonly<Record<string, string>> } = {},
): Promise<Ran> => {
  const begun = performance.now();
  const child = spawn(program, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stopWatching = watchMemory(child.pid ?? 0);
  const ended = new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  const [code, out, errors] = await Promise.all([ended, text(child.stdout), text(child.stderr)]).finally(stopWatching);
  return { code, out, errors, seconds: (performance.now() - begun) / 1000, megabytes: stopWatching() };
};

/** The version a program says it is; undefined where it is not installed. */
export const versionOf = async (program: string, args: readonly string[]): Promise<string | undefined> => {
  try {
    const { out, errors } = await runProgram(program, args);
    return /\d+(?:\.\d+)+/.exec(out + errors)?.[0];
  } catch {
    return undefined;
  }
};
