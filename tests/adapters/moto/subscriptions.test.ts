import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Where } from '../../../shared/adapters/aws/client-settings.ts';
import type { Choices } from '../../../shared/adapters/sns/filter-policy.ts';
import { SnsAlertPublisher, snsClient } from '../../../shared/adapters/sns/sns-alert-publisher.ts';
import { SnsSubscriptions } from '../../../shared/adapters/sns/sns-subscriptions.ts';
import { aMessage } from '../../support/builders.ts';
import { freePort } from '../../support/free-port.ts';
import { isInstalled, startProgram } from '../../support/program.ts';
import { deliveredTo, newQueue, newTopic } from './topics.ts';

const ready = isInstalled('moto_server', '--help');
if (!ready) console.log('Subscriptions are not tested on moto: moto_server is not here.');

const change = aMessage({ alertId: 'change', kind: 'rating-change', severity: 4 });
const elsewhere = aMessage({ alertId: 'elsewhere', kind: 'rating-change', severity: 4, authority: 'kent' });
const slight = aMessage({ alertId: 'slight', kind: 'rating-change', severity: 1 });
const correction = aMessage({ alertId: 'correction', kind: 'correction', severity: 4 });
const heartbeat = aMessage({ alertId: 'heartbeat', kind: 'heartbeat', severity: 0, authority: null });
const ALL = [change, elsewhere, slight, correction, heartbeat];

const EVERYTHING: Choices = { kinds: null, minSeverity: null, authority: null, onlyTexts: false };

/** What somebody chooses, and the alerts that then reach them. */
const CHOICES: readonly (readonly [string, Partial<Choices>, readonly string[]])[] = [
  ['everything', {}, ['change', 'elsewhere', 'slight', 'correction', 'heartbeat']],
  ['one kind, and what sets it right', { kinds: ['rating-change'] }, ['change', 'elsewhere', 'slight', 'correction']],
  ['a least severity', { minSeverity: 2 }, ['change', 'elsewhere', 'correction']],
  ['one council, and proof of life', { authority: 'medway' }, ['change', 'slight', 'correction', 'heartbeat']],
];

describe.skipIf(!ready)('subscriptions on moto', () => {
  let where: Where;
  let stop = async () => {};

  beforeAll(async () => {
    const port = await freePort();
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    where = { endpoint: `http://127.0.0.1:${port}`, region: 'eu-west-2', credentials };
    ({ stop } = await startProgram(['moto_server', '-H', '127.0.0.1', '-p', String(port)], () =>
      newTopic(where, 'ready'),
    ));
  });
  afterAll(() => stop());

  /** A topic of its own, and a queue that takes what it is sent. */
  const topicAndQueue = async () => {
    const [topic, name] = [await newTopic(where, `topic-${crypto.randomUUID()}`), `queue-${crypto.randomUUID()}`];
    const queue = await newQueue(where, name);
    const arn = `arn:aws:sqs:eu-west-2:123456789012:${name}`;
    return { topic, queue, arn, subscriptions: new SnsSubscriptions(snsClient(where), topic) };
  };

  it.each(CHOICES)('bring whoever chose %s what was chosen', async (_, choices, expected) => {
    const { topic, queue, arn, subscriptions } = await topicAndQueue();
    expect(await subscriptions.add('sqs', arn, { ...EVERYTHING, ...choices })).toEqual({ state: 'confirmed' });
    const publisher = new SnsAlertPublisher(snsClient(where), { alerts: topic, operator: topic });
    for (const message of ALL) await publisher.publish(message);
    const got = await deliveredTo(where, queue);
    expect(got).toEqual(expect.arrayContaining(ALL.filter(({ alertId }) => expected.includes(alertId))));
    expect(got).toHaveLength(expected.length);
  });

  it('are listed with their choices until they are removed', async () => {
    const { arn, subscriptions } = await topicAndQueue();
    await subscriptions.add('sqs', arn, { ...EVERYTHING, minSeverity: 3 });
    const [subscription, ...more] = await subscriptions.list();
    expect(subscription).toMatchObject({ endpoint: arn, filter: '{"severity":[{"numeric":[">=",3]}]}' });
    expect(more).toEqual([]);
    await subscriptions.remove(subscription?.arn ?? 'none');
    expect(await subscriptions.list()).toEqual([]);
  });
});
