import type { SNSClient } from '@aws-sdk/client-sns';
import type { Topic } from '../../domain/alert.ts';
import type { SubscriptionCount } from '../../domain/readership.ts';
import { letsNewsThrough } from './filter-policy.ts';
import { smsReadiness, textsArrive } from './sms-readiness.ts';
import { SnsSubscriptions, type Subscription } from './sns-subscriptions.ts';

/** What a subscription is to whoever wants to be heard; `null` for one that has ended. */
type Listener = keyof SubscriptionCount | null;

/** Who hears what is published to one topic. Faults of SNS are thrown. */
export class SnsAudience {
  readonly #client: SNSClient;
  readonly #subscriptions: SnsSubscriptions;
  readonly #topic: Topic;
  #textsArrive: Promise<boolean> | undefined;

  constructor(client: SNSClient, topic: Topic, topicArn: string) {
    this.#client = client;
    this.#topic = topic;
    this.#subscriptions = new SnsSubscriptions(client, topicArn);
  }

  /** Undefined where somebody hears of it, after whom it asks no further; else who does not. */
  async missing(): Promise<SubscriptionCount | undefined> {
    const count = await this.#count((listener) => listener === 'readers');
    return count.readers > 0 ? undefined : count;
  }

  /** Every subscription, page after page. */
  all(): Promise<SubscriptionCount> {
    return this.#count(() => false);
  }

  async #count(isEnough: (listener: Listener) => boolean): Promise<SubscriptionCount> {
    const count = { readers: 0, pending: 0, textsNotArriving: 0, withoutNews: 0 };
    for await (const subscription of this.#subscriptions.each()) {
      const listener = await this.#listenerOf(subscription);
      if (listener !== null) count[listener] += 1;
      if (isEnough(listener)) break;
    }
    return count;
  }

  async #listenerOf({ state, protocol, filter }: Subscription): Promise<Listener> {
    if (state === 'deleted') return null;
    if (state === 'pending') return 'pending';
    // what the operator chose of the operator's own messages is the operator's affair
    if (this.#topic === 'alerts' && !letsNewsThrough(filter)) return 'withoutNews';
    return protocol !== 'sms' || (await this.#canText()) ? 'readers' : 'textsNotArriving';
  }

  #canText(): Promise<boolean> {
    this.#textsArrive ??= smsReadiness(this.#client).then(textsArrive);
    return this.#textsArrive;
  }
}
