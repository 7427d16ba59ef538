import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../../shared/domain/history.ts';
import { reportedBefore } from '../../shared/domain/same-event.ts';
import { aNotice, anAlert, anIlacs, published } from '../support/builders.ts';

const DAY = '2023-09-11';

/** The press told an outcome on this day. */
const reported = (alertId: string, day: string, grade: 'good' | 'inadequate' = 'good'): HistoryEntry =>
  aNotice(anAlert({ alertId, kind: 'reported' }), {
    event: {
      id: `event-${alertId}`,
      event: 'full-inspection',
      toldAt: `${day}T09:00:00.000Z`,
      newRatings: { 'overall-effectiveness': grade },
    },
  });

const confirming = (alertId: string): HistoryEntry =>
  published(anIlacs({ fileId: '50227000', published: '2023-09-08' }), {
    alert: anAlert({ alertId: 'a-report', kind: 'rating-unchanged', confirms: alertId }),
  });

const idsBefore = (...entries: readonly HistoryEntry[]): readonly string[] =>
  reportedBefore(anIlacs({ published: DAY }), entries).map(({ alert }) => alert.message.alertId);

describe('what the press told before a document', () => {
  it('is what it told of the same event in the days before it', () => {
    expect(idsBefore(reported('a', '2023-09-06'), reported('long-ago', '2022-09-06'))).toEqual(['a']);
  });

  it('is not what another document has settled', () => {
    expect(idsBefore(reported('a', '2023-09-06'), reported('b', '2023-09-07'), confirming('a'))).toEqual(['b']);
  });

  it('is nothing that nobody was told of', () => {
    expect(idsBefore({ ...reported('a', '2023-09-06'), alert: null })).toEqual([]);
  });

  it('comes with what of it the document gives otherwise', () => {
    const [right, wrong] = reportedBefore(anIlacs({ published: DAY }), [
      reported('right', '2023-09-06'),
      reported('wrong', '2023-09-06', 'inadequate'),
    ]);
    expect(right?.wrong).toEqual([]);
    expect(wrong?.wrong).toEqual([{ aspect: 'overall-effectiveness', claimed: 'inadequate', given: 'good' }]);
  });
});
