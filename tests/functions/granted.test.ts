import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Template } from 'aws-cdk-lib/assertions';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { type LocalDynamo, localClient, startDynamo } from '../../cli/laptop/dynamo.ts';
import { storeOn } from '../../cli/laptop/monitor.ts';
import { RecordedAnswers } from '../../cli/simulation/recorded-answers.ts';
import { RecordedHttp } from '../../cli/simulation/recorded-http.ts';
import { loadScenario } from '../../cli/simulation/scenario.ts';
import { SimulatedClock } from '../../cli/simulation/simulated-clock.ts';
import { jobRunner } from '../../functions/poll/run-job.ts';
import { batchReader } from '../../functions/read/read-batch.ts';
import { MemoryWorkQueue } from '../../shared/adapters/memory/memory-work-queue.ts';
import { PrintingPublisher } from '../../shared/adapters/memory/printing-publisher.ts';
import { PdfDocumentReader } from '../../shared/adapters/pdf/pdf-document-reader.ts';
import { SCHEDULES } from '../../shared/domain/schedules.ts';
import { SOURCES } from '../../shared/sources/catalogue.ts';
import { readWaiting } from '../../shared/use-cases/read/read-waiting.ts';
import { publishAlerts } from '../../shared/use-cases/tell/publish-alerts.ts';
import { createApp } from '../../shared/web/app.ts';
import { monitor, templateOf } from '../infra/stacks.ts';
import { MEDWAY } from '../support/builders.ts';
import { aBatch, aRequest } from './events.ts';

const MEDWAYS_RECORD = 'tools/recordings/medway';

const many = z.union([z.string().transform((one) => [one]), z.array(z.string())]);
const Statements = z.array(z.object({ Action: many, Resource: z.unknown() }));

/** What the role of a function may do with the table: `Query on waiting`. */
const grantedTo = (template: Template, name: string): ReadonlySet<string> => {
  const policies = Object.entries(template.findResources('AWS::IAM::Policy'));
  const [, policy] = policies.find(([id]) => id.startsWith(`${name}Role`)) ?? [];
  const statements = Statements.parse(policy?.['Properties'].PolicyDocument.Statement);
  return new Set(
    statements.flatMap(({ Action, Resource }) => {
      const [, place = 'the table'] = /\/index\/(\w+)/.exec(JSON.stringify(Resource)) ?? [];
      return Action.flatMap((action) => /^dynamodb:(.+)/.exec(action)?.[1] ?? []).map((one) => `${one} on ${place}`);
    }),
  );
};

const Asked = z.object({
  request: z.object({ headers: z.object({ 'x-amz-target': z.string() }) }),
  input: z.object({ IndexName: z.string().default('the table') }),
});

/** Notes what a client asks of the table, as it goes over the wire. */
const watched = (client: DynamoDBClient): ReadonlySet<string> => {
  const seen = new Set<string>();
  client.middlewareStack.add(
    (next) => (args) => {
      const { request, input } = Asked.parse(args);
      seen.add(`${request.headers['x-amz-target'].split('.')[1]} on ${input.IndexName}`);
      return next(args);
    },
    { step: 'finalizeRequest', name: 'watched' },
  );
  return seen;
};

let dynamo: LocalDynamo;
const reader = new PdfDocumentReader();
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(async () => {
  await reader.close();
  await dynamo.stop();
});

/** A function's part of the store, and what it asks of it. */
const aFunction = () => {
  const client = localClient(dynamo.port);
  return { ...storeOn({ client, tableName: dynamo.tableName }), asked: watched(client) };
};

it('each function asks nothing of the table that its role may not do, from the first poll to the page', async () => {
  const scenario = await loadScenario(MEDWAYS_RECORD);
  const clock = new SimulatedClock(scenario.end);
  const http = new RecordedHttp(new RecordedAnswers(MEDWAYS_RECORD, scenario), clock);
  const outside = { http, reader, clock, log: () => {}, queue: new MemoryWorkQueue() };
  const publisher = new PrintingPublisher(() => {});
  const [poll, read, publish, api] = [aFunction(), aFunction(), aFunction(), aFunction()];

  const runJob = jobRunner({ ...outside, ...poll }, { authorities: [MEDWAY], shippedRecord: true });
  const readAll = batchReader({ readCouncil: (urn) => readWaiting({ ...outside, ...read }, urn), log: () => {} });
  const app = createApp({ ...api, clock, watched: [MEDWAY], sources: SOURCES, version: '0' });
  const jobs = SCHEDULES.map(({ job }) => job).filter((job) => job !== 'publish');
  for (const job of jobs) await runJob({ job });
  expect(await readAll(aBatch(aRequest('1', MEDWAY.urn)))).toEqual({ batchItemFailures: [] });
  for (const job of jobs) await runJob({ job });
  expect((await publishAlerts({ ...outside, ...publish, publisher })).sent).toBeGreaterThan(1);
  const paths = ['/', '/medway', '/feeds/medway.atom', '/v1/authorities/medway', '/v1/publications', '/v1/changes'];
  for (const path of [...paths, '/v1/alerts', '/v1/coverage', '/v1/status'])
    expect([path, (await app.request(path)).status]).toEqual([path, 200]);

  const template = templateOf(monitor());
  for (const [name, { asked }] of Object.entries({ Poll: poll, Read: read, Publish: publish, Api: api })) {
    const granted = grantedTo(template, name);
    expect(asked.size, name).toBeGreaterThan(1);
    expect(
      [...asked].filter((one) => !granted.has(one)),
      name,
    ).toEqual([]);
  }
});
