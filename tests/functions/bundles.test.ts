import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type LocalDynamo, startDynamo } from '../../cli/laptop/dynamo.ts';
import { storeOn } from '../../cli/laptop/monitor.ts';
import { BESIDE } from '../../infra/bundling.ts';
import { pendingAlert } from '../../shared/domain/alert.ts';
import { sourcesOn } from '../../shared/use-cases/watching.ts';
import { awsRecorders, type Reply } from '../support/aws-recorder.ts';
import { aFoundDocument, aMessage, aNotice, council, MEDWAY, SWINDON } from '../support/builders.ts';
import { overTcp } from '../support/over-tcp.ts';
import { SOMEBODY, snsAnswering } from '../support/sns-answers.ts';
import { bundles, callInBundle } from './bundle.ts';
import { aBatch, aGet, aRecord, aRequest } from './events.ts';

const recorders = awsRecorders();
const made = bundles();

let dynamo: LocalDynamo;
let database: string;
beforeAll(async () => {
  dynamo = await startDynamo();
  ({ endpoint: database } = await overTcp(dynamo));
});
afterAll(() => dynamo.stop());

const CONTACT = 'tests';
const TOPICS = {
  ALERT_TOPIC_ARN: 'arn:aws:sns:eu-west-2:000000000000:alerts',
  OPERATOR_TOPIC_ARN: 'arn:aws:sns:eu-west-2:000000000000:operator',
};

/** What Lambda itself sets, and where the services are: on this machine. */
const surroundings = (endpoints: Record<string, string> = {}): Record<string, string> => ({
  AWS_REGION: 'eu-west-2',
  AWS_ACCESS_KEY_ID: 'AKTEST',
  AWS_SECRET_ACCESS_KEY: 'a secret of the tests',
  AWS_ENDPOINT_URL_DYNAMODB: database,
  TABLE_NAME: dynamo.tableName,
  ...endpoints,
});

const TAKEN: Reply = {
  status: 200,
  body: ({ body }) =>
    JSON.stringify({
      MessageId: 'm-1',
      MD5OfMessageBody: createHash('md5').update(JSON.parse(body).MessageBody).digest('hex'),
    }),
};
/** Both topics have somebody who listens. */
const SNS: Reply = snsAnswering({ ListSubscriptionsByTopic: SOMEBODY, Publish: '<MessageId>sns-1</MessageId>' });

describe('the bundle of the poll function', () => {
  it('puts a council that waits on the queue, as often as the schedule asks', async () => {
    await storeOn(dynamo).found.save(aFoundDocument({ fileId: '59999999' }));
    const { requests, where } = await recorders.start(TAKEN);
    const QUEUE_URL = `${where.endpoint}/000000000000/requests.fifo`;
    const environment = {
      ...surroundings({ AWS_ENDPOINT_URL_SQS: where.endpoint }),
      QUEUE_URL,
      CONTACT,
      AUTHORITIES: 'medway',
    };
    const sweep = { job: 'sweep-waiting' };
    const ran = await callInBundle(await made.ofFunction('poll'), environment, [sweep, sweep]);
    expect(ran).toMatchObject({ status: 0, errors: '' });
    expect(requests.map(({ body }) => JSON.parse(body))).toMatchObject([
      { QueueUrl: QUEUE_URL, MessageGroupId: MEDWAY.urn },
      { QueueUrl: QUEUE_URL, MessageGroupId: MEDWAY.urn },
    ]);
  });

  it('does not start without what it needs, and says what is missing', async () => {
    const environment = { ...surroundings(), CONTACT, AUTHORITIES: 'medwy' };
    const { status, errors, answers } = await callInBundle(await made.ofFunction('poll'), environment, [{}]);
    expect({ status, answers }).toEqual({ status: 1, answers: [] });
    expect(errors).toContain('QUEUE_URL');
    expect(errors).toContain('no council “medwy”: medway');
  });
});

describe('the bundle of the read function', () => {
  it('does what it is asked for and gives back what it does not understand', async () => {
    const environment = { ...surroundings(), CONTACT };
    const batch = aBatch(aRequest('1', council('kent').urn), aRecord('2', '{"urn":', 'x'), aRequest('3', SWINDON.urn));
    const { status, answers } = await callInBundle(await made.ofFunction('read'), environment, [batch]);
    expect({ status, answers }).toEqual({ status: 0, answers: [{ batchItemFailures: [{ itemIdentifier: '2' }] }] });
  });

  it('reads a PDF in a thread of its own, out of the same file and with PDFium beside it', async () => {
    const source = `
      import './functions/read/handler.ts';
      import { PdfDocumentReader } from './shared/adapters/pdf/pdf-document-reader.ts';
      const reader = new PdfDocumentReader();
      export const read = async (base64) => {
        const result = await reader.read(Buffer.from(base64, 'base64'));
        await reader.close();
        return result;
      };
    `;
    const file = await made.of(source, BESIDE['read']);
    const pdf = await readFile('tools/recordings/medway/answers/50227723.pdf', 'base64');
    const { answers, errors } = await callInBundle(file, { ...surroundings(), CONTACT }, [pdf], 'read');
    expect(errors).toBe('');
    expect(answers).toMatchObject([
      { status: 'read', reading: { kind: 'ilacs', urn: MEDWAY.urn, judgements: { 'overall-effectiveness': 'good' } } },
    ]);
  });
});

describe('the bundle of the publish function', () => {
  it('sends each alert once to its own topic, however often its schedule asks', async () => {
    const { history } = storeOn(dynamo);
    const raised = '2026-02-02T12:00:00.000Z';
    const reader = aMessage({ alertId: 'for-readers' });
    const operator = aMessage({ alertId: 'for-the-operator', topic: 'operator', kind: 'source-down' });
    for (const message of [reader, operator]) await history.record(aNotice(pendingAlert(message, raised)));
    const { requests, where } = await recorders.start(SNS);
    const environment = {
      ...surroundings({ AWS_ENDPOINT_URL_SNS: where.endpoint }),
      ...TOPICS,
      SITE: 'https://example.org/',
    };
    const publish = { job: 'publish' };
    const { answers } = await callInBundle(await made.ofFunction('publish'), environment, [publish, publish]);
    expect(answers).toMatchObject([
      { sent: 2, refused: 0 },
      { sent: 0, refused: 0 },
    ]);
    const published = requests
      .map(({ body }) => new URLSearchParams(body))
      .filter((one) => one.get('Action') === 'Publish');
    expect(published.map((one) => one.get('TopicArn'))).toEqual(Object.values(TOPICS));
  });
});

describe('the bundle of the api function', () => {
  it('answers API Gateway from the table', async () => {
    const environment = { ...surroundings(), AUTHORITIES: 'medway' };
    const { answers } = await callInBundle(await made.ofFunction('api'), environment, [
      aGet('/v1/status'),
      aGet('/nowhere'),
    ]);
    expect(answers).toMatchObject([
      { statusCode: 200, headers: { 'content-type': expect.stringContaining('json') } },
      { statusCode: 404 },
    ]);
  });

  it('lists every source that the poll function asks', async () => {
    const environment = { ...surroundings(), AUTHORITIES: 'medway' };
    const { answers } = await callInBundle(await made.ofFunction('api'), environment, [aGet('/v1/status')]);
    const [{ body }] = z.tuple([z.object({ body: z.string() })]).parse(answers);
    const { sources } = z.object({ sources: z.array(z.object({ id: z.string() })) }).parse(JSON.parse(body));
    const asked = sourcesOn({ authorities: [MEDWAY], shippedRecord: true });
    expect(asked.length).toBeGreaterThan(5);
    expect(sources.map(({ id }) => id)).toEqual(asked.map(({ id }) => id));
  });
});
