import type { LambdaEvent } from 'hono/aws-lambda';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type LocalDynamo, startDynamo } from '../../cli/laptop/dynamo.ts';
import { ApiEnv } from '../../functions/api/config.ts';
import { DynamoHistory } from '../../shared/adapters/dynamo/dynamo-history.ts';
import { StoreTable } from '../../shared/adapters/dynamo/store-table.ts';
import { anIlacs, published } from '../support/builders.ts';
import { overTcp } from '../support/over-tcp.ts';

/** What API Gateway's HTTP API sends (payload 2.0). */
const event = (path: string, query = '', method = 'GET', headers: Record<string, string> = {}): LambdaEvent => ({
  version: '2.0',
  routeKey: '$default',
  rawPath: path,
  rawQueryString: query,
  headers: { host: 'abc.execute-api.eu-west-2.amazonaws.com', ...headers },
  requestContext: {
    accountId: '1',
    apiId: 'abc',
    authentication: null,
    authorizer: {},
    domainName: 'abc.execute-api.eu-west-2.amazonaws.com',
    domainPrefix: 'abc',
    http: { method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
    requestId: '1',
    routeKey: '$default',
    stage: '$default',
    time: '',
    timeEpoch: 0,
  },
  body: null,
  isBase64Encoded: false,
});

describe('behind API Gateway', () => {
  let dynamo: LocalDynamo;
  let handler: typeof import('../../functions/api/handler.ts')['handler'];
  beforeAll(async () => {
    dynamo = await startDynamo();
    await new DynamoHistory(new StoreTable(dynamo.client, dynamo.tableName)).record(published(anIlacs()));
    vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', (await overTcp(dynamo)).endpoint);
    vi.stubEnv('AWS_REGION', 'eu-west-2');
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
    vi.stubEnv('TABLE_NAME', dynamo.tableName);
    vi.stubEnv('AUTHORITIES', 'medway');
    ({ handler } = await import('../../functions/api/handler.ts'));
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await dynamo.stop();
  });

  it('answers from the table, with addresses of the gateway', async () => {
    const answer = await handler(event('/v1/authorities/medway', 'as_of=2023-09-12'));
    expect(answer.statusCode).toBe(200);
    expect(JSON.parse(answer.body)).toMatchObject({
      summary: expect.stringContaining('Good overall'),
      links: { page: 'https://abc.execute-api.eu-west-2.amazonaws.com/medway' },
    });
  });

  it('sends pages, tables and feeds as text', async () => {
    for (const path of ['/medway', '/v1/changes.csv', '/feeds/medway.atom', '/openapi.json'])
      expect([path, (await handler(event(path))).isBase64Encoded]).toEqual([path, false]);
  });

  it('refuses what is wrong, and everything but reading', async () => {
    expect((await handler(event('/v1/changes', 'limit=0'))).statusCode).toBe(400);
    expect((await handler(event('/v1/changes', '', 'DELETE'))).statusCode).toBe(405);
  });

  it('does not send again what is known', async () => {
    const first = await handler(event('/v1/changes'));
    const tag = String(first.headers?.['etag']);
    expect(await handler(event('/v1/changes', '', 'GET', { 'if-none-match': tag }))).toMatchObject({
      statusCode: 304,
      body: '',
    });
  });
});

describe('the environment of the function', () => {
  const env = { TABLE_NAME: 'history', AUTHORITIES: 'medway, swindon' };

  it('names the councils in the order in which they are shown', () => {
    expect(ApiEnv.parse(env).AUTHORITIES.map(({ name }) => name)).toEqual(['Medway', 'Swindon']);
  });

  it('says which council is not known, and what may have been meant', () => {
    const read = ApiEnv.safeParse({ ...env, AUTHORITIES: 'medway,swinden' });
    expect(read.error?.issues[0]?.message).toMatch(/^no council “swinden”: swindon,/);
  });

  it('takes an address of the site without its path', () => {
    expect(ApiEnv.parse({ ...env, ORIGIN: 'https://ofsted.example.org/' }).ORIGIN).toBe('https://ofsted.example.org');
    expect(ApiEnv.safeParse({ ...env, ORIGIN: 'http://ofsted.example.org' }).success).toBe(false);
  });
});
