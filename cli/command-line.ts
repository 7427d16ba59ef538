import { type ParseArgsConfig, parseArgs } from 'node:util';
import { DataFolderError } from './laptop/data-folder-error.ts';
import { UsageError } from './usage-error.ts';

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

/** A whole number an option was given, within bounds. */
export const wholeNumber = (option: string, text: string, from: number, to: number): number => {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= from && number <= to))
    throw new UsageError(`${option} takes a whole number from ${from} to ${to}, not “${text}”.`);
  return number;
};

/** Faults that a person can mend: one line is enough. `reason` marks those that name themselves. */
const isPlain = (error: unknown): error is Error =>
  error instanceof DataFolderError || (error instanceof Error && error.name === 'PortTaken');

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
    if (!(error instanceof UsageError) && !isPlain(error)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
};
