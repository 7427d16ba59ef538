import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Item } from '../../shared/adapters/dynamo/batch-read.ts';
import type { Key } from '../../shared/adapters/dynamo/keys.ts';
import { StoreTable } from '../../shared/adapters/dynamo/store-table.ts';
import { TABLE } from '../../shared/adapters/dynamo/table.ts';

type Update = Parameters<StoreTable['updateIf']>[0];
type Query = Parameters<StoreTable['query']>[0];

const nameOf = ({ PK, SK }: Item): string => `${PK}\u0000${SK}`;

const given = (update: Pick<Update, 'ExpressionAttributeValues'>, name: string): unknown =>
  update.ExpressionAttributeValues?.[name];

/** `SET a = :a, b = :b REMOVE c, d`, the one form of update there is. */
const updated = (item: Item, update: Update): Item => {
  const [, set = '', remove = ''] = /^SET (.*?)(?: REMOVE (.*))?$/.exec(update.UpdateExpression ?? '') ?? [];
  const gone = remove.split(', ');
  const kept = Object.fromEntries(Object.entries(item).filter(([name]) => !gone.includes(name)));
  const assigned = set.split(', ').map((part) => part.split(' = '));
  return { ...kept, ...Object.fromEntries(assigned.map(([name = '', value = '']) => [name, given(update, value)])) };
};

const isPending = ({ alert }: Item): boolean =>
  typeof alert === 'object' && alert !== null && 'state' in alert && alert.state === 'pending';

/**
 * The one table in this process's memory, a thousand times as fast as an engine: it keeps items as they are stored and
 * knows exactly the operations that the adapters use. The contracts of the store hold it to what an engine does.
 */
export class MemoryTable extends StoreTable {
  readonly #items = new Map<string, Item>();

  constructor() {
    super(new DynamoDBClient({ region: 'eu-west-2' }), 'memory');
  }

  /** Every item as it is stored. */
  items(): readonly Item[] {
    return structuredClone([...this.#items.values()]);
  }

  override async get(key: Key): Promise<Item | undefined> {
    return structuredClone(this.#items.get(nameOf(key)));
  }

  override async put(item: Item): Promise<void> {
    // what is stored has no undefined values, as in the real table
    this.#items.set(nameOf(item), JSON.parse(JSON.stringify(item)));
  }

  override async putNew(item: Item): Promise<boolean> {
    if (this.#items.has(nameOf(item))) return false;
    await this.put(item);
    return true;
  }

  override async putExisting(item: Item): Promise<boolean> {
    if (!this.#items.has(nameOf(item))) return false;
    await this.put(item);
    return true;
  }

  override async updateIf(update: Update): Promise<boolean> {
    if (update.ConditionExpression !== 'alert.#state = :pending') throw new Error('a condition nobody knows');
    const item = this.#items.get(nameOf(update.Key ?? {}));
    if (item === undefined || !isPending(item)) return false;
    await this.put(updated(item, update));
    return true;
  }

  override async *query(query: Query): AsyncGenerator<Item> {
    const index = TABLE.indexes.find(({ name }) => name === query.IndexName);
    if (index === undefined) throw new Error('an index nobody knows');
    const [partition, bound] = Object.values(query.ExpressionAttributeValues ?? {});
    const place = (item: Item): string => String(item[index.sortKey]);
    const listed = [...this.#items.values()]
      .filter((item) => item[index.partitionKey] === partition && place(item) < String(bound))
      .toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
    for (const item of query.ScanIndexForward === false ? listed.toReversed() : listed) yield structuredClone(item);
  }

  override async beginningWith(partition: string, prefix: string): Promise<Item[]> {
    const items = [...this.#items.values()].filter(({ PK, SK }) => PK === partition && String(SK).startsWith(prefix));
    return structuredClone(items.toSorted((a, b) => (String(a['SK']) < String(b['SK']) ? -1 : 1)));
  }

  override async getMany(keys: readonly Key[]): Promise<Item[]> {
    const names = new Set(keys.map(nameOf));
    const found = [...names].map((name) => this.#items.get(name)).filter((item) => item !== undefined);
    return structuredClone(found);
  }
}
