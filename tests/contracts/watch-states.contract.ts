import { describe, expect, it } from 'vitest';
import { newSourceState } from '../../shared/domain/source-state.ts';
import type { WatchStates } from '../../shared/ports.ts';
import { aSourceState, aWatch, MEDWAY, NOON, SWINDON } from '../support/builders.ts';

/** What every store of positions keeps to. */
export const watchStatesContract = (open: () => Promise<WatchStates>): void => {
  describe('the state of a source', () => {
    it('is that of a new one until it was saved', async () => {
      const states = await open();
      expect(await states.source('ofsted-listing')).toEqual(newSourceState('ofsted-listing'));
      expect(await states.sources()).toEqual([]);
    });

    it('is the one saved last, with validators that may be missing', async () => {
      const states = await open();
      await states.saveSource(aSourceState({ failures: 2 }));
      const url = 'https://reports.ofsted.gov.uk/provider/44/80522';
      const now = aSourceState({ validators: { [url]: { etag: '"v1"', lastModified: null } } });
      await states.saveSource(now);
      expect(await states.source('ofsted-listing')).toEqual(now);
    });

    it('is listed with those of the others', async () => {
      const states = await open();
      for (const sourceId of ['ofsted-provider', 'ofsted-listing']) await states.saveSource(aSourceState({ sourceId }));
      const ids = (await states.sources()).map(({ sourceId }) => sourceId);
      expect(ids.toSorted()).toEqual(['ofsted-listing', 'ofsted-provider']);
    });
  });

  describe('the number of readers', () => {
    it('is unknown before the first count, then the one saved last, and no source', async () => {
      const states = await open();
      expect(await states.readership()).toBeUndefined();
      const count = { countedAt: NOON, readers: 5, pending: 1, textsNotArriving: 0, withoutNews: 1, lost: [] };
      await states.saveReadership(count);
      const fewer = { ...count, readers: 4, lost: [{ by: NOON, readers: 1 }] };
      await states.saveReadership(fewer);
      expect(await states.readership()).toEqual(fewer);
      expect(await states.sources()).toEqual([]);
    });
  });

  describe('the watch of a council', () => {
    it('is unknown until it was saved', async () => {
      expect(await (await open()).watch(MEDWAY.urn)).toBeUndefined();
    });

    it('is the one saved last, for each council', async () => {
      const states = await open();
      await states.saveWatch(aWatch({ phase: 'loading' }));
      await states.saveWatch(aWatch({ pageValidators: { etag: null, lastModified: null } }));
      await states.saveWatch(aWatch({ urn: SWINDON.urn, phase: 'loading' }));
      expect(await states.watch(MEDWAY.urn)).toEqual(aWatch({ pageValidators: { etag: null, lastModified: null } }));
      expect(await states.watch(SWINDON.urn)).toEqual(aWatch({ urn: SWINDON.urn, phase: 'loading' }));
    });
  });
};
