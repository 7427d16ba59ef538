import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

export const isInstalled = (program: string, flag: string): boolean => spawnSync(program, [flag]).status === 0;

const READY_WITHIN_MS = 50_000;

/** Starts a server that is a program of its own, until it answers; it ends with `stop` or with this process. */
export const startProgram = async (
  [program, ...options]: readonly [string, ...string[]],
  isReady: () => Promise<unknown>,
  cwd?: string,
): Promise<{ stop(): Promise<void> }> => {
  const child = spawn(program, options, { cwd, stdio: 'ignore' });
  const end = () => child.kill('SIGKILL');
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
