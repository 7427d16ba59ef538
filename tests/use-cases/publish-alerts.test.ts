import { describe, expect, it } from 'vitest';
import { SimulatedClock } from '../../cli/simulation/simulated-clock.ts';
import { DynamoHistory } from '../../shared/adapters/dynamo/dynamo-history.ts';
import {
  AlertKind,
  CLAIM_MINUTES,
  type Message,
  pendingAlert,
  type Topic,
  topicOf,
} from '../../shared/domain/alert.ts';
import { addMinutes } from '../../shared/domain/dates.ts';
import { emailText } from '../../shared/messages/fit-email.ts';
import { publishAlerts } from '../../shared/use-cases/tell/publish-alerts.ts';
import { MemoryTable } from '../../tools/soak/memory-table.ts';
import { aMessage, aNotice, anIlacs, MEDWAY, NOON, published, SITE, SWINDON } from '../support/builders.ts';
import { RecordingPublisher } from '../support/recording-publisher.ts';

const monitor = () => {
  const clock = new SimulatedClock(NOON);
  const publisher = new RecordingPublisher();
  return { clock, publisher, history: new DynamoHistory(new MemoryTable()), log: () => {}, site: SITE };
};

const raise = async (
  { history }: ReturnType<typeof monitor>,
  alertId: string,
  more: Partial<Message> = {},
  urn: string | null = MEDWAY.urn,
) => {
  const entry = aNotice(pendingAlert(aMessage({ alertId, ...more }), NOON), { urn });
  await history.record(entry);
  return entry;
};

const states = async ({ history }: ReturnType<typeof monitor>, urn: string, id: string) =>
  (await history.entry(urn, id))?.alert;

describe('publishing alerts', () => {
  it('links the council’s own page and gives the next date in an email to readers of whatever kind', async () => {
    const deps = monitor();
    await deps.history.record(published(anIlacs()));
    const kinds = AlertKind.options.filter((kind) => topicOf(kind) === 'alerts');
    for (const kind of kinds) await raise(deps, kind, { kind, email: emailText([{ heading: null, lines: [kind] }]) });
    await publishAlerts(deps);
    expect(deps.publisher.accepted).toHaveLength(kinds.length);
    for (const { email } of deps.publisher.accepted) {
      expect(email).toContain(
        '\nAbout July 2026: Ofsted’s next inspection, a short one (about three years after the last',
      );
      expect(email).toMatch(/\nhttps:\/\/watch\.example\/medway\n\n--\n\nTo stop these messages/);
    }
  });

  it('gives the next date by what is on record, also where that was recorded while the run went on', async () => {
    const deps = monitor();
    const email = emailText([{ heading: null, lines: ['news'] }]);
    await raise(deps, 'reported', { kind: 'reported', email });
    const publish = deps.publisher.publish.bind(deps.publisher);
    deps.publisher.publish = async (message) => {
      if (message.alertId === 'reported') {
        await deps.history.record(published(anIlacs()));
        await raise(deps, 'corrects-reported', { kind: 'correction', email });
      }
      return publish(message);
    };
    await publishAlerts(deps);
    const sent = deps.publisher.accepted.map((message) => [
      message.alertId,
      message.email?.includes('About July 2026'),
    ]);
    expect(sent).toEqual([
      ['reported', false],
      ['corrects-reported', true],
    ]);
  });

  it('leaves a message to the operator as it is', async () => {
    const deps = monitor();
    await raise(deps, 'for-the-operator', { topic: 'operator', kind: 'source-down', email: 'It is down.' });
    await publishAlerts(deps);
    expect(deps.publisher.accepted[0]?.email).toBe('It is down.');
  });

  it('marks an alert sent with the id it was given, and never sends it again', async () => {
    const deps = monitor();
    const { urn, id } = await raise(deps, 'once');
    await publishAlerts(deps);
    await publishAlerts(deps);
    expect(deps.publisher.accepted.map(({ alertId }) => alertId)).toEqual(['once']);
    expect(await states(deps, urn ?? '', id)).toMatchObject({ state: 'sent', attempts: 1, messageId: 'message-1' });
  });

  it('tries a refused alert again later, while the others go out', async () => {
    const deps = monitor();
    deps.publisher.refusals = 1;
    await raise(deps, 'a-refused');
    await raise(deps, 'b-accepted', {}, SWINDON.urn);
    expect(await publishAlerts(deps)).toEqual({ sent: 1, refused: 1, waiting: 0 });
    expect(await publishAlerts(deps)).toEqual({ sent: 0, refused: 0, waiting: 0 });
    deps.clock.set(addMinutes(NOON, 1));
    await publishAlerts(deps);
    expect(deps.publisher.accepted.map(({ alertId }) => alertId)).toEqual(['b-accepted', 'a-refused']);
  });

  it('tries a refused alert again after longer and longer, within the hour however often it is refused', async () => {
    const deps = monitor();
    deps.publisher.refuses = ({ topic }) => topic === 'alerts';
    const { urn, id } = await raise(deps, 'refused-for-long');
    const waits: number[] = [];
    for (let tries = 0; tries < 10; tries += 1) {
      await publishAlerts(deps);
      const next = (await states(deps, urn ?? '', id))?.nextAttemptAt ?? '';
      waits.push((Date.parse(next) - Date.parse(deps.clock.now())) / 60_000);
      deps.clock.set(next);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60, 60]);
  });

  it('sends more alerts than one batch holds, each once', async () => {
    const deps = monitor();
    for (let at = 0; at < 120; at += 1) await raise(deps, `mass-${at}`);
    await publishAlerts(deps);
    const ids = deps.publisher.accepted.map(({ alertId }) => alertId);
    expect(ids).toHaveLength(120);
    expect(new Set(ids).size).toBe(120);
  });

  it('sends no more texts than the month allows, every alert by email, and tells the operator once', async () => {
    const deps = monitor();
    deps.clock.set('2027-03-31T22:00:00.000Z');
    const sms = 'Ofsted: Medway children https://example.org';
    for (let at = 0; at < 4; at += 1) await raise(deps, `text-${at}`, { sms });
    await publishAlerts(deps, 2);
    await publishAlerts(deps, 2);
    const sent = deps.publisher.accepted.filter(({ topic }) => topic === 'alerts');
    expect(sent.map(({ sms: text }) => text !== null)).toEqual([true, true, false, false]);
    expect(deps.publisher.accepted.filter(({ topic }) => topic === 'operator').map(({ alertId }) => alertId)).toEqual([
      'text-cap-2027-03',
    ]);
    // 23:30 in London is another month
    deps.clock.set('2027-03-31T23:30:00.000Z');
    await raise(deps, 'text-of-april', { sms });
    await publishAlerts(deps, 2);
    expect(deps.publisher.accepted.at(-1)).toMatchObject({ alertId: 'text-of-april', sms });
  });

  it('sends a text beyond the month’s number to whoever got one that was wrong', async () => {
    const deps = monitor();
    const sms = 'Ofsted: Medway children https://example.org';
    const heard = { alertId: 'wrong', kinds: [], severity: 1 as const, directions: [], text: true };
    await raise(deps, 'a-text', { sms });
    await raise(deps, 'b-sets-it-right', { sms, answers: [heard] });
    await raise(deps, 'c-was-no-text', { sms, answers: [{ ...heard, text: false }] });
    await publishAlerts(deps, 1);
    const sent = deps.publisher.accepted.filter(({ topic }) => topic === 'alerts');
    expect(sent.map(({ alertId, sms: text }) => [alertId, text !== null])).toEqual([
      ['a-text', true],
      ['b-sets-it-right', true],
      ['c-was-no-text', false],
    ]);
  });

  it('lets what the operator would not hear wait, and tells nobody of that: there is nobody to tell', async () => {
    const deps = monitor();
    deps.publisher.deafTopics.add('operator');
    await raise(deps, 'for-the-operator', { topic: 'operator', kind: 'source-down' }, null);
    await publishAlerts(deps);
    expect((await deps.history.alerts({ limit: 9 })).items).toHaveLength(1);
    expect(deps.publisher.accepted).toEqual([]);
  });

  it('lets alerts wait while nobody has confirmed a subscription, and tells the operator once', async () => {
    const deps = monitor();
    deps.publisher.deafTopics.add('alerts');
    const { urn, id } = await raise(deps, 'nobody-listens');
    await publishAlerts(deps);
    await publishAlerts(deps);
    expect(await states(deps, urn ?? '', id)).toMatchObject({ state: 'pending', attempts: 0 });
    expect(deps.publisher.accepted.map(({ kind, topic }) => [kind, topic])).toEqual([['undelivered', 'operator']]);
    deps.publisher.deafTopics.clear();
    await publishAlerts(deps);
    expect(deps.publisher.accepted.at(-1)?.alertId).toBe('nobody-listens');
  });

  it('sends the proof of life to those who want nothing but that, while the news waits', async () => {
    const deps = monitor();
    deps.publisher.deafTopics.add('alerts');
    deps.publisher.missing = { readers: 0, pending: 0, textsNotArriving: 2, withoutNews: 1 };
    await raise(deps, 'news');
    await raise(deps, 'beat', { kind: 'heartbeat', authority: null }, null);
    await publishAlerts(deps);
    expect(deps.publisher.accepted.map(({ kind }) => kind).toSorted()).toEqual(['heartbeat', 'undelivered']);
    const notice = deps.publisher.accepted.find(({ kind }) => kind === 'undelivered');
    expect(notice?.email).toMatch(/2 by text not counted.*\n.*1 not counted: chosen for the proof of life alone/);
  });
});

const idsOf = ({ publisher }: ReturnType<typeof monitor>) => publisher.accepted.map(({ alertId }) => alertId);

const later = ({ clock }: ReturnType<typeof monitor>, minutes: number): void =>
  clock.set(addMinutes(clock.now(), minutes));

/** A publisher whose process ends at the first message, before or after the topic took it. */
const endingAt = (deps: ReturnType<typeof monitor>, when: 'before' | 'after') => ({
  ...deps,
  publisher: {
    audience: (topic: Topic) => deps.publisher.audience(topic),
    subscriptions: () => deps.publisher.subscriptions(),
    publish: async (message: Message) => {
      if (when === 'after') await deps.publisher.publish(message);
      throw new Error('the process ends');
    },
  },
});

describe('a notice that was overtaken', () => {
  it('is dropped once the alert of which it speaks has gone out', async () => {
    const deps = monitor();
    deps.publisher.refuses = () => true;
    await raise(deps, 'late');
    for (let minutes = 0; minutes < 30; minutes += 5) {
      await publishAlerts(deps);
      later(deps, 5);
    }
    deps.publisher.refuses = ({ topic }) => topic === 'operator';
    later(deps, 60);
    await publishAlerts(deps);
    deps.publisher.refuses = () => false;
    later(deps, 60);
    await publishAlerts(deps);
    expect(idsOf(deps)).toEqual(['late']);
    expect((await deps.history.entry(null, 'operator/late-undelivered'))?.alert).toMatchObject({ state: 'dropped' });
  });

  it('is not dropped where a publisher that died had it in hand: it may have gone out, and is repeated', async () => {
    const deps = monitor();
    deps.publisher.refuses = ({ alertId }) => alertId === 'late';
    const { urn, id } = await raise(deps, 'late');
    const notice = async () => deps.history.entry(null, 'operator/late-undelivered');
    while ((await notice()) === undefined) {
      deps.publisher.deafTopics.add('operator');
      await publishAlerts(deps);
      later(deps, 5);
    }
    // refused for the third time: its fourth try and the claim on the notice fall into one moment
    deps.clock.set((await states(deps, urn ?? '', id))?.nextAttemptAt ?? '');
    const waiting = await notice();
    if (waiting === undefined) throw new Error('no notice');
    await deps.history.claim(waiting, addMinutes(deps.clock.now(), CLAIM_MINUTES));
    deps.publisher.refuses = () => false;
    deps.publisher.deafTopics.clear();
    await publishAlerts(deps);
    expect((await notice())?.alert?.state).toBe('pending');
    later(deps, CLAIM_MINUTES);
    await publishAlerts(deps);
    expect(idsOf(deps)).toEqual(['late', 'late-undelivered']);
  });

  it('is dropped where it says that nobody listens and somebody does', async () => {
    const deps = monitor();
    for (const topic of ['alerts', 'operator'] as const) deps.publisher.deafTopics.add(topic);
    await raise(deps, 'first');
    await publishAlerts(deps);
    deps.publisher.deafTopics.delete('alerts');
    await publishAlerts(deps);
    deps.publisher.deafTopics.clear();
    later(deps, 60);
    await publishAlerts(deps);
    expect(idsOf(deps)).toEqual(['first']);
  });
});

describe('several publishers', () => {
  it('send each alert once, however many run in the same moment', async () => {
    const deps = monitor();
    for (const id of ['a', 'b', 'c']) await raise(deps, id, {}, id === 'c' ? SWINDON.urn : MEDWAY.urn);
    await Promise.all([publishAlerts(deps), publishAlerts(deps), publishAlerts(deps)]);
    await publishAlerts(deps);
    expect(idsOf(deps).toSorted()).toEqual(['a', 'b', 'c']);
  });

  it('leave an alert alone that another sealed and took in hand since it was listed', async () => {
    const deps = monitor();
    await raise(deps, 'once');
    const listed = await deps.history.pendingAlerts(NOON, 25);
    await expect(publishAlerts(endingAt(deps, 'after'))).rejects.toThrow('the process ends');
    Object.assign(deps.history, { pendingAlerts: async () => listed });
    expect(await publishAlerts(deps)).toEqual({ sent: 0, refused: 0, waiting: 1 });
    expect(idsOf(deps)).toEqual(['once']);
  });

  it('leave an alert alone that another has in hand, and what comes after it in its council', async () => {
    const deps = monitor();
    const entry = await raise(deps, 'a-in-hand');
    await deps.history.claim(entry, addMinutes(NOON, CLAIM_MINUTES));
    await raise(deps, 'b-after-it');
    await raise(deps, 'elsewhere', {}, SWINDON.urn);
    await publishAlerts(deps);
    expect(idsOf(deps)).toEqual(['elsewhere']);
  });

  it('take over, once, what one that died between its claim and the sending had in hand', async () => {
    const deps = monitor();
    await raise(deps, 'taken-over');
    await expect(publishAlerts(endingAt(deps, 'before'))).rejects.toThrow('ends');
    later(deps, CLAIM_MINUTES - 1);
    await publishAlerts(deps);
    expect(idsOf(deps)).toEqual([]);
    later(deps, 1);
    await Promise.all([publishAlerts(deps), publishAlerts(deps)]);
    later(deps, 60);
    await publishAlerts(deps);
    expect(idsOf(deps)).toEqual(['taken-over']);
  });

  it('repeat an alert only where one died after the topic had taken it', async () => {
    const deps = monitor();
    await raise(deps, 'repeated');
    await expect(publishAlerts(endingAt(deps, 'after'))).rejects.toThrow('ends');
    await publishAlerts(deps);
    later(deps, CLAIM_MINUTES);
    await publishAlerts(deps);
    await publishAlerts(deps);
    expect(idsOf(deps)).toEqual(['repeated', 'repeated']);
  });

  it('repeat an alert in the same words, whatever was published since it was raised', async () => {
    const deps = monitor();
    await raise(deps, 'again', { email: 'News.' });
    await expect(publishAlerts(endingAt(deps, 'after'))).rejects.toThrow('the process ends');
    later(deps, CLAIM_MINUTES);
    await deps.history.record({ ...published(anIlacs()), recordedAt: deps.clock.now() });
    await publishAlerts(deps);
    const [first, second, ...others] = deps.publisher.accepted.filter(({ alertId }) => alertId === 'again');
    expect([second, others]).toEqual([first, []]);
  });

  it('are let at an alert again as soon as it was refused', async () => {
    const deps = monitor();
    deps.publisher.refusals = 1;
    await raise(deps, 'refused');
    await publishAlerts(deps);
    later(deps, 1);
    await publishAlerts(deps);
    expect(idsOf(deps)).toEqual(['refused']);
  });

  it('are not kept off for longer by a clock that ran ahead', async () => {
    const deps = monitor();
    const entry = await raise(deps, 'claimed-in-a-year');
    await deps.history.claim(entry, addMinutes(NOON, 365 * 24 * 60));
    await publishAlerts(deps);
    expect(idsOf(deps)).toEqual(['claimed-in-a-year']);
  });
});

describe('messages about one council', () => {
  it('leave in the order in which they were raised, also after refusals', async () => {
    const deps = monitor();
    deps.publisher.refusals = 2;
    for (const id of ['a', 'b', 'c']) await raise(deps, id);
    await publishAlerts(deps);
    later(deps, 5);
    await publishAlerts(deps);
    later(deps, 5);
    await publishAlerts(deps);
    expect(idsOf(deps)).toEqual(['a', 'b', 'c']);
  });

  it('wait no longer for one that is refused again and again, but for what they answer', async () => {
    const deps = monitor();
    const poison = 'a-report';
    deps.publisher.refuses = ({ alertId }) => alertId === poison;
    for (const [id, more] of [
      [poison, { kind: 'reported' }],
      ['b-other', {}],
      ['c-confirms', { confirms: poison }],
    ] as const)
      await raise(deps, id, more);
    for (let minutes = 0; minutes < 60; minutes += 5) {
      await publishAlerts(deps);
      later(deps, 5);
    }
    expect(idsOf(deps).filter((id) => id !== 'a-report-undelivered')).toEqual(['b-other']);
    for (let hours = 0; hours < 12; hours += 1) {
      later(deps, 60);
      await publishAlerts(deps);
    }
    expect(idsOf(deps)).toContain('c-confirms');
  });

  it('never say that a report is confirmed before the report, though both were raised in one moment', async () => {
    const deps = monitor();
    await raise(deps, 'a-confirmation', { confirms: 'b-report' });
    await raise(deps, 'b-report', { kind: 'reported' });
    await publishAlerts(deps);
    expect(idsOf(deps)).toEqual(['b-report', 'a-confirmation']);
  });
});

describe('a readers’ topic that is gone', () => {
  it('is told to the operator at once, though nothing is to be told to anybody', async () => {
    const deps = monitor();
    deps.clock.set('2026-03-03T12:00:00.000Z');
    deps.publisher.goneTopics.add('alerts');
    await publishAlerts(deps);
    await publishAlerts(deps);
    expect(idsOf(deps)).toEqual(['topic-unreachable-2026-03-03']);
  });

  it('has its own messages refused and stops no other, which go out in their order when it is back', async () => {
    const deps = monitor();
    deps.clock.set('2026-03-04T12:00:00.000Z');
    deps.publisher.goneTopics.add('alerts');
    const { urn, id } = await raise(deps, 'a');
    await raise(deps, 'b');
    await raise(deps, 'notice', { topic: 'operator', kind: 'source-down' }, null);
    for (let minutes = 0; minutes < 300; minutes += 5) {
      await publishAlerts(deps);
      later(deps, 5);
    }
    expect(idsOf(deps).toSorted()).toEqual(['notice', 'topic-unreachable-2026-03-04']);
    expect(await states(deps, urn ?? '', id)).toMatchObject({
      state: 'pending',
      lastError: expect.stringContaining('NotFound'),
    });
    deps.publisher.goneTopics.clear();
    later(deps, 60);
    await publishAlerts(deps);
    expect(idsOf(deps).slice(-2)).toEqual(['a', 'b']);
  });
});
