import type { Message } from '../domain/alert.ts';
import type { Instant } from '../domain/dates.ts';
import type { HealthNotice } from '../domain/source-health.ts';
import type { SourceState } from '../domain/source-state.ts';
import { operatorText, subjectLine } from './email.ts';
import { daysInWords, londonMoment } from './moments.ts';

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
    'What to do: nothing. What was published meanwhile is picked up now and alerted with its own date.',
};

/** Which telling this is: the same when the process died before it could keep that it told, another the next time. */
const tellingOf = ({ kind }: HealthNotice, { failingSince, downToldAt, suspectToldAt }: SourceState, now: Instant) =>
  kind === 'source-suspect'
    ? `after-${suspectToldAt ?? 'none'}`
    : `${failingSince ?? now}-after-${downToldAt ?? 'none'}`;

/** What is well again is said before what was wrong. */
const openingOf = (name: string, { kind, because }: HealthNotice): readonly string[] =>
  kind === 'source-recovered'
    ? [`${name}: can be read again.`, `What was wrong: ${daysInWords(because)}`]
    : [`${name}: ${daysInWords(because)}`];

/** A message to whoever runs the monitor about one source. */
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
        ? 'What to do: nothing. What was missed meanwhile is picked up now.'
        : 'What to do: read the log. Until it ends well, what this job does is not done; nothing stored is lost. This comes again every six hours.',
    ]),
    sms: null,
    changes: [],
    sources: [],
  };
};
