import type { Instant } from '../../shared/domain/dates.ts';
import type { Job } from '../../shared/domain/schedules.ts';
import type { Clock, Log, WatchStates } from '../../shared/ports.ts';

/** How many sources a round asked, and how many of them it saw. */
export type Looked = { asked: number; seen: number };

const lookedSince = async (states: Pick<WatchStates, 'sources'>, since: Instant): Promise<Looked> => {
  const asked = (await states.sources()).filter(({ lastPolledAt }) => lastPolledAt !== null && lastPolledAt >= since);
  const seen = asked.filter(({ lastHealthyAt }) => lastHealthyAt !== null && lastHealthyAt >= since);
  return { asked: asked.length, seen: seen.length };
};

type NotSeen = { name: unknown; because: unknown };

const notSeen = ({ name, because }: NotSeen): string =>
  `Not seen: ${name} (${because}). It is asked again at the next poll; nothing stored is lost.`;

const offline = (because: unknown): string =>
  `No source can be reached (${because}). Each is asked again at its next poll; what is stored is still on the page.`;

/** A job that fails so often in a row does not fail by chance. */
const TIMES_IN_A_ROW = 3;

/**
 * What a person at the terminal sees of the rounds: each source that was not seen, once if it is all of them, and
 * a job that fails again and again.
 */
export class RoundLog {
  readonly #tell: (line: string) => void;
  readonly #failures = new Map<Job, number>();
  #notSeen: NotSeen[] = [];
  #isOffline = false;
  #switchFails = false;

  constructor(tell: (line: string) => void) {
    this.#tell = tell;
  }

  readonly log: Log = (event, { name, because, outcome } = {}) => {
    if (event === 'source-not-seen') this.#notSeen.push({ name, because });
    if (event === 'not-pinged') this.#pinged(because);
    if (event === 'pinged') this.#pinged(typeof outcome === 'number' && outcome < 300 ? undefined : outcome);
  };

  /** Said once while it lasts: the watching itself goes on. */
  #pinged(fault: unknown): void {
    if (fault !== undefined && !this.#switchFails)
      this.#tell(`The dead-man's switch (pingUrl) was not told of this round: ${fault}. It will ring if this lasts.`);
    this.#switchFails = fault !== undefined;
  }

  /** Runs a round and reports it when it has ended. */
  async around(states: Pick<WatchStates, 'sources'>, clock: Clock, round: () => Promise<void>): Promise<Looked> {
    const begun = clock.now();
    this.#notSeen = [];
    await round();
    const looked = await lookedSince(states, begun);
    this.#tellOf(looked);
    return looked;
  }

  jobEnded(job: Job, fault?: unknown): void {
    const times = fault === undefined ? 0 : (this.#failures.get(job) ?? 0) + 1;
    this.#failures.set(job, times);
    const because = fault instanceof Error ? fault.message : fault;
    if (times > 0 && times < TIMES_IN_A_ROW)
      this.#tell(`${job} failed and is tried again at its next turn: ${because}`);
    if (times === TIMES_IN_A_ROW)
      this.#tell(
        `${job} HAS FAILED ${times} TIMES IN A ROW: ${because}. What it does is not done until this is put right.`,
      );
  }

  #tellOf({ asked, seen }: Looked): void {
    if (asked === 0) return;
    const wasOffline = this.#isOffline;
    this.#isOffline = seen === 0;
    if (this.#isOffline && !wasOffline) this.#tell(offline(this.#notSeen[0]?.because));
    if (this.#isOffline) return;
    if (wasOffline) this.#tell('Sources can be reached again.');
    for (const source of this.#notSeen) this.#tell(notSeen(source));
  }
}
