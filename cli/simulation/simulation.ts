import { addMinutes, type Instant } from '../../shared/domain/dates.ts';
import { GRID_MINUTES, JOBS_IN_ORDER, type Job, jobsDueAt, lastDue } from '../../shared/domain/schedules.ts';
import { newsSourcesOn } from '../../shared/use-cases/watching.ts';
import { type Monitor, ProcessEnds, runJobs } from '../laptop/jobs.ts';
import type { FaultPlan } from './fault-plan.ts';
import { isHolding, isIdle, isSweepWanted, nextReminder, nextRetry } from './quiet.ts';
import type { RecordedAnswers } from './recorded-answers.ts';
import type { SimulatedClock } from './simulated-clock.ts';

/** A run of the monitor on a clock of its own. */
export type Simulation = {
  clock: SimulatedClock;
  end: Instant;
  answers: RecordedAnswers;
  faults: FaultPlan;
  /** Makes the process: called at the start and after every crash, each time on the same store. */
  startProcess(): Monitor;
  /** Called before each round with what went wrong since the last one. */
  beforeRound?(now: Instant): Promise<void>;
  onFault(job: Job, fault: unknown, now: Instant): void;
};

const GRID_MS = GRID_MINUTES * 60_000;

const onGrid = (moment: number): Instant => new Date(Math.floor(moment / GRID_MS) * GRID_MS).toISOString();

const nextGrid = (now: Instant): Instant => onGrid(Date.parse(now) + GRID_MS);

const beats = ({ watching }: Monitor): readonly Job[] => (watching.heartbeats === false ? [] : ['heartbeat']);

const jobsAt = (now: Instant, monitor: Monitor): readonly Job[] =>
  jobsDueAt(now).filter((job) => job !== 'heartbeat' || beats(monitor).includes(job));

const pollsOf = ({ watching }: Monitor): readonly Job[] =>
  newsSourcesOn(watching).length > 0 ? ['poll-ofsted', 'poll-news'] : ['poll-ofsted'];

/** The first round from this moment on in which one of these jobs is due; the end of the run where none is. */
const nextWith = (jobs: readonly Job[], from: Instant, end: Instant): Instant => {
  let at = from;
  while (at < end && !jobsDueAt(at).some((job) => jobs.includes(job))) at = addMinutes(at, GRID_MINUTES);
  return at;
};

/** The first of the last polls before a moment that still lies ahead, else the moment itself. */
const lastPollsBefore = (moment: Instant, now: Instant, polls: readonly Job[]): Instant =>
  polls
    .map((job) => lastDue(job, addMinutes(moment, -GRID_MINUTES)))
    .filter((at) => at > now)
    .toSorted()[0] ?? moment;

/** When something last changed outside, and when the ledger was last held against what was seen. */
type Since = { changed: Instant; reconciled: Instant };

/**
 * The next round that can do anything. With alerts or documents waiting, every round may; with something that was not
 * looked at since it changed, every poll; with something not yet reconciled, every reconciliation as well. Else nothing
 * happens before the next change of an answer, fault, retry, heartbeat or telling of a source that is still away, and
 * only the last polls before it are made.
 */
const nextRound = async (
  { answers, faults, end }: Simulation,
  monitor: Monitor,
  now: Instant,
  { changed, reconciled }: Since,
): Promise<Instant> => {
  const next = nextGrid(now);
  if (!(await isIdle(monitor))) return next;
  const moments = [answers.nextChange(now), faults.nextAfter(now), await nextRetry(monitor), Date.parse(end)];
  const soonest = onGrid(Math.min(...moments.filter((moment) => moment !== undefined)));
  if (soonest <= next) return next;
  const polls = [...pollsOf(monitor), ...beats(monitor)];
  if (reconciled < changed || (await isHolding(monitor))) return nextWith([...polls, 'reconcile'], next, soonest);
  if (await isSweepWanted(monitor, answers)) return nextWith([...polls, 'sweep-pages'], next, soonest);
  const telling = await nextReminder(monitor, changed);
  if (telling === undefined) return nextWith(polls, next, soonest);
  const event = onGrid(Math.min(telling, Date.parse(soonest)));
  return event <= next
    ? nextWith(polls, next, soonest)
    : lastPollsBefore(nextWith(beats(monitor), next, event), now, pollsOf(monitor));
};

const runRound = async (simulation: Simulation, monitor: Monitor, jobs: readonly Job[]): Promise<Monitor> => {
  try {
    for (const { job, fault } of await runJobs(monitor, jobs)) simulation.onFault(job, fault, simulation.clock.now());
    return monitor;
  } catch (end) {
    if (!(end instanceof ProcessEnds)) throw end;
    return simulation.startProcess();
  }
};

/** What runs when the monitor starts; proof of life and the night's sweep wait for their own time. */
const AT_THE_START: readonly Job[] = JOBS_IN_ORDER.filter((job) => job !== 'heartbeat' && job !== 'sweep-pages');

const later = (a: Instant, b: Instant | undefined): Instant => (b !== undefined && b > a ? b : a);

/** Runs until the end of the simulated time: every job once at the start, then each at its own cadence. */
export const simulate = async (simulation: Simulation): Promise<void> => {
  const { clock, end, answers, faults } = simulation;
  let monitor = simulation.startProcess();
  let jobs = AT_THE_START;
  // an answer recorded for the very start has changed at the start
  let since: Since = { changed: clock.now(), reconciled: clock.now() };
  for (;;) {
    const now = clock.now();
    await simulation.beforeRound?.(now);
    monitor = await runRound(simulation, monitor, jobs);
    const changed = later(later(since.changed, answers.lastChange(now)), faults.lastBefore(now));
    since = { changed, reconciled: jobs.includes('reconcile') ? now : since.reconciled };
    const next = await nextRound(simulation, monitor, now, since);
    if (next > end) return;
    clock.set(next);
    jobs = jobsAt(next, monitor);
  }
};
