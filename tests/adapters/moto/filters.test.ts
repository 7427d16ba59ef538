import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Where } from '../../../shared/adapters/aws/client-settings.ts';
import { SnsAlertPublisher, snsClient } from '../../../shared/adapters/sns/sns-alert-publisher.ts';
import { ReadingRequest, SqsWorkQueue, sqsClient } from '../../../shared/adapters/sqs/sqs-work-queue.ts';
import type { Message } from '../../../shared/domain/alert.ts';
import { aMessage } from '../../support/builders.ts';
import { freePort } from '../../support/free-port.ts';
import { isInstalled, startProgram } from '../../support/program.ts';
import { bodiesIn, deliveredTo, newQueue, newTopic, subscribedQueue } from './topics.ts';

const ready = isInstalled('moto_server', '--help');
console.log(ready ? 'SNS and SQS are tested on moto.' : 'SNS and SQS are not tested on moto: moto_server is not here.');

const change = aMessage({ alertId: 'change', kind: 'rating-change', severity: 4, direction: 'worse' });
const both = aMessage({
  alertId: 'both',
  kind: 'rating-unchanged',
  severity: 2,
  authority: 'swindon',
  together: (['rating-unchanged', 'visit-findings'] as const).map((kind) => ({
    alertId: kind,
    kind,
    changes: [],
    sources: [],
  })),
});
const reported = aMessage({ alertId: 'reported', kind: 'reported', severity: 3, direction: 'worse' });
const visit = aMessage({ alertId: 'visit', kind: 'visit-findings', severity: 1 });
const heartbeat = aMessage({ alertId: 'heartbeat', kind: 'heartbeat', severity: 0, authority: null });

/** Filters as subscribers choose them, and the alerts that then reach them. */
const FILTERS: readonly (readonly [string, object, readonly Message[]])[] = [
  ['some kinds', { kind: ['visit-findings', 'heartbeat'] }, [visit, heartbeat, both]],
  ['the first kind of a message about two documents', { kind: ['rating-unchanged'] }, [both]],
  ['a least severity', { severity: [{ numeric: ['>=', 3] }] }, [change, reported]],
  ['changes for the worse that are confirmed', { direction: ['worse'], confirmed: ['true'] }, [change]],
  ['one council', { authority: ['medway'] }, [change, reported, visit]],
  ['one council and what is about none', { authority: ['medway', 'none'] }, [change, reported, visit, heartbeat]],
];

describe.skipIf(!ready)('on moto', () => {
  let where: Where;
  let stop = async () => {};

  beforeAll(async () => {
    const port = await freePort();
    where = {
      endpoint: `http://127.0.0.1:${port}`,
      region: 'eu-west-2',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    };
    const isReady = () => newTopic(where, 'ready');
    ({ stop } = await startProgram(['moto_server', '-H', '127.0.0.1', '-p', String(port)], isReady));
  });
  afterAll(() => stop());

  it.each(FILTERS)('a subscription to %s gets the alerts it chose, whole', async (_, filter, expected) => {
    const alerts = await newTopic(where, 'alerts');
    const queue = await subscribedQueue(where, alerts, filter);
    const publisher = new SnsAlertPublisher(snsClient(where), { alerts, operator: 'arn:aws:sns:none' });
    for (const message of [change, reported, visit, heartbeat, both])
      expect(await publisher.publish(message)).toMatchObject({ kind: 'accepted' });
    const got = await deliveredTo(where, queue);
    expect(got).toHaveLength(expected.length);
    expect(got).toEqual(expect.arrayContaining([...expected]));
  });

  it('an alert for a topic that is gone is refused', async () => {
    const gone = 'arn:aws:sns:eu-west-2:123456789012:gone';
    const publisher = new SnsAlertPublisher(snsClient(where), { alerts: gone, operator: gone });
    expect(await publisher.publish(visit)).toEqual({ kind: 'refused', reason: expect.stringContaining('NotFound') });
  });

  it('a FIFO queue takes two requests for one council, and one for another', async () => {
    const url = await newQueue(where, 'reading.fifo', { FifoQueue: 'true' });
    const queue = new SqsWorkQueue(sqsClient(where), url);
    for (const urn of ['80522', '80522', '80516']) await queue.requestReading(urn);
    const first = await bodiesIn(where, url);
    expect(first.map((body) => ReadingRequest.parse(JSON.parse(body)).urn)).toEqual(['80522', '80522', '80516']);
  });
});
