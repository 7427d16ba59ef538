import { ConditionalCheckFailedException, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  type QueryCommandInput,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { Alert } from '../../domain/alert.ts';
import { type Item, readMany } from './batch-read.ts';
import { guarded } from './store-fault.ts';
import type { Chronicle, IndexName, Key, Waiting, WaitingFor } from './table-shape.ts';

/** The alert to store, and its place in the index of waiting items; undefined if it no longer waits. */
export type ChangedAlert = { alert: Alert; waiting: Waiting | undefined };

/** What must still be so for an alert to be changed, besides that it is pending: how often it was tried, no seal. */
export type WhileIt = { attempts?: number; unsealed?: boolean };

/**
 * What the ports need of the one table, in words of their own: no scans, no transactions, no expressions. An engine of
 * DynamoDB keeps it, and for the soak this process's memory; the same contracts hold for both.
 */
export interface Table {
  readonly name: string;
  /** Read consistently, as everything is but the two indexes, unless the table was opened for reads that may lag. */
  get(key: Key): Promise<Item | undefined>;
  /** Items in the order of their keys, each once; those that are gone are left out. */
  getMany(keys: readonly Key[]): Promise<Item[]>;
  /** Items of a partition whose sort key begins so, in the order of that key. */
  beginningWith(partition: string, prefix: string): Promise<Item[]>;
  put(item: Item): Promise<void>;
  /** Writes an item whose key is not taken: one of many writers gets `true`. */
  recordOnce(item: Item): Promise<boolean>;
  /** Replaces an item; false where there is none. */
  replace(item: Item): Promise<boolean>;
  /** Changes the alert of an item if it is still pending and as it was seen; false, and nothing changed, where not. */
  changeAlert(key: Key, changed: ChangedAlert, whileIt: WhileIt): Promise<boolean>;
  /** Keys of everything that waits for this, what is due first; the index may lag a moment behind. */
  waiting(waitingFor: WaitingFor): AsyncIterable<Item>;
  /** Keys of the alerts raised before a place in their order, newest first; the index may lag a moment behind. */
  raisedBefore(place: string, pageSize: number): AsyncIterable<Item>;
  /** Items of an order of time between two of its places, newest first. */
  byDay(chronicle: Chronicle, oldest: string, upTo: string, pageSize: number): AsyncIterable<Item>;
}

/** The one partition of the index `raised`: some hundred alerts a year for every council of England together. */
export const RAISED = 'ALERT';

type Query = Omit<QueryCommandInput, 'TableName' | 'ExclusiveStartKey'> & { IndexName?: IndexName };

const conditionOf = ({ attempts, unsealed }: WhileIt): string =>
  [
    'alert.#state = :pending',
    ...(attempts === undefined ? [] : ['alert.attempts = :attempts']),
    ...(unsealed === true ? ['attribute_not_exists(alert.sealed)'] : []),
  ].join(' AND ');

/** The table in an engine of DynamoDB. Every page is followed. */
export class StoreTable implements Table {
  readonly name: string;
  readonly #documents: DynamoDBDocumentClient;
  readonly #consistent: boolean;

  /** `mayLag`: for who only shows what there is. It costs half, and may miss what was written in the last second. */
  constructor(client: DynamoDBClient, name: string, { mayLag = false }: { mayLag?: boolean } = {}) {
    this.name = name;
    this.#consistent = !mayLag;
    this.#documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  }

  async get(key: Key): Promise<Item | undefined> {
    const get = new GetCommand({ TableName: this.name, Key: key, ConsistentRead: this.#consistent });
    return (await guarded(this.name, () => this.#documents.send(get))).Item;
  }

  getMany(keys: readonly Key[]): Promise<Item[]> {
    return readMany(this.#documents, this.name, keys, this.#consistent);
  }

  async beginningWith(partition: string, prefix: string): Promise<Item[]> {
    const items: Item[] = [];
    const query = this.#query({
      KeyConditionExpression: 'PK = :pk AND begins_with(SK, :prefix)',
      ExpressionAttributeValues: { ':pk': partition, ':prefix': prefix },
      ConsistentRead: this.#consistent,
    });
    for await (const item of query) items.push(item);
    return items;
  }

  async put(item: Item): Promise<void> {
    await guarded(this.name, () => this.#documents.send(new PutCommand({ TableName: this.name, Item: item })));
  }

  recordOnce(item: Item): Promise<boolean> {
    return this.#putIf('attribute_not_exists(PK)', item);
  }

  replace(item: Item): Promise<boolean> {
    return this.#putIf('attribute_exists(PK)', item);
  }

  changeAlert(key: Key, { alert, waiting }: ChangedAlert, whileIt: WhileIt): Promise<boolean> {
    const command = new UpdateCommand({
      TableName: this.name,
      Key: key,
      UpdateExpression:
        waiting === undefined
          ? 'SET alert = :alert REMOVE waitingFor, waitingSince'
          : 'SET alert = :alert, waitingFor = :for, waitingSince = :since',
      ConditionExpression: conditionOf(whileIt),
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: {
        ':alert': alert,
        ':pending': 'pending',
        ...(whileIt.attempts === undefined ? {} : { ':attempts': whileIt.attempts }),
        ...(waiting === undefined ? {} : { ':for': waiting.waitingFor, ':since': waiting.waitingSince }),
      },
    });
    return this.#conditional(() => this.#documents.send(command));
  }

  waiting(waitingFor: WaitingFor): AsyncIterable<Item> {
    return this.#query({
      IndexName: 'waiting',
      KeyConditionExpression: 'waitingFor = :what',
      ExpressionAttributeValues: { ':what': waitingFor },
    });
  }

  raisedBefore(place: string, pageSize: number): AsyncIterable<Item> {
    return this.#query({
      IndexName: 'raised',
      KeyConditionExpression: 'raised = :all AND raisedInOrder < :before',
      ExpressionAttributeValues: { ':all': RAISED, ':before': place },
      ScanIndexForward: false,
      Limit: pageSize,
    });
  }

  byDay(chronicle: Chronicle, oldest: string, upTo: string, pageSize: number): AsyncIterable<Item> {
    return this.#query({
      KeyConditionExpression: 'PK = :order AND SK BETWEEN :oldest AND :upTo',
      ExpressionAttributeValues: { ':order': chronicle, ':oldest': oldest, ':upTo': upTo },
      ScanIndexForward: false,
      ConsistentRead: this.#consistent,
      Limit: pageSize,
    });
  }

  /** Page by page as it is asked for; stop asking and no further page is fetched. */
  async *#query(query: Query): AsyncGenerator<Item> {
    let from: Item | undefined;
    do {
      const command = new QueryCommand({ TableName: this.name, ...query, ExclusiveStartKey: from });
      const page = await guarded(this.name, () => this.#documents.send(command));
      yield* page.Items ?? [];
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
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
