import manifest from '../package.json' with { type: 'json' };
import { systemClock } from '../shared/adapters/clock/system-clock.ts';
import { dynamoClient } from '../shared/adapters/dynamo/dynamo-client.ts';
import { dynamoStore } from '../shared/adapters/dynamo/dynamo-store.ts';
import { FetchHttp } from '../shared/adapters/http/fetch-http.ts';
import { userAgent } from '../shared/adapters/http/user-agent.ts';
import { jsonLog } from '../shared/adapters/log/json-log.ts';

/** What every function has: the table, the time and a log. `mayLag`: for one that decides nothing by what it reads. */
export const common = (service: string, tableName: string, reads: { mayLag?: boolean } = {}) => ({
  ...dynamoStore(dynamoClient(), tableName, reads),
  clock: systemClock,
  log: jsonLog(service),
});

/** For the functions that ask the sources. */
export const sourcesAsking = (contact: string): FetchHttp =>
  new FetchHttp({ userAgent: userAgent(manifest.version, contact) });
