import { setTimeout as wait } from 'node:timers/promises';
import type { Message, Topic } from '../../domain/alert.ts';
import type { SubscriptionCount } from '../../domain/readership.ts';
import type { AlertPublisher, Audience, PublishOutcome } from '../../ports.ts';

/**
 * SNS suspends an email subscription that gets more than ten messages a second, and deletes it after two days unless
 * its owner confirms again. Half of that leaves room for a second publisher.
 */
const MESSAGES_A_SECOND = 5;

export type Pace = { now(): number; wait(ms: number): Promise<unknown> };

const REAL: Pace = { now: () => performance.now(), wait: (ms) => wait(ms) };

/** Hands messages on one after the other, none sooner than a fifth of a second after the last. */
export class PacedPublisher implements AlertPublisher {
  readonly #publisher: AlertPublisher;
  readonly #pace: Pace;
  #nextTurn = Number.NEGATIVE_INFINITY;

  constructor(publisher: AlertPublisher, pace: Pace = REAL) {
    this.#publisher = publisher;
    this.#pace = pace;
  }

  async publish(message: Message): Promise<PublishOutcome> {
    const now = this.#pace.now();
    const turn = Math.max(now, this.#nextTurn);
    this.#nextTurn = turn + 1_000 / MESSAGES_A_SECOND;
    if (turn > now) await this.#pace.wait(turn - now);
    return this.#publisher.publish(message);
  }

  audience(topic: Topic): Promise<Audience> {
    return this.#publisher.audience(topic);
  }

  subscriptions(): Promise<SubscriptionCount | undefined> {
    return this.#publisher.subscriptions();
  }
}
