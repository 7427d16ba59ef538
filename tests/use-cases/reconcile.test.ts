import { describe, expect, it } from 'vitest';
import { SimulatedClock } from '../../cli/simulation/simulated-clock.ts';
import { DynamoCoverage } from '../../shared/adapters/dynamo/dynamo-coverage.ts';
import { DynamoFoundDocuments } from '../../shared/adapters/dynamo/dynamo-found-documents.ts';
import { DynamoHistory } from '../../shared/adapters/dynamo/dynamo-history.ts';
import { DynamoWatchStates } from '../../shared/adapters/dynamo/dynamo-watch-states.ts';
import { MemoryWorkQueue } from '../../shared/adapters/in-process.ts';
import { type Alert, type Message, pendingAlert } from '../../shared/domain/alert.ts';
import { addMinutes, type Instant } from '../../shared/domain/dates.ts';
import type { WatchState } from '../../shared/domain/source-state.ts';
import { NOBODY_LISTENS } from '../../shared/use-cases/tell/audience.ts';
import { reconcile } from '../../shared/use-cases/tell/reconcile.ts';
import type { Watching } from '../../shared/use-cases/watching.ts';
import { MemoryTable } from '../../tools/soak/memory-table.ts';
import {
  aCoverageItem,
  aFoundDocument,
  aMessage,
  aNotice,
  anAlert,
  aVisit,
  aWatch,
  MEDWAY,
  NOON,
  published,
  SWINDON,
} from '../support/builders.ts';

const WATCHING: Watching = { authorities: [MEDWAY], shippedRecord: false, heartbeats: false };

const WELCOME = aNotice(anAlert({ alertId: `${MEDWAY.urn}-welcome`, kind: 'welcome' }), {
  id: `${MEDWAY.urn}/${MEDWAY.urn}-welcome`,
});

/** A monitor that has watched Medway for a month; its ledger is what a test puts there. */
const monitor = async (watch: Partial<WatchState> = {}) => {
  const table = new MemoryTable();
  const clock = new SimulatedClock(NOON);
  const deps = {
    history: new DynamoHistory(table),
    found: new DynamoFoundDocuments(table),
    coverage: new DynamoCoverage(table),
    states: new DynamoWatchStates(table),
    queue: new MemoryWorkQueue(),
    clock,
    log: () => {},
  };
  await deps.states.saveWatch(aWatch(watch));
  return {
    deps,
    clock,
    /** What the operator has been told so far, once reconciled at this moment. */
    told: async (at: Instant = NOON, watching = WATCHING): Promise<readonly Message[]> => {
      clock.set(at);
      await reconcile(deps, watching);
      return (await deps.history.alerts({ limit: 100 })).items
        .flatMap(({ alert }) => alert?.message ?? [])
        .filter(({ topic }) => topic === 'operator')
        .toReversed();
    },
  };
};

const reasonsIn = (told: readonly Message[]): readonly string[] => told.map(({ email }) => email ?? '');

describe('the ledger held against what was seen', () => {
  it('has no gap where everything was told', async () => {
    const { deps, told } = await monitor();
    const event = { id: `${MEDWAY.urn}-event-1`, event: 'focused-visit', toldAt: NOON, newRatings: {} } as const;
    await deps.history.record(WELCOME);
    await deps.history.record(aNotice(anAlert({ alertId: 'reported', kind: 'reported' }), { event }));
    await deps.coverage.save(aCoverageItem({ about: event.id }));
    await deps.coverage.save(aCoverageItem({ id: 'news-2', about: '50297101' }));
    await deps.coverage.save(aCoverageItem({ id: 'news-3', about: null }));
    await deps.history.record(published(aVisit()));
    await deps.found.save(aFoundDocument({ state: 'recorded', told: true }));
    await deps.found.save(aFoundDocument({ fileId: '50297102', state: 'recorded', told: true, arrival: 'baseline' }));
    expect(await told()).toEqual([]);
  });

  it('has one where a council that is watched was never welcomed', async () => {
    const { told } = await monitor();
    const gaps = await told();
    expect(gaps.map(({ kind, authority }) => [kind, authority])).toEqual([['reconcile-gap', 'medway']]);
    expect(reasonsIn(gaps)[0]).toContain('the welcome: no alert is in the ledger');
    expect(await told(addMinutes(NOON, 30))).toHaveLength(1);
  });

  it('has none for the welcome of a council that is still loading', async () => {
    for (const phase of ['loading', 'awaiting-first-page'] as const)
      expect(await (await monitor({ phase })).told()).toEqual([]);
  });

  it('has one where an item tells of an event that is not in it', async () => {
    const { deps, told } = await monitor();
    await deps.history.record(WELCOME);
    await deps.coverage.save(aCoverageItem({ title: 'Rated good', about: `${MEDWAY.urn}-event-gone` }));
    const gaps = await told();
    expect(reasonsIn(gaps)).toHaveLength(1);
    expect(reasonsIn(gaps)[0]).toContain('“Rated good”: no alert is in the ledger');
  });

  it('has none for a document that was told as unread', async () => {
    const { deps, told } = await monitor();
    await deps.history.record(WELCOME);
    await deps.history.record(published(aVisit({ status: 'unread' })));
    await deps.found.save(aFoundDocument({ told: true }));
    expect(await told()).toEqual([]);
  });

  it('has one where an alert was not tried for an hour', async () => {
    const { deps, told } = await monitor();
    await deps.history.record(WELCOME);
    const waits = pendingAlert(aMessage({ alertId: 'waits', subject: 'Medway: focused visit' }), NOON);
    await deps.history.record(aNotice(waits));
    expect(await told(addMinutes(NOON, 60))).toEqual([]);
    const gaps = await told(addMinutes(NOON, 61));
    expect(reasonsIn(gaps)).toHaveLength(1);
    expect(reasonsIn(gaps)[0]).toContain(`“Medway: focused visit” waits since ${NOON} and was not tried`);
  });

  it.each<[string, Partial<Alert>]>([
    ['waits for somebody to listen', { state: 'pending', lastError: NOBODY_LISTENS }],
    ['was refused', { state: 'pending', attempts: 2, lastError: 'the topic is not there' }],
    ['was sent', { state: 'sent' }],
    ['was dropped', { state: 'dropped', sentAt: null }],
  ])('has none for an alert that %s', async (_, facts) => {
    const { deps, told } = await monitor();
    await deps.history.record(WELCOME);
    await deps.history.record(aNotice(anAlert({ alertId: 'other' }, facts)));
    expect(await told(addMinutes(NOON, 24 * 60))).toEqual([]);
  });
});

describe('the proof of life', () => {
  const withHeartbeats = { ...WATCHING, heartbeats: true };
  /** Half an hour after it was due, on a Monday. */
  const MONDAY = '2026-02-09T09:30:00.000Z';

  it('is missed half an hour after it was due', async () => {
    const { deps, told } = await monitor({ watchedSince: '2026-02-03T09:00:00.000Z' });
    await deps.history.record(WELCOME);
    expect(await told('2026-02-09T09:25:00.000Z', withHeartbeats)).toEqual([]);
    const gaps = await told(MONDAY, withHeartbeats);
    expect(reasonsIn(gaps).join()).toContain('the weekly proof of life of 9 February 2026 is not in the ledger');
  });

  it('is not missed where none is sent, or from before the watching began', async () => {
    const { deps, told } = await monitor({ watchedSince: '2026-02-03T09:00:00.000Z' });
    await deps.history.record(WELCOME);
    expect(await told('2026-02-04T09:30:00.000Z', withHeartbeats)).toEqual([]);
    expect(await told(MONDAY, WATCHING)).toEqual([]);
  });
});

describe('documents that are held', () => {
  it('are told to the operator once a day, from nine in the morning on, without the councils that hold none', async () => {
    const { deps, told } = await monitor();
    await deps.history.record(WELCOME);
    await deps.found.save(aFoundDocument({ state: 'held' }));
    const watching = { ...WATCHING, authorities: [MEDWAY, SWINDON] };
    expect(await told('2026-02-03T08:45:00.000Z', watching)).toEqual([]);
    expect(reasonsIn(await told('2026-02-03T09:15:00.000Z', watching))).toHaveLength(1);
    expect(reasonsIn(await told('2026-02-03T15:15:00.000Z', watching))).toHaveLength(1);
    expect(reasonsIn(await told('2026-02-04T08:45:00.000Z', watching))).toHaveLength(1);
    const both = reasonsIn(await told('2026-02-04T09:15:00.000Z', watching));
    expect(both).toHaveLength(2);
    expect(both.join()).not.toContain('Swindon');
  });
});
