import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { freePort } from '../support/free-port.ts';
import { isInstalled, startProgram } from '../support/program.ts';

/** Where the emulator answers, and the file of the certificate that it shows. */
export type Emulator = { port: number; certificate: string };

declare module 'vitest' {
  interface ProvidedContext {
    /** Null where this machine has none. */
    emulator: Emulator | null;
  }
}

const PROGRAM = 'ministack';
const ABSENT = `${PROGRAM} is not on the PATH (pip install ${PROGRAM}==1.5.33): the tests on it are skipped.\n`;

/** The emulator as AWS would be: who asks must sign, may do only what a policy allows, and only over TLS. */
const ENFORCED = { AUTH: 'true', USE_SSL: '1', MINISTACK_REGION: 'eu-west-2', BIND_HOST: '127.0.0.1' };

const isUp = (port: number, certificate: string) => async (): Promise<void> => {
  const ca = await readFile(certificate);
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  get({ host: '127.0.0.1', port, path: '/_ministack/health', ca }, (answer) => {
    answer.resume();
    resolve();
  }).once('error', reject);
  return promise;
};

/** Starts the emulator for all tests, on this machine only. */
export default async ({ provide }: TestProject): Promise<(() => Promise<void>) | undefined> => {
  if (!isInstalled(PROGRAM, '--help')) {
    process.stderr.write(ABSENT);
    provide('emulator', null);
    return undefined;
  }
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'emulator-'));
  const certificate = join(folder, 'ministack-tls/server.crt');
  const { stop } = await startProgram([PROGRAM], isUp(port, certificate), {
    endsWith: 'SIGTERM',
    env: {
      // the functions run with the Node of these tests
      PATH: `${dirname(process.execPath)}:${process.env['PATH']}`,
      ...ENFORCED,
      GATEWAY_PORT: String(port),
      TMPDIR: folder,
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
    },
  });
  provide('emulator', { port, certificate });
  return async () => {
    await stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
};
