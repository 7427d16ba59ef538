import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { DynamoDailyCounts } from '../../shared/adapters/dynamo/dynamo-daily-counts.ts';
import type { OpenedStore } from './opened-store.ts';

const TODAY = '2026-02-02';

/** Counting who asks how often: exact, blind, and gone with the day. */
export const dailyCountsContract = (open: () => Promise<OpenedStore>): void => {
  describe('counting for a day', () => {
    const counting = async () => {
      const { client, table } = await open();
      const items = async () =>
        (await DynamoDBDocumentClient.from(client).send(new ScanCommand({ TableName: table.name }))).Items ?? [];
      return { counts: () => new DynamoDailyCounts(client, table.name), items };
    };

    it('goes up to the most there may be, for each thing and each day by itself', async () => {
      const counts = (await counting()).counts();
      const times = async (day: string, what: string) => [
        await counts.countOne(day, what, 2),
        await counts.countOne(day, what, 2),
        await counts.countOne(day, what, 2),
      ];
      expect(await times(TODAY, 'a')).toEqual([true, true, false]);
      expect(await times(TODAY, 'b')).toEqual([true, true, false]);
      expect(await times('2026-02-03', 'a')).toEqual([true, true, false]);
    });

    it('lets no more through where many ask at once, each in a process of its own', async () => {
      const { counts } = await counting();
      const asked = await Promise.all(Array.from({ length: 9 }, () => counts().countOne(TODAY, 'a', 3)));
      expect(asked.filter(Boolean)).toHaveLength(3);
    });

    it('keeps nothing from which it can be read what was counted, and keeps that no longer than the day', async () => {
      const { counts, items } = await counting();
      await counts().countOne(TODAY, 'address me@example.org', 3);
      const kept = await items();
      expect(JSON.stringify(kept)).not.toContain('example');
      expect(kept.map(({ PK, expiresAt }) => [PK, expiresAt])).toEqual(
        Array(2).fill(['SIGN-UPS', Date.parse('2026-02-03T00:00:00Z') / 1_000]),
      );
    });
  });
};
