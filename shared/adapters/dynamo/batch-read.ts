import { setTimeout as wait } from 'node:timers/promises';
import { BatchGetCommand, type BatchGetCommandOutput, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { guarded, tooBusy } from './store-fault.ts';
import type { Key } from './table-shape.ts';

export type Item = Record<string, unknown>;

/** The most keys one BatchGetItem takes. */
const BATCH = 100;
const EMPTY_ANSWERS = 8;
const FIRST_WAIT_MS = 25;

const nameOf = ({ PK, SK }: Item): string => `${PK} ${SK}`;

/** An answer may leave keys out, for size or for throttling, and the SDK does not ask again for them. */
const readBatch = async (
  documents: DynamoDBDocumentClient,
  table: string,
  keys: readonly Key[],
  consistent: boolean,
): Promise<Item[]> => {
  const items: Item[] = [];
  let asked: BatchGetCommandOutput['UnprocessedKeys'] = { [table]: { Keys: [...keys], ConsistentRead: consistent } };
  let empty = 0;
  while (asked[table] !== undefined) {
    const command = new BatchGetCommand({ RequestItems: asked });
    const answer = await guarded(table, () => documents.send(command));
    const got = answer.Responses?.[table] ?? [];
    items.push(...got);
    asked = answer.UnprocessedKeys ?? {};
    empty = got.length > 0 ? 0 : empty + 1;
    if (empty === EMPTY_ANSWERS) throw tooBusy(table);
    if (empty > 0 && asked[table] !== undefined) await wait(FIRST_WAIT_MS * 2 ** empty);
  }
  return items;
};

/** Items in the order of their keys, each once; those that are gone are left out. */
export const readMany = async (
  documents: DynamoDBDocumentClient,
  table: string,
  keys: readonly Key[],
  consistent: boolean,
): Promise<Item[]> => {
  // while an item moves within an index, a query can list it twice, and BatchGetItem refuses a key given twice
  const wanted = new Map(keys.map((key) => [nameOf(key), key]));
  const each = [...wanted.values()];
  const found = new Map<string, Item>();
  for (let at = 0; at < each.length; at += BATCH)
    for (const item of await readBatch(documents, table, each.slice(at, at + BATCH), consistent))
      found.set(nameOf(item), item);
  return [...wanted.keys()].map((name) => found.get(name)).filter((item) => item !== undefined);
};
