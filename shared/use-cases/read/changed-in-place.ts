import { createHash } from 'node:crypto';
import type { Authority } from '../../domain/authority.ts';
import { addMinutes, daysBetween, type Instant } from '../../domain/dates.ts';
import type { FoundDocument } from '../../domain/history.ts';
import { londonDate } from '../../domain/london-time.ts';
import type { Publication } from '../../domain/publication.ts';
import { publicationsOf } from '../../domain/publications.ts';
import { standingOf } from '../../domain/standing.ts';
import { fetchDocument } from '../../sources/ofsted/fetch-document.ts';
import type { Deps } from '../deps.ts';

type CompareDeps = Pick<Deps, 'http' | 'history' | 'found' | 'queue' | 'clock' | 'log'>;

/** A correction comes soon after publication, or concerns the report in force. */
const WATCHED_FOR_DAYS = 90;
/** One run's share: the rest has its turn at the next, those longest ago first. */
const MOST_FILES_A_RUN = 25;
/** Twice a night is once too often. */
const AGAIN_AFTER_MINUTES = 20 * 60;

type Compared = { document: FoundDocument; sha256: string };

const isDue = ({ comparedAt }: FoundDocument, now: Instant): boolean =>
  comparedAt === undefined || comparedAt > now || addMinutes(comparedAt, AGAIN_AFTER_MINUTES) <= now;

/** The files of one council that may be corrected: lately published, or awarding the grades in force. */
const watchedFiles = (
  documents: readonly FoundDocument[],
  publications: readonly Publication[],
  now: Instant,
): readonly Compared[] => {
  const inForce = standingOf(publications).lastGraded?.fileId;
  return documents
    .filter(({ state, told }) => state === 'recorded' && told)
    .flatMap((document) => {
      const read = publications.find(({ fileId, status }) => fileId === document.fileId && status === 'read');
      const sha256 = document.sha256 ?? read?.sha256;
      const isRecent = read !== undefined && daysBetween(read.published, londonDate(now)) <= WATCHED_FOR_DAYS;
      return sha256 != null && (isRecent || document.fileId === inForce) ? [{ document, sha256 }] : [];
    });
};

/** The files that are compared night by night, those longest ago first. */
export const filesToCompare = async (
  { history, found, clock }: Pick<Deps, 'history' | 'found' | 'clock'>,
  authorities: readonly Authority[],
): Promise<readonly Compared[]> => {
  const files: Compared[] = [];
  for (const { urn } of authorities) {
    const documents = await found.ofCouncil(urn);
    if (!documents.some(({ state }) => state === 'recorded')) continue;
    files.push(...watchedFiles(documents, publicationsOf(await history.entriesOf(urn)), clock.now()));
  }
  return files.toSorted((a, b) => (a.document.comparedAt ?? '').localeCompare(b.document.comparedAt ?? ''));
};

/**
 * Compares files that were read with what Ofsted's site gives now: one that was changed in place, under its own id, is
 * read again. A file that does not come means nothing: the page shows whether it was taken away.
 */
export const compareFiles = async (deps: CompareDeps, authorities: readonly Authority[]): Promise<number> => {
  let changed = 0;
  const files = await filesToCompare(deps, authorities);
  const due = files.filter(({ document }) => isDue(document, deps.clock.now()));
  for (const { document, sha256 } of due.slice(0, MOST_FILES_A_RUN)) {
    const fetched = await fetchDocument(deps.http, document.url);
    const now = deps.clock.now();
    const found = fetched.kind === 'pdf' ? createHash('sha256').update(fetched.bytes).digest('hex') : sha256;
    // the new bytes are noted once they were read: until then each night finds them changed
    const compared = { ...document, sha256, comparedAt: now };
    if (found === sha256) {
      const { changedUnread: _over, ...asBefore } = compared;
      // a file that did not come has not come back either
      await deps.found.update(fetched.kind === 'pdf' ? asBefore : compared);
      continue;
    }
    const issue = (document.issue ?? 1) + 1;
    await deps.found.update({ ...compared, state: 'waiting', attempts: 0, nextAttemptAt: now, issue });
    await deps.queue.requestReading(document.urn);
    deps.log('document-changed', { urn: document.urn, fileId: document.fileId });
    changed += 1;
  }
  return changed;
};
