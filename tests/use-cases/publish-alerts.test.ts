import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type LocalDynamo, startDynamo } from '../../cli/laptop/dynamo.ts';
import { storeOn } from '../../cli/laptop/monitor.ts';
import { SimulatedClock } from '../../cli/simulation/simulated-clock.ts';
import { pendingAlert } from '../../shared/domain/alert.ts';
import { addMinutes } from '../../shared/domain/dates.ts';
import { publishAlerts } from '../../shared/use-cases/tell/publish-alerts.ts';
import { aMessage, aNotice, NOON } from '../support/builders.ts';
import { RecordingPublisher } from '../support/recording-publisher.ts';

let dynamo: LocalDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

/** A store of its own for each test: another table of the same engine would do, another owner is enough. */
const monitor = () => {
  const clock = new SimulatedClock(NOON);
  const publisher = new RecordingPublisher();
  const { history } = storeOn(dynamo);
  return { clock, publisher, history, log: () => {} };
};

const drain = async (deps: ReturnType<typeof monitor>): Promise<void> => {
  deps.clock.set(addMinutes(deps.clock.now(), 24 * 60));
  await publishAlerts(deps);
};

const raise = async ({ history }: ReturnType<typeof monitor>, alertId: string, more = {}) => {
  const entry = aNotice(pendingAlert(aMessage({ alertId, ...more }), NOON));
  await history.record(entry);
  return entry;
};

const states = async ({ history }: ReturnType<typeof monitor>, urn: string, id: string) =>
  (await history.entry(urn, id))?.alert;

describe('publishing alerts', () => {
  beforeEach(() => drain(monitor()));

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
    await raise(deps, 'b-accepted');
    expect(await publishAlerts(deps)).toEqual({ sent: 1, refused: 1, waiting: 0 });
    expect(await publishAlerts(deps)).toEqual({ sent: 0, refused: 0, waiting: 0 });
    deps.clock.set(addMinutes(NOON, 1));
    await publishAlerts(deps);
    expect(deps.publisher.accepted.map(({ alertId }) => alertId)).toEqual(['b-accepted', 'a-refused']);
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
});
