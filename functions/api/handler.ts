import { handle } from 'hono/aws-lambda';
import manifest from '../../package.json' with { type: 'json' };
import { systemClock } from '../../shared/adapters/clock/system-clock.ts';
import { dynamoClient } from '../../shared/adapters/dynamo/dynamo-client.ts';
import { DynamoCoverage } from '../../shared/adapters/dynamo/dynamo-coverage.ts';
import { DynamoHistory } from '../../shared/adapters/dynamo/dynamo-history.ts';
import { DynamoWatchStates } from '../../shared/adapters/dynamo/dynamo-watch-states.ts';
import { StoreTable } from '../../shared/adapters/dynamo/store-table.ts';
import { jsonLog } from '../../shared/adapters/log/json-log.ts';
import { SOURCES } from '../../shared/sources/catalogue.ts';
import { createApp } from '../../shared/web/app.ts';
import { ApiEnv } from './config.ts';

const env = ApiEnv.parse(process.env);
const table = new StoreTable(dynamoClient(), env.TABLE_NAME);

/** The API and the pages, behind API Gateway (payload 2.0). */
export const handler = handle(
  createApp({
    history: new DynamoHistory(table),
    coverage: new DynamoCoverage(table),
    states: new DynamoWatchStates(table),
    clock: systemClock,
    log: jsonLog('api'),
    watched: env.AUTHORITIES,
    sources: SOURCES,
    origin: env.ORIGIN,
    version: manifest.version,
  }),
);
