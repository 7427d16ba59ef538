import { handle } from 'hono/aws-lambda';
import manifest from '../../package.json' with { type: 'json' };
import { dynamoClient } from '../../shared/adapters/dynamo/dynamo-store.ts';
import { sourcesOn } from '../../shared/use-cases/watching.ts';
import { createApp } from '../../shared/web/app.ts';
import { common } from '../wiring.ts';
import { byEmailOf } from './by-email.ts';
import { ApiEnv } from './config.ts';

const env = ApiEnv.parse(process.env);

/** The API and the pages, behind API Gateway (payload 2.0). */
export const handler = handle(
  createApp({
    ...common('api', env.TABLE_NAME, { mayLag: true }),
    watched: env.AUTHORITIES,
    sources: sourcesOn({ authorities: env.AUTHORITIES, shippedRecord: true }),
    origin: env.ORIGIN,
    version: manifest.version,
    byEmail: byEmailOf(env, dynamoClient()),
  }),
);
