import { type ParseArgsConfig, parseArgs } from 'node:util';
import * as z from 'zod';

/** What was asked for cannot be done as asked; `message` is the one line to show, and the exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Something on this machine stands in the way, which a person can change; `message` is the one line to show. */
export class MachineError extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>;

// Node's own parser gives typed values; what commander would save and cost is in docs/adr/0015-libraries.md.

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

/** The engine of the embedded database throws from its own listeners, where no command can catch it. */
const Coded = z.object({ code: z.string(), message: z.string() });

/** As Node says it of a package, not of a file of ours. */
const NO_PACKAGE = /^Cannot find package '([^']+)'/;

const NO_ROOM = /ENOSPC|no space left|EDQUOT|quota exceeded/i;

/** What stands in the way on this machine, in one line; undefined for any other fault. */
const lineOf = (fault: unknown): string | undefined => {
  if (fault instanceof MachineError) return fault.message;
  const { code = '', message = '' } = Coded.safeParse(fault).data ?? {};
  const [, missing] = NO_PACKAGE.exec(message) ?? [];
  if (code === 'ERR_MODULE_NOT_FOUND' && missing !== undefined)
    return `This needs the package ${missing}, which npm ci --omit=dev leaves out. Run npm ci and start again.`;
  if (NO_ROOM.test(`${code} ${message}`))
    return 'The disk is full. Make room and start again: what is stored stays, and what was under way is done again.';
  return code === 'LEVEL_IO_ERROR' ? `The data folder cannot be read or written: ${message}.` : undefined;
};

const endOnFault = (fault: unknown): void => {
  const line = lineOf(fault);
  process.stderr.write(`${line ?? (fault instanceof Error ? fault.stack : String(fault))}\n`);
  process.exit(1);
};

/** Runs a command to its end: one clear line and exit code 2 for what was asked wrongly, 1 for what cannot be done. */
export const runCommand = async (command: () => Promise<number | undefined>): Promise<void> => {
  process.stdout.on('error', endWithReader);
  process.on('uncaughtException', endOnFault);
  try {
    process.exitCode = (await command()) ?? 0;
  } catch (error) {
    const line = error instanceof UsageError ? error.message : lineOf(error);
    if (line === undefined) throw error;
    process.stderr.write(`${line}\n`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
};
