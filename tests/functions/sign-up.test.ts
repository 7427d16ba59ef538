import { SubscribeCommand } from '@aws-sdk/client-sns';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { Hono } from 'hono';
import { describe, expect, it, onTestFinished } from 'vitest';
import { localClient, startDynamo } from '../../cli/laptop/dynamo.ts';
import { storeOn } from '../../cli/laptop/monitor.ts';
import { byEmailOf, networkOf } from '../../functions/api/by-email.ts';
import { ApiEnv } from '../../functions/api/config.ts';
import { DynamoDailyCounts } from '../../shared/adapters/dynamo/dynamo-daily-counts.ts';
import { dynamoClient } from '../../shared/adapters/dynamo/dynamo-store.ts';
import { snsClient } from '../../shared/adapters/sns/sns-alert-publisher.ts';
import { SnsSignUps } from '../../shared/adapters/sns/sns-sign-ups.ts';
import { OFSTED_SOURCES } from '../../shared/sources/catalogue.ts';
import { createApp } from '../../shared/web/app.ts';
import { monitor, templateOf } from '../infra/stacks.ts';
import { awsRecorders } from '../support/aws-recorder.ts';
import { MEDWAY, NOON } from '../support/builders.ts';
import { fakeSns } from '../support/fake-sns.ts';
import { aGet } from './events.ts';
import { type Grant, Role } from './roles.ts';

const recorders = awsRecorders();
const template = templateOf(monitor({ signUp: 'true' }));

/** The api function where people may sign up, with clients under its role. */
const apiUnder = async (role: Role) => {
  const { TABLE_NAME: tableName = '', SIGN_UP_TOPIC_ARN: topic = '' } = role.environment;
  const dynamo = await startDynamo({ tableName });
  onTestFinished(() => dynamo.stop());
  const sns = fakeSns(topic);
  const { where } = await recorders.start(sns.reply);
  const table = role.over(localClient(dynamo.socket));
  const client = role.over(snsClient(where));
  const app = createApp({
    ...storeOn({ client: table, tableName }),
    clock: { now: () => NOON },
    watched: [MEDWAY],
    sources: OFSTED_SOURCES,
    version: '0',
    byEmail: {
      kind: 'sign-up',
      signUps: new SnsSignUps(client, topic),
      counts: new DynamoDailyCounts(table, tableName),
      networkOf: () => '192.0.2.1',
    },
  });
  const post = async (path: string, body: object) =>
    app.request(`/v1/subscriptions${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  const signUp = async (): Promise<readonly number[]> => {
    const asked = await post('', { email: 'me@example.org', authority: 'medway', about: 'ratings' });
    const confirmed = await post('/confirm', { link: sns.mails[0]?.link ?? 'a'.repeat(300) });
    const ended = await post('/end', { link: `${topic}:00000000-0000-4000-8000-000000000000` });
    return [asked.status, confirmed.status, ended.status];
  };
  return { signUp, table, client, tableName, topic };
};

const isForSignUp = (grant: Grant): boolean => /^sns:|in the partition SIGN-UPS$/.test(grant);

describe('the role of the api function, where people may sign up', () => {
  it('lets it do what that takes, and no more', async () => {
    const role = new Role(template, 'Api');
    const { signUp } = await apiUnder(role);
    expect(await signUp()).toEqual([202, 200, 200]);
    expect(role.denied).toEqual([]);
    expect([...role.used.keys()].filter(isForSignUp).toSorted()).toEqual(
      [...role.grants].filter(isForSignUp).toSorted(),
    );
    expect([...role.grants].filter((grant) => grant.startsWith('sns:Publish'))).toEqual([]);
  });

  it('subscribes nobody by anything but email, and changes nothing else in the table', async () => {
    const role = new Role(template, 'Api');
    const { table, client, tableName, topic } = await apiUnder(role);
    const phone = { TopicArn: topic, Protocol: 'sms', Endpoint: '+447700900123' };
    await expect(client.send(new SubscribeCommand(phone))).rejects.toThrow('may not do sns:Subscribe');
    const entry = { TableName: tableName, Key: { PK: 'COUNCIL#80522', SK: 'WATCH' } };
    await expect(table.send(new UpdateCommand(entry) as never)).rejects.toThrow('may not do dynamodb:UpdateItem');
  });

  it.each([...new Role(template, 'Api').grants].filter(isForSignUp))('is felt where it lacks %s', async (grant) => {
    const role = new Role(template, 'Api', grant);
    const { signUp } = await apiUnder(role);
    expect(await signUp()).toContain(500);
  });

  it('has none of that where nobody may', () => {
    expect([...new Role(templateOf(monitor()), 'Api').grants].filter(isForSignUp)).toEqual([]);
  });
});

describe('the network that somebody asks from', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['2001:db8:7::1', '2001:db8:7'],
    ['2001:0DB8:0007:ffff:1:2:3:4', '2001:db8:7'],
    ['2001:db8::1', '2001:db8:0'],
    ['::1', '0:0:0'],
  ])('%s is one of %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

describe('who asks', () => {
  const env = { TABLE_NAME: 'history', AUTHORITIES: 'medway', SIGN_UP_TOPIC_ARN: 'arn:aws:sns:eu-west-2:1:a' };
  const seen = async (headers: Record<string, string>, more: Record<string, string> = {}): Promise<string> => {
    const byEmail = byEmailOf(ApiEnv.parse({ ...env, ...more }), dynamoClient({ region: 'eu-west-2' }));
    if (byEmail.kind !== 'sign-up') throw new Error('nobody may sign up');
    const app = new Hono().get('*', (c) => c.text(byEmail.networkOf(c)));
    const { requestContext } = aGet('/');
    return (await app.request('/', { headers }, { event: { requestContext } })).text();
  };
  const BEHIND = { CLOUDFRONT_PROOF: 'the stack’s id' };
  const viewer = { 'CloudFront-Viewer-Address': '2001:db8:7::9:46532', 'X-Forwarded-For': '203.0.113.1' };

  it('is whom the gateway saw, whatever the request says', async () => {
    expect(await seen({})).toBe('192.0.2.1');
    expect(await seen(viewer)).toBe('192.0.2.1');
    expect(await seen({ ...viewer, 'X-CloudFront-Proof': 'guessed' }, BEHIND)).toBe('192.0.2.1');
  });

  it('is whom CloudFront saw, where that stands before the gateway', async () => {
    const proof = { 'X-CloudFront-Proof': 'id' };
    expect(await seen({ ...viewer, ...proof }, { CLOUDFRONT_PROOF: 'id' })).toBe('2001:db8:7');
    const v4 = { ...proof, 'CloudFront-Viewer-Address': '198.51.100.10:46532' };
    expect(await seen(v4, { CLOUDFRONT_PROOF: 'id' })).toBe('198.51.100.10');
  });
});

describe('how a deployment lets people get alerts', () => {
  const env = { TABLE_NAME: 'history', AUTHORITIES: 'medway' };
  const table = dynamoClient({ region: 'eu-west-2' });

  it('is by asking its contact, until a topic is given', () => {
    expect(byEmailOf(ApiEnv.parse(env), table)).toEqual({ kind: 'ask', contact: null });
    expect(byEmailOf(ApiEnv.parse({ ...env, CONTACT: 'me@example.org' }), table)).toEqual({
      kind: 'ask',
      contact: 'me@example.org',
    });
  });
});
