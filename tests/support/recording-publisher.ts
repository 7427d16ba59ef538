import { publishedAs, refusalOf } from '../../shared/adapters/sns/sns-message.ts';
import type { Message, Topic } from '../../shared/domain/alert.ts';
import type { SubscriptionCount } from '../../shared/domain/readership.ts';
import type { AlertPublisher, Audience, PublishOutcome } from '../../shared/ports.ts';

const NOBODY: SubscriptionCount = { readers: 0, pending: 0, textsNotArriving: 0, withoutNews: 0 };

/** Keeps what it accepted; refuses and goes deaf when told to, as a topic does. */
export class RecordingPublisher implements AlertPublisher {
  readonly accepted: Message[] = [];
  readonly deafTopics = new Set<Topic>();
  readonly goneTopics = new Set<Topic>();
  /** Who is subscribed to a topic that nobody hears. */
  missing: SubscriptionCount = NOBODY;
  subscribed: SubscriptionCount | undefined = { ...NOBODY, readers: 1 };
  refusals = 0;
  /** What it never takes. */
  refuses: (message: Message) => boolean = () => false;

  async publish(message: Message): Promise<PublishOutcome> {
    if (this.goneTopics.has(message.topic)) return { kind: 'refused', reason: 'NotFound: there is no topic' };
    const refusal = refusalOf(publishedAs(message));
    if (refusal !== null) return { kind: 'refused', reason: refusal };
    if (this.refuses(message)) return { kind: 'refused', reason: 'this message is not for the topic' };
    if (this.refusals > 0) {
      this.refusals -= 1;
      return { kind: 'refused', reason: 'the topic is not there' };
    }
    this.accepted.push(message);
    return { kind: 'accepted', messageId: `message-${this.accepted.length}` };
  }

  async audience(topic: Topic): Promise<Audience> {
    if (this.goneTopics.has(topic))
      return { kind: 'unreachable', reason: 'NotFound: there is no topic', lasting: true };
    return this.deafTopics.has(topic) ? { kind: 'not-heard', missing: this.missing } : { kind: 'heard' };
  }

  async subscriptions(): Promise<SubscriptionCount | undefined> {
    return this.goneTopics.has('alerts') ? undefined : this.subscribed;
  }
}
