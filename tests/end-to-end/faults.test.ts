import { describe, expect, it } from 'vitest';
import { medway2019, medway2023 } from '../support/documents.ts';
import { kindsOf, ofKind, replayed } from '../support/replayed.ts';
import { scenarioFolder } from '../support/scenario-folder.ts';

const BEFORE = '2023-08-01T00:00:00Z';
const PUBLICATION = '2023-09-11T08:30:00Z';

const publication = async () =>
  scenarioFolder({ start: '2023-09-05T06:00:00Z', end: '2023-09-15T06:00:00Z' })
    .publishes(BEFORE, 'medway', await medway2019())
    .publishes(PUBLICATION, 'medway', await medway2023());

describe('faults', () => {
  it('loses nothing when the process dies before publishing', async () => {
    const told = await replayed((await publication()).fault(PUBLICATION, 'crash-before-publish'));
    expect(ofKind(told, 'rating-change')).toHaveLength(1);
  });

  it('repeats with the same id at most when the process dies between publishing and the mark', async () => {
    const told = await replayed((await publication()).fault(PUBLICATION, 'crash-after-publish'));
    const ids = ofKind(told, 'rating-change').map(({ alertId }) => alertId);
    expect(ids.length).toBeGreaterThanOrEqual(1);
    expect(ids.length).toBeLessThanOrEqual(2);
    expect(new Set(ids).size).toBe(1);
  });

  it('sends an alert once that was refused twice', async () => {
    const told = await replayed((await publication()).fault(PUBLICATION, 'publish-fails', 2));
    expect(kindsOf(told)).toEqual(['welcome', 'rating-change']);
  });

  it('sends an alert in the end that kept being refused, and no stale notice that it was', async () => {
    const told = await replayed((await publication()).fault(PUBLICATION, 'publish-fails', 4));
    expect(kindsOf(told).toSorted()).toEqual(['rating-change', 'welcome']);
  });

  it('goes on where it was when the store refuses writes for a while', async () => {
    const told = await replayed((await publication()).fault(PUBLICATION, 'store-throttled', 12), {
      faultsExpected: true,
    });
    expect(kindsOf(told)).toEqual(['welcome', 'rating-change']);
  });
});

describe('the ledger', () => {
  it('tells the operator within 75 minutes, once, that an alert is gone from it', async () => {
    const lost = '2023-09-12T11:00:00Z';
    const told = await replayed((await publication()).fault(lost, 'alert-lost'));
    expect(kindsOf(told)).toEqual(['welcome', 'rating-change', 'reconcile-gap']);
    const [gap] = ofKind(told, 'reconcile-gap');
    expect(Date.parse(gap?.at ?? '') - Date.parse(lost)).toBeLessThanOrEqual(75 * 60_000);
    expect(gap).toMatchObject({ topic: 'operator', authority: 'medway' });
  });

  it('notices that a proof of life is gone from it', async () => {
    const told = await replayed((await publication()).fault('2023-09-11T08:20:00Z', 'alert-lost'));
    expect(ofKind(told, 'reconcile-gap')).toHaveLength(1);
  });
});
