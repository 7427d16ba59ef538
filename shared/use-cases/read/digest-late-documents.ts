import { type HistoryEntry, noticeEntry } from '../../domain/history.ts';
import type { Publication } from '../../domain/publication.ts';
import { publicationId } from '../../domain/publication-id.ts';
import { publicationsOf } from '../../domain/publications.ts';
import { type LateDocument, lateListingMessage } from '../../messages/late-listing-message.ts';
import type { Deps } from '../deps.ts';

/** The document of another id whose bytes this one repeats. */
const sameFileAs = ({ sha256, revises }: Publication, all: readonly Publication[]): Publication | undefined =>
  sha256 === null ? undefined : all.find((other) => publicationId(other) === revises && other.sha256 === sha256);

/**
 * Late documents that no message has named yet: neither a digest nor, for a re-issue, a message of its own. A digest is all
 * that is said of one that repeats the bytes of another, and of an issue that a later one had replaced before it was read.
 */
export const lateWithoutMessage = (entries: readonly HistoryEntry[]): readonly LateDocument[] => {
  // that it could not be read says nothing of what it is
  const messages = entries.flatMap(({ alert }) => alert?.message ?? []).filter(({ kind }) => kind !== 'unread');
  const named = new Set(messages.flatMap(({ sources }) => sources));
  const all = publicationsOf(entries);
  return all
    .filter(({ arrival, url }) => arrival === 'late' && url !== null && !named.has(url))
    .map((publication) => ({ publication, sameAs: sameFileAs(publication, all) ?? null }));
};

/** More go into another message: each names its documents and links them, which takes room. */
const MOST_IN_ONE = 50;

/**
 * Tells documents that turned up after newer ones, those of one round together. Those that are held wait for a
 * person, perhaps for ever, and keep no other waiting.
 */
export const digestLateDocuments = async (
  { history, found, clock }: Pick<Deps, 'history' | 'found' | 'clock'>,
  urn: string,
): Promise<void> => {
  const waiting = (await found.ofCouncil(urn)).some(
    ({ arrival, state, told }) => arrival === 'late' && state === 'waiting' && !told,
  );
  const late = waiting ? [] : lateWithoutMessage(await history.entriesOf(urn));
  const now = clock.now();
  for (let at = 0; at < late.length; at += MOST_IN_ONE)
    await history.record(noticeEntry(urn, urn, lateListingMessage(urn, late.slice(at, at + MOST_IN_ONE)), now));
};
