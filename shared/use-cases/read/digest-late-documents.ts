import type { HistoryEntry } from '../../domain/history.ts';
import type { Publication } from '../../domain/publication.ts';
import { publicationsOf } from '../../domain/publications.ts';
import { lateListingMessage } from '../../messages/late-listing-message.ts';
import type { Deps } from '../deps.ts';
import { noticeEntry } from '../tell/notice-entry.ts';

/** Late documents that no message has named yet: neither a digest nor, for a re-issue, a message of its own. */
export const untoldLate = (entries: readonly HistoryEntry[]): readonly Publication[] => {
  const named = new Set(entries.flatMap(({ alert }) => alert?.message.sources ?? []));
  return publicationsOf(entries).filter(
    ({ arrival, url, revises }) => arrival === 'late' && revises === null && url !== null && !named.has(url),
  );
};

/**
 * Tells documents that turned up after newer ones, all those of one round in one message. Those that are held wait for a
 * person, perhaps for ever, and keep no other waiting.
 */
export const digestLateDocuments = async (
  { history, found, clock }: Pick<Deps, 'history' | 'found' | 'clock'>,
  urn: string,
): Promise<void> => {
  const waiting = (await found.ofCouncil(urn)).some(
    ({ arrival, state, told }) => arrival === 'late' && state === 'waiting' && !told,
  );
  const late = waiting ? [] : untoldLate(await history.entriesOf(urn));
  if (late.length === 0) return;
  const now = clock.now();
  await history.record(noticeEntry(urn, urn, lateListingMessage(urn, late), now));
};
