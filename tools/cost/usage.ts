import { type Job, SCHEDULES } from '../../shared/domain/schedules.ts';
import { type Counts, nothing, plus, times } from './counts.ts';
import type { Deployment } from './deployment.ts';
import * as habits from './habits.ts';
import type { Measured } from './measure.ts';

const WEEKS_A_MONTH = 30.4375 / 7;
const MONTHS_A_YEAR = 12;
const BYTES_A_GB = 1e9;

/** How often a job runs in an average month, by the schedules themselves. */
export const runsAMonth = (job: Job): number =>
  SCHEDULES.filter((schedule) => schedule.job === job).reduce(
    (sum, { minutes, hours, weekdays }) => sum + minutes.length * hours.length * weekdays.length * WEEKS_A_MONTH,
    0,
  );

export type Size = {
  authorities: number;
  subscribers: number;
  /** Whether CloudFront is in front of the API. */
  cloudFront: boolean;
};

/** Quantities of a month by the id of their price. */
export type Usage = Readonly<Record<string, number>>;

const documentsAMonth = ({ authorities }: Size): number => (authorities * habits.DOCUMENTS_A_YEAR) / MONTHS_A_YEAR;

const MINUTES_A_MONTH = 30.4375 * 24 * 60;

const visitsAMonth = ({ subscribers }: Pick<Size, 'subscribers'>): number =>
  habits.VISITS.aMonthByRobots + subscribers * habits.VISITS.aMonthByEachSubscriber;

/**
 * What one visit asks, of the store as well: anew where the instance has not answered the same within the minutes that it
 * surely remembers, counted as visits that come at random.
 */
const visitOf = ({ authorities }: Size, visits: number, measured: Measured['visits']): Counts =>
  measured
    .map(({ share, ofACouncil, first, again }) => {
      const whileItRemembers =
        ((visits * share) / (ofACouncil ? authorities : 1)) * (habits.MINUTES_REMEMBERED / MINUTES_A_MONTH);
      const remembered = whileItRemembers / (1 + whileItRemembers);
      return times(plus(times(first, 1 - remembered), times(again, remembered)), share);
    })
    .reduce(plus, nothing());

const bytesOf = (measured: Measured['visits']): number =>
  measured.reduce((sum, { share, bytes }) => sum + share * bytes, 0);

const JOBS: readonly Job[] = [...new Set(SCHEDULES.map(({ job }) => job))];

type Work = { runs: number; counts: Counts };

const milliseconds = ({ runs, counts: { storeRequests, sourceRequests, queued, published } }: Work): number =>
  runs * habits.MS.perRun +
  storeRequests * habits.MS.perStoreRequest +
  sourceRequests * habits.MS.perSourceRequest +
  queued * habits.MS.perQueued +
  published * habits.MS.perPublish;

/** Everything that is done by the clock, by function. */
const byTheClock = ({ run }: Measured, which: (job: Job) => boolean): Work =>
  JOBS.filter(which).reduce<Work>(
    ({ runs, counts }, job) => ({
      runs: runs + runsAMonth(job),
      counts: plus(counts, times(run(job), runsAMonth(job))),
    }),
    { runs: 0, counts: nothing() },
  );

const workOf = (size: Size, measured: Measured) => {
  const [documents, visits] = [documentsAMonth(size), visitsAMonth(size)];
  return {
    poll: byTheClock(measured, (job) => job !== 'publish'),
    publish: byTheClock(measured, (job) => job === 'publish'),
    read: { runs: documents, counts: times(measured.document, documents) },
    api: { runs: visits, counts: times(visitOf(size, visits, measured.visits), visits) },
  };
};

const gigabyteSeconds = (
  { poll, publish, read, api }: Record<'poll' | 'publish' | 'read' | 'api', Work>,
  { memory }: Deployment,
): number =>
  (memory.Poll * milliseconds(poll) +
    memory.Publish * milliseconds(publish) +
    memory.Read * (milliseconds(read) + read.runs * habits.MS.perDocument) +
    memory.Api * (milliseconds(api) + api.runs * habits.MS.perVisit)) /
  1_000;

/**
 * CloudFront sends in the gateway's place, and AWS takes nothing for what it is sent itself. How many visits it answers by
 * what it keeps is not known beforehand: none is counted.
 */
const sentToVisitors = (cloudFront: boolean, visits: number, gigabytes: number): Usage => ({
  'data-out': cloudFront ? 0 : gigabytes,
  'cloudfront-requests': cloudFront ? visits : 0,
  'cloudfront-out': cloudFront ? gigabytes : 0,
});

/** What a month asks of each service, out of what was measured and the habits that cannot be. */
export const usageOf = (size: Size, measured: Measured, deployed: Deployment): Usage => {
  const work = workOf(size, measured);
  const { poll, publish, read, api } = work;
  const all = [poll, publish, read, api].map(({ counts }) => counts).reduce(plus);
  const runs = poll.runs + publish.runs + read.runs + api.runs;
  const stored = size.authorities * habits.GB_A_COUNCIL;
  const logs = (all.logBytes + runs * habits.LOG_BYTES_A_RUN + api.runs * habits.LOG_BYTES_A_VISIT) / BYTES_A_GB;
  return {
    'lambda-requests': runs,
    'lambda-gb-seconds': gigabyteSeconds(work, deployed),
    'dynamo-reads': all.readUnits,
    'dynamo-writes': all.writeUnits,
    'dynamo-storage': stored,
    'dynamo-recovery': stored,
    'sqs-fifo': habits.EMPTY_RECEIVES_A_MONTH + all.queued * habits.QUEUE_REQUESTS_EACH,
    scheduler: poll.runs + publish.runs,
    'sns-publishes': all.published,
    'sns-emails': all.published * size.subscribers,
    'kms-requests': all.published,
    'http-requests': api.runs,
    ...sentToVisitors(size.cloudFront, api.runs, (api.runs * bytesOf(measured.visits)) / BYTES_A_GB),
    alarms: deployed.alarmMetrics,
    metrics: deployed.ownMetrics,
    dashboards: deployed.dashboards,
    logs,
    'logs-kept': logs,
    budgets: deployed.budgets,
    assets: habits.GB_OF_ASSETS,
  };
};
