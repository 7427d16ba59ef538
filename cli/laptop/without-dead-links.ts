import type { HistoryEntry } from '../../shared/domain/history.ts';
import type { QueryDeps } from '../../shared/use-cases/queries/deps.ts';

/** Made up for the recording: Ofsted has no such file. */
const PLACEHOLDER = /^590000/;
const NOWHERE = 'nowhere';

const unlinked = (entry: HistoryEntry): HistoryEntry =>
  entry.publication !== null && PLACEHOLDER.test(entry.publication.fileId ?? '')
    ? { ...entry, publication: { ...entry.publication, url: null } }
    : entry;

/** The store as the page of a demonstration reads it: what would lead nowhere is no link. */
export const withoutDeadLinks = <Store extends Pick<QueryDeps, 'history' | 'coverage'>>({
  history,
  coverage,
  ...rest
}: Store) => ({
  ...rest,
  history: {
    alerts: history.alerts.bind(history),
    reading: history.reading.bind(history),
    published: history.published.bind(history),
    entriesOf: async (urn: string) => (await history.entriesOf(urn)).map(unlinked),
  },
  coverage: {
    covered: coverage.covered.bind(coverage),
    ofCouncil: async (urn: string) => (await coverage.ofCouncil(urn)).map((item) => ({ ...item, url: NOWHERE })),
  },
});
