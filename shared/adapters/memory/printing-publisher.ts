import { randomUUID } from 'node:crypto';
import type { Message } from '../../domain/alert.ts';
import type { AlertPublisher, Audience, PublishOutcome } from '../../ports.ts';
import { publishedAs, refusalOf } from '../sns/sns-message.ts';

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
