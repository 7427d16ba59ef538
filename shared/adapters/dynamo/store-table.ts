import { setTimeout as wait } from 'node:timers/promises';
import { ConditionalCheckFailedException, DynamoDBClient, ResourceNotFoundException } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  type BatchGetCommandOutput,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  type QueryCommandInput,
  UpdateCommand,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { bounded, type Where } from '../aws/client-settings.ts';
import type { Key } from './keys.ts';
import { StoreFault } from './store-fault.ts';

type Item = Record<string, unknown>;
type Query = Omit<QueryCommandInput, 'TableName' | 'ExclusiveStartKey'>;

/** The most keys one BatchGetItem takes. */
const BATCH = 100;
const BATCH_TRIES = 8;
const FIRST_WAIT_MS = 25;

export const dynamoClient = (where: Where = {}): DynamoDBClient => new DynamoDBClient({ ...where, ...bounded(5) });

/** The few operations that the ports need, on one table: no scans, no transactions, every page followed. */
export class StoreTable {
  readonly name: string;
  readonly #documents: DynamoDBDocumentClient;

  constructor(client: DynamoDBClient, name: string) {
    this.name = name;
    this.#documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  }

  async get(key: Key): Promise<Item | undefined> {
    const get = new GetCommand({ TableName: this.name, Key: key, ConsistentRead: true });
    return (await this.#guard(() => this.#documents.send(get))).Item;
  }

  async put(item: Item): Promise<void> {
    await this.#guard(() => this.#documents.send(new PutCommand({ TableName: this.name, Item: item })));
  }

  /** One of many writers of the same key gets `true`. */
  putNew(item: Item): Promise<boolean> {
    return this.#putIf('attribute_not_exists(PK)', item);
  }

  putExisting(item: Item): Promise<boolean> {
    return this.#putIf('attribute_exists(PK)', item);
  }

  /** False where the condition did not hold. */
  updateIf(update: Omit<UpdateCommandInput, 'TableName'>): Promise<boolean> {
    const command = new UpdateCommand({ TableName: this.name, ...update });
    return this.#conditional(() => this.#documents.send(command));
  }

  /** Every item of a query, page by page as it is asked for; stop asking and no further page is fetched. */
  async *query(query: Query): AsyncGenerator<Item> {
    let from: Item | undefined;
    do {
      const command = new QueryCommand({ TableName: this.name, ...query, ExclusiveStartKey: from });
      const page = await this.#guard(() => this.#documents.send(command));
      yield* page.Items ?? [];
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
  }

  /** Items of a partition whose sort key begins so, read consistently. */
  async beginningWith(partition: string, prefix: string): Promise<Item[]> {
    const items: Item[] = [];
    const query = this.query({
      KeyConditionExpression: 'PK = :pk AND begins_with(SK, :prefix)',
      ExpressionAttributeValues: { ':pk': partition, ':prefix': prefix },
      ConsistentRead: true,
    });
    for await (const item of query) items.push(item);
    return items;
  }

  /** Items in the order of their keys, read consistently; those that are gone are left out. */
  async getMany(keys: readonly Key[]): Promise<Item[]> {
    const found = new Map<string, Item>();
    for (let at = 0; at < keys.length; at += BATCH)
      for (const item of await this.#getBatch(keys.slice(at, at + BATCH))) found.set(nameOf(item), item);
    return keys.map((key) => found.get(nameOf(key))).filter((item) => item !== undefined);
  }

  async #getBatch(keys: readonly Key[]): Promise<Item[]> {
    const items: Item[] = [];
    let asked: BatchGetCommandOutput['UnprocessedKeys'] = { [this.name]: { Keys: [...keys], ConsistentRead: true } };
    // the answer may leave keys out, for size or for throttling, and the SDK does not ask again for them
    for (let tries = 1; asked[this.name] !== undefined; tries += 1) {
      const command = new BatchGetCommand({ RequestItems: asked });
      const answer = await this.#guard(() => this.#documents.send(command));
      const got = answer.Responses?.[this.name] ?? [];
      items.push(...got);
      asked = answer.UnprocessedKeys ?? {};
      if (got.length > 0) tries = 0;
      else if (asked[this.name] !== undefined) await this.#backOff(tries);
    }
    return items;
  }

  async #backOff(tries: number): Promise<void> {
    if (tries >= BATCH_TRIES) throw new StoreFault('throttled', `The table ${this.name} answers no reads just now`);
    await wait(FIRST_WAIT_MS * 2 ** (tries - 1));
  }

  #putIf(condition: string, item: Item): Promise<boolean> {
    const command = new PutCommand({ TableName: this.name, Item: item, ConditionExpression: condition });
    return this.#conditional(() => this.#documents.send(command));
  }

  async #conditional(send: () => Promise<unknown>): Promise<boolean> {
    try {
      await this.#guard(send);
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  }

  async #guard<T>(send: () => Promise<T>): Promise<T> {
    try {
      return await send();
    } catch (error) {
      if (!(error instanceof ResourceNotFoundException)) throw error;
      throw new StoreFault('table-missing', `There is no table ${this.name}`, { cause: error });
    }
  }
}

const nameOf = ({ PK, SK }: Item): string => `${PK} ${SK}`;
