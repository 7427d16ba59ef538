import { describe, expect, it } from 'vitest';
import type { Publication } from '../../shared/domain/publication.ts';
import type { Finding, Reading } from '../../shared/domain/reading.ts';
import { type EarlierDocument, visitChanges } from '../../shared/domain/visit-changes.ts';
import { aFinding, anIlacs, aReading, aVisit } from '../support/builders.ts';

const says = (direction: Finding['direction'], quote = `Practice ${direction} since the last inspection.`): Finding =>
  aFinding({ direction, quote });

const changes = (
  reading: Partial<Reading>,
  earlier: readonly EarlierDocument[] = [],
  facts: Partial<Publication> = {},
) => {
  const publication = aVisit(facts);
  return visitChanges({ publication, reading: aReading(publication, reading) }, earlier);
};

const ACTION = 'Decisions about children at immediate risk must be taken on the day.';

describe('how much a visit matters', () => {
  it.each<[string, Partial<Reading>, number]>([
    ['a priority action is set, whatever improved', { priorityActions: [ACTION], findings: [says('improved')] }, 4],
    ['an area has systemic failings', { kind: 'send-area-inspection', sendOutcome: 3 }, 4],
    ['a monitoring visit finds a decline', { kind: 'monitoring-visit', findings: [says('declined')] }, 4],
    ['a monitoring visit finds progress', { kind: 'monitoring-visit', findings: [says('improved')] }, 1],
    ['experiences in an area are inconsistent', { kind: 'send-area-inspection', sendOutcome: 2 }, 3],
    ['an earlier priority action stays in force', { priorityActionsCarriedOver: 1 }, 3],
    ['something got worse', { findings: [says('improved'), says('improved'), says('declined')] }, 3],
    ['nothing improved', { findings: [says('stalled'), says('persists')] }, 3],
    ['some things improved and others stalled', { findings: [says('improved'), says('stalled')] }, 1],
    ['a monitoring visit finds too little progress', { kind: 'monitoring-visit', findings: [says('stalled')] }, 4],
    [
      'progress is called fragile, though much improved',
      {
        findings: [says('improved'), says('improved'), says('mixed', 'There are improvements, but these are fragile.')],
      },
      3,
    ],
    ['weaknesses merely persist', { findings: [says('improved'), says('persists'), says('persists')] }, 1],
    ['only items to improve are listed', { needsToImprove: ['The quality of plans.'] }, 1],
    ['things improved', { findings: [says('improved')] }, 1],
    ['an area does well, with nothing before it', { kind: 'send-area-inspection', sendOutcome: 1 }, 1],
  ])('%s', (_, reading, severity) => {
    expect(changes(reading).severity).toBe(severity);
  });
});

describe('which way a visit points', () => {
  it.each<[string, Partial<Reading>, string]>([
    ['nowhere, where nothing is compared', {}, 'none'],
    ['nowhere, where weaknesses merely persist', { findings: [says('persists')] }, 'none'],
    ['nowhere, where one thing stalled', { findings: [says('stalled'), says('persists')] }, 'none'],
    ['both ways, where one improved and others stalled', { findings: [says('improved'), says('stalled')] }, 'mixed'],
    ['up, where things improved', { findings: [says('improved'), says('persists')] }, 'better'],
    ['down, where things stalled or got worse', { findings: [says('stalled'), says('declined')] }, 'worse'],
    ['down, where a priority action is set and nothing improved', { priorityActions: [ACTION] }, 'worse'],
    ['both ways', { findings: [says('improved'), says('declined')] }, 'mixed'],
    ['both ways, where one sentence says both', { findings: [says('mixed')] }, 'mixed'],
  ])('%s', (_, reading, direction) => {
    expect(changes(reading).direction).toBe(direction);
  });

  const sendBefore = (outcome: 1 | 2 | 3): EarlierDocument => ({
    publication: aVisit({ kind: 'send-area-inspection', sendOutcome: outcome, published: '2024-04-02' }),
    reading: null,
  });

  it.each([
    [1, 2, 'better', 3],
    [2, 3, 'better', 3],
    [3, 2, 'worse', 4],
    [2, 2, 'none', 3],
  ] as const)('from outcome %i after %i: %s', (now, before, direction, severity) => {
    const found = changes({ kind: 'send-area-inspection', sendOutcome: now }, [sendBefore(3), sendBefore(before)]);
    expect(found).toMatchObject({
      direction,
      severity,
      previousOutcome: { outcome: before, published: '2024-04-02' },
    });
  });

  it('has no earlier outcome where none is known', () => {
    expect(
      changes({ kind: 'send-area-inspection', sendOutcome: 2 }, [{ publication: anIlacs(), reading: null }]),
    ).toMatchObject({
      previousOutcome: null,
    });
  });
});

describe('a priority action', () => {
  it('is cleared only where Ofsted says that it was dealt with', () => {
    const quote = 'The priority actions set at the last focused visit have been addressed.';
    const found = changes({ findings: [says('improved', quote), says('improved', 'Plans have improved.')] });
    expect(found).toMatchObject({ cleared: [quote], severity: 3 });
  });

  it('is not cleared by progress with it', () => {
    const quote = 'There is clear progress on the priority action set at the last focused visit.';
    expect(changes({ findings: [says('improved', quote)] }).cleared).toEqual([]);
  });

  it('is not cleared by a letter that says it was not', () => {
    const quote = 'The priority actions set at the last focused visit have not been addressed.';
    expect(changes({ findings: [says('stalled', quote)] }).cleared).toEqual([]);
  });

  it.each([
    'Oversight has improved, although the priority action has not been fully addressed.',
    'Oversight has improved, and the priority action is yet to be met.',
    'Oversight has improved since the visit, and the priority action is partly met.',
    'Oversight has improved since the priority action was set, and what needs to be addressed is clear.',
    'Leaders have improved oversight, and the significant weakness is being addressed.',
  ])('is not cleared by an improvement that falls short of it: %s', (quote) => {
    expect(changes({ findings: [says('improved', quote)] }).cleared).toEqual([]);
  });

  it.each([
    'Leaders have not only addressed the priority action but improved practice well beyond it.',
    'Oversight has improved, and is no longer a significant weakness.',
  ])('is cleared where Ofsted says so in other words: %s', (quote) => {
    expect(changes({ findings: [says('improved', quote)] }).cleared).toEqual([quote]);
  });

  it('is never cleared because it is not mentioned any more', () => {
    const publication = aVisit({ published: '2024-01-10', priorityActions: 1 });
    const before = { publication, reading: aReading(publication, { priorityActions: [ACTION] }) };
    expect(changes({}, [before])).toMatchObject({ cleared: [], severity: 1, direction: 'none' });
  });
});
