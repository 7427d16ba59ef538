import { addMinutes, type Instant } from './dates.ts';
import { londonTime } from './london-time.ts';

/*
 * When each job runs. `infra/constructs/schedules.ts` deploys this table, and says how often a job that failed is tried
 * again; every wait and retry is listed in docs/operating.md.
 */

/** What the monitor does by the clock. */
export type Job = 'poll-ofsted' | 'poll-news' | 'sweep-pages' | 'sweep-waiting' | 'reconcile' | 'publish' | 'heartbeat';

/**
 * When a job runs: at these minutes of these hours on these days (1 is Monday, 7 is Sunday). What runs around the clock
 * goes by UTC, since an hour that London's clock shows twice would be run once; all else goes by London's clock.
 */
export type Schedule = {
  id: string;
  job: Job;
  clock: 'UTC' | 'Europe/London';
  minutes: readonly number[];
  hours: readonly number[];
  weekdays: readonly number[];
};

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);
const every = (minutes: number): readonly number[] => range(0, 60 / minutes - 1).map((at) => at * minutes);

const ALWAYS = { clock: 'UTC', hours: range(0, 23), weekdays: range(1, 7) } as const;
const IN_OFFICE_HOURS = { clock: 'Europe/London', hours: range(7, 19), weekdays: range(1, 5) } as const;

/**
 * Ofsted publishes on workdays: the listing is asked every half hour then and every hour otherwise, some 37 times a
 * workday, whatever the number of councils watched.
 */
export const SCHEDULES: readonly Schedule[] = [
  { id: 'poll-hourly', job: 'poll-ofsted', minutes: [0], ...ALWAYS },
  { id: 'poll-office-hours', job: 'poll-ofsted', minutes: [30], ...IN_OFFICE_HOURS },
  // ten minutes after Ofsted's own site: what is published there is known before the press is asked about it
  { id: 'news-hourly', job: 'poll-news', minutes: [10], ...ALWAYS },
  { id: 'news-office-hours', job: 'poll-news', minutes: [40], ...IN_OFFICE_HOURS },
  // at most 60 pages a run: all 153 councils in three
  {
    id: 'pages-at-night',
    job: 'sweep-pages',
    minutes: [20, 40],
    clock: 'Europe/London',
    hours: [2, 3],
    weekdays: range(1, 7),
  },
  { id: 'reconcile', job: 'reconcile', minutes: [15, 45], ...ALWAYS },
  { id: 'sweep', job: 'sweep-waiting', minutes: every(10), ...ALWAYS },
  { id: 'publish', job: 'publish', minutes: every(5), ...ALWAYS },
  { id: 'heartbeat', job: 'heartbeat', minutes: [0], clock: 'Europe/London', hours: [9], weekdays: [1] },
];

/** Every schedule fires on a multiple of this many minutes. */
export const GRID_MINUTES = 5;

/** The jobs that are due at this minute, each once, in the order in which they are to run. */
export const jobsDueAt = (instant: Instant): readonly Job[] => {
  // on UTC nothing depends on hour or day, and its minutes are London's
  const { weekday, hour, minute } = londonTime(instant);
  const due = SCHEDULES.filter(
    ({ minutes, hours, weekdays }) => minutes.includes(minute) && hours.includes(hour) && weekdays.includes(weekday),
  );
  return JOBS_IN_ORDER.filter((job) => due.some((schedule) => schedule.job === job));
};

/** Found, then read, then sent. */
export const JOBS_IN_ORDER: readonly Job[] = [
  'poll-ofsted',
  'sweep-pages',
  'sweep-waiting',
  'poll-news',
  'heartbeat',
  'reconcile',
  'publish',
];

/** The last moment up to this one at which the job was due. */
export const lastDue = (job: Job, upTo: Instant): Instant => {
  const grid = GRID_MINUTES * 60_000;
  let at = new Date(Math.floor(Date.parse(upTo) / grid) * grid).toISOString();
  while (!jobsDueAt(at).includes(job)) at = addMinutes(at, -GRID_MINUTES);
  return at;
};

const DAY_NAMES = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'];

/** The schedule as EventBridge Scheduler writes it; its time zone is the schedule's clock. */
export const cronOf = ({ minutes, hours, weekdays }: Schedule): string => {
  const days = weekdays.map((day) => DAY_NAMES[day - 1]).join(',');
  return `cron(${minutes.join(',')} ${hours.length === 24 ? '*' : hours.join(',')} ? * ${weekdays.length === 7 ? '*' : days} *)`;
};
