import { randomUUID } from 'node:crypto';
import type { Message } from '../domain/alert.ts';
import type { AlertPublisher, Audience, Clock, PublishOutcome, WorkQueue } from '../ports.ts';
import { publishedAs, refusalOf } from './sns/sns-message.ts';

export const systemClock: Clock = { now: () => new Date().toISOString() };

/** The queue of a monitor that runs in one process. It is lost with the process; the sweep finds what still waits. */
export class MemoryWorkQueue implements WorkQueue {
  readonly #urns = new Set<string>();

  async requestReading(urn: string): Promise<void> {
    this.#urns.add(urn);
  }

  /** The councils asked for since the last call, each once, in the order they were first asked for. */
  take(): string[] {
    const urns = [...this.#urns];
    this.#urns.clear();
    return urns;
  }
}

/** Hands each message over, to be printed, and then accepts it, as SNS would; what `print` throws is thrown on. */
export class PrintingPublisher implements AlertPublisher {
  readonly #print: (message: Message) => void;

  constructor(print: (message: Message) => void) {
    this.#print = print;
  }

  async publish(message: Message): Promise<PublishOutcome> {
    const refusal = refusalOf(publishedAs(message));
    if (refusal !== null) return { kind: 'refused', reason: refusal };
    this.#print(message);
    return { kind: 'accepted', messageId: randomUUID() };
  }

  async audience(): Promise<Audience> {
    return { kind: 'at-hand' };
  }

  async subscriptions(): Promise<undefined> {
    return undefined;
  }
}
