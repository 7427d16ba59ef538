import { Logger } from '@aws-lambda-powertools/logger';
import manifest from '../package.json' with { type: 'json' };
import { dynamoClient, dynamoStore } from '../shared/adapters/dynamo/dynamo-store.ts';
import { FetchHttp, userAgent } from '../shared/adapters/http/fetch-http.ts';
import { systemClock } from '../shared/adapters/in-process.ts';
import type { Log } from '../shared/ports.ts';

/** One line of JSON per event, as CloudWatch's queries read them. Facts are ids, counts and reasons, never texts. */
const jsonLog = (serviceName: string): Log => {
  const logger = new Logger({ serviceName });
  return (event, facts = {}) => logger.info(event, { facts });
};

/** What every function has: the table, the time and a log. `mayLag`: for one that decides nothing by what it reads. */
export const common = (service: string, tableName: string, reads: { mayLag?: boolean } = {}) => ({
  ...dynamoStore(dynamoClient(), tableName, reads),
  clock: systemClock,
  log: jsonLog(service),
});

/** For the functions that ask the sources. */
export const sourceHttp = (contact: string): FetchHttp =>
  new FetchHttp({ userAgent: userAgent(manifest.version, contact) });
