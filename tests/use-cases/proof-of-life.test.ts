import { describe, expect, it } from 'vitest';
import { SimulatedClock } from '../../cli/simulation/simulated-clock.ts';
import { DynamoHistory } from '../../shared/adapters/dynamo/dynamo-history.ts';
import { DynamoWatchStates } from '../../shared/adapters/dynamo/dynamo-watch-states.ts';
import { addMinutes } from '../../shared/domain/dates.ts';
import { heartbeatMessage } from '../../shared/messages/heartbeat-message.ts';
import { pingOutside } from '../../shared/use-cases/tell/ping-outside.ts';
import { watchJob } from '../../shared/use-cases/tell/watch-job.ts';
import { MemoryTable } from '../../tools/soak/memory-table.ts';
import { aNotice, anAlert, aSourceState, NOON } from '../support/builders.ts';
import { recordedHttp } from '../support/recorded-http.ts';

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

  it('never breaks the round, whatever it answers', async () => {
    const deps = monitor();
    deps.http.get = async () => {
      throw new Error('no such host');
    };
    await expect(pingOutside(deps, URL)).resolves.toBeUndefined();
  });
});
