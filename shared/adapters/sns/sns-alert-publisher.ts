import {
  AuthorizationErrorException,
  GetTopicAttributesCommand,
  InvalidParameterException,
  NotFoundException,
  PublishCommand,
  type PublishCommandInput,
  SNSClient,
} from '@aws-sdk/client-sns';
import type { Message, Topic } from '../../domain/alert.ts';
import type { AlertPublisher, Audience, PublishOutcome } from '../../ports.ts';
import { bounded, type Where } from '../aws/client-settings.ts';

export const snsClient = (where: Where = {}, requestMs?: number): SNSClient =>
  new SNSClient({ ...where, ...bounded(3, requestMs) });

/**
 * What each kind of subscription gets: people a text, queues and webhooks the message itself. Anything else, also a
 * phone where a message has no SMS, gets the subject alone.
 */
const bodies = (message: Message): Record<string, string> => {
  const data = JSON.stringify(message);
  return {
    default: message.subject,
    email: message.email ?? message.subject,
    ...(message.sms === null ? {} : { sms: message.sms }),
    sqs: data,
    http: data,
    https: data,
  };
};

const text = (StringValue: string) => ({ DataType: 'String', StringValue });

/** A filter matches an array where it matches any of its values. */
const texts = (values: readonly string[]) => ({ DataType: 'String.Array', StringValue: JSON.stringify(values) });

/** What subscriptions can filter by; `authority` is `none` for a message about no council. */
const attributes = ({
  authority,
  kind,
  severity,
  direction,
  sms,
  together,
}: Message): PublishCommandInput['MessageAttributes'] => ({
  authority: text(authority ?? 'none'),
  kind: together === undefined ? text(kind) : texts([...new Set(together.map((one) => one.kind))]),
  severity: { DataType: 'Number', StringValue: String(severity) },
  direction: text(direction),
  /** False for what so far only the press has told. */
  confirmed: text(String(kind !== 'reported')),
  /** `yes` where there is a text to send: phones are to take no other, or they would get the bare subject. */
  text: text(sms === null ? 'no' : 'yes'),
});

/** The topic is not there, or not for us: that does not pass by waiting. */
const isLasting = (fault: unknown): boolean =>
  fault instanceof NotFoundException ||
  fault instanceof AuthorizationErrorException ||
  fault instanceof InvalidParameterException;

const reasonOf = (fault: unknown): string => (fault instanceof Error ? `${fault.name}: ${fault.message}` : `${fault}`);

/**
 * Publishes to the owner's topics. A fault that leaves open whether SNS took the message counts as refused: it is then
 * sent again, and the promise is at least once.
 */
export class SnsAlertPublisher implements AlertPublisher {
  readonly #client: SNSClient;
  /** ARNs. */
  readonly #topics: Readonly<Record<Topic, string>>;

  constructor(client: SNSClient, topics: Readonly<Record<Topic, string>>) {
    this.#client = client;
    this.#topics = topics;
  }

  async publish(message: Message): Promise<PublishOutcome> {
    const command = new PublishCommand({
      TopicArn: this.#topics[message.topic],
      Subject: message.subject,
      Message: JSON.stringify(bodies(message)),
      MessageStructure: 'json',
      MessageAttributes: attributes(message),
    });
    try {
      const { MessageId } = await this.#client.send(command);
      return MessageId === undefined
        ? { kind: 'refused', reason: 'SNS answered without an id' }
        : { kind: 'accepted', messageId: MessageId };
    } catch (fault) {
      return { kind: 'refused', reason: reasonOf(fault) };
    }
  }

  async audience(topic: Topic): Promise<Audience> {
    try {
      const { Attributes = {} } = await this.#client.send(
        new GetTopicAttributesCommand({ TopicArn: this.#topics[topic] }),
      );
      const count = (name: string): number => Number(Attributes[name] ?? 0);
      return {
        kind: 'counted',
        confirmed: count('SubscriptionsConfirmed'),
        pending: count('SubscriptionsPending'),
        ended: count('SubscriptionsDeleted'),
      };
    } catch (fault) {
      return { kind: 'unreachable', reason: reasonOf(fault), lasting: isLasting(fault) };
    }
  }
}
