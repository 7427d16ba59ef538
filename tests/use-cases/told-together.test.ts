import { beforeEach, describe, expect, it } from 'vitest';
import { type LocalDynamo, startDynamo } from '../../cli/laptop/dynamo.ts';
import { storeOn } from '../../cli/laptop/monitor.ts';
import { SimulatedClock } from '../../cli/simulation/simulated-clock.ts';
import { type Message, pendingAlert } from '../../shared/domain/alert.ts';
import { addMinutes } from '../../shared/domain/dates.ts';
import { hasAlert } from '../../shared/domain/one-message.ts';
import type { History } from '../../shared/ports.ts';
import { publishAlerts } from '../../shared/use-cases/tell/publish-alerts.ts';
import { sealGroup } from '../../shared/use-cases/tell/seal-alerts.ts';
import { aMessage, aVisit, MEDWAY, NOON, published, SITE } from '../support/builders.ts';
import { RecordingPublisher } from '../support/recording-publisher.ts';

const DAY = '2026-02-02';
const LEAD = 'lead';
const OTHER = 'other';

let dynamo: LocalDynamo;
beforeEach(async () => {
  dynamo = await startDynamo();
  return () => dynamo.stop();
});

const monitor = () => {
  const clock = new SimulatedClock(NOON);
  return { clock, publisher: new RecordingPublisher(), history: storeOn(dynamo).history, log: () => {}, site: SITE };
};

type Monitor = ReturnType<typeof monitor>;

const idOf = (alertId: string): string => published(aVisit({ fileId: alertId, published: DAY })).id;

const raise = async ({ history }: Pick<Monitor, 'history'>, alertId: string, severity: Message['severity']) => {
  const publication = aVisit({ fileId: alertId, published: DAY });
  const message = aMessage({ alertId, severity, sources: [publication.url ?? ''] });
  await history.record(published(publication, { alert: pendingAlert(message, NOON) }));
};

const raiseBoth = async (deps: Monitor): Promise<void> => {
  await raise(deps, LEAD, 4);
  await raise(deps, OTHER, 1);
};

const alertOf = async ({ history }: Monitor, alertId: string) => {
  const entry = await history.entry(MEDWAY.urn, idOf(alertId));
  if (entry === undefined || entry.alert === null) throw new Error('there is no such alert');
  return { entry, alert: entry.alert };
};

/** What each message told, in the order of acceptance. */
const told = ({ publisher }: Monitor): readonly (readonly string[])[] =>
  publisher.accepted.map(({ alertId, together }) => together?.map((one) => one.alertId) ?? [alertId]);

/** The ledger, whose process ends before the nth update of an alert. */
const endingBefore = (history: History, update: number): History => {
  let updates = 0;
  return new Proxy(history, {
    get: (target, name: keyof History) =>
      name === 'updateAlert'
        ? async (...args: Parameters<History['updateAlert']>) => {
            updates += 1;
            if (updates >= update) throw new Error('the process ends');
            return target.updateAlert(...args);
          }
        : target[name].bind(target),
  });
};

/** The ledger as a publisher sees it that finds one alert alone. */
const onlyTheAlert = ({ history }: Monitor, alertId: string): History =>
  new Proxy(history, {
    get: (target, name: keyof History) =>
      name === 'pendingAlerts'
        ? async (...args: Parameters<History['pendingAlerts']>) =>
            (await target.pendingAlerts(...args)).filter(({ id }) => id === idOf(alertId))
        : target[name].bind(target),
  });

const inTenMinutes = ({ clock }: Monitor): void => clock.set(addMinutes(clock.now(), 10));

describe('documents of one day', () => {
  it('go out in one message, and each is marked sent with its id', async () => {
    const deps = monitor();
    await raiseBoth(deps);
    expect(await publishAlerts(deps)).toEqual({ sent: 1, refused: 0, waiting: 0 });
    expect(await publishAlerts(deps)).toEqual({ sent: 0, refused: 0, waiting: 0 });
    expect(told(deps)).toEqual([[LEAD, OTHER]]);
    for (const id of [LEAD, OTHER])
      expect((await alertOf(deps, id)).alert).toMatchObject({ state: 'sent', attempts: 1, messageId: 'message-1' });
  });

  it('wait together after a refusal and go out in the same words, whatever else has come by then', async () => {
    const deps = monitor();
    await raiseBoth(deps);
    deps.publisher.refusals = 1;
    expect(await publishAlerts(deps)).toEqual({ sent: 0, refused: 1, waiting: 0 });
    await raise(deps, 'third', 5);
    await publishAlerts(deps);
    expect(told(deps)).toEqual([[LEAD, OTHER], ['third']]);
  });

  it('wait, not settled, while nobody listens, and the one that comes meanwhile joins them', async () => {
    const deps = monitor();
    deps.publisher.deafTopics.add('alerts');
    await raise(deps, LEAD, 4);
    await publishAlerts(deps);
    await raise(deps, OTHER, 1);
    deps.publisher.deafTopics.clear();
    await publishAlerts(deps);
    expect(told(deps).at(-1)).toEqual([LEAD, OTHER]);
  });

  it.each([
    [
      1,
      'before either was marked',
      [
        [LEAD, OTHER],
        [LEAD, OTHER],
      ],
    ],
    [2, 'between the two marks', [[LEAD, OTHER]]],
  ])('repeat with the same id or not at all when the process dies at mark %i, %s', async (mark, _, expected) => {
    const deps = monitor();
    await raiseBoth(deps);
    await expect(publishAlerts({ ...deps, history: endingBefore(deps.history, mark) })).rejects.toThrow('ends');
    inTenMinutes(deps);
    await publishAlerts(deps);
    await publishAlerts(deps);
    expect(told(deps)).toEqual(expected);
    expect((await alertOf(deps, OTHER)).alert).toMatchObject({ state: 'sent', messageId: expect.any(String) });
  });

  it('go out together when the process died before the first was settled', async () => {
    const deps = monitor();
    await raiseBoth(deps);
    const { entry, alert } = await alertOf(deps, OTHER);
    await deps.history.updateUnsealed(entry, { ...alert, sealed: { carriedBy: idOf(LEAD) } });
    await publishAlerts(deps);
    expect(told(deps)).toEqual([[LEAD, OTHER]]);
  });

  it('go out apart when another publisher settled one of them alone', async () => {
    const deps = monitor();
    await raiseBoth(deps);
    const { entry, alert } = await alertOf(deps, OTHER);
    await deps.history.updateUnsealed(entry, { ...alert, sealed: { carries: [] } });
    await publishAlerts(deps);
    expect(told(deps).toSorted()).toEqual([[LEAD], [OTHER]]);
  });

  it('leave none behind whose carrier went out without it', async () => {
    const deps = monitor();
    await raise(deps, LEAD, 4);
    await publishAlerts(deps);
    await raise(deps, OTHER, 1);
    const { entry, alert } = await alertOf(deps, OTHER);
    await deps.history.updateUnsealed(entry, { ...alert, sealed: { carriedBy: idOf(LEAD) } });
    await publishAlerts(deps);
    expect(told(deps)).toEqual([[LEAD], [OTHER]]);
    expect((await alertOf(deps, OTHER)).alert.state).toBe('sent');
  });

  it('leave none behind whose carrier is gone from the ledger', async () => {
    const deps = monitor();
    await raise(deps, OTHER, 1);
    const { entry, alert } = await alertOf(deps, OTHER);
    await deps.history.updateUnsealed(entry, { ...alert, sealed: { carriedBy: idOf('gone') } });
    await publishAlerts(deps);
    expect(told(deps)).toEqual([[OTHER]]);
  });

  it('are settled by the ledger, not by what was listed before another publisher settled them', async () => {
    const deps = monitor();
    await raiseBoth(deps);
    const [lead, other] = [(await alertOf(deps, LEAD)).entry, (await alertOf(deps, OTHER)).entry];
    if (!hasAlert(lead) || !hasAlert(other)) throw new Error('there is no such alert');
    await publishAlerts({ ...deps, history: onlyTheAlert(deps, OTHER) });
    expect(told(deps)).toEqual([[OTHER]]);
    const envelope = await sealGroup(deps, [lead, other]);
    expect([envelope?.lead.id, envelope?.carried]).toEqual([lead.id, []]);
    // and what was sent meanwhile has nothing more to send
    expect(await sealGroup(deps, [other])).toBeUndefined();
  });
});
