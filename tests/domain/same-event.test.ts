import { describe, expect, it } from 'vitest';
import type { ReportedEvent } from '../../shared/domain/coverage.ts';
import {
  confirms,
  contradictions,
  documentReportedBy,
  eventReportedBy,
  type ReportedItem,
} from '../../shared/domain/same-event.ts';
import { aVisit } from '../support/builders.ts';
import { anIlacs, anOlderIlacs } from './reports.ts';

const told = (day: string, facts: Partial<ReportedItem> = {}): ReportedItem => ({
  event: 'full-inspection',
  newRatings: {},
  day,
  ...facts,
});

describe('the document an item tells of', () => {
  const documents = [anOlderIlacs(), anIlacs(), aVisit()];

  it('is of its kind and near in time: up to ten days before and half a year after a report', () => {
    expect(documentReportedBy(told('2023-09-01'), documents)?.fileId).toBe('50227723');
    expect(documentReportedBy(told('2023-08-31'), documents)).toBeUndefined();
    expect(documentReportedBy(told('2024-03-09'), documents)?.fileId).toBe('50227723');
    expect(documentReportedBy(told('2024-03-10'), documents)).toBeUndefined();
  });

  it('is a visit only for two months', () => {
    const visit = (day: string) => documentReportedBy(told(day, { event: 'focused-visit' }), documents)?.fileId;
    expect(visit('2026-03-13')).toBe('50297101');
    expect(visit('2026-03-14')).toBeUndefined();
  });

  it('is a visit by either name the press has for it', () => {
    expect(documentReportedBy(told('2026-01-13', { event: 'monitoring-visit' }), documents)?.kind).toBe(
      'focused-visit',
    );
    expect(documentReportedBy(told('2026-01-13', { event: 'jtai' }), documents)).toBeUndefined();
  });

  it('is the one it agrees with, before the nearest', () => {
    const newer = anIlacs({
      fileId: '9',
      published: '2023-10-02',
      judgements: { 'overall-effectiveness': 'inadequate' },
    });
    const good = told('2023-10-02', { newRatings: { 'overall-effectiveness': 'good' } });
    expect(documentReportedBy(good, [newer, anIlacs()])?.fileId).toBe('50227723');
    expect(documentReportedBy(told('2023-10-02'), [anIlacs(), newer])?.fileId).toBe('9');
  });

  it('may be one it contradicts: a paper that errs has no news of another', () => {
    const wrong = told('2023-09-12', { newRatings: { 'overall-effectiveness': 'inadequate' } });
    expect(documentReportedBy(wrong, [anIlacs()])?.fileId).toBe('50227723');
    expect(contradictions(wrong, anIlacs())).toEqual([
      { aspect: 'overall-effectiveness', claimed: 'inadequate', given: 'good' },
    ]);
  });

  it('is none for what the government does', () => {
    expect(documentReportedBy(told('2023-09-12', { event: 'statutory-direction' }), documents)).toBeUndefined();
  });
});

describe('an event that was told before', () => {
  const event: ReportedEvent = {
    id: 'e1',
    event: 'focused-visit',
    // already the next day in London
    toldAt: '2026-06-01T23:30:00.000Z',
    newRatings: {},
  };

  it('is the same for 45 days, by either name of a visit', () => {
    expect(eventReportedBy(told('2026-07-17', { event: 'monitoring-visit' }), [event])).toBe(event);
    expect(eventReportedBy(told('2026-07-18', { event: 'focused-visit' }), [event])).toBeUndefined();
    expect(eventReportedBy(told('2026-06-02', { event: 'full-inspection' }), [event])).toBeUndefined();
  });

  it('is the same kind of step by the government, unless it is a decision of its own', () => {
    const step: ReportedEvent = { ...event, id: 'e2', event: 'statutory-direction' };
    const again = told('2026-06-10', { event: 'statutory-direction' });
    expect(eventReportedBy(again, [step])).toBe(step);
    expect(eventReportedBy(again, [event])).toBeUndefined();
    expect(eventReportedBy(again, [step], { decided: new Set() })).toBe(step);
    expect(eventReportedBy(again, [step], { decided: new Set(['e2']) })).toBeUndefined();
  });

  it('is confirmed by a document that was there before it, as long as items tell of that', () => {
    expect(confirms(aVisit({ published: '2026-04-03' }), event)).toBe(true);
    expect(confirms(aVisit({ published: '2026-04-02' }), event)).toBe(false);
    expect(confirms(aVisit({ published: '2026-07-15', kind: 'jtai' }), event)).toBe(false);
  });

  it('is confirmed by the document that appears after it', () => {
    expect(confirms(aVisit({ published: '2026-06-12' }), event)).toBe(true);
    expect(confirms(aVisit({ published: '2026-06-13', inspectionEnd: '2026-06-04' }), event)).toBe(false);
  });

  it('is held for sixty days against the document of an inspection that had ended by then', () => {
    expect(confirms(aVisit({ published: '2026-08-01' }), event)).toBe(true);
    expect(confirms(aVisit({ published: '2026-08-02' }), event)).toBe(false);
    expect(confirms(aVisit({ published: '2026-08-01', inspectionEnd: null }), event)).toBe(false);
    for (const [inspectionEnd, is] of [
      ['2026-06-02', true],
      ['2026-06-03', false],
    ] as const)
      expect(confirms(aVisit({ published: '2026-08-01', inspectionEnd }), event)).toBe(is);
  });
});
