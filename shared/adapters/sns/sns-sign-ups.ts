import {
  FilterPolicyLimitExceededException,
  GetTopicAttributesCommand,
  InvalidParameterException,
  NotFoundException,
  type SNSClient,
  SubscriptionLimitExceededException,
} from '@aws-sdk/client-sns';
import { ALL_COUNCILS, kindsWished, type Wish } from '../../domain/wish.ts';
import type { Confirmation, SignUps } from '../../ports.ts';
import { SnsSubscriptions } from './sns-subscriptions.ts';

/*
 * What stands in the links of SNS's emails, as people paste them.
 */

/** The token in the link of the email that asks for confirmation, or the token alone; and which topic it is for. */
export const confirmationIn = (text: string): { token: string; topic: string | undefined } => {
  const url = URL.parse(text.trim());
  if (url === null) return { token: text.trim(), topic: undefined };
  return {
    token: url.searchParams.get('Token') ?? '',
    topic: url.searchParams.get('TopicArn') ?? undefined,
  };
};

const SUBSCRIPTION = /^(arn:aws[a-z-]{0,20}:sns:[a-z0-9-]{1,30}:\d{12}:[\w-]{1,256}):([0-9a-f-]{36})$/;

/** The subscription that the link under an email ends, or its name alone; undefined where there is none. */
const subscriptionIn = (text: string): { arn: string; topic: string } | undefined => {
  const pasted = text.trim();
  // an ARN would pass for an address with the scheme `arn`
  const named = pasted.startsWith('arn:') ? pasted : (URL.parse(pasted)?.searchParams.get('SubscriptionArn') ?? '');
  const [arn, topic] = SUBSCRIPTION.exec(named) ?? [];
  return arn === undefined || topic === undefined ? undefined : { arn, topic };
};

/** SNS takes 200 filter policies on a topic: the rest is for whom the owner adds. */
const MOST_BY_THEMSELVES = 180;

/** SNS's own tokens have some 300 letters and digits. */
const TOKEN = /^[\w-]{30,1024}$/;

/** SNS failed. The message has its name for that only: what SNS writes may hold an address. */
class SignUpFault extends Error {
  override readonly name = 'SignUpFault';
  readonly reason: string;

  constructor(fault: unknown) {
    const reason = fault instanceof Error ? fault.name : 'unknown';
    super(`SNS failed: ${reason}`);
    this.reason = reason;
  }
}

const named = async <T>(asked: Promise<T>): Promise<T> => {
  try {
    return await asked;
  } catch (fault) {
    throw new SignUpFault(fault);
  }
};

const isFull = (fault: unknown): boolean =>
  fault instanceof FilterPolicyLimitExceededException || fault instanceof SubscriptionLimitExceededException;

/** Sign-ups to the readers' topic. Faults are `SignUpFault`. */
export class SnsSignUps implements SignUps {
  readonly #client: SNSClient;
  readonly #topic: string;
  readonly #subscriptions: SnsSubscriptions;

  constructor(client: SNSClient, topicArn: string) {
    this.#client = client;
    this.#topic = topicArn;
    this.#subscriptions = new SnsSubscriptions(client, topicArn);
  }

  async ask({ email, authority, ...wish }: Wish): Promise<'asked' | 'no-room'> {
    // first, so that an address that is known is answered like any other
    if (!(await named(this.#hasRoom()))) return 'no-room';
    const choices = {
      kinds: kindsWished(wish),
      minSeverity: null,
      authority: authority === ALL_COUNCILS ? null : authority,
      heartbeat: false,
      onlyTexts: false,
    };
    try {
      // refused is an address that is there with other choices: nobody is to learn that by asking
      await this.#subscriptions.add('email', email, choices);
      return 'asked';
    } catch (fault) {
      if (isFull(fault)) return 'no-room';
      throw new SignUpFault(fault);
    }
  }

  async confirm(text: string): Promise<Confirmation> {
    const { token, topic } = confirmationIn(text);
    if (topic !== undefined && topic !== this.#topic) return { kind: 'another-topic' };
    if (!TOKEN.test(token)) return { kind: 'not-understood' };
    try {
      const { arn, guarded } = await this.#subscriptions.confirm(token);
      return { kind: 'confirmed', subscription: arn, guarded };
    } catch (fault) {
      if (fault instanceof InvalidParameterException || fault instanceof NotFoundException) return { kind: 'expired' };
      throw new SignUpFault(fault);
    }
  }

  async end(text: string): Promise<'ended' | 'not-understood' | 'another-topic'> {
    const subscription = subscriptionIn(text);
    if (subscription === undefined) return 'not-understood';
    if (subscription.topic !== this.#topic) return 'another-topic';
    await named(this.#subscriptions.remove(subscription.arn));
    return 'ended';
  }

  async #hasRoom(): Promise<boolean> {
    const { Attributes = {} } = await this.#client.send(new GetTopicAttributesCommand({ TopicArn: this.#topic }));
    const count = (name: string): number => Number(Attributes[name] ?? 0);
    return count('SubscriptionsConfirmed') + count('SubscriptionsPending') < MOST_BY_THEMSELVES;
  }
}
