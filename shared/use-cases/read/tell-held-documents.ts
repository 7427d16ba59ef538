import type { Authority } from '../../domain/authority.ts';
import { heldMessage } from '../../messages/held-message.ts';
import type { Deps } from '../deps.ts';
import { noticeEntry } from '../tell/notice-entry.ts';

/** Tells the operator, once a day until somebody decides, that documents are held. */
export const tellHeldDocuments = async (
  { history, found, clock }: Pick<Deps, 'history' | 'found' | 'clock'>,
  authorities: readonly Authority[],
): Promise<number> => {
  const held = await Promise.all(
    authorities.map(async (authority) => {
      const documents = await found.ofCouncil(authority.urn);
      return { authority, count: documents.filter(({ state }) => state === 'held').length };
    }),
  );
  const some = held.filter(({ count }) => count > 0);
  const now = clock.now();
  if (some.length > 0) await history.record(noticeEntry('operator', null, heldMessage(some, now), now));
  return some.reduce((sum, { count }) => sum + count, 0);
};
