import type { Alert, Message, Topic } from './domain/alert.ts';
import type { Dated } from './domain/by-day.ts';
import type { CoverageItem } from './domain/coverage.ts';
import type { Instant, IsoDate } from './domain/dates.ts';
import type { FoundDocument, HistoryEntry } from './domain/history.ts';
import type { Readership, SubscriptionCount } from './domain/readership.ts';
import type { Reading, ReadingResult } from './domain/reading.ts';
import type { SourceState, WatchState } from './domain/source-state.ts';
import type { Wish } from './domain/wish.ts';

/** Everything outside, as the use cases see it. Adapters implement these; tests pass doubles that keep state. */

export interface Clock {
  now(): Instant;
}

export type Log = (event: string, facts?: Record<string, string | number | boolean | null>) => void;

export type Validators = { etag: string | null; lastModified: string | null };

export type HttpRequest = {
  url: string;
  /** Sent as If-None-Match and If-Modified-Since. */
  validators?: Validators | undefined;
  /** Hosts that may answer, also after redirects. */
  allowedHosts: readonly string[];
  /** Counted after decompression. */
  maxBytes: number;
};

export type FetchFailure =
  | 'refused'
  | 'timeout'
  | 'network'
  | 'too-large'
  | 'host-not-allowed'
  | 'private-address'
  | 'too-many-redirects';

export type HttpAnswer =
  | { kind: 'answer'; status: number; headers: Readonly<Record<string, string>>; body: Uint8Array }
  | { kind: 'failed'; reason: FetchFailure; detail: string };

export interface Http {
  /** Never throws for what the other side does; retries and back-off are inside. */
  get(request: HttpRequest): Promise<HttpAnswer>;
}

export interface DocumentReader {
  /** Reads one PDF within bounded time and memory. `label` is what Ofsted's page calls it, a hint only. */
  read(bytes: Uint8Array): Promise<ReadingResult>;
}

export type Recorded = 'recorded' | 'already-recorded';

export type Page<T> = { items: readonly T[]; next: string | null };

export interface History {
  /** One conditional write of the entry and its alert. An entry with the same id is left as it was. */
  record(entry: HistoryEntry): Promise<Recorded>;
  /** Every entry of a council, oldest date first; follows all pages. */
  entriesOf(urn: string): Promise<readonly HistoryEntry[]>;
  entry(urn: string | null, id: string): Promise<HistoryEntry | undefined>;
  /** Entries that carry an alert, newest first, over all councils or one. `cursor` comes from a page before. */
  alerts(query: { urn?: string | undefined; limit: number; cursor?: string | undefined }): Promise<Page<HistoryEntry>>;
  /**
   * Takes an alert in hand to send it: counts the try, and keeps every other publisher off it until that moment. Answers
   * the entry as it now stands; undefined where it went out, or another took it, since it was read.
   */
  claim(entry: HistoryEntry, until: Instant): Promise<HistoryEntry | undefined>;
  /**
   * Replaces the alert of an entry if it is as it was read, and otherwise leaves it as somebody else changed it. That it was
   * sent is always kept: with `state: sent` it leaves the outbox, and stays sent.
   */
  updateAlert(entry: HistoryEntry, alert: Alert): Promise<void>;
  /** Replaces an alert that is not sealed yet, of several at once only for the first; answers what stands then. */
  updateUnsealed(entry: HistoryEntry, alert: Alert): Promise<HistoryEntry>;
  /**
   * Alerts to be sent now, in the order of raising, as many as asked for; with each of a council also those raised before
   * it that are not due, in somebody's hand or refused a moment ago, so that its messages can leave in their order.
   */
  pendingAlerts(now: Instant, limit: number): Promise<readonly HistoryEntry[]>;
  /** Saves what a document said; repeatable, written before the entry that refers to it. */
  saveReading(fileId: string, reading: Reading): Promise<void>;
  reading(fileId: string): Promise<Reading | undefined>;
}

/** What news items and government publications said about a council, each once. */
export interface Coverage {
  /** Conditional: an item already known is left as it was. */
  save(item: CoverageItem): Promise<'saved' | 'already-known'>;
  item(urn: string, id: string): Promise<CoverageItem | undefined>;
  /** Replaces an item that exists: its story has changed. */
  update(item: CoverageItem): Promise<void>;
  /** Every item of a council, newest first. */
  ofCouncil(urn: string): Promise<readonly CoverageItem[]>;
}

/** All councils in one order of time, so that a list over all of them reads no more than it shows. */
export interface PublishedByDay {
  /**
   * Publications of these councils, newest first, up to a day, read as far as is asked for. Each that was ever recorded
   * is named, also one that another has replaced: what stands is in the council's entries.
   */
  published(urns: readonly string[], upTo?: IsoDate): AsyncIterable<Dated>;
}

export interface CoverageByDay {
  /** Items about these councils, newest first, up to a London day, read as far as is asked for. */
  covered(urns: readonly string[], upTo?: IsoDate): AsyncIterable<CoverageItem>;
}

export interface FoundDocuments {
  /** Conditional: a document already known is left as it was. */
  save(document: FoundDocument): Promise<'saved' | 'already-known'>;
  ofCouncil(urn: string): Promise<readonly FoundDocument[]>;
  /** Replaces a document that exists. */
  update(document: FoundDocument): Promise<void>;
  /** Documents whose turn has come, over all councils, longest waiting first. */
  waiting(now: Instant, limit: number): Promise<readonly FoundDocument[]>;
}

export interface WatchStates {
  source(sourceId: string): Promise<SourceState>;
  saveSource(state: SourceState): Promise<void>;
  sources(): Promise<readonly SourceState[]>;
  watch(urn: string): Promise<WatchState | undefined>;
  saveWatch(state: WatchState): Promise<void>;
  /** How many hear of the news; undefined before the first count, and where nobody subscribes. */
  readership(): Promise<Readership | undefined>;
  saveReadership(readership: Readership): Promise<void>;
}

export interface WorkQueue {
  /** Asks for the waiting documents of a council to be read. Asking twice does no harm. */
  requestReading(urn: string): Promise<void>;
}

/** `refused` with a reason is worth another try; whether one was accepted is never guessed. */
export type PublishOutcome = { kind: 'accepted'; messageId: string } | { kind: 'refused'; reason: string };

/**
 * `at-hand`: the person at this machine. `heard`: somebody hears of what is published. `not-heard`: a message would
 * reach no reader, and whom it does not reach. `unreachable`: the topic did not say; `lasting` where it is gone or
 * forbidden, so that waiting does not help.
 */
export type Audience =
  | { kind: 'at-hand' }
  | { kind: 'heard' }
  | { kind: 'not-heard'; missing: SubscriptionCount }
  | { kind: 'unreachable'; reason: string; lasting: boolean };

export interface AlertPublisher {
  publish(message: Message): Promise<PublishOutcome>;
  /** Who listens to a topic. Never throws for what the other side does. */
  audience(topic: Topic): Promise<Audience>;
  /** Everybody who subscribes to the readers' topic; undefined where nobody can, or where it does not say. */
  subscriptions(): Promise<SubscriptionCount | undefined>;
}

/**
 * `guarded`: only the owner of the monitor, or our page in their name, can end it. Else something opened the link of the
 * mail first, and the link under each mail ends it for whoever opens that.
 */
export type Confirmation =
  | { kind: 'confirmed'; subscription: string; guarded: boolean }
  /** Neither the link of such a mail nor its token. */
  | { kind: 'not-understood' }
  /** Of another list than this one. */
  | { kind: 'another-topic' }
  /** Too old, cut short, or never given. */
  | { kind: 'expired' };

/** How readers subscribe themselves. Addresses pass through to the service that sends, and are kept nowhere else. */
export interface SignUps {
  /** Asks for a confirmation to be sent. Whether the address was known is not shown; `no-room`: no more may subscribe. */
  ask(wish: Wish): Promise<'asked' | 'no-room'>;
  /** `text`: the link in the mail that asks for confirmation, or its token. */
  confirm(text: string): Promise<Confirmation>;
  /** `text`: the link under an alert, or the name of a subscription. The answer does not show whether there was one. */
  end(text: string): Promise<'ended' | 'not-understood' | 'another-topic'>;
}

export interface DailyCounts {
  /**
   * Counts one more of something on a UTC day, unless there are `most` already: then false. Of two at once at most one
   * takes the last place. What it is cannot be read from what is kept, which lasts as long as the day.
   */
  countOne(day: IsoDate, what: string, most: number): Promise<boolean>;
}
