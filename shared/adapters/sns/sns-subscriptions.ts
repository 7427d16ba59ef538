import {
  ConfirmSubscriptionCommand,
  GetSubscriptionAttributesCommand,
  InvalidParameterException,
  NotFoundException,
  paginateListSubscriptionsByTopic,
  type SNSClient,
  SubscribeCommand,
  UnsubscribeCommand,
} from '@aws-sdk/client-sns';
import { type Choices, filterPolicy } from './filter-policy.ts';

export type Protocol = 'email' | 'sms' | 'https' | 'sqs';

/** `pending`: not confirmed yet. `deleted`: unsubscribed, or not confirmed in time; SNS lists it for a while. */
export type SubscriptionState = 'confirmed' | 'pending' | 'deleted';

export type Subscription = {
  /** Null until it is confirmed. */
  arn: string | null;
  protocol: string;
  /** The address: only for the operator to see, never for a log. */
  endpoint: string;
  state: SubscriptionState;
  /** Whether it can be ended only with AWS credentials; null if SNS does not say. */
  guarded: boolean | null;
  /** The filter policy as SNS has it; null lets everything through. */
  filter: string | null;
};

const stateOf = (arn: string | undefined): SubscriptionState => {
  if (arn === 'Deleted') return 'deleted';
  return arn?.startsWith('arn:') === true ? 'confirmed' : 'pending';
};

type Details = Pick<Subscription, 'arn' | 'state' | 'guarded' | 'filter'>;

const asListed = (arn: string | undefined): Details => {
  const state = stateOf(arn);
  return { arn: state === 'confirmed' ? (arn ?? null) : null, state, guarded: null, filter: null };
};

/** The subscriptions of one topic. Faults of SNS are thrown. */
export class SnsSubscriptions {
  readonly #client: SNSClient;
  readonly #topic: string;

  constructor(client: SNSClient, topicArn: string) {
    this.#client = client;
    this.#topic = topicArn;
  }

  /** `refused`: SNS does not take this address or these choices, or has the address with other choices. */
  async add(
    protocol: Protocol,
    endpoint: string,
    choices: Choices,
  ): Promise<{ state: SubscriptionState } | { state: 'refused'; because: string }> {
    const policy = filterPolicy(choices);
    const subscribe = new SubscribeCommand({
      TopicArn: this.#topic,
      Protocol: protocol,
      Endpoint: endpoint,
      ...(policy === null ? {} : { Attributes: { FilterPolicy: JSON.stringify(policy) } }),
    });
    try {
      return { state: stateOf((await this.#client.send(subscribe)).SubscriptionArn) };
    } catch (fault) {
      if (!(fault instanceof InvalidParameterException)) throw fault;
      return { state: 'refused', because: fault.message };
    }
  }

  /** Every subscription that SNS lists. */
  async list(): Promise<readonly Subscription[]> {
    const found: Subscription[] = [];
    for await (const subscription of this.each()) found.push(subscription);
    return found;
  }

  /**
   * The same one after the other: stop asking, and no further page is fetched, nor what SNS knows of the next. Of those
   * after the first `mostAsked` only what the page says is known.
   */
  async *each(mostAsked = Number.POSITIVE_INFINITY): AsyncGenerator<Subscription> {
    let asked = 0;
    for await (const { Subscriptions = [] } of paginateListSubscriptionsByTopic(
      { client: this.#client },
      { TopicArn: this.#topic },
    ))
      for (const { SubscriptionArn: arn, Protocol: protocol = '', Endpoint: endpoint = '' } of Subscriptions) {
        for (const details of asked < mostAsked ? await this.#details(arn) : [asListed(arn)])
          yield { protocol, endpoint, ...details };
        asked += 1;
      }
  }

  async remove(arn: string): Promise<void> {
    try {
      await this.#client.send(new UnsubscribeCommand({ SubscriptionArn: arn }));
    } catch (fault) {
      // it has ended already
      if (!(fault instanceof NotFoundException)) throw fault;
    }
  }

  /**
   * Confirms so that the link under every email no longer unsubscribes: scanners of mail follow such links. Where
   * something followed the link of the confirmation first, SNS may keep it as unguarded: the answer says what it has.
   */
  async confirm(token: string): Promise<{ arn: string; guarded: boolean }> {
    const { SubscriptionArn: arn = '' } = await this.#client.send(
      new ConfirmSubscriptionCommand({ TopicArn: this.#topic, Token: token, AuthenticateOnUnsubscribe: 'true' }),
    );
    const { ConfirmationWasAuthenticated: authenticated } = (await this.#attributesOf(arn)) ?? {};
    return { arn, guarded: authenticated === 'true' };
  }

  /** Nothing of one that ended since it was listed. */
  async #details(arn: string | undefined): Promise<readonly Details[]> {
    const listed = asListed(arn);
    if (listed.state !== 'confirmed' || arn === undefined) return [listed];
    const attributes = await this.#attributesOf(arn);
    if (attributes === undefined) return [];
    const { ConfirmationWasAuthenticated: authenticated, FilterPolicy: filter = null } = attributes;
    return [{ ...listed, guarded: authenticated === undefined ? null : authenticated === 'true', filter }];
  }

  async #attributesOf(arn: string): Promise<Record<string, string> | undefined> {
    try {
      const asked = new GetSubscriptionAttributesCommand({ SubscriptionArn: arn });
      return (await this.#client.send(asked)).Attributes ?? {};
    } catch (fault) {
      if (fault instanceof NotFoundException) return undefined;
      throw fault;
    }
  }
}
