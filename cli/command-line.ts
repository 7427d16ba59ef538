import { type ParseArgsConfig, parseArgs } from 'node:util';

/** What was asked for cannot be done as asked; `message` is the one line to show, and the exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Something on this machine stands in the way, which a person can change; `message` is the one line to show. */
export class MachineError extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>;

/** What was typed, by these options; anything unknown is a `UsageError`. `--help` is always known. */
export const typed = <const T extends Options>(options: T, takesFiles = false) => {
  try {
    return parseArgs({ options: { ...options, help: { type: 'boolean' } } as const, allowPositionals: takesFiles });
  } catch (error) {
    const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new UsageError(`${line.replace(/\.?(?: To specify a positional.*)?$/, '.')} See --help.`);
  }
};

/** Whoever reads our output may stop early, as `head` does: that ends the command without a fault. */
const endWithReader = (fault: unknown): void => {
  if (!(fault instanceof Error && 'code' in fault && fault.code === 'EPIPE')) throw fault;
  process.exit();
};

/** Runs a command to its end: one clear line and exit code 2 for what was asked wrongly, 1 for what cannot be done. */
export const runCommand = async (command: () => Promise<number | undefined>): Promise<void> => {
  process.stdout.on('error', endWithReader);
  try {
    process.exitCode = (await command()) ?? 0;
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof MachineError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
};
