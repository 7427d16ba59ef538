import type { Message } from '../domain/alert.ts';
import type { Authority } from '../domain/authority.ts';
import { addMinutes, type Instant } from '../domain/dates.ts';
import { kindLabel } from '../domain/document-kind.ts';
import { londonDate, londonMoment } from '../domain/london-time.ts';
import type { Publication } from '../domain/publication.ts';
import { lostSince, type Readership } from '../domain/readership.ts';
import type { SourceState } from '../domain/source-state.ts';
import { dayOfPublication } from './document-lines.ts';
import { emailText, subjectLine } from './fit-email.ts';
import { subscriptionLines } from './undelivered-message.ts';

export type WatchedNow = { authority: Authority; newest: Publication | undefined };
export type SourceNow = { name: string; state: SourceState };

/** Every source is asked every hour at least: one not seen for longer is not seen, whatever it was left in. */
const RECENT_MINUTES = 6 * 60;

/** When it was last seen; a moment that is still to come was written by a wrong clock. */
const lastSeen = ({ lastHealthyAt }: SourceState, now: Instant): Instant | null =>
  lastHealthyAt !== null && lastHealthyAt <= now ? lastHealthyAt : null;

const isGreen = (state: SourceState, now: Instant): boolean => {
  const seen = lastSeen(state, now);
  const isRecent = seen !== null && addMinutes(seen, RECENT_MINUTES) >= now;
  return state.failures === 0 && state.suspectBecause === null && isRecent;
};

const sourceLine = ({ name, state }: SourceNow, now: Instant): string => {
  const at = lastSeen(state, now);
  const seen = at === null ? 'never seen' : `last seen ${londonMoment(at)}`;
  return `- ${name}: ${isGreen(state, now) ? 'green' : 'RED'}, ${seen}`;
};

const watchedLine = ({ authority, newest }: WatchedNow): string =>
  newest === undefined
    ? `- ${authority.name}: no document on record`
    : `- ${authority.name}: newest document is the ${kindLabel(newest.kind)} ${dayOfPublication(newest)}`;

const lostLately = (readership: Readership | undefined, now: Instant): number =>
  readership === undefined ? 0 : lostSince(readership, addMinutes(now, -7 * 24 * 60));

const readers = (count: number): string => `${count} ${count === 1 ? 'reader' : 'readers'}`;

/** What is wrong with the subscriptions: for the subject, and for the first line. Null where nothing is. */
const worryOf = (readership: Readership | undefined, now: Instant): readonly [string, string] | null => {
  const lost = lostLately(readership, now);
  if (readership?.readers === 0) return ['nobody gets alerts', 'NOBODY GETS ALERTS: see the subscriptions below.'];
  return lost === 0
    ? null
    : [
        `${readers(lost)} lost`,
        `LOOK AT THE SUBSCRIPTIONS: ${readers(lost)} fewer than at an earlier count of this week.`,
      ];
};

const subscriptionsNow = (readership: Readership, now: Instant): readonly string[] =>
  [
    `${readership.readers} confirmed, ${lostLately(readership, now)} lost in the last seven days (counted ${londonMoment(readership.countedAt)})`,
    ...subscriptionLines(readership),
    'what to do about them: npm run subscribers -- audit --help',
  ].map((line) => `- ${line}`);

/** What the subject says, and the first line. */
const verdictOn = (red: number, all: number): readonly [string, string] => {
  if (all === 0) return ['no source is watched', 'BLIND: no source is watched, so no alert can be raised.'];
  const told = 'The person who runs this monitor has been told.';
  if (red === all)
    return ['it can see none of its sources', `BLIND: no source can be seen, so news may reach you late. ${told}`];
  if (red > 0)
    return [
      `${red} of ${all} sources not seen`,
      `PARTLY BLIND: what a red source publishes may reach you late. ${told}`,
    ];
  return [
    'all sources seen',
    'NO ACTION NEEDED: every source can be seen. This comes every Monday, so that you know silence means no news.',
  ];
};

/** One a day at most. */
export const heartbeatId = (now: Instant): string => `heartbeat-${londonDate(now)}`;

/** `heartbeat`: weekly proof of life, also when nothing happened. It counts subscriptions if there are any. */
export const heartbeatMessage = (
  watched: readonly WatchedNow[],
  sources: readonly SourceNow[],
  now: Instant,
  readership?: Readership,
): Message => {
  const red = sources.filter(({ state }) => !isGreen(state, now));
  const [verdict, opening] = verdictOn(red.length, sources.length);
  const worry = worryOf(readership, now);
  const openings = worry === null ? [opening] : [worry[1], ...(red.length > 0 ? [opening] : [])];
  return {
    alertId: heartbeatId(now),
    topic: 'alerts',
    kind: 'heartbeat',
    authority: null,
    severity: 0,
    direction: 'none',
    confirms: null,
    subject: subjectLine(`Ofsted Watch is alive: ${worry === null ? verdict : `${verdict}, ${worry[0]}`}`),
    email: emailText([
      {
        heading: null,
        lines: openings,
      },
      { heading: 'Watched', lines: watched.map(watchedLine) },
      { heading: 'Sources', lines: sources.map((source) => sourceLine(source, now)) },
      ...(readership === undefined ? [] : [{ heading: 'Subscriptions', lines: subscriptionsNow(readership, now) }]),
    ]),
    sms: null,
    changes: [],
    sources: [],
  };
};
