import { ConditionalCheckFailedException, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  type QueryCommandInput,
  UpdateCommand,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { type Item, readMany } from './batch-read.ts';
import { guarded } from './guarded.ts';
import type { Key } from './keys.ts';
import type { IndexName } from './table.ts';

type Query = Omit<QueryCommandInput, 'TableName' | 'ExclusiveStartKey'> & { IndexName?: IndexName };

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
    return (await guarded(this.name, () => this.#documents.send(get))).Item;
  }

  async put(item: Item): Promise<void> {
    await guarded(this.name, () => this.#documents.send(new PutCommand({ TableName: this.name, Item: item })));
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
      const page = await guarded(this.name, () => this.#documents.send(command));
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

  /** Items in the order of their keys, each once, read consistently; those that are gone are left out. */
  getMany(keys: readonly Key[]): Promise<Item[]> {
    return readMany(this.#documents, this.name, keys);
  }

  #putIf(condition: string, item: Item): Promise<boolean> {
    const command = new PutCommand({ TableName: this.name, Item: item, ConditionExpression: condition });
    return this.#conditional(() => this.#documents.send(command));
  }

  async #conditional(send: () => Promise<unknown>): Promise<boolean> {
    try {
      await guarded(this.name, send);
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  }
}
