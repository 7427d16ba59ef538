import { describe, expect, it } from 'vitest';
import { isBehindLink, isShippedEntryOf, linkId, sameInspection } from '../../shared/domain/publication-id.ts';
import { anIlacs, anUnread, aVisit, SWINDON } from '../support/builders.ts';

describe('two documents of one inspection', () => {
  it('are those of one council and one kind whose days are the same', () => {
    const again = { fileId: '50227999', published: '2023-10-02' };
    expect(sameInspection(anIlacs(), anIlacs(again))).toBe(true);
    for (const other of [
      { urn: SWINDON.urn },
      { kind: 'sif' as const },
      { inspectionStart: '2023-07-10' },
      { inspectionEnd: '2023-07-29' },
    ])
      expect(sameInspection(anIlacs(), anIlacs({ ...again, ...other }))).toBe(false);
  });

  it('are never two of which no days are known', () => {
    const unknown = { inspectionStart: null, inspectionEnd: null };
    expect(sameInspection(anUnread(), anUnread({ fileId: '50299001' }))).toBe(false);
    expect(sameInspection(anIlacs(unknown), anIlacs({ ...unknown, fileId: '9' }))).toBe(false);
    for (const part of [{ inspectionStart: null }, { inspectionEnd: null }])
      expect(sameInspection(anIlacs(part), anIlacs({ ...part, fileId: '9' }))).toBe(false);
  });
});

describe('an entry of the record that ships', () => {
  const record = anIlacs({ fileId: null, status: 'record' });

  it('is the document of its council and kind that was published or done on its days', () => {
    expect(isShippedEntryOf(record, anIlacs({ published: '2023-09-12' }))).toBe(true);
    expect(isShippedEntryOf(record, anIlacs({ inspectionStart: '2023-07-10' }))).toBe(true);
    for (const other of [
      { urn: SWINDON.urn },
      { kind: 'sif' as const },
      { published: '2023-09-12', inspectionEnd: '2023-07-29' },
    ])
      expect(isShippedEntryOf(record, anIlacs(other))).toBe(false);
  });

  it('is that file alone where it has one', () => {
    const withFile = anIlacs({ status: 'record' });
    expect(isShippedEntryOf(withFile, anIlacs({ published: '2024-01-01' }))).toBe(true);
    expect(isShippedEntryOf(withFile, anIlacs({ fileId: '50227999' }))).toBe(false);
  });

  it('is nothing that was read by us', () => {
    expect(isShippedEntryOf(anIlacs({ fileId: null }), anIlacs())).toBe(false);
  });
});

describe('an entry that led to no document', () => {
  const entry = aVisit({ fileId: linkId('abc'), status: 'unread', inspectionEnd: null });

  it('stood for the document of its council, kind and day, or of its inspection', () => {
    expect(isBehindLink(entry, aVisit())).toBe(true);
    const ofInspection = { ...entry, published: '2026-01-10', inspectionEnd: '2025-11-26' };
    expect(isBehindLink(ofInspection, aVisit())).toBe(true);
    for (const other of [
      { urn: SWINDON.urn },
      { kind: 'assurance-visit' as const },
      { published: '2026-01-13' },
      { fileId: linkId('def') },
    ])
      expect(isBehindLink(entry, aVisit(other))).toBe(false);
  });

  it('stood for none that was published on the day it was seen, where it bore no day', () => {
    expect(isBehindLink({ ...entry, dayKnown: false }, aVisit())).toBe(false);
  });

  it('is not a file that could not be read', () => {
    expect(isBehindLink(aVisit({ status: 'unread' }), aVisit({ fileId: '50297102' }))).toBe(false);
  });
});
