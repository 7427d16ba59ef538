import type { Message, Topic } from '../../shared/domain/alert.ts';
import type { AlertPublisher, PublishOutcome } from '../../shared/ports.ts';

/** Keeps what it accepted; refuses and goes deaf when told to, as a topic does. */
export class RecordingPublisher implements AlertPublisher {
  readonly accepted: Message[] = [];
  readonly deafTopics = new Set<Topic>();
  refusals = 0;

  async publish(message: Message): Promise<PublishOutcome> {
    if (this.refusals > 0) {
      this.refusals -= 1;
      return { kind: 'refused', reason: 'the topic is not there' };
    }
    this.accepted.push(message);
    return { kind: 'accepted', messageId: `message-${this.accepted.length}` };
  }

  async hasAudience(topic: Topic): Promise<boolean> {
    return !this.deafTopics.has(topic);
  }
}
