import { constants, existsSync } from 'node:fs';
import { access, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import store, { type Level } from 'dynalite/db/index.js';
import * as z from 'zod';
import { MachineError } from '../command-line.ts';
import { repairIndexes } from './dynamo-indexes.ts';

type DataFolderReason = 'unwritable' | 'full' | 'corrupt' | 'incomplete' | 'foreign' | 'in-use' | 'other-version';

const ANEW =
  'put back a copy of it (npm run import reads one into an empty folder), or move it away and start again: the history is then read again, and alerts that still waited are lost';

const SENTENCES: Record<DataFolderReason, string> = {
  unwritable: 'cannot be written to: choose another one, or change who may write there',
  full: 'is on a disk that is full: make room and start again, what is stored stays',
  corrupt: `is damaged: ${ANEW}`,
  incomplete: `lacks files that it had: ${ANEW}`,
  foreign: 'holds files of another program: choose an empty folder, or one that is not there yet',
  'in-use': 'is in use by another running copy: stop that one, or choose another folder',
  'other-version':
    'was made by another version of this program: use that version, or export it there (npm run export) and import it into an empty folder here',
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

const LevelError = z.object({ cause: z.object({ code: z.string(), message: z.string() }) });

const Coded = z.object({ code: z.string() });
const codeOf = (error: unknown): string | undefined => Coded.safeParse(error).data?.code;

const isFull = (code: string | undefined, message = ''): boolean =>
  code === 'ENOSPC' || code === 'EDQUOT' || /no space left|quota exceeded/i.test(message);

const reasonOf = (error: unknown): DataFolderReason => {
  const { code, message } = LevelError.safeParse(error).data?.cause ?? {};
  if (code === 'LEVEL_LOCKED') return 'in-use';
  return isFull(code ?? codeOf(error), message) ? 'full' : 'corrupt';
};

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
    throw new DataFolderError(folder, isFull(codeOf(error)) ? 'full' : 'unwritable', error);
  }
};

/** The name that LevelDB gives each of its files; the first, which says where the others are, comes last in the making. */
const OF_LEVEL = /^(?:CURRENT|LOCK|LOG(?:\.old)?|MANIFEST-\d+|\d+\.(?:log|ldb|sst|dbtmp))$/;
const OURS = ['running.json', DAMAGE_MARK];
/** What systems leave in any folder. */
const ANYWHERE = /^(?:\..*|lost\+found|desktop\.ini|Thumbs\.db)$/i;

/**
 * A folder is started again only if nothing was ever stored in it: the database would make itself in any other as well,
 * over what is missing and between files that are not ours.
 */
const mustBeOurs = async (folder: string): Promise<void> => {
  const names = (await readdir(folder)).filter((name) => !ANYWHERE.test(name));
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (names.some((name) => !OF_LEVEL.test(name) && !OURS.includes(name) && !/^trial-\d+$/.test(name)))
    throw new DataFolderError(folder, 'foreign');
  const [begun, journal] = [has(/^CURRENT$/), has(/\.log$/)];
  const held = journal || has(/\.(?:ldb|sst)$/) || has(/^running\.json$/);
  if (begun ? !journal : held) throw new DataFolderError(folder, 'incomplete');
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
  const found = await repairIndexes(db, tableName);
  if (found !== 'repaired') throw new DataFolderError(folder, found);
};

/** Makes sure that the engine can keep its data in this folder and that what is there is whole. */
export const prepareFolder = async (folder: string, tableName: string): Promise<void> => {
  await makeWritable(folder);
  if (existsSync(join(folder, DAMAGE_MARK))) throw new DataFolderError(folder, 'corrupt');
  await mustBeOurs(folder);
  const { db } = store.create({ path: folder });
  try {
    await checkAndRepair(folder, db, tableName);
  } catch (error) {
    throw error instanceof DataFolderError ? error : new DataFolderError(folder, reasonOf(error), error);
  } finally {
    await db.close();
  }
};
