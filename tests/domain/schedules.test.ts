import { describe, expect, it } from 'vitest';
import { addMinutes } from '../../shared/domain/dates.ts';
import { JOBS_IN_ORDER, jobsDueAt, lastDue, SCHEDULES } from '../../shared/domain/schedules.ts';

describe('the jobs of the monitor', () => {
  it('are those of the table, each once, wherever it runs', () => {
    expect(JOBS_IN_ORDER.toSorted()).toEqual([...new Set(SCHEDULES.map(({ job }) => job))].toSorted());
  });

  it('all come up within a week of a clock', () => {
    const due = new Set<string>();
    for (let minutes = 0; minutes < 7 * 24 * 60; minutes += 5)
      for (const job of jobsDueAt(addMinutes('2026-02-02T00:00:00.000Z', minutes))) due.add(job);
    expect([...due].toSorted()).toEqual([...new Set(SCHEDULES.map(({ job }) => job))].toSorted());
  });

  it('run in one round as found, read, held against the ledger and told', () => {
    const order = ['poll-ofsted', 'sweep-waiting', 'reconcile', 'publish'] as const;
    const at = order.map((job) => JOBS_IN_ORDER.indexOf(job));
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(JOBS_IN_ORDER.at(-1)).toBe('publish');
  });

  it('were last due at the last minute that names them', () => {
    expect(lastDue('heartbeat', '2026-02-03T10:00:00.000Z')).toBe('2026-02-02T09:00:00.000Z');
    expect(lastDue('publish', '2026-02-03T10:04:59.000Z')).toBe('2026-02-03T10:00:00.000Z');
  });
});
