import type { HistoryEntry } from '../../shared/domain/history.ts';
import type { Clock } from '../../shared/ports.ts';
import type { QueryDeps } from '../../shared/use-cases/queries/deps.ts';
import { sourcesOn, type Watching } from '../../shared/use-cases/watching.ts';
import { createApp } from '../../shared/web/app.ts';
import { VERSION } from '../this-program.ts';
import type { LocalDynamo } from './dynamo.ts';
import { storeOn } from './monitor.ts';
import { type ServedWeb, serveWeb } from './serve-web.ts';

/** Made up for the recording: Ofsted has no such file. */
const PLACEHOLDER = /^590000/;
const NOWHERE = 'nowhere';

const unlinked = (entry: HistoryEntry): HistoryEntry =>
  entry.publication !== null && PLACEHOLDER.test(entry.publication.fileId ?? '')
    ? { ...entry, publication: { ...entry.publication, url: null } }
    : entry;

/** The store as the page of a demonstration reads it: what would lead nowhere is no link. */
const withoutDeadLinks = <Store extends Pick<QueryDeps, 'history' | 'coverage'>>({
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

/** Serves the page and the API of this machine's monitor. Throws `PortTaken` where the port cannot be had. */
export const serveSite = (
  dynamo: LocalDynamo,
  watching: Watching,
  clock: Clock,
  port: number,
  demonstration?: string,
): Promise<ServedWeb> =>
  serveWeb(
    createApp({
      ...(demonstration === undefined ? storeOn(dynamo) : withoutDeadLinks(storeOn(dynamo))),
      clock,
      watched: watching.authorities,
      sources: sourcesOn(watching),
      origin: `http://localhost:${port}`,
      version: VERSION,
      demonstration,
      byEmail: { kind: 'never' },
      log: (event, facts) => process.stderr.write(`${event} ${JSON.stringify(facts)}\n`),
    }),
    port,
  );
