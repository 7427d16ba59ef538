import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { dynamoClient } from '../../shared/adapters/dynamo/dynamo-client.ts';
import { TABLE } from '../../shared/adapters/dynamo/table.ts';
import { snsClient } from '../../shared/adapters/sns/sns-alert-publisher.ts';
import { SnsSubscriptions } from '../../shared/adapters/sns/sns-subscriptions.ts';
import { aGet } from '../functions/events.ts';
import { deployedMonitor } from './deployed-monitor.ts';
import { aQueue, delivered, receive } from './sqs-queues.ts';

/** Types of the stack's resources that moto does not make: what they do is shown by no test that runs without AWS. */
const NOT_ON_MOTO = [
  'AWS::ApiGatewayV2::Api',
  'AWS::ApiGatewayV2::Integration',
  'AWS::ApiGatewayV2::Route',
  'AWS::ApiGatewayV2::Stage',
  'AWS::Budgets::Budget',
  'AWS::CloudWatch::Alarm',
  'AWS::CloudWatch::Dashboard',
  // those of the schedules: they name their group
  'AWS::IAM::Policy',
  'AWS::IAM::Role',
  'AWS::Lambda::EventInvokeConfig',
  'AWS::Lambda::Permission',
  'AWS::Logs::MetricFilter',
  'AWS::SQS::QueuePolicy',
  'AWS::Scheduler::Schedule',
  'AWS::Scheduler::ScheduleGroup',
];

/** The queue says five. */
const TRIES_ON_MOTO = 4;

/** What moto 5.2.1 makes and does not do as AWS does: not shown here either. */
const NOT_AS_IN_AWS = [
  'no function or schedule is run and no event source asked: the tests call the handlers',
  'roles are made and never enforced; topics and queues take requests without TLS',
  'point-in-time recovery is not switched on from a template',
  'a request is laid aside one try too early',
  'FIFO queues get no name by themselves: the tests give them one',
  'subscriptions never count as confirmed: the tests count those of queues',
  'emails and texts are not sent, nor their subscriptions confirmed',
];

const EVERYTHING = { kinds: null, minSeverity: null, authority: null, onlyTexts: false } as const;

/** Before the inspection of 2023 is published, and after. */
const BEFORE = '2023-09-01T08:00:00.000Z';
const AFTER = '2023-09-11T09:30:00.000Z';

const moto = inject('moto');

describe.skipIf(moto === null)('the synthesized stack on moto', () => {
  let monitor: Awaited<ReturnType<typeof deployedMonitor>>;
  const queues: Record<string, { url: string; arn: string }> = {};
  const subscribers = {
    everything: EVERYTHING,
    ratings: { ...EVERYTHING, kinds: ['rating-change'] },
    welcomes: { ...EVERYTHING, kinds: ['welcome'] },
    grave: { ...EVERYTHING, minSeverity: 5 },
    swindon: { ...EVERYTHING, authority: 'swindon' },
  } as const;

  beforeAll(async () => {
    monitor = await deployedMonitor(moto ?? '', BEFORE);
    const alerts = new SnsSubscriptions(snsClient(), monitor.topics.alerts);
    const operator = new SnsSubscriptions(snsClient(), monitor.topics.operator);
    for (const [name, choices] of Object.entries(subscribers)) {
      const queue = await aQueue(monitor.sqs, name);
      queues[name] = queue;
      await alerts.add('sqs', queue.arn, choices);
    }
    const queue = await aQueue(monitor.sqs, 'operator');
    queues['operator'] = queue;
    await operator.add('sqs', queue.arn, EVERYTHING);
  });
  afterAll(() => monitor?.stop());

  const kindsIn = async (name: string): Promise<readonly unknown[]> =>
    (await delivered(monitor.sqs, queues[name]?.url ?? '')).map((message) =>
      typeof message === 'object' && message !== null && 'kind' in message ? message.kind : message,
    );

  it('leaves out only what moto does not make', () => {
    const types = NOT_ON_MOTO.map((type) => (type.startsWith('AWS::IAM::') ? `${type} of the schedules` : type));
    process.stdout.write(`Not shown on moto:\n- ${[...types, ...NOT_AS_IN_AWS].join('\n- ')}\n`);
    expect(monitor.stack.leftOut).toEqual(NOT_ON_MOTO);
  });

  it('has the table of the store, protected from deletion', async () => {
    const client = dynamoClient();
    const { Table } = await client.send(new DescribeTableCommand({ TableName: monitor.tableName }));
    expect(Table?.DeletionProtectionEnabled).toBe(true);
    expect(Table?.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName)).toEqual(
      TABLE.indexes.map(({ name }) => name),
    );
  });

  it('lets the function that answers read and nothing else', async () => {
    const { named, apis } = monitor.stack;
    const policy = await apis.policyOfRole(named('AWS::IAM::Role', 'ApiRole'), monitor.stack.policyName('ApiRole'));
    expect(policy).toContain('dynamodb:Query');
    expect(policy).not.toMatch(/dynamodb:(?:Put|Update|Delete)/);
  });

  it('loads a council by way of the queue and welcomes those who want to be welcomed', async () => {
    expect(await monitor.run('poll-ofsted', BEFORE)).toBe(1);
    expect(await monitor.publishNow()).toMatchObject({ sent: 1, refused: 0 });
    expect(await kindsIn('everything')).toEqual(['welcome']);
    expect(await kindsIn('welcomes')).toEqual(['welcome']);
    for (const name of ['ratings', 'grave', 'swindon', 'operator'])
      expect([name, await kindsIn(name)]).toEqual([name, []]);
  });

  it('lays a request aside that nobody can read, once it was tried often enough', async () => {
    const { sqs, requests, laidAside, handOver } = monitor;
    const unique = { MessageGroupId: 'nobody', MessageDeduplicationId: 'nonsense' };
    await sqs.send(new SendMessageCommand({ QueueUrl: requests, MessageBody: 'no request', ...unique }));
    let tries = 0;
    for (let handed = await receive(sqs, requests, 0); handed.length > 0; handed = await receive(sqs, requests, 0)) {
      tries += 1;
      expect(await handOver(handed)).toEqual([]);
    }
    expect(tries).toBe(TRIES_ON_MOTO);
    expect(await receive(sqs, laidAside)).toMatchObject([{ Body: 'no request' }]);
  });

  it('tells of a new grade once, and only those who asked for it', async () => {
    await monitor.run('poll-ofsted', AFTER);
    await monitor.run('poll-ofsted', AFTER);
    expect(await monitor.publishNow()).toMatchObject({ sent: 1, refused: 0 });
    expect(await monitor.publishNow()).toMatchObject({ sent: 0 });
    expect(await kindsIn('everything')).toEqual(['rating-change']);
    expect(await kindsIn('ratings')).toEqual(['rating-change']);
    for (const name of ['welcomes', 'grave', 'swindon', 'operator'])
      expect([name, await kindsIn(name)]).toEqual([name, []]);
  });

  it('tells the operator alone of sources that stay away', async () => {
    for (const at of ['2023-09-11T10:00:00.000Z', '2023-09-11T10:30:00.000Z', '2023-09-11T11:00:00.000Z'])
      await monitor.run('poll-news', at);
    await monitor.publishNow();
    expect(new Set(await kindsIn('operator'))).toEqual(new Set(['source-down', 'source-suspect']));
    expect(await kindsIn('everything')).toEqual([]);
  });

  it('answers with the grade that it told of', async () => {
    const answer = await monitor.answer(aGet('/v1/authorities/medway'));
    expect(answer).toMatchObject({ statusCode: 200 });
    expect(JSON.stringify(answer)).toContain('2023-09-11');
  });
});
