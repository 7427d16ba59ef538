import { describe, expect, it } from 'vitest';
import { SimulatedClock } from '../../cli/simulation/simulated-clock.ts';
import { DynamoHistory } from '../../shared/adapters/dynamo/dynamo-history.ts';
import { DynamoWatchStates } from '../../shared/adapters/dynamo/dynamo-watch-states.ts';
import { addMinutes } from '../../shared/domain/dates.ts';
import { countedAnew, isCountDue, lostSince, type SubscriptionCount } from '../../shared/domain/readership.ts';
import { heartbeatMessage } from '../../shared/messages/heartbeat-message.ts';
import { countReaders } from '../../shared/use-cases/tell/audience.ts';
import { watchJob } from '../../shared/use-cases/tell/note-health.ts';
import { pingOutside, sendHeartbeat } from '../../shared/use-cases/tell/proof-of-life.ts';
import { MemoryTable } from '../../tools/soak/memory-table.ts';
import { aNotice, anAlert, aSourceState, NOON } from '../support/builders.ts';
import { recordedHttp } from '../support/recorded-http.ts';
import { RecordingPublisher } from '../support/recording-publisher.ts';

const monitor = () => {
  const table = new MemoryTable();
  const clock = new SimulatedClock(NOON);
  const history = new DynamoHistory(table);
  const told = async () =>
    (await history.alerts({ limit: 50 })).items.map(({ alert }) => alert?.message.kind).toReversed();
  return { clock, history, states: new DynamoWatchStates(table), http: recordedHttp(), log: () => {}, told };
};

describe('a job of the monitor', () => {
  it('that fails three times in a row is told to the operator, and once that it works again', async () => {
    const deps = monitor();
    const fails = async () => {
      throw new Error('the table is away');
    };
    const failing = async () => {
      await expect(watchJob(deps, 'poll-ofsted', fails)).rejects.toThrow('away');
      deps.clock.set(addMinutes(deps.clock.now(), 30));
    };
    await failing();
    await failing();
    await watchJob(deps, 'poll-ofsted', async () => {});
    for (let times = 0; times < 3; times += 1) await failing();
    expect(await deps.told()).toEqual(['source-down']);
    await failing();
    expect(await watchJob(deps, 'poll-ofsted', async () => 'done')).toBe('done');
    await watchJob(deps, 'poll-ofsted', async () => {});
    expect(await deps.told()).toEqual(['source-down', 'source-recovered']);
  });
});

describe('the weekly proof of life', () => {
  const subject = (lastHealthyAt: string | null): string =>
    heartbeatMessage([], [{ name: 'Ofsted', state: aSourceState({ lastHealthyAt }) }], NOON).subject;

  it('calls a source seen that was seen lately, not one whose polls all failed inside for days', () => {
    expect(subject(addMinutes(NOON, -60))).toContain('all sources seen');
    expect(subject(addMinutes(NOON, -13 * 24 * 60))).toContain('none of its sources');
  });

  it('believes no moment that is still to come', () => {
    expect(subject(addMinutes(NOON, 24 * 60))).toContain('none of its sources');
  });
});

describe('the subscriptions in the proof of life', () => {
  const green = [{ id: 'ofsted-listing', name: 'Ofsted', url: 'https://reports.ofsted.gov.uk' }];
  const NOBODY = { readers: 0, pending: 0, textsNotArriving: 0, withoutNews: 0 };
  /** The proof of life after a count a day. */
  const beatAfter = async (...counts: readonly (Partial<SubscriptionCount> | undefined)[]) => {
    const deps = { ...monitor(), publisher: new RecordingPublisher() };
    for (const count of counts) {
      deps.publisher.subscribed = count === undefined ? undefined : { ...NOBODY, ...count };
      await countReaders(deps);
      deps.clock.set(addMinutes(deps.clock.now(), 24 * 60));
    }
    await deps.states.saveSource(aSourceState({ lastHealthyAt: deps.clock.now() }));
    await sendHeartbeat(deps, [], green);
    return (await deps.history.alerts({ limit: 1 })).items[0]?.alert?.message;
  };

  it('are counted: confirmed, not confirmed, lost since the counts before, and what is no reader', async () => {
    const message = await beatAfter({ readers: 5 }, { readers: 3 }, { readers: 4, pending: 1, withoutNews: 1 });
    expect(message?.subject).toBe('Ofsted Watch is alive: all sources seen, 2 readers lost');
    expect(message?.email).toContain('LOOK AT THE SUBSCRIPTIONS: 2 readers fewer');
    expect(message?.email).toContain('4 confirmed, 2 lost in the last seven days');
    expect(message?.email).toContain('1 not confirmed');
    expect(message?.email).not.toContain('NO ACTION NEEDED');
  });

  it('ask for nothing while nobody is lost', async () => {
    const message = await beatAfter({ readers: 2 }, { readers: 3 });
    expect(message?.subject).toBe('Ofsted Watch is alive: all sources seen');
    expect(message?.email).toContain('NO ACTION NEEDED');
    expect(message?.email).toContain('3 confirmed, 0 lost');
  });

  it('that bring nobody any news are the first thing said', async () => {
    const message = await beatAfter({ withoutNews: 1 });
    expect(message?.subject).toContain('nobody gets alerts');
    expect(message?.email).toMatch(/^NOBODY GETS ALERTS/);
  });

  it('are kept as they were counted while the topic does not say, and not mentioned where nobody can subscribe', async () => {
    expect((await beatAfter({ readers: 2 }, undefined))?.email).toContain('2 confirmed, 0 lost');
    expect((await beatAfter(undefined))?.email).not.toContain('SUBSCRIPTIONS');
  });

  it('lost a week ago are not told again, and one count comes six hours after another', () => {
    const before = countedAnew(undefined, { ...NOBODY, readers: 9 }, addMinutes(NOON, -8 * 24 * 60));
    const after = countedAnew(before, { ...NOBODY, readers: 7 }, addMinutes(NOON, -8 * 24 * 60 + 360));
    expect([
      lostSince(after, addMinutes(NOON, -9 * 24 * 60)),
      lostSince(after, addMinutes(NOON, -7 * 24 * 60)),
    ]).toEqual([2, 0]);
    expect(countedAnew(after, { ...NOBODY, readers: 7 }, addMinutes(NOON, 30 * 24 * 60)).lost).toEqual([]);
    expect(isCountDue(after, addMinutes(after.countedAt, 359))).toBe(false);
    expect(isCountDue(after, addMinutes(after.countedAt, 360))).toBe(true);
  });
});

describe('a dead-man’s switch outside', () => {
  const URL = 'https://switch.example.org/abc';

  it('is called after a round, and not while an alert lies about that nobody tries to send', async () => {
    const deps = monitor();
    deps.http.answer(URL, { body: 'OK' });
    await pingOutside(deps, URL);
    const calls = () => deps.http.asked.filter(({ url }) => url === URL).length;
    expect(calls()).toBe(1);
    const raisedAt = addMinutes(NOON, -90);
    const waits = { state: 'pending', attempts: 0, raisedAt, nextAttemptAt: raisedAt } as const;
    await deps.history.record(aNotice(anAlert({}, waits)));
    await pingOutside(deps, URL);
    expect(calls()).toBe(1);
  });

  it('is called while alerts wait that were tried, or that nobody listens to', async () => {
    const deps = monitor();
    deps.http.answer(URL, { body: 'OK' });
    const raisedAt = addMinutes(NOON, -90);
    const waits = { state: 'pending', raisedAt, nextAttemptAt: raisedAt } as const;
    await deps.history.record(aNotice(anAlert({ alertId: 'a' }, { ...waits, attempts: 2, lastError: 'refused' })));
    await deps.history.record(aNotice(anAlert({ alertId: 'b' }, { ...waits, attempts: 0, lastError: 'nobody' })));
    await pingOutside(deps, URL);
    expect(deps.http.asked.map(({ url }) => url)).toEqual([URL]);
  });

  it('never breaks the round, whatever it answers', async () => {
    const deps = monitor();
    deps.http.get = async () => {
      throw new Error('no such host');
    };
    await expect(pingOutside(deps, URL)).resolves.toBeUndefined();
  });
});
