import type { Message, Topic } from '../../shared/domain/alert.ts';
import type { Instant } from '../../shared/domain/dates.ts';
import type { SubscriptionCount } from '../../shared/domain/readership.ts';
import type { AlertPublisher, Audience, PublishOutcome } from '../../shared/ports.ts';
import { ProcessEnds } from '../laptop/jobs.ts';
import type { Fault } from './scenario.ts';

type Planned = Fault & { left: number };

/** What goes wrong and when. It belongs to the world, not to the process: a restart does not begin it again. */
export class FaultPlan {
  readonly #planned: readonly Planned[];

  constructor(faults: readonly Fault[]) {
    this.#planned = faults.map((fault) => ({ ...fault, left: fault.kind.startsWith('crash') ? 1 : fault.times }));
  }

  /** Takes one occurrence of a fault that is due. */
  strikes(kind: Fault['kind'], now: Instant): boolean {
    const due = this.#planned.find(
      (fault) => fault.kind === kind && fault.left > 0 && Date.parse(fault.at) <= Date.parse(now),
    );
    if (due !== undefined) due.left -= 1;
    return due !== undefined;
  }

  /** The last moment up to this one at which something went wrong. */
  lastBefore(now: Instant): Instant | undefined {
    const before = this.#planned.map(({ at }) => Date.parse(at)).filter((at) => at <= Date.parse(now));
    return before.length === 0 ? undefined : new Date(Math.max(...before)).toISOString();
  }

  /** The next moment after this one at which something goes wrong. */
  nextAfter(now: Instant): number | undefined {
    const later = this.#planned.map(({ at }) => Date.parse(at)).filter((at) => at > Date.parse(now));
    return later.length === 0 ? undefined : Math.min(...later);
  }
}

/** Publishes as the plan lets it. */
export class FaultyPublisher implements AlertPublisher {
  readonly #publisher: AlertPublisher;
  readonly #faults: FaultPlan;
  readonly #now: () => Instant;

  constructor(publisher: AlertPublisher, faults: FaultPlan, now: () => Instant) {
    this.#publisher = publisher;
    this.#faults = faults;
    this.#now = now;
  }

  audience(topic: Topic): Promise<Audience> {
    return this.#publisher.audience(topic);
  }

  subscriptions(): Promise<SubscriptionCount | undefined> {
    return this.#publisher.subscriptions();
  }

  async publish(message: Message): Promise<PublishOutcome> {
    const now = this.#now();
    if (this.#faults.strikes('crash-before-publish', now)) throw new ProcessEnds('before publishing');
    if (this.#faults.strikes('publish-fails', now)) return { kind: 'refused', reason: 'the topic refused it' };
    const outcome = await this.#publisher.publish(message);
    if (this.#faults.strikes('crash-after-publish', now)) throw new ProcessEnds('after publishing');
    return outcome;
  }
}
