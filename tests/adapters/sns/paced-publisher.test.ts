import { expect, it } from 'vitest';
import { PacedPublisher } from '../../../shared/adapters/sns/paced-publisher.ts';
import { aMessage } from '../../support/builders.ts';
import { RecordingPublisher } from '../../support/recording-publisher.ts';

/** Time that passes only while somebody waits, or is told to. */
const aClock = () => {
  let now = 0;
  return {
    now: () => now,
    wait: async (ms: number) => {
      now += ms;
    },
    pass: (ms: number) => {
      now += ms;
    },
  };
};

const published = async (count: number, between = 0) => {
  const [clock, topic] = [aClock(), new RecordingPublisher()];
  const paced = new PacedPublisher(topic, clock);
  const moments: number[] = [];
  for (let at = 0; at < count; at += 1) {
    await paced.publish(aMessage({ alertId: `${at}` }));
    moments.push(clock.now());
    clock.pass(between);
  }
  return { moments, topic };
};

it('hands on no more than five messages in any second, in the order in which they came', async () => {
  const { moments, topic } = await published(153);
  for (const moment of moments)
    expect(moments.filter((other) => other >= moment && other < moment + 1_000).length).toBeLessThanOrEqual(5);
  expect(moments.at(-1)).toBe(30_400);
  expect(topic.accepted.map(({ alertId }) => alertId)).toEqual(Array.from({ length: 153 }, (_, at) => `${at}`));
});

it('holds up nothing that comes slowly enough', async () => {
  expect((await published(3, 500)).moments).toEqual([0, 500, 1_000]);
});

it('says what the publisher behind it says', async () => {
  const topic = new RecordingPublisher();
  topic.refusals = 1;
  topic.deafTopics.add('operator');
  const paced = new PacedPublisher(topic, aClock());
  expect(await paced.publish(aMessage())).toMatchObject({ kind: 'refused' });
  expect(await paced.publish(aMessage())).toMatchObject({ kind: 'accepted' });
  expect([await paced.audience('operator'), await paced.audience('alerts')]).toMatchObject([
    { kind: 'not-heard' },
    { kind: 'heard' },
  ]);
  expect(await paced.subscriptions()).toEqual(topic.subscribed);
});
