import { chmod, mkdir, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import store from 'dynalite/db/index.js';
import { expect, it } from 'vitest';
import { startDynamo } from '../../../cli/laptop/dynamo.ts';
import { DataFolderError } from '../../../cli/laptop/dynamo-folder.ts';
import { aNotice, anAlert, MEDWAY } from '../../support/builders.ts';
import { dataFolder, started } from './data-folder.ts';

const faultOf = async (folder: string): Promise<DataFolderError> => {
  const outcome = await startDynamo({ folder }).catch((error: unknown) => error);
  if (outcome instanceof DataFolderError) return outcome;
  throw new Error(`the folder was opened, or failed in another way: ${outcome}`);
};

const filled = async (): Promise<string> => {
  const folder = await dataFolder();
  const { history, stop } = await started(folder);
  for (const id of ['a', 'b', 'c']) await history.record(aNotice(anAlert({ email: id.repeat(500) }), { id }));
  await stop();
  return folder;
};

const newest = async (folder: string, kind: '.log' | '.ldb'): Promise<string> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith(kind)).toSorted();
  return join(folder, names.at(-1) ?? `no file ${kind}`);
};

const overwrite = async (file: string): Promise<void> => {
  const bytes = await readFile(file);
  expect(bytes.length).toBeGreaterThan(700);
  await writeFile(file, bytes.fill(0xff, 300, 600));
};

it('says that a folder cannot be written to, in one line with its name', async () => {
  const file = join(await dataFolder(), 'file');
  await writeFile(file, 'in the way');
  const { reason, message } = await faultOf(join(file, 'data'));
  expect(reason).toBe('unwritable');
  expect(message).toContain(join(file, 'data'));
  expect(message).not.toContain('\n');
});

// whoever is root may write everywhere
it.skipIf(process.getuid?.() === 0)(
  'says that a folder with a file it may not write to cannot be written to',
  async () => {
    const folder = await filled();
    await chmod(join(folder, 'LOCK'), 0o400);
    expect((await faultOf(folder)).reason).toBe('unwritable');
  },
);

it('says that a folder is in use, and leaves the one who uses it alone', async () => {
  const folder = await dataFolder();
  const { history } = await started(folder);
  expect((await faultOf(folder)).reason).toBe('in-use');
  expect(await history.record(aNotice(anAlert()))).toBe('recorded');
});

it('says that a folder is damaged whose list of files is nonsense', async () => {
  const folder = await filled();
  await writeFile(join(folder, 'CURRENT'), 'nonsense');
  expect((await faultOf(folder)).reason).toBe('corrupt');
});

it('says that a folder is damaged whose journal lost something, and says it again at the next start', async () => {
  const folder = await filled();
  await overwrite(await newest(folder, '.log'));
  expect((await faultOf(folder)).reason).toBe('corrupt');
  expect((await faultOf(folder)).reason).toBe('corrupt');
});

it('says that a folder is damaged whose tables lost something', async () => {
  const folder = await filled();
  // on opening, LevelDB moves the journal into tables
  await (await started(folder)).stop();
  await overwrite(await newest(folder, '.ldb'));
  expect((await faultOf(folder)).reason).toBe('corrupt');
});

it('takes a folder whose last write was cut off half-way, as a loss of power leaves it', async () => {
  const folder = await filled();
  const journal = await newest(folder, '.log');
  await truncate(journal, (await stat(journal)).size - 10);
  const { history } = await started(folder);
  expect((await history.entriesOf(MEDWAY.urn)).length).toBeGreaterThanOrEqual(2);
});

it('takes an empty folder, one that is not there yet, and one that was closed', async () => {
  const folder = join(await dataFolder(), 'not', 'there');
  const first = await started(folder);
  await first.history.record(aNotice(anAlert(), { id: 'kept' }));
  await first.stop();
  const second = await started(folder);
  expect(await second.history.record(aNotice(anAlert(), { id: 'kept' }))).toBe('already-recorded');
});

const without = async (pattern: RegExp): Promise<string> => {
  const folder = await filled();
  // on opening, LevelDB moves the journal into tables
  await (await started(folder)).stop();
  for (const name of await readdir(folder)) if (pattern.test(name)) await rm(join(folder, name));
  return folder;
};

it('never begins anew where a file is missing', async () => {
  expect((await faultOf(await without(/^CURRENT$/))).reason).toBe('incomplete');
  expect((await faultOf(await without(/\.log$/))).reason).toBe('incomplete');
  expect((await faultOf(await without(/\.ldb$/))).reason).toBe('corrupt');
  expect((await faultOf(await without(/^MANIFEST/))).reason).toBe('corrupt');
});

it('says what is lost where the only way on is to begin anew', async () => {
  expect((await faultOf(await without(/\.log$/))).message).toMatch(/alerts that still waited are lost\.$/);
});

it('leaves a folder with files of another program as it is', async () => {
  const folder = await dataFolder();
  await writeFile(join(folder, 'letter.odt'), 'dear');
  expect((await faultOf(folder)).reason).toBe('foreign');
  expect(await readdir(folder)).toEqual(['letter.odt']);
});

it('leaves a database of another program as it is', async () => {
  const folder = await dataFolder();
  const { db } = store.create({ path: folder });
  await db.open();
  await db.batch([{ type: 'put', key: 'table~another', value: {} }]);
  await db.close();
  expect((await faultOf(folder)).reason).toBe('foreign');
});

it('takes a folder in which a system keeps something of its own, and one whose first start was cut short', async () => {
  const mounted = await dataFolder();
  await mkdir(join(mounted, 'lost+found'));
  await started(mounted);
  const begun = await dataFolder();
  await writeFile(join(begun, 'LOCK'), '');
  await writeFile(join(begun, 'MANIFEST-000001'), '');
  await started(begun);
});
