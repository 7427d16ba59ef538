import type { SNSClient } from '@aws-sdk/client-sns';
import type { Topic } from '../../domain/alert.ts';
import type { SubscriptionCount } from '../../domain/readership.ts';
import { letsNewsThrough } from './filter-policy.ts';
import { smsReadiness, textsArrive } from './sms-readiness.ts';
import { SnsSubscriptions, type Subscription } from './sns-subscriptions.ts';

/** What a subscription can receive; `null` for one that has ended. */
type Listener = keyof SubscriptionCount | null;

/** One question to SNS each: so many take less than a minute, of the four that the publisher may run. */
const MOST_ASKED = 2_000;

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

  /** Undefined as soon as one reader is found; otherwise the counts of those who get nothing. */
  async missing(): Promise<SubscriptionCount | undefined> {
    const count = await this.#count((listener) => listener === 'readers');
    return count.readers > 0 ? undefined : count;
  }

  /** Every subscription, page after page. Those after the first `mostAsked` are taken to want news. */
  all(mostAsked = MOST_ASKED): Promise<SubscriptionCount> {
    return this.#count(() => false, mostAsked);
  }

  async #count(isEnough: (listener: Listener) => boolean, mostAsked?: number): Promise<SubscriptionCount> {
    const count = { readers: 0, pending: 0, textsNotArriving: 0, withoutNews: 0 };
    for await (const subscription of this.#subscriptions.each(mostAsked)) {
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
