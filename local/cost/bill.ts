import { type Job, SCHEDULES } from '../../shared/domain/schedules.ts';
import { type Counts, nothing, plus, times } from './counts.ts';
import type { Deployment } from './deployment.ts';
import * as habits from './habits.ts';
import type { Measured } from './measure.ts';
import type { Price, PriceList } from './prices.ts';

const WEEKS_A_MONTH = 30.4375 / 7;
const MONTHS_A_YEAR = 12;
const BYTES_A_GB = 1e9;

/** How often a job runs in an average month, by the schedules themselves. */
export const runsAMonth = (job: Job): number =>
  SCHEDULES.filter((schedule) => schedule.job === job).reduce(
    (sum, { minutes, hours, weekdays }) => sum + minutes.length * hours.length * weekdays.length * WEEKS_A_MONTH,
    0,
  );

export type Size = { authorities: number; subscribers: number };

/** Quantities of a month by the id of their price. */
export type Usage = Readonly<Record<string, number>>;

const documentsAMonth = ({ authorities }: Size): number => (authorities * habits.DOCUMENTS_A_YEAR) / MONTHS_A_YEAR;

const visitsAMonth = ({ subscribers }: Size): number =>
  habits.VISITS.aMonthByRobots + subscribers * habits.VISITS.aMonthByEachSubscriber;

const JOBS: readonly Job[] = [...new Set(SCHEDULES.map(({ job }) => job))];

const milliseconds = (runs: number, { storeRequests, sourceRequests, queued, published }: Counts): number =>
  runs * habits.MS.perRun +
  storeRequests * habits.MS.perStoreRequest +
  sourceRequests * habits.MS.perSourceRequest +
  queued * habits.MS.perQueued +
  published * habits.MS.perPublish;

/** Everything that is done by the clock, by function. */
const byTheClock = ({ run }: Measured, which: (job: Job) => boolean): { runs: number; counts: Counts } =>
  JOBS.filter(which).reduce(
    ({ runs, counts }, job) => ({
      runs: runs + runsAMonth(job),
      counts: plus(counts, times(run(job), runsAMonth(job))),
    }),
    { runs: 0, counts: nothing() },
  );

/** What a month asks of each service, out of what was measured and the habits that cannot be. */
export const usageOf = (size: Size, measured: Measured, deployed: Deployment): Usage => {
  const poll = byTheClock(measured, (job) => job !== 'publish');
  const publish = byTheClock(measured, (job) => job === 'publish');
  const [documents, visits] = [documentsAMonth(size), visitsAMonth(size)];
  const read = times(measured.document, documents);
  const visited = times(measured.visit, visits);
  const all = [poll.counts, publish.counts, read, visited].reduce(plus);
  const runs = poll.runs + publish.runs + documents;
  const { memory } = deployed;
  const stored = size.authorities * habits.GB_A_COUNCIL;
  const logs =
    all.logBytes + runs * habits.LOG_BYTES_A_RUN + visits * (habits.LOG_BYTES_A_RUN + habits.LOG_BYTES_A_VISIT);
  return {
    'lambda-requests': runs + visits,
    'lambda-gb-seconds':
      (memory.Poll * milliseconds(poll.runs, poll.counts) +
        memory.Publish * milliseconds(publish.runs, publish.counts) +
        memory.Read * (milliseconds(documents, read) + documents * habits.MS.perDocument) +
        memory.Api * (milliseconds(visits, visited) + visits * habits.MS.perVisit)) /
      1_000,
    'dynamo-reads': all.readUnits,
    'dynamo-writes': all.writeUnits,
    'dynamo-storage': stored,
    'dynamo-recovery': stored,
    'sqs-fifo': habits.EMPTY_RECEIVES_A_MONTH + all.queued * habits.QUEUE_REQUESTS_EACH,
    scheduler: poll.runs + publish.runs,
    'sns-publishes': all.published,
    'sns-emails': all.published * size.subscribers,
    'kms-requests': all.published,
    'http-requests': visits,
    'data-out': (visits * measured.visitBytes) / BYTES_A_GB,
    alarms: deployed.alarmMetrics,
    metrics: deployed.ownMetrics,
    dashboards: deployed.dashboards,
    logs: logs / BYTES_A_GB,
    'logs-kept': logs / BYTES_A_GB,
    budgets: deployed.budgets,
    assets: habits.GB_OF_ASSETS,
  };
};

export type Line = Price & { quantity: number; listed: number; toPay: number };

/** Each price times its quantity: `listed` with nothing free, `toPay` beyond what is free for good. */
export const billOf = (usage: Usage, { prices }: PriceList): readonly Line[] =>
  prices.map((price) => {
    const quantity = usage[price.id];
    if (quantity === undefined) throw new Error(`nothing is counted for the price ${price.id}`);
    const dollarsFor = (units: number): number => (Math.max(units, 0) * price.dollars) / price.per;
    return { ...price, quantity, listed: dollarsFor(quantity), toPay: dollarsFor(quantity - price.free) };
  });

export const total = (lines: readonly Line[], of: 'listed' | 'toPay'): number =>
  lines.reduce((sum, line) => sum + line[of], 0);
