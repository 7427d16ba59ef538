import { describe, expect, it } from 'vitest';
import { focusedVisit, heading, IMPROVE, paragraph, point } from '../../support/letter-text.ts';
import { readingOf, unreadOf } from './readings.ts';

const ACTION = 'Decisions about children at immediate risk must be taken on the day.';
const NOTIFIED = 'We have notified the Department for Education of the areas for priority action.';

describe('priority actions', () => {
  for (const printed of [
    'Areas for priority action',
    'Area for priority action',
    'Areas for priority action:',
    'Areas for priority actions',
  ])
    it(`are read under “${printed}”`, () => {
      const text = focusedVisit({}, heading(printed), point(ACTION), heading(IMPROVE), point('The quality of plans.'));
      expect(readingOf(text)).toMatchObject({
        priorityActions: [ACTION],
        needsToImprove: ['The quality of plans.'],
        priorityActionsCarriedOver: 0,
      });
    });

  it('are none where the words under the heading deny them', () => {
    const text = focusedVisit(
      {},
      heading('Areas for priority action'),
      paragraph('There are no priority actions following this focused visit.'),
      heading('Main findings'),
    );
    expect(readingOf(text).priorityActions).toEqual([]);
  });

  it('are none where a point of the list denies them', () => {
    const text = focusedVisit(
      {},
      heading('Areas for priority action'),
      point('There are no areas for priority action'),
    );
    expect(readingOf(text).priorityActions).toEqual([]);
  });

  it('of an earlier visit that remain are counted, not listed', () => {
    const text = focusedVisit(
      {},
      heading('Overview'),
      paragraph('At the focused visit in February 2020, practice had declined, resulting in two priority actions.'),
      heading('Areas for priority action'),
      paragraph('The areas for priority action set at the last focused visit in February 2020 remain.'),
      paragraph('There are no additional priority actions.'),
    );
    const reading = readingOf(text);
    expect(reading).toMatchObject({ priorityActions: [], priorityActionsCarriedOver: 2 });
    expect(reading.evidence['priorityActionsCarriedOver']?.quote).toContain('remain');
  });

  it('of an earlier visit may stay beside new ones', () => {
    const text = focusedVisit(
      {},
      heading('Areas for priority action'),
      point(ACTION),
      heading('Main findings'),
      paragraph('Two priority actions from the previous focused visit have not been sufficiently addressed.'),
    );
    expect(readingOf(text)).toMatchObject({ priorityActions: [ACTION], priorityActionsCarriedOver: 2 });
  });

  it('of an earlier visit that are only history are neither', () => {
    const text = focusedVisit(
      {},
      heading('Headline findings'),
      paragraph('At the focused visit in 2021, an area for priority action was identified.'),
    );
    expect(readingOf(text)).toMatchObject({ priorityActions: [], priorityActionsCarriedOver: 0 });
  });

  it('are not cleared or invented by a letter that never mentions them', () => {
    expect(
      readingOf(focusedVisit({}, heading('Main findings'), paragraph('Visits are regular.'))).priorityActions,
    ).toEqual([]);
  });

  it('leave a letter unread whose heading has nothing under it', () => {
    const result = unreadOf(focusedVisit({}, heading('Areas for priority action'), heading('Main findings')));
    expect(result).toMatchObject({ reason: 'readings-disagree' });
    expect(result.detail).toContain('Areas for priority action');
  });

  it('leave a letter unread that says the department was notified, yet lists none', () => {
    const result = unreadOf(focusedVisit({}, heading('Main findings'), paragraph(NOTIFIED)));
    expect(result).toMatchObject({ reason: 'readings-disagree' });
    expect(result.detail).toContain(NOTIFIED);
  });

  it('leave a letter unread that lists some and denies them', () => {
    const text = focusedVisit(
      {},
      heading('Overview'),
      paragraph('There are no areas for priority action.'),
      heading('Areas for priority action'),
      point(ACTION),
    );
    expect(unreadOf(text).reason).toBe('readings-disagree');
  });
});
