import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import * as z from 'zod';
import { type BackupItem, backupItem } from '../shared/adapters/dynamo/backup.ts';
import { StoreFault } from '../shared/adapters/dynamo/store-fault.ts';
import { SCHEMA_VERSION } from '../shared/adapters/dynamo/stored-items.ts';
import { UsageError } from './command-line.ts';
import { VERSION } from './this-program.ts';

/*
 * The whole record in one file of JSON lines: a header, an item a line as the table has it, and an end with the number
 * of items and their hash, so that a file cut short is known for what it is.
 */

const FILE_VERSION = 1;

/** How many subscribe with the same choices: for information, since addresses are in SNS only. */
export type Subscribed = z.infer<typeof Subscribed>;
const Subscribed = z.object({ protocol: z.string(), state: z.string(), choice: z.string(), count: z.int().min(1) });

const Header = z.object({
  record: z.literal('ofsted-watch'),
  version: z.int().min(1),
  schemaVersion: z.int().min(1),
  program: z.string(),
  exportedAt: z.iso.datetime(),
  /** Null where no topic was named. */
  subscriptions: z.array(Subscribed).nullable(),
});
type Header = z.infer<typeof Header>;

const End = z.object({ items: z.int().min(0), sha256: z.string() });

/** Items by their kind, and how many of the table are no part of the record. */
type Written = { counts: Readonly<Record<string, number>>; leftOut: number };

/** Writes the file, which must not be there yet, and gives how many items of each kind it has. */
export const writeBackupFile = async (
  file: string,
  items: AsyncIterable<object>,
  exportedAt: string,
  subscriptions: readonly Subscribed[] | null,
): Promise<Written> => {
  if (existsSync(file)) throw new UsageError(`${file} is there already: give another name.`);
  const counts: Record<string, number> = {};
  let leftOut = 0;
  const hash = createHash('sha256');
  const lines = async function* (): AsyncGenerator<string> {
    const about = { record: 'ofsted-watch', version: FILE_VERSION, schemaVersion: SCHEMA_VERSION, program: VERSION };
    yield `${JSON.stringify({ ...about, exportedAt, subscriptions })}\n`;
    for await (const stored of items) {
      const found = backupItem(stored);
      if (found === undefined) {
        leftOut += 1;
        continue;
      }
      counts[found.kind] = (counts[found.kind] ?? 0) + 1;
      const line = `${JSON.stringify(found.item)}\n`;
      hash.update(line);
      yield line;
    }
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
    yield `${JSON.stringify({ items: total, sha256: hash.digest('hex') })}\n`;
  };
  const unfinished = `${file}.part`;
  try {
    await pipeline(Readable.from(lines()), createWriteStream(unfinished));
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  return { counts, leftOut };
};

const jsonOf = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

const headerOf = (file: string, line: string): Header => {
  const header = Header.safeParse(jsonOf(line)).data;
  if (header === undefined) throw new UsageError(`${file} is no export of this program.`);
  if (header.version > FILE_VERSION || header.schemaVersion > SCHEMA_VERSION)
    throw new UsageError(`${file} was made by a newer version of this program (${header.program}).`);
  return header;
};

const itemIn = (file: string, line: string, number: number): BackupItem => {
  const because = (why: string) => new UsageError(`${file} line ${number} is no item of the record: ${why}.`);
  try {
    const found = backupItem(jsonOf(line));
    if (found !== undefined) return found;
  } catch (error) {
    if (error instanceof StoreFault) throw because(error.message);
    if (error instanceof z.ZodError) throw because('it has no key');
    throw error;
  }
  throw because('its kind is unknown');
};

const linesOf = async function* (file: string): AsyncGenerator<string> {
  const input = createReadStream(file, 'utf8');
  try {
    yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw new UsageError(`${file} cannot be read (${error.code}).`);
    throw error;
  } finally {
    input.destroy();
  }
};

/** The items of a file, each checked, in its order. Throws `UsageError` at the first that is wrong, or at the end. */
export const itemsInFile = async function* (file: string): AsyncGenerator<BackupItem> {
  const hash = createHash('sha256');
  let number = 0;
  let items = 0;
  let end: z.infer<typeof End> | undefined;
  for await (const line of linesOf(file)) {
    number += 1;
    if (number === 1) {
      headerOf(file, line);
      continue;
    }
    end = End.strict().safeParse(jsonOf(line)).data;
    if (end !== undefined) break;
    yield itemIn(file, line, number);
    items += 1;
    hash.update(`${line}\n`);
  }
  if (number === 0) throw new UsageError(`${file} is empty.`);
  if (end === undefined) throw new UsageError(`${file} is not complete: its end is missing.`);
  if (end.items !== items || end.sha256 !== hash.digest('hex'))
    throw new UsageError(`${file} was changed since it was made: its items do not match its end.`);
};
