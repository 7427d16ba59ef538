import { describe, expect, it } from 'vitest';
import type { FoundDocument } from '../../shared/domain/history.ts';
import type { Reading } from '../../shared/domain/reading.ts';
import { readPublication, unreadPublication } from '../../shared/use-cases/read/publication-of.ts';
import { aFoundDocument, aReading, aVisit } from '../support/builders.ts';

const SEEN = '2026-02-02';
const END = '2025-11-26';

/** Where a document is placed that the page gives one day and that gives another itself. */
const placed = (
  published: string | null,
  own: Pick<Reading, 'published'>['published'],
  facts: Partial<FoundDocument> = {},
  inspectionEnd: string | null = END,
) => {
  const reading = aReading(aVisit({ inspectionEnd }), { published: own });
  const document = aFoundDocument({ published, listedEnd: null, ...facts });
  const { published: day, dayKnown = true } = readPublication(document, reading, 'ab', SEEN);
  return { day, dayKnown };
};

describe('the day of a document', () => {
  it('is the page’s, else its own', () => {
    expect(placed('2026-01-12', '2026-01-09')).toEqual({ day: '2026-01-12', dayKnown: true });
    expect(placed(null, '2026-01-09')).toEqual({ day: '2026-01-09', dayKnown: true });
  });

  it('is none that is still to come', () => {
    expect(placed('2026-02-03', '2026-01-09').day).toBe('2026-01-09');
    expect(placed(null, '2026-02-03')).toEqual({ day: SEEN, dayKnown: false });
    expect(placed(SEEN, null)).toEqual({ day: SEEN, dayKnown: true });
  });

  it('is none before the inspection had ended', () => {
    expect(placed('2025-11-25', '2026-01-09').day).toBe('2026-01-09');
    expect(placed('2025-11-25', '2025-11-25')).toEqual({ day: SEEN, dayKnown: false });
    expect(placed(END, null)).toEqual({ day: END, dayKnown: true });
    expect(placed('2025-11-25', null, {}, null)).toEqual({ day: '2025-11-25', dayKnown: true });
  });

  it('is not known where nothing gives it: news stands where it was first seen, the first page where it was inspected', () => {
    expect(placed(null, null)).toEqual({ day: SEEN, dayKnown: false });
    const first = { arrival: 'baseline' } as const;
    expect(placed(null, null, first)).toEqual({ day: END, dayKnown: false });
    expect(placed(null, null, { ...first, listedEnd: '2025-10-01' }, null).day).toBe('2025-10-01');
    expect(placed(null, null, first, null).day).toBe(SEEN);
    expect(placed(null, null, first, '2026-03-01').day).toBe(SEEN);
  });

  it('is found in the same way for one of which only its days could be read', () => {
    const unread = {
      status: 'unread',
      reason: 'damaged',
      detail: 'cut off',
      certain: { published: '2026-01-09' },
    } as const;
    expect(unreadPublication(aFoundDocument({ published: null }), unread, SEEN)).toMatchObject({
      published: '2026-01-09',
      status: 'unread',
      inspectionEnd: aFoundDocument().listedEnd,
    });
  });
});
