import type { LocalDynamo } from '../../cli/laptop/dynamo.ts';
import { type Monitor, runJobs } from '../../cli/laptop/jobs.ts';
import { buildMonitor } from '../../cli/laptop/monitor.ts';
import { SimulatedClock } from '../../cli/simulation/simulated-clock.ts';
import type { PdfDocumentReader } from '../../shared/adapters/pdf/pdf-document-reader.ts';
import type { Authority } from '../../shared/domain/authority.ts';
import { addMinutes, type Instant } from '../../shared/domain/dates.ts';
import { GRID_MINUTES, JOBS_IN_ORDER, type Job } from '../../shared/domain/schedules.ts';
import type { AlertPublisher, Log } from '../../shared/ports.ts';
import { TWELVE_YEARS, yearsOf } from '../bench/councils.ts';
import { countStore } from './count-store.ts';
import { type Counts, nothing } from './counts.ts';
import { LOG_BYTES_AN_EVENT } from './habits.ts';
import { RecordedWorld } from './recorded-world.ts';
import { seedHistory } from './seed-history.ts';

/** So old that it is told to nobody. */
const OLD_NEWS: Instant = '2024-01-01T00:00:00.000Z';

/** A monitor whose every request to the outside is counted. */
export type CountedMonitor = {
  monitor: ReturnType<typeof buildMonitor>;
  clock: SimulatedClock;
  counter: Counts;
  world: RecordedWorld;
};

/** Runs jobs of which none may fail: a failure would make the counts too small. */
export const must = async (monitor: Monitor, jobs: readonly Job[]): Promise<void> => {
  for (const { job, fault } of await runJobs(monitor, jobs)) throw new Error(`${job} failed`, { cause: fault });
};

const countedLog =
  (counter: Counts): Log =>
  (event, facts) => {
    counter.logBytes += LOG_BYTES_AN_EVENT + Buffer.byteLength(JSON.stringify({ event, facts }));
  };

const countedPublisher = (counter: Counts): AlertPublisher => ({
  publish: async () => {
    counter.published += 1;
    return { kind: 'accepted', messageId: `message-${counter.published}` };
  },
  audience: async () => ({ kind: 'heard' }),
  subscriptions: async () => ({ readers: 1, pending: 0, textsNotArriving: 0, withoutNews: 0 }),
});

const countQueue = ({ deps: { queue } }: Monitor, counter: Counts): void => {
  const request = queue.requestReading.bind(queue);
  queue.requestReading = async (urn) => {
    counter.queued += 1;
    await request(urn);
  };
};

/**
 * Councils that have been watched for years when the simulated time begins, each job done once, so that nothing is new
 * to any of them.
 */
export const settledMonitor = async (
  dynamo: LocalDynamo,
  reader: PdfDocumentReader,
  authorities: readonly Authority[],
  start: Instant,
  years = TWELVE_YEARS,
): Promise<CountedMonitor> => {
  const counter = nothing();
  const clock = new SimulatedClock(addMinutes(start, -GRID_MINUTES));
  const world = new RecordedWorld(counter, authorities, OLD_NEWS);
  const outside = {
    http: world,
    reader,
    clock,
    log: countedLog(counter),
    publisher: countedPublisher(counter),
    site: 'https://example.org',
  };
  const monitor = buildMonitor(dynamo, outside, { authorities, shippedRecord: false });
  countQueue(monitor, counter);
  for (const authority of authorities) {
    const entries = yearsOf(authority, years);
    world.shows(authority, entries);
    await seedHistory(monitor.deps, authority, entries, clock.now(), years / TWELVE_YEARS);
  }
  await must(
    monitor,
    JOBS_IN_ORDER.filter((job) => job !== 'heartbeat'),
  );
  countStore(dynamo.client, counter);
  return { monitor, clock, counter, world };
};
