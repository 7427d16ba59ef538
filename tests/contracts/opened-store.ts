import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { StoreTable } from '../../shared/adapters/dynamo/store-table.ts';
import type { FoundDocuments, History, WatchStates } from '../../shared/ports.ts';

/** The three ports on one empty table, and the table beneath them. */
export type OpenedStore = {
  client: DynamoDBClient;
  table: StoreTable;
  history: History;
  found: FoundDocuments;
  states: WatchStates;
};
