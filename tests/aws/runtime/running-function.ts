import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Fault, type Outcome, startRuntimeApi } from './runtime-api.ts';
import type { SynthesizedFunction } from './synthesized-functions.ts';

const REGION = 'eu-west-2';
const ACCOUNT = '000000000000';
/** Stand in a function's environment as the secrets of its role do: no log may say them. */
const SECRETS = { AWS_SECRET_ACCESS_KEY: 'secret-of-the-role', AWS_SESSION_TOKEN: 'token-of-the-role' };

/** What Lambda sets for every function ("Defined runtime environment variables"). */
const setByLambda = ({ name, folder, Handler, MemorySize, LoggingConfig }: SynthesizedFunction) => ({
  ...SECRETS,
  _HANDLER: Handler,
  AWS_ACCESS_KEY_ID: 'AKTEST',
  AWS_REGION: REGION,
  AWS_DEFAULT_REGION: REGION,
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  AWS_LAMBDA_FUNCTION_NAME: name,
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(MemorySize),
  AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
  AWS_LAMBDA_LOG_GROUP_NAME: `group-of-${name}`,
  AWS_LAMBDA_LOG_STREAM_NAME: 'stream',
  AWS_LAMBDA_LOG_FORMAT: LoggingConfig.LogFormat,
  LAMBDA_TASK_ROOT: folder,
  LANG: 'en_US.UTF-8',
  TZ: ':UTC',
});

/** The most memory that a process has used so far. */
const peakMegabytes = async ({ pid }: ChildProcess): Promise<number> => {
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(await readFile(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
};

export type RunningFunction = {
  made: SynthesizedFunction;
  /** Null once it waits for its first event, or the fault that kept it from starting. */
  startFault: Promise<Fault | null>;
  /** The status that its process ends with by itself. */
  ended: Promise<unknown>;
  invoke(event: unknown, id?: string): Promise<Outcome>;
  /** Every line that it has written so far, to its output or its errors. */
  log(): readonly string[];
  peakMegabytes(): Promise<number>;
  stop(): Promise<void>;
};

/**
 * Starts a function's bundle under AWS's runtime client, in a process with no environment but what it is given. The
 * client ends by itself when its Runtime API is gone.
 */
export const startFunction = async (
  client: string,
  made: SynthesizedFunction,
  environment: Readonly<Record<string, string>>,
): Promise<RunningFunction> => {
  const arn = `arn:aws:lambda:${REGION}:${ACCOUNT}:function:${made.name}`;
  const api = await startRuntimeApi({ arn, timeoutMs: made.Timeout * 1_000 });
  const folder = mkdtempSync(join(tmpdir(), 'function-'));
  const file = join(folder, 'log');
  const log = openSync(file, 'a');
  const child = spawn(process.execPath, [client, made.Handler], {
    cwd: made.folder,
    env: { ...setByLambda(made), ...environment, AWS_LAMBDA_RUNTIME_API: api.address },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const ended = once(child, 'exit').then(([status]: unknown[]) => status);
  return {
    made,
    startFault: api.started,
    ended,
    invoke: api.invoke,
    log: () =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== ''),
    peakMegabytes: () => peakMegabytes(child),
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
      await api.stop();
      rmSync(folder, { recursive: true });
    },
  };
};
