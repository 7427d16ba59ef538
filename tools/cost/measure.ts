import { startDynamo } from '../../cli/laptop/dynamo.ts';
import { PdfDocumentReader } from '../../shared/adapters/pdf/pdf-document-reader.ts';
import type { Authority } from '../../shared/domain/authority.ts';
import { addMinutes, type Instant } from '../../shared/domain/dates.ts';
import { GRID_MINUTES, type Job, jobsDueAt } from '../../shared/domain/schedules.ts';
import { SOURCES } from '../../shared/sources/catalogue.ts';
import { createApp } from '../../shared/web/app.ts';
import { REPLAYED } from '../recordings/medway/documents.ts';
import { type Counts, countedIn, nothing, plus, times } from './counts.ts';
import { VISITED } from './habits.ts';
import { type CountedMonitor, must, settledMonitor } from './settled-monitor.ts';

/** A Monday in winter, on which every job is due. */
const START: Instant = '2026-02-02T00:00:00.000Z';
const END: Instant = '2026-02-03T00:00:00.000Z';

export type Measured = {
  /** What one run of a job asks, in a time when nothing is published. */
  run(job: Job): Counts;
  /** What a document asks more than that, from the poll that finds it to the alert that tells of it. */
  document: Counts;
  /** What one visit to the page or the API asks. */
  visit: Counts;
  /** Bytes of the answer to one visit, before compression. */
  visitBytes: number;
};

/** Hears how far it is. */
type Told = (now: Instant) => void;

/** Proof of life goes out once a week: its alert belongs to it, not to the runs that publish every day. */
const withItsAlert = (job: Job): readonly Job[] => (job === 'heartbeat' ? [job, 'publish'] : [job]);

/** Every job at its cadence for a day; gives the mean of its runs. */
const measureJobs = async ({ monitor, clock, counter }: CountedMonitor, told: Told): Promise<Measured['run']> => {
  const totals = new Map<Job, { runs: number; counts: Counts }>();
  for (let now = START; now < END; now = addMinutes(now, GRID_MINUTES)) {
    clock.set(now);
    told(now);
    for (const job of jobsDueAt(now)) {
      const { runs, counts } = totals.get(job) ?? { runs: 0, counts: nothing() };
      const run = await countedIn(counter, () => must(monitor, withItsAlert(job)));
      totals.set(job, { runs: runs + 1, counts: plus(counts, run) });
    }
  }
  return (job) => {
    const { runs, counts } = totals.get(job) ?? { runs: 1, counts: nothing() };
    return times(counts, 1 / runs);
  };
};

const measureDocument = async (
  { monitor, clock, counter, world }: CountedMonitor,
  run: Measured['run'],
): Promise<Counts> => {
  const [authority] = monitor.watching.authorities;
  const document = REPLAYED.at(-1);
  if (authority === undefined || document === undefined) throw new Error('there is no document to publish');
  await world.publishes(authority, document);
  clock.set(END);
  const round = await countedIn(counter, () => must(monitor, ['poll-ofsted', 'publish']));
  return plus(round, times(plus(run('poll-ofsted'), run('publish')), -1));
};

/** Each visit is to a new instance, which remembers no answer. */
const measureVisits = async ({
  monitor,
  clock,
  counter,
}: CountedMonitor): Promise<Pick<Measured, 'visit' | 'visitBytes'>> => {
  const { authorities } = monitor.watching;
  let [visit, visitBytes] = [nothing(), 0];
  for (const { path, share } of VISITED) {
    const app = createApp({ ...monitor.deps, clock, watched: authorities, sources: SOURCES, version: '0' });
    let bytes = 0;
    const asked = await countedIn(counter, async () => {
      const answer = await app.request(path(authorities[0]?.slug ?? ''));
      if (answer.status !== 200) throw new Error(`a visit was answered with ${answer.status}`);
      bytes = (await answer.arrayBuffer()).byteLength;
    });
    visit = plus(visit, times(asked, share));
    visitBytes += bytes * share;
  }
  return { visit, visitBytes };
};

/**
 * Runs the real use cases for a simulated day on the embedded store, against recorded sources, and counts what they
 * ask. A day is enough: when nothing is published, no run of a job asks for more on any other.
 */
export const measure = async (authorities: readonly Authority[], told: Told = () => {}): Promise<Measured> => {
  const dynamo = await startDynamo();
  const reader = new PdfDocumentReader();
  try {
    const counted = await settledMonitor(dynamo, reader, authorities, START);
    const run = await measureJobs(counted, told);
    const visits = await measureVisits(counted);
    return { run, document: await measureDocument(counted, run), ...visits };
  } finally {
    await reader.close();
    await dynamo.stop();
  }
};
