import manifest from '../package.json' with { type: 'json' };
import { systemClock } from '../shared/adapters/clock/system-clock.ts';
import { dynamoClient } from '../shared/adapters/dynamo/dynamo-client.ts';
import { DynamoCoverage } from '../shared/adapters/dynamo/dynamo-coverage.ts';
import { DynamoFoundDocuments } from '../shared/adapters/dynamo/dynamo-found-documents.ts';
import { DynamoHistory } from '../shared/adapters/dynamo/dynamo-history.ts';
import { DynamoWatchStates } from '../shared/adapters/dynamo/dynamo-watch-states.ts';
import { StoreTable } from '../shared/adapters/dynamo/store-table.ts';
import { FetchHttp } from '../shared/adapters/http/fetch-http.ts';
import { userAgent } from '../shared/adapters/http/user-agent.ts';
import { jsonLog } from '../shared/adapters/log/json-log.ts';

/** What every function has: the table, the time and a log. */
export const common = (service: string, tableName: string) => {
  const table = new StoreTable(dynamoClient(), tableName);
  return {
    history: new DynamoHistory(table),
    found: new DynamoFoundDocuments(table),
    coverage: new DynamoCoverage(table),
    states: new DynamoWatchStates(table),
    clock: systemClock,
    log: jsonLog(service),
  };
};

/** For the functions that ask the sources. */
export const sourcesAsking = (contact: string): FetchHttp =>
  new FetchHttp({ userAgent: userAgent(manifest.version, contact) });
