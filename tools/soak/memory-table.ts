import type { Item } from '../../shared/adapters/dynamo/batch-read.ts';
import { type ChangedAlert, RAISED, type Table, type WhileIt } from '../../shared/adapters/dynamo/store-table.ts';
import type { Chronicle, Key, WaitingFor } from '../../shared/adapters/dynamo/table-shape.ts';

const alertOf = ({ alert }: Item): Record<string, unknown> =>
  typeof alert === 'object' && alert !== null ? { ...alert } : {};

const isAsSeen = (item: Item, { attempts, unsealed }: WhileIt): boolean => {
  const alert = alertOf(item);
  return (
    alert['state'] === 'pending' &&
    (attempts === undefined || alert['attempts'] === attempts) &&
    (unsealed !== true || alert['sealed'] === undefined)
  );
};

const isBefore = (a: unknown, b: unknown): boolean => String(a) < String(b);

/**
 * The one table in this process's memory, a thousand times as fast as an engine: it keeps items as they are stored and
 * knows exactly the operations that the adapters use. The contracts of the store hold it to what an engine does.
 */
export class MemoryTable implements Table {
  readonly name = 'memory';
  readonly #partitions = new Map<unknown, Map<unknown, Item>>();
  /** How often it was asked, by operation. */
  readonly calls = new Map<string, number>();

  /** Every item as it is stored. */
  items(): readonly Item[] {
    return structuredClone([...this.#all()]);
  }

  async get(key: Key): Promise<Item | undefined> {
    this.#count('get');
    return structuredClone(this.#find(key));
  }

  async put(item: Item): Promise<void> {
    this.#count('put');
    this.#keep(item);
  }

  async recordOnce(item: Item): Promise<boolean> {
    this.#count('put if new');
    if (this.#find(item) !== undefined) return false;
    this.#keep(item);
    return true;
  }

  async replace(item: Item): Promise<boolean> {
    this.#count('put if there');
    if (this.#find(item) === undefined) return false;
    this.#keep(item);
    return true;
  }

  async changeAlert(key: Key, { alert, waiting }: ChangedAlert, whileIt: WhileIt): Promise<boolean> {
    this.#count('update');
    const item = this.#find(key);
    if (item === undefined || !isAsSeen(item, whileIt)) return false;
    const { waitingFor: _for, waitingSince: _since, ...kept } = item;
    this.#keep({ ...kept, alert, ...waiting });
    return true;
  }

  async *waiting(waitingFor: WaitingFor): AsyncGenerator<Item> {
    this.#count('query an index');
    yield* this.#listed('waitingSince', (item) => item['waitingFor'] === waitingFor);
  }

  async *raisedBefore(place: string): AsyncGenerator<Item> {
    this.#count('query an index');
    const before = (item: Item): boolean => item['raised'] === RAISED && isBefore(item['raisedInOrder'], place);
    yield* this.#listed('raisedInOrder', before).toReversed();
  }

  async *byDay(chronicle: Chronicle, oldest: string, upTo: string): AsyncGenerator<Item> {
    const items = await this.beginningWith(chronicle, '');
    yield* items.filter(({ SK }) => !isBefore(SK, oldest) && !isBefore(upTo, SK)).toReversed();
  }

  async beginningWith(partition: string, prefix: string): Promise<Item[]> {
    this.#count('query a partition');
    const items = [...(this.#partitions.get(partition)?.values() ?? [])].filter(({ SK }) =>
      String(SK).startsWith(prefix),
    );
    return structuredClone(items.toSorted((a, b) => (isBefore(a['SK'], b['SK']) ? -1 : 1)));
  }

  async getMany(keys: readonly Key[]): Promise<Item[]> {
    this.#count('get many');
    const each = new Map(keys.map((key) => [`${key.PK} ${key.SK}`, key]));
    return structuredClone([...each.values()].map((key) => this.#find(key)).filter((item) => item !== undefined));
  }

  #listed(by: string, which: (item: Item) => boolean): readonly Item[] {
    return structuredClone([...this.#all()].filter(which).toSorted((a, b) => (isBefore(a[by], b[by]) ? -1 : 1)));
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
