import { startDynamo } from '../../cli/laptop/dynamo.ts';
import { dynamoStore } from '../../shared/adapters/dynamo/dynamo-store.ts';
import { PdfDocumentReader } from '../../shared/adapters/pdf/pdf-document-reader.ts';
import type { Authority } from '../../shared/domain/authority.ts';
import { addMinutes, type Instant } from '../../shared/domain/dates.ts';
import { GRID_MINUTES, type Job, jobsDueAt } from '../../shared/domain/schedules.ts';
import { OFSTED_SOURCES } from '../../shared/sources/catalogue.ts';
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
  /** What visits to the page and the API ask, by what is visited. */
  visits: readonly MeasuredVisit[];
};

export type MeasuredVisit = {
  /** Of all visits, as a part of one. */
  share: number;
  /** Whether each council has an address of its own. */
  ofACouncil: boolean;
  /** Asked of an instance that remembers nothing, and of one that has answered this before. */
  first: Counts;
  again: Counts;
  /** Of the answer, before compression. */
  bytes: number;
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

/** Between two visits: what an answer is remembered for as a whole is over by then. */
const MINUTES_BETWEEN = 1;

const measureVisits = async (
  { monitor, clock, counter }: CountedMonitor,
  store: ReturnType<typeof dynamoStore>,
): Promise<Measured['visits']> => {
  const { authorities } = monitor.watching;
  const freshness = { freshMs: 1, staleMs: 0, elapsed: () => Date.parse(clock.now()) };
  const visits: MeasuredVisit[] = [];
  for (const { path, share } of VISITED) {
    const [one = '', another = ''] = ['one', 'another'].map(path);
    const app = createApp({ ...store, clock, watched: authorities, sources: OFSTED_SOURCES, version: '0', freshness });
    let bytes = 0;
    const visit = () => {
      clock.set(addMinutes(clock.now(), MINUTES_BETWEEN));
      return countedIn(counter, async () => {
        const answer = await app.request(path(authorities[0]?.slug ?? ''));
        if (answer.status !== 200) throw new Error(`a visit was answered with ${answer.status}`);
        bytes = (await answer.arrayBuffer()).byteLength;
      });
    };
    const [first, again] = [await visit(), await visit()];
    visits.push({ share, ofACouncil: one !== another, first, again, bytes });
  }
  return visits;
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
    const visits = await measureVisits(counted, dynamoStore(dynamo.client, dynamo.tableName, { mayLag: true }));
    return { run, document: await measureDocument(counted, run), visits };
  } finally {
    await reader.close();
    await dynamo.stop();
  }
};
