import type { Message } from '../domain/alert.ts';
import type { Instant } from '../domain/dates.ts';
import type { HealthNotice } from '../domain/source-health.ts';
import type { SourceState } from '../domain/source-state.ts';
import { operatorText, subjectLine } from './email.ts';
import { londonMoment } from './moments.ts';

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
