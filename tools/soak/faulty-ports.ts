import { randomUUID } from 'node:crypto';
import type { storeOn } from '../../cli/laptop/monitor.ts';
import { publishedAs, refusalOf } from '../../shared/adapters/sns/sns-message.ts';
import type { Message } from '../../shared/domain/alert.ts';
import type { SubscriptionCount } from '../../shared/domain/readership.ts';
import type {
  AlertPublisher,
  Audience,
  Clock,
  Coverage,
  FoundDocuments,
  History,
  PublishOutcome,
  WatchStates,
} from '../../shared/ports.ts';
import type { Life, Round } from './life.ts';
import type { Random } from './random.ts';

type Store = Omit<ReturnType<typeof storeOn>, never>;

const historyThrough = (life: Life, history: History): History => ({
  record: (entry) => life.call('record', true, () => history.record(entry)),
  entriesOf: (urn) => life.call('entriesOf', false, () => history.entriesOf(urn)),
  entry: (urn, id) => life.call('entry', false, () => history.entry(urn, id)),
  alerts: (query) => life.call('alerts', false, () => history.alerts(query)),
  claim: (entry, until) => life.call('claim', true, () => history.claim(entry, until)),
  updateAlert: (entry, alert) => life.call('updateAlert', true, () => history.updateAlert(entry, alert)),
  updateUnsealed: (entry, alert) => life.call('updateUnsealed', true, () => history.updateUnsealed(entry, alert)),
  pendingAlerts: (now, limit) => life.call('pendingAlerts', false, () => history.pendingAlerts(now, limit)),
  saveReading: (fileId, reading) => life.call('saveReading', true, () => history.saveReading(fileId, reading)),
  reading: (fileId) => life.call('reading', false, () => history.reading(fileId)),
});

const foundThrough = (life: Life, found: FoundDocuments): FoundDocuments => ({
  save: (document) => life.call('save', true, () => found.save(document)),
  ofCouncil: (urn) => life.call('ofCouncil', false, () => found.ofCouncil(urn)),
  update: (document) => life.call('update', true, () => found.update(document)),
  waiting: (now, limit) => life.call('waiting', false, () => found.waiting(now, limit)),
});

const coverageThrough = (life: Life, coverage: Coverage): Coverage => ({
  save: (item) => life.call('saveItem', true, () => coverage.save(item)),
  item: (urn, id) => life.call('item', false, () => coverage.item(urn, id)),
  update: (item) => life.call('updateItem', true, () => coverage.update(item)),
  ofCouncil: (urn) => life.call('itemsOf', false, () => coverage.ofCouncil(urn)),
});

const statesThrough = (life: Life, states: WatchStates): WatchStates => ({
  source: (id) => life.call('source', false, () => states.source(id)),
  saveSource: (state) => life.call('saveSource', true, () => states.saveSource(state)),
  sources: () => life.call('sources', false, () => states.sources()),
  watch: (urn) => life.call('watch', false, () => states.watch(urn)),
  saveWatch: (state) => life.call('saveWatch', true, () => states.saveWatch(state)),
  readership: () => life.call('readership', false, () => states.readership()),
  saveReadership: (readership) => life.call('saveReadership', true, () => states.saveReadership(readership)),
});

/** The store as a process sees it that may die, or be refused, at any of its calls. */
export const storeThrough = (life: Life, { history, found, coverage, states }: Store) => ({
  history: historyThrough(life, history),
  found: foundThrough(life, found),
  coverage: coverageThrough(life, coverage),
  states: statesThrough(life, states),
});

/** A message that was accepted, the round in which it was, and what had gone wrong in that round until then. */
export type Accepted = { message: Message; at: string; round: Round; faultsBefore: number };

const NOBODY: SubscriptionCount = { readers: 0, pending: 0, textsNotArriving: 0, withoutNews: 0 };

/** A topic that refuses, that accepts and whose answer is lost, and before or after which the process dies. */
export class FaultyTopic implements AlertPublisher {
  readonly accepted: Accepted[] = [];
  readonly #clock: Clock;
  readonly #random: Random;
  rate = 0;
  life: Life | undefined;

  constructor(clock: Clock, random: Random) {
    this.#clock = clock;
    this.#random = random;
  }

  async audience(): Promise<Audience> {
    const roll = this.#random.next();
    const gone = { kind: 'unreachable', reason: 'there is no such topic', lasting: true } as const;
    if (roll < this.rate / 6) return gone;
    return roll < this.rate / 3 ? { kind: 'not-heard', missing: NOBODY } : { kind: 'heard' };
  }

  async subscriptions(): Promise<SubscriptionCount> {
    return NOBODY;
  }

  async publish(message: Message): Promise<PublishOutcome> {
    const { life } = this;
    if (life === undefined) throw new Error('nobody publishes');
    const strikes = this.#random.chance(this.rate);
    const roll = this.#random.next();
    if (life.isDead || (strikes && roll < 0.2)) life.die('before publishing');
    if (strikes && roll < 0.6) return { kind: 'refused', reason: 'the topic refused it' };
    const { round } = life;
    const refusal = refusalOf(publishedAs(message));
    if (refusal !== null) return { kind: 'refused', reason: refusal };
    this.accepted.push({
      message: structuredClone(message),
      at: this.#clock.now(),
      round,
      faultsBefore: round.faults,
    });
    if (strikes && roll < 0.8) life.die('after publishing');
    if (strikes) {
      life.round.faults += 1;
      return { kind: 'refused', reason: 'the answer was lost' };
    }
    return { kind: 'accepted', messageId: randomUUID() };
  }
}
