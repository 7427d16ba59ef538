import { describe, expect, it } from 'vitest';
import type { Coverage } from '../../shared/ports.ts';
import { aCoverageItem, MEDWAY, SWINDON } from '../support/builders.ts';

/** What every store of news items keeps to. */
export const coverageContract = (open: () => Promise<Coverage>): void => {
  describe('news items', () => {
    it('are saved once: meeting one again changes nothing', async () => {
      const coverage = await open();
      expect(await coverage.save(aCoverageItem())).toBe('saved');
      expect(await coverage.save(aCoverageItem({ title: 'another', foundAt: '2026-02-03T12:00:00Z' }))).toBe(
        'already-known',
      );
      expect(await coverage.ofCouncil(MEDWAY.urn)).toEqual([aCoverageItem()]);
    });

    it('are known for each council they are about', async () => {
      const coverage = await open();
      await coverage.save(aCoverageItem());
      expect(await coverage.item(MEDWAY.urn, aCoverageItem().id)).toEqual(aCoverageItem());
      expect(await coverage.item(SWINDON.urn, aCoverageItem().id)).toBeUndefined();
      expect(await coverage.save(aCoverageItem({ urn: SWINDON.urn }))).toBe('saved');
    });

    it('change with their story', async () => {
      const coverage = await open();
      await coverage.save(aCoverageItem());
      const changed = aCoverageItem({ title: 'another', event: 'full-inspection' });
      await coverage.update(changed);
      expect(await coverage.ofCouncil(MEDWAY.urn)).toEqual([changed]);
    });

    it('come newest first, those without a date of their own by the day they were found', async () => {
      const coverage = await open();
      for (const facts of [
        { id: 'old', published: '2025-06-02T09:00:00Z' },
        { id: 'undated', published: null },
        { id: 'new', published: '2026-01-12T09:00:00Z' },
      ])
        await coverage.save(aCoverageItem(facts));
      expect((await coverage.ofCouncil(MEDWAY.urn)).map(({ id }) => id)).toEqual(['undated', 'new', 'old']);
    });
  });
};
