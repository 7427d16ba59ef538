import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { SubscribeCommand } from '@aws-sdk/client-sns';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { snsClient } from '../../shared/adapters/sns/sns-alert-publisher.ts';
import { SnsSubscriptions } from '../../shared/adapters/sns/sns-subscriptions.ts';
import { Message } from '../../shared/domain/alert.ts';
import { SignUpAnswer } from '../../shared/web/sign-up-bodies.ts';
import { recordedMonitor } from './deployed-monitor.ts';
import type { Deployed } from './shipped-app.ts';

const emulator = inject('emulator');

const START = '2018-01-08T08:00:00.000Z';
const NOTHING_WRONG = {
  title: 'Medway market reopens',
  text: 'The market is open again.',
  link: 'https://www.kentonline.co.uk/medway/news/market-1/',
  published: '2023-09-11T07:00:00Z',
};
const WISH = { email: 'reader@example.org', authority: 'medway', about: 'ratings', press: false };

const FromSns = z.object({ Type: z.string(), Token: z.string().optional(), Message: z.string() });

/** Stands in for a mailbox, which the emulator does not send to: whatever SNS posts to it. */
const mailbox = async () => {
  const got: z.infer<typeof FromSns>[] = [];
  const server = createServer(async (request, response) => {
    got.push(FromSns.parse(JSON.parse(await text(request))));
    response.end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const first = async (type: string) => {
    for (;;) {
      const found = got.find(({ Type }) => Type === type);
      if (found !== undefined) return found;
      await wait(100);
    }
  };
  return { url: `http://127.0.0.1:${port}/`, got, first, stop: () => server.close() };
};

describe.skipIf(emulator === null)('signing up on a deployed page', () => {
  let recorded: Awaited<ReturnType<typeof recordedMonitor>>;
  let stack: Deployed;
  let box: Awaited<ReturnType<typeof mailbox>>;
  let subscription = '';

  const post = (path: string, body: object) =>
    recorded.aws.post(`${stack.outputs['Page']}/v1/subscriptions${path}`, body);
  const topic = () => stack.outputs['AlertTopic'] ?? '';
  const listed = () => new SnsSubscriptions(snsClient(recorded.aws.where), topic()).list();

  beforeAll(async () => {
    if (emulator === null) return;
    recorded = await recordedMonitor(emulator, START, NOTHING_WRONG);
    await recorded.aws.cdk('bootstrap', 'aws://000000000000/eu-west-2');
    const settings = { alertEmail: 'me@example.org', contact: 'tests', stackName: 'SignUp', signUp: 'true' };
    stack = await recorded.deploy(await recorded.made('sign-up', settings));
    box = await mailbox();
  });
  afterAll(async () => {
    box?.stop();
    await recorded?.stop();
  });

  it('subscribes an address with what it chose, under the role of the function', async () => {
    const { status, text: said } = await post('', WISH);
    expect([status, said]).toEqual([202, expect.stringContaining('asked')]);
    const mine = (await listed()).find(({ endpoint }) => endpoint === WISH.email);
    expect(JSON.parse(mine?.filter ?? '{}')).toMatchObject({
      kind: ['rating-change', 'rating-unchanged', 'unread', 'revised', 'correction'],
      authority: ['medway', 'none'],
    });
  });

  it('is finished with the token that SNS sent', async () => {
    // the emulator confirms an email by itself and asks only web addresses, so one with the same choices goes on
    const mine = (await listed()).find(({ endpoint }) => endpoint === WISH.email);
    const Attributes = { FilterPolicy: mine?.filter ?? '' };
    const subscribe = new SubscribeCommand({ TopicArn: topic(), Protocol: 'http', Endpoint: box.url, Attributes });
    await snsClient(recorded.aws.where).send(subscribe);
    const { Token = '' } = await box.first('SubscriptionConfirmation');
    expect((await listed()).find(({ endpoint }) => endpoint === box.url)?.state).not.toBe('deleted');
    const link = `https://sns.eu-west-2.amazonaws.com/confirmation.html?TopicArn=${topic()}&Token=${Token}`;
    const { status, text: said } = await post('/confirm', { link });
    expect([status, said]).toEqual([200, expect.stringContaining('confirmed')]);
    subscription = SignUpAnswer.parse(JSON.parse(said)).subscription ?? '';
    expect(subscription).toContain(`${topic()}:`);
  });

  it('brings the next change of a rating, and no visit', async () => {
    const watched = await recorded.watched(stack, 'sign-up');
    for (const day of ['2018-01-08', '2018-08-03', '2019-02-28', '2019-08-27'])
      await watched.polledAt(`${day}T09:35:00Z`);
    const { Message: body } = await box.first('Notification');
    expect(Message.parse(JSON.parse(body))).toMatchObject({ kind: 'rating-change', authority: 'medway' });
    const kinds = box.got.filter(({ Type }) => Type === 'Notification').map((one) => JSON.parse(one.Message).kind);
    expect(kinds).not.toContain('visit-findings');
    expect(kinds).not.toContain('welcome');
  });

  it('ends with the link under it', async () => {
    const link = `https://sns.eu-west-2.amazonaws.com/unsubscribe.html?SubscriptionArn=${subscription}`;
    expect((await post('/end', { link })).status).toBe(200);
    expect((await listed()).map(({ endpoint }) => endpoint)).not.toContain(box.url);
  });

  it('lets a network ask so often in a day and no more', async () => {
    const statuses: number[] = [];
    // the clock of the recording has moved on to another day
    for (let at = 0; at < 11; at += 1)
      statuses.push((await post('', { ...WISH, email: `reader${at}@example.org` })).status);
    expect(statuses).toEqual([...Array(10).fill(202), 429]);
  });
});
