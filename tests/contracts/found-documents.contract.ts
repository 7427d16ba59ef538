import { describe, expect, it } from 'vitest';
import type { FoundDocument } from '../../shared/domain/history.ts';
import type { FoundDocuments } from '../../shared/ports.ts';
import { aFoundDocument, MEDWAY, NOON, SWINDON } from '../support/builders.ts';

const NOW = '2026-02-02T13:00:00.000Z';

const fileIds = (documents: readonly FoundDocument[]): string[] => documents.map(({ fileId }) => fileId);

/** What every store of found documents keeps to. */
export const foundDocumentsContract = (open: () => Promise<FoundDocuments>): void => {
  const openWith = async (...documents: Partial<FoundDocument>[]): Promise<FoundDocuments> => {
    const found = await open();
    for (const document of documents) await found.save(aFoundDocument(document));
    return found;
  };

  describe('found documents', () => {
    it('are saved once: finding one again changes nothing', async () => {
      const found = await open();
      expect(await found.save(aFoundDocument())).toBe('saved');
      expect(await found.save(aFoundDocument({ label: 'renamed', arrival: 'late' }))).toBe('already-known');
      expect(await found.ofCouncil(MEDWAY.urn)).toEqual([aFoundDocument()]);
    });

    it('are known apart by council and file', async () => {
      const found = await openWith({}, { fileId: '50227723' }, { urn: SWINDON.urn });
      expect(fileIds(await found.ofCouncil(MEDWAY.urn)).toSorted()).toEqual(['50227723', '50297101']);
      expect(fileIds(await found.ofCouncil(SWINDON.urn))).toEqual(['50297101']);
    });

    it('can be updated once they were saved', async () => {
      const found = await openWith({});
      const recorded = aFoundDocument({ state: 'recorded', told: true, attempts: 1 });
      await found.update(recorded);
      expect(await found.ofCouncil(MEDWAY.urn)).toEqual([recorded]);
    });

    it('that were never saved cannot be updated', async () => {
      const found = await open();
      await expect(found.update(aFoundDocument())).rejects.toMatchObject({ reason: 'not-found' });
      expect(await found.ofCouncil(MEDWAY.urn)).toEqual([]);
    });
  });

  describe('documents that wait', () => {
    it('come over all councils, longest waiting first, as many as asked for', async () => {
      const found = await openWith(
        { fileId: '3', foundAt: '2026-02-02T12:02:00.000Z' },
        { fileId: '1', foundAt: '2026-02-02T12:00:00Z', urn: SWINDON.urn },
        { fileId: '2', foundAt: '2026-02-02T12:01:00.000Z', nextAttemptAt: '2026-02-02T12:30:00.000Z' },
      );
      expect(fileIds(await found.waiting(NOW, 10))).toEqual(['1', '2', '3']);
      expect(fileIds(await found.waiting(NOW, 2))).toEqual(['1', '2']);
    });

    it('found together come in the order of publication', async () => {
      const found = await openWith({ fileId: '1', published: '2026-01-12' }, { fileId: '2', published: '2025-06-02' });
      expect(fileIds(await found.waiting(NOW, 10))).toEqual(['2', '1']);
    });

    it('are not there before their turn', async () => {
      const found = await openWith({ nextAttemptAt: '2026-02-02T14:00:00Z' });
      expect(await found.waiting('2026-02-02T13:59:59.999Z', 10)).toEqual([]);
      expect(await found.waiting('2026-02-02T14:00:00.000Z', 10)).toHaveLength(1);
    });

    it('leave once they are recorded', async () => {
      const found = await openWith({});
      await found.update(aFoundDocument({ state: 'recorded' }));
      expect(await found.waiting(addYear(NOON), 10)).toEqual([]);
    });
  });
};

const addYear = (instant: string): string => `${Number(instant.slice(0, 4)) + 1}${instant.slice(4)}`;
