import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { bounded, type Where } from '../aws/client-settings.ts';
import { DynamoCoverage } from './dynamo-coverage.ts';
import { DynamoFoundDocuments } from './dynamo-found-documents.ts';
import { DynamoHistory } from './dynamo-history.ts';
import { DynamoWatchStates } from './dynamo-watch-states.ts';
import { StoreTable } from './store-table.ts';

export const dynamoClient = (where: Where = {}, maxAttempts = 5, requestMs?: number): DynamoDBClient =>
  new DynamoDBClient({ ...where, ...bounded(maxAttempts, requestMs) });

/** Every port of the store, on one table; `mayLag` as in `StoreTable`. */
export const dynamoStore = (client: DynamoDBClient, tableName: string, reads: { mayLag?: boolean } = {}) => {
  const table = new StoreTable(client, tableName, reads);
  return {
    history: new DynamoHistory(table),
    found: new DynamoFoundDocuments(table),
    coverage: new DynamoCoverage(table),
    states: new DynamoWatchStates(table),
  };
};
