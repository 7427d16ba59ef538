import store, { type Level, type Operation } from 'dynalite/db/index.js';
import * as z from 'zod';
import { TABLE } from '../../shared/adapters/dynamo/table-shape.ts';

const KeySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.string() }));

const StoredTable = z.looseObject({
  TableStatus: z.string(),
  KeySchema,
  GlobalSecondaryIndexes: z.array(z.looseObject({ IndexName: z.string(), KeySchema, IndexStatus: z.string() })),
});
type StoredTable = z.infer<typeof StoredTable>;

const keyNames = (schema: z.infer<typeof KeySchema>): string =>
  schema
    .toSorted((a, b) => a.KeyType.localeCompare(b.KeyType))
    .map(({ AttributeName }) => AttributeName)
    .join();

const shapeOf = ({ KeySchema: keys, GlobalSecondaryIndexes: indexes }: StoredTable): string =>
  [
    keyNames(keys),
    ...indexes.map(({ IndexName, KeySchema: own }) => `${IndexName}:${keyNames(own)}`).toSorted(),
  ].join();

const OUR_SHAPE = [
  `${TABLE.partitionKey},${TABLE.sortKey}`,
  ...TABLE.indexes.map(({ name, partitionKey, sortKey }) => `${name}:${partitionKey},${sortKey}`).toSorted(),
].join();

/** A process that ended while the table was being made leaves it so for ever. */
const activated = (table: StoredTable): StoredTable => ({
  ...table,
  TableStatus: 'ACTIVE',
  GlobalSecondaryIndexes: table.GlobalSecondaryIndexes.map((index) => ({ ...index, IndexStatus: 'ACTIVE' })),
});

/** Reads everything once, so that damage shows now, and finds where the indexes differ from the items. */
const differences = async (db: Level, table: StoredTable, tableName: string): Promise<readonly Operation[]> => {
  const right = new Map<string, unknown>();
  const stored = new Set<string>();
  for await (const [key, value] of db.iterator()) {
    if (key.startsWith(`index-global~${tableName}~`)) stored.add(key);
    if (!key.startsWith(`item-${tableName}~`)) continue;
    for (const put of store.getIndexActions(table.GlobalSecondaryIndexes, undefined, value, table).puts)
      right.set(`index-global~${tableName}~${put.index}~${put.key}`, put.item);
  }
  const wrong = [...stored].filter((key) => !right.has(key)).map((key): Operation => ({ type: 'del', key }));
  const missing = [...right].filter(([key]) => !stored.has(key));
  return [...wrong, ...missing.map(([key, value]): Operation => ({ type: 'put', key, value }))];
};

const isEmpty = async (db: Level): Promise<boolean> => {
  for await (const _ of db.iterator()) return false;
  return true;
};

/**
 * The engine writes an item and its place in the indexes one after the other. A process killed between the two could
 * leave an alert pending that no index lists, and so never sent: on opening, the indexes are made to agree again.
 */
export const repairIndexes = async (
  db: Level,
  tableName: string,
): Promise<'repaired' | 'other-version' | 'foreign'> => {
  const found = await db.get(`table~${tableName}`);
  if (found === undefined) return (await isEmpty(db)) ? 'repaired' : 'foreign';
  const stored = StoredTable.safeParse(found);
  if (!stored.success || shapeOf(stored.data) !== OUR_SHAPE) return 'other-version';
  const table = activated(stored.data);
  await db.batch([
    { type: 'put', key: `table~${tableName}`, value: table },
    ...(await differences(db, table, tableName)),
  ]);
  return 'repaired';
};
