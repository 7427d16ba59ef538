import {
  AuthorizationErrorException,
  InvalidParameterException,
  NotFoundException,
  PublishCommand,
  SNSClient,
} from '@aws-sdk/client-sns';
import type { Message, Topic } from '../../domain/alert.ts';
import type { SubscriptionCount } from '../../domain/readership.ts';
import type { AlertPublisher, Audience, PublishOutcome } from '../../ports.ts';
import { bounded, type Where } from '../aws/client-settings.ts';
import { SnsAudience } from './sns-audience.ts';
import { publishedAs } from './sns-message.ts';

export const snsClient = (where: Where = {}, requestMs?: number): SNSClient =>
  new SNSClient({ ...where, ...bounded(3, requestMs) });

/** The topic is not there, or not for us: that does not pass by waiting. */
const isLasting = (fault: unknown): boolean =>
  fault instanceof NotFoundException ||
  fault instanceof AuthorizationErrorException ||
  fault instanceof InvalidParameterException;

const reasonOf = (fault: unknown): string => (fault instanceof Error ? `${fault.name}: ${fault.message}` : `${fault}`);

/**
 * Publishes to the owner's topics; what SNS refuses is in `sns-message.ts`, the pace in `paced-publisher.ts`. A fault
 * that leaves open whether SNS took the message counts as refused: it is then sent again, and the promise is at least once.
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
      ...publishedAs(message),
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
      const missing = await this.#listeners(topic).missing();
      return missing === undefined ? { kind: 'heard' } : { kind: 'not-heard', missing };
    } catch (fault) {
      return { kind: 'unreachable', reason: reasonOf(fault), lasting: isLasting(fault) };
    }
  }

  async subscriptions(): Promise<SubscriptionCount | undefined> {
    try {
      return await this.#listeners('alerts').all();
    } catch {
      // `audience` reports it
      return undefined;
    }
  }

  #listeners(topic: Topic): SnsAudience {
    return new SnsAudience(this.#client, topic, this.#topics[topic]);
  }
}
