import { publishedAs, refusalOf } from '../../shared/adapters/sns/sns-message.ts';
import type { Message, Topic } from '../../shared/domain/alert.ts';
import type { AlertPublisher, Audience, PublishOutcome } from '../../shared/ports.ts';

/** Keeps what it accepted; refuses and goes deaf when told to, as a topic does. */
export class RecordingPublisher implements AlertPublisher {
  readonly accepted: Message[] = [];
  readonly deafTopics = new Set<Topic>();
  readonly goneTopics = new Set<Topic>();
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
    return { kind: 'counted', confirmed: this.deafTopics.has(topic) ? 0 : 1, pending: 0, ended: 0 };
  }
}
