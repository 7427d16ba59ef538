import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

export const isInstalled = (program: string, flag: string): boolean => spawnSync(program, [flag]).status === 0;

/** Ends what hangs, and fails no machine that is slow. */
const READY_WITHIN_MS = 500_000;

type Place = {
  cwd?: string;
  /** All of its environment, if it is not to have that of this process. */
  env?: Record<string, string>;
  /** For a program that has others to end before it goes. */
  endsWith?: 'SIGKILL' | 'SIGTERM';
};

/** Starts a server that is a program of its own, until it answers; it ends with `stop` or with this process. */
export const startProgram = async (
  [program, ...options]: readonly [string, ...string[]],
  isReady: () => Promise<unknown>,
  { cwd, env, endsWith = 'SIGKILL' }: Place = {},
): Promise<{ stop(): Promise<void> }> => {
  const child = spawn(program, options, { cwd, env, stdio: 'ignore' });
  const end = () => child.kill(endsWith);
  process.once('exit', end);
  const stop = async () => {
    process.off('exit', end);
    if (end()) await once(child, 'exit');
  };
  const latest = Date.now() + READY_WITHIN_MS;
  const answers = () =>
    isReady().then(
      () => true,
      () => false,
    );
  while (!(await answers())) {
    if (child.exitCode !== null || Date.now() > latest) {
      await stop();
      throw new Error(`${program} did not start`);
    }
    await wait(100);
  }
  return { stop };
};
