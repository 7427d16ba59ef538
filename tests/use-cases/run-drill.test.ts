import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalDynamo, startDynamo } from '../../cli/laptop/dynamo.ts';
import { storeOn } from '../../cli/laptop/monitor.ts';
import { SimulatedClock } from '../../cli/simulation/simulated-clock.ts';
import { pendingAlert } from '../../shared/domain/alert.ts';
import { addMinutes } from '../../shared/domain/dates.ts';
import { publishAlerts } from '../../shared/use-cases/tell/publish-alerts.ts';
import { publishFrom, runDrill } from '../../shared/use-cases/tell/run-drill.ts';
import { aMessage, aNotice, NOON, SITE } from '../support/builders.ts';
import { RecordingPublisher } from '../support/recording-publisher.ts';
import { lintMessage } from '../support/word-lint.ts';

let dynamo: LocalDynamo;
beforeEach(async () => {
  dynamo = await startDynamo();
});
afterEach(() => dynamo.stop());

const monitor = () => {
  const publisher = new RecordingPublisher();
  const deps = {
    history: storeOn(dynamo).history,
    publisher,
    clock: new SimulatedClock(NOON),
    log: () => {},
    site: SITE,
  };
  const inLedger = async () => (await deps.history.alerts({ limit: 10 })).items.flatMap(({ alert }) => alert ?? []);
  return { deps, publisher, inLedger };
};

describe('a drill', () => {
  it('goes the whole path: recorded, published to the operator, marked sent', async () => {
    const { deps, publisher, inLedger } = monitor();
    expect(await runDrill(deps, publishFrom(deps), 0)).toEqual({ kind: 'delivered', seconds: 0 });
    const [message] = publisher.accepted;
    expect(message).toMatchObject({ topic: 'operator', severity: 0, subject: expect.stringMatching(/^DRILL: /) });
    expect(await inLedger()).toMatchObject([{ state: 'sent', message, messageId: 'message-1' }]);
  });

  it('is worded so that nobody takes it for news', async () => {
    const { deps, publisher } = monitor();
    await runDrill(deps, publishFrom(deps), 0);
    const [message] = publisher.accepted;
    if (message === undefined) throw new Error('nothing was published');
    expect(lintMessage(message)).toEqual([]);
    expect(message.email).toContain('Nothing was published and nothing is wrong.');
  });

  it('sends nothing else that waits', async () => {
    const { deps, publisher } = monitor();
    await deps.history.record(aNotice(pendingAlert(aMessage({ alertId: 'waits' }), NOON)));
    await runDrill(deps, publishFrom(deps), 0);
    expect(publisher.accepted.map(({ topic }) => topic)).toEqual(['operator']);
    expect((await deps.history.pendingAlerts(NOON, 10)).map(({ alert }) => alert?.message.alertId)).toEqual(['waits']);
  });

  it('is a new message each time', async () => {
    const { deps, publisher } = monitor();
    await runDrill(deps, publishFrom(deps), 0);
    deps.clock.set(addMinutes(NOON, 1));
    await runDrill(deps, publishFrom(deps), 0);
    expect(new Set(publisher.accepted.map(({ alertId }) => alertId)).size).toBe(2);
  });

  it('fails with the reason where the publisher refuses, and stays in the outbox', async () => {
    const { deps, publisher, inLedger } = monitor();
    publisher.refusals = 1;
    expect(await runDrill(deps, publishFrom(deps), 0)).toMatchObject({
      kind: 'not-delivered',
      because: 'the topic is not there',
    });
    expect(await inLedger()).toMatchObject([{ state: 'pending', attempts: 1 }]);
  });

  it('fails where nobody would hear it', async () => {
    const { deps, publisher } = monitor();
    publisher.deafTopics.add('operator');
    expect(await runDrill(deps, publishFrom(deps), 0)).toMatchObject({
      kind: 'not-delivered',
      because: 'nobody has confirmed a subscription',
    });
  });

  it('fails with the reason where the topic cannot even be asked', async () => {
    const { deps, publisher } = monitor();
    publisher.audience = async () => ({ kind: 'unreachable', reason: 'no such host', lasting: false });
    expect(await runDrill(deps, publishFrom(deps), 0)).toMatchObject({
      kind: 'not-delivered',
      because: expect.stringContaining('no such host'),
    });
  });
});

describe('a drill left to a publisher that runs elsewhere', () => {
  it('counts the seconds from recording to acceptance', async () => {
    const { deps } = monitor();
    const wait = async () => {
      deps.clock.set(addMinutes(deps.clock.now(), 1));
      if (deps.clock.now() >= addMinutes(NOON, 3)) await publishAlerts(deps);
    };
    expect(await runDrill(deps, wait, 600)).toEqual({ kind: 'delivered', seconds: 180 });
  });

  it('is given up when the time is up', async () => {
    const { deps } = monitor();
    const wait = async () => deps.clock.set(addMinutes(deps.clock.now(), 1));
    expect(await runDrill(deps, wait, 120)).toEqual({
      kind: 'not-delivered',
      seconds: 120,
      because: 'nobody has published it yet',
    });
  });
});
