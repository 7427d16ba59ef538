import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Item } from './batch-read.ts';
import { guarded } from './store-fault.ts';
import {
  CoverageRecord,
  DatedItem,
  EntryItem,
  FoundDocumentItem,
  OrderedItem,
  ReadingItem,
  readItem,
  SourceItem,
  WatchItem,
} from './stored-items.ts';
import { DAY, ENTRY, FILE, type Key, NEWS, ORDERED } from './table-shape.ts';

/** What an item is, by its sort key. */
const KINDS: readonly [name: string, begins: string, shape: z.ZodType][] = [
  ['history', ENTRY, EntryItem],
  ['found documents', FILE, FoundDocumentItem],
  ['coverage', NEWS, CoverageRecord],
  ['readings', 'READING', ReadingItem],
  ['states', 'WATCH', WatchItem],
  ['states', 'SOURCE#', SourceItem],
  ['order of time', DAY, DatedItem],
  ['order of time', ORDERED, OrderedItem],
];

/** Attributes that put an item into an index. */
const Places = z.object({
  waitingFor: z.enum(['publish', 'read']).optional(),
  waitingSince: z.string().optional(),
  raised: z.string().optional(),
  raisedInOrder: z.string().optional(),
});

const Keyed = z.looseObject({ PK: z.string().min(1), SK: z.string().min(1) });

/** An item of the record: its key, what it is, and the whole of it as it is stored. */
export type BackupItem = { key: Key; kind: string; item: Item };

/** Undefined for an item that is no part of the record: whatever may be lost with its table. */
const kindOf = ({ SK }: Key) => KINDS.find(([, begins]) => SK.startsWith(begins));

/**
 * An item from outside, once it is sure that this program can read it; throws `StoreFault`. Undefined for one that is no
 * part of the record.
 */
export const backupItem = (value: unknown): BackupItem | undefined => {
  const { PK, SK } = Keyed.parse(value);
  const kind = kindOf({ PK, SK });
  if (kind === undefined) return undefined;
  const [name, , shape] = kind;
  readItem(shape, value);
  return { key: { PK, SK }, kind: name, item: { ...Keyed.parse(value), ...Places.parse(value) } };
};

/** Everything in a table at once, for a copy of it; the monitor itself never asks so. */
export class Backup {
  readonly #table: string;
  readonly #documents: DynamoDBDocumentClient;

  constructor(client: DynamoDBClient, table: string) {
    this.#table = table;
    this.#documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  }

  /** Every item as it is stored, in no order; read consistently, though not all at one moment. */
  async *items(): AsyncGenerator<Item> {
    let from: Item | undefined;
    do {
      const scan = new ScanCommand({ TableName: this.#table, ConsistentRead: true, ExclusiveStartKey: from });
      const page = await guarded(this.#table, () => this.#documents.send(scan));
      yield* page.Items ?? [];
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
  }

  async put({ item }: BackupItem): Promise<void> {
    const put = new PutCommand({ TableName: this.#table, Item: item });
    await guarded(this.#table, () => this.#documents.send(put));
  }
}
