import { createHmac, randomBytes } from 'node:crypto';
import { ConditionalCheckFailedException, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { addDays, type IsoDate } from '../../domain/dates.ts';
import type { DailyCounts } from '../../ports.ts';
import { guarded } from './store-fault.ts';
import { COUNTED, TABLE } from './table-shape.ts';

const WithKey = z.object({ hashKey: z.string().min(40) });

/** In seconds, as DynamoDB wants it: the moment the day is over. */
const endOf = (day: IsoDate): number => Date.parse(`${addDays(day, 1)}T00:00:00Z`) / 1_000;

/**
 * Counts under keyed hashes. Each day has a random key of its own, made by the first write of the day, which expires with
 * the counts: what was counted yesterday cannot be tried out any more.
 */
export class DynamoDailyCounts implements DailyCounts {
  readonly #documents: DynamoDBDocumentClient;
  readonly #table: string;
  #known: { day: IsoDate; hashKey: string } | undefined;

  constructor(client: DynamoDBClient, tableName: string) {
    this.#documents = DynamoDBDocumentClient.from(client);
    this.#table = tableName;
  }

  async countOne(day: IsoDate, what: string, most: number): Promise<boolean> {
    const hash = createHmac('sha256', await this.#keyOf(day))
      .update(what)
      .digest('base64url');
    const update = new UpdateCommand({
      TableName: this.#table,
      Key: { PK: COUNTED, SK: `COUNT#${day}#${hash}` },
      UpdateExpression: 'ADD #times :one SET #expires = :end',
      ConditionExpression: 'attribute_not_exists(#times) OR #times < :most',
      ExpressionAttributeNames: { '#times': 'times', '#expires': TABLE.ttlAttribute },
      ExpressionAttributeValues: { ':one': 1, ':most': most, ':end': endOf(day) },
    });
    try {
      await guarded(this.#table, () => this.#documents.send(update));
      return true;
    } catch (fault) {
      if (fault instanceof ConditionalCheckFailedException) return false;
      throw fault;
    }
  }

  /** Whoever writes first on a day makes its key; all others get that one. */
  async #keyOf(day: IsoDate): Promise<string> {
    if (this.#known?.day === day) return this.#known.hashKey;
    const update = new UpdateCommand({
      TableName: this.#table,
      Key: { PK: COUNTED, SK: `KEY#${day}` },
      UpdateExpression: 'SET #key = if_not_exists(#key, :fresh), #expires = :end',
      ExpressionAttributeNames: { '#key': 'hashKey', '#expires': TABLE.ttlAttribute },
      ExpressionAttributeValues: { ':fresh': randomBytes(32).toString('base64url'), ':end': endOf(day) },
      ReturnValues: 'ALL_NEW',
    });
    const { Attributes } = await guarded(this.#table, () => this.#documents.send(update));
    const { hashKey } = WithKey.parse(Attributes);
    this.#known = { day, hashKey };
    return hashKey;
  }
}
