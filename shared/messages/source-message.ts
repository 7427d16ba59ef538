import type { Message } from '../domain/alert.ts';
import type { Authority } from '../domain/authority.ts';
import type { CouncilDoubt } from '../domain/council-doubts.ts';
import { daysInWords, type Instant } from '../domain/dates.ts';
import { londonMoment } from '../domain/london-time.ts';
import type { HealthNotice } from '../domain/source-health.ts';
import type { SourceState } from '../domain/source-state.ts';
import { operatorText, subjectLine } from './fit-email.ts';

const SUBJECTS: Record<HealthNotice['kind'], (name: string) => string> = {
  'source-down': (name) => `Ofsted Watch cannot read: ${name}`,
  'source-suspect': (name) => `Ofsted Watch doubts what it sees: ${name}`,
  'source-recovered': (name) => `Ofsted Watch can read again: ${name}`,
};

const WHAT_TO_DO: Record<HealthNotice['kind'], string> = {
  'source-down':
    'What to do: open the address in a browser. If it opens there, the site refuses this monitor: ask its owner. If not, wait: it is asked again at every poll. Until it is back, new publications from it are not noticed; nothing stored is lost.',
  'source-suspect':
    'What to do: open the address and compare. If the site changed its layout, the reader needs a change; if it shows less than it should, wait. Nothing stored was removed.',
  'source-recovered':
    'What to do: nothing. What was published in the meantime is picked up now. Its alerts give its own date.',
};

/** Which message this is: the same id if the process died before it noted that it was raised, another the next time. */
const tellingOf = ({ kind }: HealthNotice, { failingSince, downToldAt, suspectToldAt }: SourceState, now: Instant) =>
  kind === 'source-suspect'
    ? `after-${suspectToldAt ?? 'none'}`
    : `${failingSince ?? now}-after-${downToldAt ?? 'none'}`;

/** The recovery comes first, then what was wrong. */
const openingOf = (name: string, { kind, because }: HealthNotice): readonly string[] =>
  kind === 'source-recovered'
    ? [`${name}: can be read again.`, `What was wrong: ${daysInWords(because)}`]
    : [`${name}: ${daysInWords(because)}`];

/** A message to the operator about one source. */
export const sourceMessage = (
  source: { id: string; name: string; url: string },
  notice: HealthNotice,
  state: SourceState,
  now: Instant,
): Message => ({
  alertId: `${source.id}-${notice.kind}-${tellingOf(notice, state, now)}`,
  topic: 'operator',
  kind: notice.kind,
  authority: null,
  severity: notice.kind === 'source-down' ? 4 : 1,
  direction: 'none',
  confirms: null,
  subject: subjectLine(SUBJECTS[notice.kind](source.name)),
  email: operatorText([
    ...openingOf(source.name, notice),
    `Last seen healthy: ${state.lastHealthyAt === null ? 'never' : londonMoment(state.lastHealthyAt)}.`,
    WHAT_TO_DO[notice.kind],
    source.url,
  ]),
  sms: null,
  changes: [],
  sources: [source.url],
});

/** `source-down`, `source-recovered`: a job of the monitor itself fails, so that what it looks at is not seen. */
export const jobMessage = (
  job: string,
  { kind, because }: HealthNotice,
  before: SourceState,
  now: Instant,
): Message => {
  const isBack = kind === 'source-recovered';
  const since = before.failingSince ?? now;
  return {
    alertId: `job-${job}-${kind}-${since}-after-${before.downToldAt ?? 'none'}`,
    topic: 'operator',
    kind,
    authority: null,
    severity: isBack ? 1 : 4,
    direction: 'none',
    confirms: null,
    subject: subjectLine(`Ofsted Watch: its job ${job} ${isBack ? 'works again' : 'fails'}`),
    email: operatorText([
      isBack
        ? `The job ${job} has ended well again. It had failed since ${londonMoment(since)}: ${because}`
        : `The job ${job} has failed each time since ${londonMoment(since)}: ${because}`,
      isBack
        ? 'What to do: nothing. What was missed in the meantime is picked up now.'
        : 'What to do: read the log. Until it ends well, what this job does is not done; nothing stored is lost. This comes again every six hours.',
    ]),
    sms: null,
    changes: [],
    sources: [],
  };
};

/** More lines than these say no more. */
const MOST_LINES = 10;

const WHAT_TO_DO_ABOUT_DOUBT: Partial<Record<CouncilDoubt['kind'], string>> = {
  'list-ahead':
    'Open the page: if it shows the report, the reader needs a change; if not, wait. The page is asked at every poll, and whatever it lists raises an alert.',
  'list-behind': 'Nothing is missed: the document was found by the page. The list seems not to move for its kind.',
  'no-rows':
    'Open the page. If it shows its reports there, its layout changed and the reader needs a change. Until then no alert is sent and nothing is taken as the starting point.',
  'not-its-page':
    'Open the page. If it is the council’s, its layout changed and the reader needs a change. Until then nothing on it is used.',
  'another-council':
    'Open the page. Nothing of it is used. If another council took this one’s place, watch that one, and say that you know: npm run held -- acknowledge.',
  away: 'Open the page. If it opens there, the site refuses this monitor.',
  'odd-entry': 'Open the entry. Readers get a message about a new one, with its link, after a day.',
  'out-of-sight':
    'Open the page. If it shows the document, the reader needs a change; if not, wait: an alert is sent once the page lists it.',
  'days-not-read':
    'Open the page: its days are written in a new form, which the reader has to learn. Until then nothing is taken as the starting point.',
  'labels-not-known': 'Open the page. The documents are read all the same: what they say themselves decides.',
  'labels-changed':
    'Open the page. If its documents are what they were, say so: npm run held -- acknowledge. New ones beside them are held until then: npm run held -- release or dismiss.',
  'ids-changed':
    'Decide: npm run held -- release (each is read, and raises an alert if it says something new) or npm run held -- dismiss (they become history).',
  'changed-unread':
    'Open the file and compare it with what was read before. If readers must know, tell them yourself; the file is tried again every night.',
  gone: 'Nothing stored was removed. If you know why, say so: npm run held -- acknowledge.',
};

/** `source-suspect` about one council: what does not fit, and what to do. Readers do not get it. */
export const councilDoubtMessage = (
  authority: Authority,
  doubts: readonly CouncilDoubt[],
  url: string,
  lastToldAt: Instant | null,
): Message => {
  const kinds = [...new Set(doubts.map(({ kind }) => kind))];
  const more = doubts.length - MOST_LINES;
  return {
    // the same id if the process died before it noted that it was raised, another the next time
    alertId: `ofsted-provider-source-suspect-${authority.urn}-after-${lastToldAt ?? 'none'}`,
    topic: 'operator',
    kind: 'source-suspect',
    authority: authority.slug,
    severity: 1,
    direction: 'none',
    confirms: null,
    subject: subjectLine(
      `Ofsted Watch doubts what it sees of ${authority.name} at Ofsted`,
      `Ofsted Watch doubts what it sees: ${authority.name}`,
    ),
    email: [
      `${authority.name} (URN ${authority.urn}):`,
      ...doubts.slice(0, MOST_LINES).map(({ because }) => `- ${because}.`),
      ...(more > 0 ? [`- and ${more} more of the kind.`] : []),
      ...kinds.flatMap((kind) =>
        WHAT_TO_DO_ABOUT_DOUBT[kind] === undefined ? [] : [`What to do: ${WHAT_TO_DO_ABOUT_DOUBT[kind]}`],
      ),
      'Once you know of it, npm run held -- acknowledge ends these messages.',
      url,
    ].join('\n'),
    sms: null,
    changes: [],
    sources: [url],
  };
};
