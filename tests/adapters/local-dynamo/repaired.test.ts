import store, { type Level } from 'dynalite/db/index.js';
import { expect, it } from 'vitest';
import { startDynamo } from '../../../cli/laptop/dynamo.ts';
import { aNotice, anAlert, NOON } from '../../support/builders.ts';
import { dataFolder, started } from './data-folder.ts';

const TABLE_KEY = 'table~ofsted-watch';
const INDEX = 'index-global~ofsted-watch~waiting~';

/** A folder with two pending alerts, then changed behind the engine's back, as a process killed half-way leaves it. */
const changed = async (change: (db: Level) => Promise<void>): Promise<string> => {
  const folder = await dataFolder();
  const { history, stop } = await started(folder);
  for (const id of ['a', 'b']) await history.record(aNotice(anAlert({}, { state: 'pending' }), { id }));
  await stop();
  const { db } = store.create({ path: folder });
  await db.open();
  await change(db);
  await db.close();
  return folder;
};

const placesIn = async (db: Level): Promise<(readonly [string, unknown])[]> => {
  const places: (readonly [string, unknown])[] = [];
  for await (const [key, value] of db.iterator()) if (key.startsWith(INDEX)) places.push([key, value]);
  return places;
};

const pendingIn = async (folder: string): Promise<string[]> => {
  const { history } = await started(folder);
  return (await history.pendingAlerts(NOON, 10)).map(({ id }) => id);
};

it('finds an alert again that was written without its place in the index', async () => {
  const folder = await changed(async (db) => {
    const [place] = await placesIn(db);
    if (place === undefined) throw new Error('no alert has a place in the index');
    await db.batch([{ type: 'del', key: place[0] }]);
  });
  expect(await pendingIn(folder)).toEqual(['a', 'b']);
});

it('clears a place in the index that nothing has any more', async () => {
  const folder = await changed(async (db) => {
    const [place] = await placesIn(db);
    await db.batch([{ type: 'put', key: `${INDEX}zzz`, value: place?.[1] }]);
  });
  const { stop } = await started(folder);
  await stop();
  const { db } = store.create({ path: folder });
  await db.open();
  expect(await placesIn(db)).toHaveLength(2);
  await db.close();
});

it('finishes a table that was still being made', async () => {
  const folder = await changed(async (db) => {
    const table = Object(await db.get(TABLE_KEY));
    await db.batch([{ type: 'put', key: TABLE_KEY, value: { ...table, TableStatus: 'CREATING' } }]);
  });
  expect(await pendingIn(folder)).toEqual(['a', 'b']);
});

it('refuses a table of another shape and leaves it as it is', async () => {
  const folder = await changed(async (db) => {
    const table = Object(await db.get(TABLE_KEY));
    await db.batch([{ type: 'put', key: TABLE_KEY, value: { ...table, GlobalSecondaryIndexes: [] } }]);
  });
  await expect(startDynamo({ folder })).rejects.toMatchObject({ reason: 'other-version' });
  await expect(startDynamo({ folder })).rejects.toMatchObject({ reason: 'other-version' });
});
