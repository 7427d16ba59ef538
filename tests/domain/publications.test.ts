import { describe, expect, it } from 'vitest';
import type { Publication } from '../../shared/domain/publication.ts';
import {
  isShippedEntryOf,
  linkId,
  publicationId,
  sameInspection,
  shippedEntryOf,
} from '../../shared/domain/publication-id.ts';
import { publicationsOf } from '../../shared/domain/publications.ts';
import { anIlacs, anUnread, aVisit, published } from '../support/builders.ts';

const shipped = (facts: Partial<Publication> = {}): Publication =>
  aVisit({ fileId: null, label: null, status: 'record', arrival: 'record', sha256: null, ...facts });

/** As the history records it once Ofsted's page lists the file. */
const adopted = (record: Publication, fileId: string): Publication => ({
  ...record,
  fileId,
  url: `https://files.ofsted.gov.uk/v1/file/${fileId}`,
  label: 'Children’s services focused visit',
});

const shown = (publications: readonly Publication[], asOf?: string): readonly Publication[] =>
  publicationsOf(
    publications.map((publication) => published(publication)),
    asOf,
  );

describe('the publications of a council', () => {
  it('stand in the order of the inspections, not of their publication', () => {
    const late = anIlacs({ fileId: '1', inspectionEnd: '2023-01-20', published: '2024-01-01' });
    expect(shown([anIlacs(), late])).toEqual([late, anIlacs()]);
  });

  it('stand in one order however they arrived', () => {
    const [one, two] = [aVisit({ fileId: '1' }), aVisit({ fileId: '2' })];
    expect(shown([two, one])).toEqual(shown([one, two]));
  });

  it('show a document once, read rather than unread, whichever came first', () => {
    const unread = aVisit({ status: 'unread' });
    expect(shown([unread, aVisit()])).toEqual([aVisit()]);
    expect(shown([aVisit(), unread])).toEqual([aVisit()]);
  });

  it('show a file that was read twice as it was read last, whichever was recorded first', () => {
    const [first, last] = [aVisit({ needsToImprove: 1 }), aVisit({ needsToImprove: 2 })];
    const entries = [
      published(first, { id: 'a', recordedAt: '2026-02-01T12:00:00.000Z' }),
      published(last, { id: 'b', recordedAt: '2026-02-03T12:00:00.000Z' }),
    ];
    for (const order of [entries, entries.toReversed()]) expect(publicationsOf(order)).toEqual([last]);
  });

  it('show no entry that led to no document beside the document it stood for', () => {
    const link = aVisit({ fileId: linkId('abc'), status: 'unread' });
    expect(shown([link])).toEqual([link]);
    expect(shown([link, aVisit()])).toEqual([aVisit()]);
    expect(shown([link, aVisit({ published: '2026-01-13', inspectionEnd: null }), anIlacs()])).toHaveLength(3);
  });

  it('leave out what was published after the day asked for', () => {
    expect(shown([aVisit(), anIlacs()], '2026-01-11')).toEqual([anIlacs()]);
    expect(shown([aVisit(), anIlacs()], '2026-01-12')).toHaveLength(2);
  });

  it('show a notice nowhere', () => {
    expect(publicationsOf([published(aVisit(), { publication: null, type: 'notice' })])).toEqual([]);
  });
});

describe('a shipped entry', () => {
  it('is replaced by its document once that was read', () => {
    expect(shown([shipped(), aVisit()])).toEqual([aVisit()]);
  });

  it('is not hidden by a document that could not be read', () => {
    expect(shown([shipped(), aVisit({ status: 'unread' })])).toEqual([shipped()]);
  });

  it('stays where a document of its file says that it is about other days', () => {
    const record = shipped({ fileId: '50297101' });
    expect(shown([record, aVisit({ fileId: '7', published: '2024-05-05', inspectionEnd: '2024-04-04' })])).toHaveLength(
      2,
    );
  });

  it('counts from its own day of publication when asked as of a day', () => {
    const record = shipped({ published: '2026-01-10' });
    expect(shown([record, aVisit()], '2026-01-11')).toEqual([record]);
    expect(shown([record, aVisit()], '2026-01-09')).toEqual([]);
  });
});

describe('an adopted entry', () => {
  const record = shipped();
  const withFile = adopted(record, '50297101');

  it('takes the place of the one that shipped without its file, whichever is recorded first', () => {
    expect(shown([record, withFile])).toEqual([withFile]);
    expect(shown([withFile, record])).toEqual([withFile]);
  });

  it('is replaced in turn by the same file once that was read, also with other days', () => {
    const read = aVisit({ published: '2026-01-14', inspectionStart: '2025-11-24' });
    expect(shown([record, withFile, read])).toEqual([read]);
  });

  it('is not hidden by its file when that cannot be read', () => {
    expect(shown([record, withFile, aVisit({ status: 'unread' })])).toEqual([withFile]);
  });

  it('does not hide a re-issue of the same inspection, read or unread', () => {
    const again = aVisit({ fileId: '8' });
    expect(shown([record, withFile, again])).toHaveLength(2);
    expect(shown([record, withFile, { ...again, status: 'unread' }])).toHaveLength(2);
  });

  it('leaves other shipped entries of its kind alone', () => {
    const other = shipped({ published: '2019-02-28', inspectionStart: '2019-02-05', inspectionEnd: '2019-02-05' });
    expect(shown([record, withFile, other])).toEqual([other, withFile]);
  });
});

describe('the shipped entry that a document was first known as', () => {
  const record = shipped();
  const withFile = adopted(record, '50297101');
  // in either order: the store sorts entries of one day by their ids
  const records = [withFile, record];

  it('is found through the adopted one, so that the id in a feed stays', () => {
    expect(shippedEntryOf(records, withFile)).toBe(record);
    expect(shippedEntryOf(records, aVisit({ published: '2026-01-14', inspectionStart: '2025-11-24' }))).toBe(record);
    expect(shippedEntryOf(records.toReversed(), withFile)).toBe(record);
  });

  it('is not that of a re-issue', () => {
    expect(shippedEntryOf(records, aVisit({ fileId: '8' }))).toBeUndefined();
  });

  it('is found by its days where it was never adopted, and by its file where it shipped with one', () => {
    expect(shippedEntryOf([record], aVisit())).toBe(record);
    const whole = shipped({ fileId: '50297101' });
    expect(shippedEntryOf([whole], aVisit())).toBe(whole);
    expect(shippedEntryOf([record], anIlacs())).toBeUndefined();
  });
});

describe('identity', () => {
  it('is Ofsted’s file id, or kind and day where the file is not known', () => {
    expect(publicationId(anIlacs())).toBe('50227723');
    expect(publicationId(shipped())).toBe('80522-focused-visit-2026-01-12');
  });

  it('takes the same kind, council and days under another file id for one inspection', () => {
    expect(sameInspection(anIlacs(), anIlacs({ fileId: '9', published: '2023-10-01' }))).toBe(true);
    expect(sameInspection(anIlacs(), anIlacs({ urn: '80476' }))).toBe(false);
    expect(sameInspection(anIlacs(), anIlacs({ inspectionEnd: '2023-07-27' }))).toBe(false);
    expect(sameInspection(anUnread(), anUnread())).toBe(false);
  });

  it('makes a record of one council never that of another', () => {
    expect(isShippedEntryOf(shipped(), aVisit({ urn: '80476' }))).toBe(false);
    expect(isShippedEntryOf(shipped(), aVisit({ kind: 'monitoring-visit' }))).toBe(false);
    expect(isShippedEntryOf(aVisit(), aVisit())).toBe(false);
  });
});
