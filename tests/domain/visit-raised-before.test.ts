import { describe, expect, it } from 'vitest';
import type { Publication } from '../../shared/domain/publication.ts';
import type { Reading } from '../../shared/domain/reading.ts';
import { raisedBefore } from '../../shared/domain/visit-raised-before.ts';
import { anIlacs, aReading, aVisit } from '../support/builders.ts';

const listed = (
  needsToImprove: readonly string[],
  facts: Partial<Publication> = {},
  reading: Partial<Reading> = {},
) => {
  const publication = aVisit({ focus: ['children-in-care'], ...facts });
  return {
    published: publication.published,
    reading: aReading(publication, { needsToImprove: [...needsToImprove], ...reading }),
  };
};

const EARLIER = { published: '2024-03-01' };

describe('an item was raised before', () => {
  it('for the same children and the same theme, with both quotes', () => {
    const [now, earlier] = [
      'The emotional health of children in care.',
      'Mental health services for older children in care.',
    ];
    expect(raisedBefore(listed([now]), [listed([earlier], EARLIER)])).toEqual([
      { now, earlier, published: '2024-03-01' },
    ]);
  });

  it('where both visits looked at the same children, though the items do not name them', () => {
    const [now, earlier] = ['The quality of supervision.', 'Management oversight and supervision.'];
    expect(raisedBefore(listed([now]), [listed([earlier], EARLIER)])).toHaveLength(1);
  });

  it('in the words most like its own, where one letter raised two of its theme', () => {
    const now = 'The emotional health of children in care who are placed at a distance.';
    const distance = 'Emotional health services for children in care who are placed at a distance.';
    const found = raisedBefore(listed([now]), [
      listed(['Help with the emotional health of children in care.', distance], EARLIER),
    ]);
    expect(found.map(({ earlier }) => earlier)).toEqual([distance]);
  });

  it('by the latest document that raised it', () => {
    const item = 'The quality of supervision.';
    const found = raisedBefore(listed([item]), [
      listed([item], { published: '2022-01-01' }),
      listed([item], EARLIER),
      listed(['The housing of care leavers.'], { published: '2025-01-01', focus: ['care-leavers'] }),
    ]);
    expect(found).toEqual([{ now: item, earlier: item, published: '2024-03-01' }]);
  });

  it('of the whole service, where it is of a kind that concerns every part of it', () => {
    const report = anIlacs({ published: '2023-09-11' });
    const inspection = {
      published: report.published,
      reading: aReading(report, {
        needsToImprove: ['The consistency of management oversight.', 'The quality of plans.'],
      }),
    };
    const found = raisedBefore(listed(['Supervision of social workers.', 'How clear written plans are.']), [
      inspection,
    ]);
    expect(found.map(({ earlier }) => earlier)).toEqual(['The consistency of management oversight.']);
  });

  it('in an area’s arrangements for SEND, whatever the item says', () => {
    const area: Partial<Publication> = { kind: 'send-area-inspection', focus: [] };
    const [now, earlier] = ['Leaders should shorten waits for therapy.', 'Leaders must cut waits for therapy.'];
    expect(raisedBefore(listed([now], area), [listed([earlier], { ...EARLIER, ...area })])).toHaveLength(1);
  });
});

describe('an item was not raised before', () => {
  it.each<[string, string, string, Partial<Publication>]>([
    ['for other children', 'The quality of supervision.', 'The quality of supervision.', { focus: ['front-door'] }],
    [
      'for the same children, on another theme',
      'The education of children in care.',
      'The health of children in care.',
      {},
    ],
    ['on a theme found in most letters', 'The timeliness of visits.', 'The timeliness of reviews.', {}],
    ['because both are about care leavers', 'The local offer to care leavers.', 'Pathway plans of care leavers.', {}],
    [
      'so long ago that it is history',
      'The quality of supervision.',
      'The quality of supervision.',
      { published: '2015-11-27' },
    ],
    [
      'by a visit to nobody in particular',
      'The quality of supervision.',
      'The quality of supervision.',
      { focus: ['other'] },
    ],
  ])('%s', (_, now, earlier, facts) => {
    expect(raisedBefore(listed([now]), [listed([earlier], { ...EARLIER, ...facts })])).toEqual([]);
  });
});
