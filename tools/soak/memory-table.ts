import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Item } from '../../shared/adapters/dynamo/batch-read.ts';
import type { Key } from '../../shared/adapters/dynamo/keys.ts';
import { StoreTable } from '../../shared/adapters/dynamo/store-table.ts';
import { TABLE } from '../../shared/adapters/dynamo/table.ts';

type Update = Parameters<StoreTable['updateIf']>[0];
type Query = Parameters<StoreTable['query']>[0];

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

const isUnsealed = ({ alert }: Item): boolean => typeof alert === 'object' && alert !== null && !('sealed' in alert);

/** The conditions that updates have. */
const CONDITIONS: Readonly<Record<string, (item: Item) => boolean>> = {
  'alert.#state = :pending': isPending,
  'alert.#state = :pending AND attribute_not_exists(alert.sealed)': (item) => isPending(item) && isUnsealed(item),
};

/**
 * The one table in this process's memory, a thousand times as fast as an engine: it keeps items as they are stored and
 * knows exactly the operations that the adapters use. The contracts of the store hold it to what an engine does.
 */
export class MemoryTable extends StoreTable {
  readonly #partitions = new Map<unknown, Map<unknown, Item>>();
  /** How often it was asked, by operation. */
  readonly calls = new Map<string, number>();

  constructor() {
    super(new DynamoDBClient({ region: 'eu-west-2' }), 'memory');
  }

  /** Every item as it is stored. */
  items(): readonly Item[] {
    return structuredClone([...this.#all()]);
  }

  override async get(key: Key): Promise<Item | undefined> {
    this.#count('get');
    return structuredClone(this.#find(key));
  }

  override async put(item: Item): Promise<void> {
    this.#count('put');
    this.#keep(item);
  }

  override async putNew(item: Item): Promise<boolean> {
    this.#count('put if new');
    if (this.#find(item) !== undefined) return false;
    this.#keep(item);
    return true;
  }

  override async putExisting(item: Item): Promise<boolean> {
    this.#count('put if there');
    if (this.#find(item) === undefined) return false;
    this.#keep(item);
    return true;
  }

  override async updateIf(update: Update): Promise<boolean> {
    const holds = CONDITIONS[update.ConditionExpression ?? ''];
    if (holds === undefined) throw new Error('a condition nobody knows');
    this.#count('update');
    const item = this.#find(update.Key ?? {});
    if (item === undefined || !holds(item)) return false;
    this.#keep(updated(item, update));
    return true;
  }

  override async *query(query: Query): AsyncGenerator<Item> {
    const index = TABLE.indexes.find(({ name }) => name === query.IndexName);
    if (index === undefined) throw new Error('an index nobody knows');
    this.#count('query an index');
    const [partition, bound] = Object.values(query.ExpressionAttributeValues ?? {});
    const place = (item: Item): string => String(item[index.sortKey]);
    const listed = [...this.#all()]
      .filter((item) => item[index.partitionKey] === partition && place(item) < String(bound))
      .toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
    for (const item of query.ScanIndexForward === false ? listed.toReversed() : listed) yield structuredClone(item);
  }

  override async beginningWith(partition: string, prefix: string): Promise<Item[]> {
    this.#count('query a partition');
    const items = [...(this.#partitions.get(partition)?.values() ?? [])].filter(({ SK }) =>
      String(SK).startsWith(prefix),
    );
    return structuredClone(items.toSorted((a, b) => (String(a['SK']) < String(b['SK']) ? -1 : 1)));
  }

  override async getMany(keys: readonly Key[]): Promise<Item[]> {
    this.#count('get many');
    const each = new Map(keys.map((key) => [`${key.PK} ${key.SK}`, key]));
    return structuredClone([...each.values()].map((key) => this.#find(key)).filter((item) => item !== undefined));
  }

  #count(operation: string): void {
    this.calls.set(operation, (this.calls.get(operation) ?? 0) + 1);
  }

  *#all(): Generator<Item> {
    for (const partition of this.#partitions.values()) yield* partition.values();
  }

  #find({ PK, SK }: Item): Item | undefined {
    return this.#partitions.get(PK)?.get(SK);
  }

  #keep(item: Item): void {
    const partition = this.#partitions.get(item['PK']) ?? new Map<unknown, Item>();
    // what is stored has no undefined values, as in the real table
    partition.set(item['SK'], JSON.parse(JSON.stringify(item)));
    this.#partitions.set(item['PK'], partition);
  }
}
