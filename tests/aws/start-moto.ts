import type { TestProject } from 'vitest/node';
import { freePort } from '../support/free-port.ts';
import { isInstalled, startProgram } from '../support/program.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where moto answers, or null where this machine has none. */
    moto: string | null;
  }
}

const PROGRAM = 'moto_server';
const ABSENT = `${PROGRAM} is not on the PATH (pip install 'moto[server]==5.2.1'): the tests on moto are skipped.\n`;

/** Starts moto for all tests, on this machine only. */
export default async ({ provide }: TestProject): Promise<(() => Promise<void>) | undefined> => {
  if (!isInstalled(PROGRAM, '--help')) {
    process.stderr.write(ABSENT);
    provide('moto', null);
    return undefined;
  }
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const isReady = () => fetch(`${origin}/moto-api/`);
  const { stop } = await startProgram([PROGRAM, '-H', '127.0.0.1', '-p', String(port)], isReady);
  provide('moto', origin);
  return stop;
};
