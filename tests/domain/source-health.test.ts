import { describe, expect, it } from 'vitest';
import { addMinutes, type Instant } from '../../shared/domain/dates.ts';
import { afterPoll, type HealthNotice, nextReminderAt, type PollHealth } from '../../shared/domain/source-health.ts';
import { newSourceState, type SourceState } from '../../shared/domain/source-state.ts';

const START = '2026-02-02T07:00:00.000Z';
const HALF_HOUR = 30;

const failed: PollHealth = { kind: 'failed', because: 'HTTP 503' };
const healthy: PollHealth = { kind: 'healthy' };
const suspect: PollHealth = { kind: 'suspect', because: '100 councils, last time 153' };

type Told = HealthNotice & { at: Instant };

/** Polls every half hour and keeps what the operator was told. */
const poll = (healths: readonly PollHealth[]): { state: SourceState; told: readonly Told[] } => {
  let state = newSourceState('ofsted-listing');
  const told: Told[] = [];
  for (const [at, health] of healths.entries()) {
    const now = addMinutes(START, at * HALF_HOUR);
    const verdict = afterPoll(state, health, now);
    state = verdict.state;
    if (verdict.notice !== null) told.push({ ...verdict.notice, at: now });
  }
  return { state, told };
};

const times = (count: number, health: PollHealth): readonly PollHealth[] => Array.from({ length: count }, () => health);
const kinds = ({ told }: { told: readonly Told[] }): readonly string[] => told.map(({ kind }) => kind);
const DAY = 48;

describe('a source that fails', () => {
  it('is not called down before the third poll in a row', () => {
    expect(kinds(poll([failed, failed, healthy, failed, failed]))).toEqual([]);
    expect(poll(times(3, failed)).told).toEqual([
      { kind: 'source-down', because: 'HTTP 503', at: '2026-02-02T08:00:00.000Z' },
    ]);
  });

  it('is told again every six hours, not sooner', () => {
    const { told } = poll(times(3 + 12, failed));
    expect(told.map(({ at }) => at)).toEqual(['2026-02-02T08:00:00.000Z', '2026-02-02T14:00:00.000Z']);
  });

  it('is told at most nine times in two days, its recovery once and with the reason it was away for', () => {
    const { told } = poll([...times(2 * DAY, failed), ...times(DAY, healthy)]);
    expect(told.filter(({ kind }) => kind === 'source-down').length).toBeLessThanOrEqual(8);
    expect(told.filter(({ kind }) => kind === 'source-recovered')).toEqual([
      { kind: 'source-recovered', because: 'HTTP 503', at: addMinutes(START, 2 * DAY * HALF_HOUR) },
    ]);
  });

  it('that flaps is told once in six hours, and its recovery only where its failure was told', () => {
    const flap = [...times(3, failed), healthy];
    const { told } = poll(Array.from({ length: 3 }, () => flap).flat());
    expect(told.map(({ kind, at }) => [kind, at])).toEqual([
      ['source-down', '2026-02-02T08:00:00.000Z'],
      ['source-recovered', '2026-02-02T08:30:00.000Z'],
    ]);
  });

  it('keeps how long it has failed and when it was last seen', () => {
    const { state } = poll([healthy, failed, failed]);
    expect(state).toMatchObject({ failures: 2, failingSince: '2026-02-02T07:30:00.000Z', lastHealthyAt: START });
  });
});

describe('a source that cannot be believed', () => {
  it('is told at once and then once a day', () => {
    expect(kinds(poll(times(DAY, suspect)))).toEqual(['source-suspect']);
    expect(kinds(poll(times(DAY + 1, suspect)))).toEqual(['source-suspect', 'source-suspect']);
  });

  it('is no longer doubted once it is well, without another message', () => {
    const after = poll([suspect, healthy]);
    expect(after.state.suspectBecause).toBeNull();
    expect(kinds(after)).toEqual(['source-suspect']);
  });

  it('does not end an outage: only an answer that can be believed does', () => {
    expect(kinds(poll([...times(3, failed), suspect, suspect]))).toEqual(['source-down']);
    expect(kinds(poll([...times(3, failed), suspect, healthy]))).toEqual(['source-down', 'source-recovered']);
  });

  it('never counts as seen', () => {
    expect(poll([healthy, suspect]).state.lastHealthyAt).toBe(START);
  });
});

describe('a source of which one council is doubted', () => {
  const apart: PollHealth = { kind: 'suspect', because: 'Medway: the list is ahead', isToldApart: true };

  it('is not told as a source: each council has messages of its own', () => {
    const { state, told } = poll(times(3 * DAY, apart));
    expect(told).toEqual([]);
    expect(state).toMatchObject({ suspectBecause: 'Medway: the list is ahead', suspectToldApart: true });
  });

  it('is no longer down: it answered', () => {
    expect(kinds(poll([...times(3, failed), apart]))).toEqual(['source-down', 'source-recovered']);
  });

  it('is doubted as a source again where something else is the matter', () => {
    const { state, told } = poll([apart, suspect]);
    expect(told).toMatchObject([{ kind: 'source-suspect', because: '100 councils, last time 153' }]);
    expect(state.suspectToldApart).toBeUndefined();
  });
});

describe('moments that are still to come', () => {
  const ahead = '2027-02-02T07:00:00.000Z';

  it('count as not set: a clock that jumped ahead and back leaves no outage and no doubt untold', () => {
    const before = { ...newSourceState('ofsted-listing'), failures: 2, downToldAt: ahead, suspectToldAt: ahead };
    expect(afterPoll(before, failed, START).notice).toMatchObject({ kind: 'source-down' });
    expect(afterPoll(before, suspect, START).notice).toMatchObject({ kind: 'source-suspect' });
  });
});

describe('when a source is told again that goes on as it was', () => {
  const again = (...healths: readonly PollHealth[]) => nextReminderAt(poll(healths).state);

  it('is never where it is well, or told council by council', () => {
    expect(again(healthy)).toBe('never');
    expect(again({ ...suspect, isToldApart: true })).toBe('never');
  });

  it('is six hours after it was called down, a day after it was doubted', () => {
    expect(again(...times(3, failed))).toBe('2026-02-02T14:00:00.000Z');
    expect(again(suspect)).toBe('2026-02-03T07:00:00.000Z');
  });

  it('is open where its failures are still counted, or it was never asked', () => {
    expect(again()).toBeUndefined();
    expect(again(failed)).toBeUndefined();
    expect(again(...times(3, failed), healthy, failed)).toBeUndefined();
    const { state } = poll([healthy]);
    expect(nextReminderAt({ ...state, feedFailures: { 'https://feed.example/': 2 } })).toBeUndefined();
    expect(nextReminderAt({ ...state, feedFailures: { 'https://feed.example/': 3 } })).toBe('never');
  });
});

describe('a source that is well', () => {
  it('is never told, in 400 quiet days', () => {
    expect(kinds(poll(times(400 * DAY, healthy)))).toEqual([]);
  });
});
