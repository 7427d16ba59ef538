import { constants, existsSync } from 'node:fs';
import { access, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import store, { type Level } from 'dynalite/db/index.js';
import * as z from 'zod';
import { MachineError } from '../command-line.ts';
import { repairIndexes } from './dynamo-indexes.ts';

type DataFolderReason = 'unwritable' | 'corrupt' | 'in-use' | 'other-version';

const SENTENCES: Record<DataFolderReason, string> = {
  unwritable: 'cannot be written to: choose another one, or change who may write there',
  corrupt: 'is damaged: move it away and start again, the history is then read anew',
  'in-use': 'is in use by another running copy: stop that one, or choose another folder',
  'other-version': 'was made by another version of this program: move it away, or use that version',
};

/** The folder with the history cannot be used. */
export class DataFolderError extends MachineError {
  override readonly name = 'DataFolderError';
  readonly reason: DataFolderReason;

  constructor(folder: string, reason: DataFolderReason, cause?: unknown) {
    super(`The data folder ${folder} ${SENTENCES[reason]}.`, { cause });
    this.reason = reason;
  }
}

/** Left in a folder that lost entries: LevelDB drops them once, and would open without a word the next time. */
const DAMAGE_MARK = 'DAMAGED.txt';

const LevelError = z.object({ cause: z.object({ code: z.string() }) });

const reasonOf = (error: unknown): DataFolderReason =>
  LevelError.safeParse(error).data?.cause.code === 'LEVEL_LOCKED' ? 'in-use' : 'corrupt';

const Coded = z.object({ code: z.string() });
const codeOf = (error: unknown): string | undefined => Coded.safeParse(error).data?.code;

/** One folder after the other: Node's own recursive way never ends where the system refuses new folders, as in /proc. */
const makeFolder = async (folder: string): Promise<void> => {
  try {
    await mkdir(folder);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return;
    const parent = dirname(folder);
    if (codeOf(error) !== 'ENOENT' || existsSync(parent)) throw error;
    await makeFolder(parent);
    await mkdir(folder);
  }
};

const makeWritable = async (folder: string): Promise<void> => {
  const [trial, lock] = [join(folder, `trial-${process.pid}`), join(folder, 'LOCK')];
  try {
    await makeFolder(folder);
    await writeFile(trial, 'may this folder be written to?');
    await rm(trial);
    // files of another user, left by a run as root, would else look like damage
    if (existsSync(lock)) await access(lock, constants.R_OK | constants.W_OK);
  } catch (error) {
    throw new DataFolderError(folder, 'unwritable', error);
  }
};

/** LevelDB passes over damaged parts of its journal and says so only in its own log. */
const mustBeWhole = async (folder: string): Promise<void> => {
  const log = await readFile(join(folder, 'LOG'), 'utf8');
  const dropped = log.split('\n').find((line) => line.includes('dropping'));
  if (dropped === undefined) return;
  await writeFile(join(folder, DAMAGE_MARK), `${dropped}\n`);
  throw new DataFolderError(folder, 'corrupt', dropped);
};

const checkAndRepair = async (folder: string, db: Level, tableName: string): Promise<void> => {
  await db.open();
  await mustBeWhole(folder);
  if ((await repairIndexes(db, tableName)) === 'other-version') throw new DataFolderError(folder, 'other-version');
};

/** Makes sure that the engine can keep its data in this folder and that what is there is whole. */
export const prepareFolder = async (folder: string, tableName: string): Promise<void> => {
  await makeWritable(folder);
  if (existsSync(join(folder, DAMAGE_MARK))) throw new DataFolderError(folder, 'corrupt');
  const { db } = store.create({ path: folder });
  try {
    await checkAndRepair(folder, db, tableName);
  } catch (error) {
    throw error instanceof DataFolderError ? error : new DataFolderError(folder, reasonOf(error), error);
  } finally {
    await db.close();
  }
};
