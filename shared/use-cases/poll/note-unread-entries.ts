import { createHash } from 'node:crypto';
import { pendingAlert } from '../../domain/alert.ts';
import { type DoubtedEntry, unreadEntries } from '../../domain/council-doubts.ts';
import type { Instant } from '../../domain/dates.ts';
import { documentEntryId, type HistoryEntry } from '../../domain/history.ts';
import { londonDate } from '../../domain/london-time.ts';
import { NOTHING_READ, type Publication } from '../../domain/publication.ts';
import { linkId } from '../../domain/publication-id.ts';
import type { WatchState } from '../../domain/source-state.ts';
import { isSinceFirstLook } from '../../domain/source-state.ts';
import { unreadMessage } from '../../messages/unread-message.ts';
import { kindHint } from '../../sources/ofsted/labels.ts';
import type { Deps } from '../deps.ts';

/** The same link of one council is the same publication, whenever it is seen. */
const hashOf = (href: string): string => createHash('sha256').update(href).digest('hex').slice(0, 12);

const isNews = ({ published, isNews }: DoubtedEntry, watch: WatchState): boolean =>
  published === null ? isNews : isNews && isSinceFirstLook(watch, published);

const publicationOf = (
  { label, listedEnd, published }: DoubtedEntry,
  { fileId, href }: { fileId: string; href: string },
  arrival: 'new' | 'baseline',
  watch: WatchState,
  now: Instant,
): Publication => ({
  ...NOTHING_READ,
  fileId,
  urn: watch.urn,
  url: href,
  label,
  kind: kindHint(label, published) ?? 'other',
  published: published ?? (arrival === 'new' ? londonDate(now) : (listedEnd ?? londonDate(now))),
  ...(published === null && { dayKnown: false }),
  inspectionStart: null,
  inspectionEnd: listedEnd,
  arrival,
  status: 'unread',
  unread: { reason: 'not-fetched', detail: 'Its link does not lead to a document that can be fetched here.' },
  readerVersion: null,
  source: null,
});

/**
 * Tells readers of a new entry whose link has led to no document for a day, once a link. What stood on the first page
 * goes into the history unread; what only leads elsewhere than before is the operator's to see to.
 */
export const noteUnreadEntries = async (
  { history, clock }: Pick<Deps, 'history' | 'clock'>,
  watch: WatchState,
): Promise<void> => {
  const now = clock.now();
  for (const entry of unreadEntries(watch.doubts ?? [], now)) {
    if (entry.href === null || entry.isKnown) continue;
    const arrival = isNews(entry, watch) ? 'new' : 'baseline';
    const fileId = linkId(hashOf(entry.href));
    const publication = publicationOf(entry, { fileId, href: entry.href }, arrival, watch, now);
    const message = unreadMessage({ publication, today: londonDate(now), url: entry.href });
    const recorded: HistoryEntry = {
      id: documentEntryId({ urn: watch.urn, fileId }, 'unread'),
      urn: watch.urn,
      type: 'published',
      date: publication.published,
      recordedAt: now,
      publication,
      alert: arrival === 'new' ? pendingAlert(message, now) : null,
    };
    await history.record(recorded);
  }
};
