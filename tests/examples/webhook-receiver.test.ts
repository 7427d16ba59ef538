import { createSign } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Agent, createServer as createHttpsServer } from 'node:https';
import { connect } from 'node:tls';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Alert, webhookReceiver } from '../../examples/webhook-receiver.ts';
import { publishedAs } from '../../shared/adapters/sns/sns-message.ts';
import { aMessage } from '../support/builders.ts';
import { loopbackServers } from '../support/loopback.ts';

const TOPIC = 'arn:aws:sns:eu-west-2:123456789012:OfstedWatch-Alerts';
const CERTIFICATE_URL = `https://sns.eu-west-2.amazonaws.com/SimpleNotificationService-${'0123456789abcdef'.repeat(2)}.pem`;
const NOW = Date.parse('2026-07-06T09:00:00.000Z');

const file = (name: string): string => readFileSync(new URL(`../fixtures/sns/${name}`, import.meta.url), 'utf8');
const [key, cert] = [file('key.pem'), file('certificate.pem')];

/** What SNS signs of each type, in this order. */
const SIGNED = {
  Notification: ['Message', 'MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type'],
  SubscriptionConfirmation: ['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'],
} as const;

type Fields = Record<string, string>;

const signed = (fields: Fields, version: '1' | '2' = '2'): Fields => {
  const names = SIGNED[fields['Type'] === 'Notification' ? 'Notification' : 'SubscriptionConfirmation'];
  const text = names.flatMap((name) => (fields[name] === undefined ? [] : [`${name}\n${fields[name]}\n`])).join('');
  const signature = createSign(version === '1' ? 'RSA-SHA1' : 'RSA-SHA256')
    .update(text)
    .sign(key, 'base64');
  return { ...fields, SignatureVersion: version, Signature: signature, SigningCertURL: CERTIFICATE_URL };
};

const { Message: bodies = '', Subject = '' } = publishedAs(aMessage());

const notification = (fields: Fields = {}): Fields => ({
  Type: 'Notification',
  MessageId: '165545c9-2a5c-472c-8df2-7ff2be2b3b1b',
  TopicArn: TOPIC,
  Subject,
  Message: JSON.parse(bodies).default,
  Timestamp: '2026-07-06T08:59:58.000Z',
  UnsubscribeURL: 'https://sns.eu-west-2.amazonaws.com/?Action=Unsubscribe',
  ...fields,
});

const confirmation = (fields: Fields = {}): Fields => ({
  Type: 'SubscriptionConfirmation',
  MessageId: '2f1c',
  Token: '2336412f37',
  TopicArn: TOPIC,
  Message: 'You have chosen to subscribe to the topic.',
  SubscribeURL: `https://sns.eu-west-2.amazonaws.com/?Action=ConfirmSubscription&TopicArn=${TOPIC}&Token=2336412f37`,
  Timestamp: '2026-07-06T08:59:58.000Z',
  ...fields,
});

/** SNS itself, on this machine: its certificate and its confirmation, by TLS under its own name. */
const asked: string[] = [];
const sns = createHttpsServer({ key, cert }, (request, response) => {
  asked.push(request.url ?? '');
  response.end(request.url?.endsWith('.pem') === true ? cert : '<ConfirmSubscriptionResponse/>');
});
const servers = loopbackServers();
let agent: Agent;

beforeAll(async () => {
  sns.listen(0, '127.0.0.1');
  await once(sns, 'listening');
  const address = sns.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  agent = new Agent();
  agent.createConnection = (options) =>
    connect({ host: '127.0.0.1', port, servername: 'host' in options ? String(options.host) : '', ca: cert });
});
afterAll(() => {
  agent.destroy();
  sns.close();
});
beforeEach(() => void asked.splice(0));

const receiver = async (onAlert: (alert: Alert) => void = () => {}) => {
  const alerts: Alert[] = [];
  const listener = webhookReceiver({
    topicArn: TOPIC,
    now: () => NOW,
    agent,
    onAlert: (alert) => {
      onAlert(alert);
      alerts.push(alert);
    },
  });
  const { origin } = await servers.start((request, response) => listener(request, response));
  const post = async (body: Fields | string): Promise<number> => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const headers = { 'content-type': 'text/plain; charset=UTF-8' };
    return (await fetch(origin, { method: 'POST', body: text, headers })).status;
  };
  return { alerts, post, origin };
};

describe('the receiver of webhooks in the examples', () => {
  it.each(['1', '2'] as const)('takes an alert that SNS signed, in version %s of its signature', async (version) => {
    const { alerts, post } = await receiver();
    expect(await post(signed(notification(), version))).toBe(200);
    expect(alerts.map(({ alertId, subject }) => [alertId, subject])).toEqual([
      [aMessage().alertId, aMessage().subject],
    ]);
  });

  it('takes it once, however often SNS delivers it', async () => {
    const { alerts, post } = await receiver();
    for (let times = 0; times < 3; times += 1) expect(await post(signed(notification()))).toBe(200);
    expect(alerts).toHaveLength(1);
  });

  it('has SNS send again what could not be dealt with', async () => {
    let faults = 1;
    const { alerts, post } = await receiver(() => {
      faults -= 1;
      if (faults >= 0) throw new Error('the disk is full');
    });
    expect([await post(signed(notification())), await post(signed(notification()))]).toEqual([500, 200]);
    expect(alerts).toHaveLength(1);
  });

  it('confirms its subscription at SNS', async () => {
    const { post } = await receiver();
    expect(await post(signed(confirmation()))).toBe(200);
    expect(asked.filter((url) => url.includes('Action=ConfirmSubscription'))).toHaveLength(1);
  });

  const elsewhere = 'https://sns.eu-west-2.amazonaws.com.example.org/?Action=ConfirmSubscription';
  it.each<[string, Fields]>([
    ['of a word changed after it was signed', { ...signed(notification()), Message: '{"alertId":"forged"}' }],
    ['of another topic, though SNS signed it', signed(notification({ TopicArn: `${TOPIC}2` }))],
    ['of over an hour ago, played again', signed(notification({ Timestamp: '2026-07-06T07:59:00.000Z' }))],
    ['of a time to come', signed(notification({ Timestamp: '2026-07-06T09:06:00.000Z' }))],
    ['whose certificate is elsewhere', { ...signed(notification()), SigningCertURL: 'https://example.org/sns.pem' }],
    [
      'whose certificate is on a host that only begins like SNS’s',
      { ...signed(notification()), SigningCertURL: CERTIFICATE_URL.replace('.com/', '.com.example.org/') },
    ],
    ['with a signature of no version', { ...signed(notification()), SignatureVersion: '3' }],
    ['without a signature', notification()],
    ['that would have it visit another host', signed(confirmation({ SubscribeURL: elsewhere }))],
  ])('refuses a message %s', async (_, body) => {
    const { alerts, post } = await receiver();
    expect(await post(body)).toBe(403);
    expect(alerts).toEqual([]);
    expect(asked.filter((url) => url.includes('Action='))).toEqual([]);
  });

  it('refuses what is no message of SNS, too long, or no POST', async () => {
    const { post, origin } = await receiver();
    expect([await post('{'), await post({ Type: 'Notification' }), (await fetch(origin)).status]).toEqual([
      400, 400, 405,
    ]);
    expect(await post('x'.repeat(600_000)).catch(() => 413)).toBe(413);
  });
});
