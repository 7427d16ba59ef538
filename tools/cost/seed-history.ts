import type { Authority } from '../../shared/domain/authority.ts';
import type { CoverageItem } from '../../shared/domain/coverage.ts';
import { addMinutes, type Instant } from '../../shared/domain/dates.ts';
import { type FoundDocument, type HistoryEntry, noticeEntry } from '../../shared/domain/history.ts';
import { londonDate } from '../../shared/domain/london-time.ts';
import type { Publication } from '../../shared/domain/publication.ts';
import type { Reading } from '../../shared/domain/reading.ts';
import { welcomeMessage } from '../../shared/messages/welcome-message.ts';
import type { Deps } from '../../shared/use-cases/deps.ts';
import { NEWS } from './habits.ts';

type Store = Pick<Deps, 'history' | 'found' | 'coverage' | 'states'>;

const foundOf = ({ urn, publication, recordedAt }: HistoryEntry): readonly FoundDocument[] =>
  urn === null || publication?.fileId == null || publication.url === null
    ? []
    : [
        {
          urn,
          fileId: publication.fileId,
          url: publication.url,
          label: publication.label ?? '',
          listedEnd: publication.inspectionEnd,
          published: publication.published,
          foundAt: recordedAt,
          arrival: 'new',
          state: 'recorded',
          told: true,
          attempts: 1,
          nextAttemptAt: recordedAt,
          lastFailure: null,
        },
      ];

const SENTENCE =
  'Decisions at the front door are quicker than at the last inspection, and children are seen sooner, but not all of them are.';

/** What was read in a document: sentences that compare, and the places of all else; ten kilobytes, as real ones have. */
const readingOf = (publication: Publication): Reading => ({
  kind: publication.kind,
  urn: publication.urn,
  framework: publication.framework,
  inspectionStart: publication.inspectionStart,
  inspectionEnd: publication.inspectionEnd,
  published: publication.published,
  judgements: publication.judgements,
  sendOutcome: publication.sendOutcome,
  previousOverall: null,
  needsToImprove: [],
  priorityActions: [],
  priorityActionsCarriedOver: 0,
  focus: publication.focus,
  findings: Array.from({ length: 8 }, (_, at) => ({
    theme: 'front-door',
    direction: 'improved',
    comparesWith: 'the last inspection',
    quote: `${at + 1}. ${SENTENCE}`,
    page: 1 + (at % 8),
  })),
  evidence: Object.fromEntries(
    Array.from({ length: 35 }, (_, at) => [`needsToImprove.${at}`, { page: 1 + (at % 8), quote: SENTENCE.repeat(2) }]),
  ),
});

const newsOf = ({ urn, name }: Authority, at: number, published: Instant): CoverageItem => ({
  id: `${urn}-seed-${at}`,
  urn,
  source: 'govuk',
  outlet: 'An outlet',
  url: `https://news.example/seed/${urn}/${at}`,
  title: `What councillors of ${name} said about its children's services, part ${at}`,
  published,
  foundAt: published,
  event: 'none',
  claims: { newRatings: {}, pastRatings: [] },
  because: 'the rule that decided, and the words that it found in the item',
  about: null,
});

/** A council that has been watched for years, as the first load and all later jobs would have left it. */
export const seedHistory = async (
  { history, found, coverage, states }: Store,
  authority: Authority,
  entries: readonly HistoryEntry[],
  now: Instant,
  /** How long it was watched, to the years of which the news on record are. */
  share = 1,
): Promise<void> => {
  const { urn } = authority;
  for (const entry of entries) await history.record(entry);
  for (const document of entries.flatMap(foundOf)) await found.save(document);
  for (let at = 0; at < NEWS.onRecord * share; at += 1) await coverage.save(newsOf(authority, at, now));
  const publications = entries.flatMap(({ publication }) => publication ?? []);
  for (const publication of publications)
    if (publication.fileId !== null) await history.saveReading(publication.fileId, readingOf(publication));
  await history.record(noticeEntry(urn, urn, welcomeMessage(authority, publications, londonDate(now)), now));
  await states.saveWatch({
    urn,
    watchedSince: now,
    phase: 'watching',
    listedLatest: publications.at(-1)?.published ?? null,
    pageCheckedAt: addMinutes(now, -60),
    pageValidators: null,
  });
};
