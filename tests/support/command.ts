import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

export type Ran = { status: number; lines: readonly string[]; stderr: string };

/** No credentials and no region of the machine that runs the tests, and no look-up of an instance's role. */
const NOTHING_OF_AWS = { HOME: '/nonexistent', AWS_EC2_METADATA_DISABLED: 'true' };

/** The environment in which the AWS clients of a command ask a service on this machine. */
export const askingHere = (endpoint: string) => ({
  AWS_ENDPOINT_URL: endpoint,
  AWS_ACCESS_KEY_ID: 'AKTEST',
  AWS_SECRET_ACCESS_KEY: 'a secret of the tests',
});

/** Many short runs of the same programs: each need not be compiled anew. */
const COMPILED = { NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache') };

const PROJECT = new URL('../..', import.meta.url).pathname;

/**
 * Runs a command of `cli/` as somebody would who types it, without holding up servers of the test itself: this
 * project's, in the current folder, or that of a copy of it, there.
 */
export const runCommand = async (
  program: string,
  options: readonly string[],
  env: Readonly<Record<string, string>> = {},
  copy?: string,
): Promise<Ran> => {
  const child = spawn(process.execPath, [join(copy ?? PROJECT, 'cli', `${program}.ts`), ...options], {
    cwd: copy,
    env: { PATH: process.env['PATH'], ...NOTHING_OF_AWS, ...COMPILED, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { status: Number(status), lines: stdout.split('\n').filter((line) => line !== ''), stderr };
};
