import { describe, expect, it } from 'vitest';
import { aNotice, anAlert, MEDWAY, NOON } from '../support/builders.ts';
import type { OpenedStore } from './opened-store.ts';

/** The history cannot be caught between an entry and its alert: there is one write, and no second. */
export const oneWriteContract = (open: () => Promise<OpenedStore>): void => {
  describe('an entry and its alert', () => {
    it('are one write', async () => {
      const { client, history } = await open();
      let requests = 0;
      client.middlewareStack.add(
        (send) => (args) => {
          requests += 1;
          return send(args);
        },
        { step: 'finalizeRequest', priority: 'low' },
      );
      await history.record(aNotice(anAlert({}, { state: 'pending' }), { id: 'a' }));
      expect(requests).toBe(1);
      expect(await history.entry(MEDWAY.urn, 'a')).toMatchObject({ alert: { state: 'pending' } });
      expect(await history.pendingAlerts(NOON, 10)).toHaveLength(1);
    });
  });
};
