import type { Message } from '../domain/alert.ts';
import { type IsoDate, longDate, monthOf, monthsAfter, workingDaysAfter } from '../domain/dates.ts';
import { inspectedOn, type Publication } from '../domain/publication.ts';
import { publicationId } from '../domain/publication-id.ts';
import { inOrderOfInspection } from '../domain/publications.ts';
import { standingOf } from '../domain/standing.ts';
import { beforeClosing } from './fit-email.ts';

/** Something that Ofsted, or a council, owes by about a day. */
export type NextDate = {
  /** The same for as long as the document stands that sets it off. */
  id: string;
  /** The day itself, or the last day of the month if no day can be worked out. */
  by: IsoDate;
  within: 'day' | 'month';
  /** `Ofsted’s next inspection, a short one`. */
  what: string;
  /** From what it is reckoned, and by whose rule. Every date here is an estimate. */
  basis: string;
};

/** When a step is due, and its wording before and after that. */
type Dated = NextDate & { ahead: string; past: string };

type NextStep = { applies: (publication: Publication) => boolean; says: (publication: Publication) => Dated | string };

const isInadequate = ({ judgements }: Publication): boolean => Object.values(judgements).includes('inadequate');

const overall = ({ judgements }: Publication) => judgements['overall-effectiveness'];

/** `December 2019` or `3 December 2019`. */
export const whenInWords = ({ by, within }: Pick<NextDate, 'by' | 'within'>): string =>
  within === 'day' ? longDate(by) : monthOf(by);

/** The clock starts when the council receives the report, about the day it is published. */
const planOf =
  (whose: string, plan: string, rest: string) =>
  (publication: Publication): Dated => {
    const by = workingDaysAfter(publication.published, 70);
    return {
      id: `plan-${publicationId(publication)}`,
      by,
      within: 'day',
      what: `${plan} is due`,
      basis: '70 working days after the report, by the regulations on inspections',
      ahead: `${whose} owes ${plan} within 70 working days of receiving the report, by about ${longDate(by)}.${rest}`,
      past: `${whose} owed ${plan} by about ${longDate(by)}.${rest}`,
    };
  };

const inspectionIn =
  (years: number, what: string, rest = '') =>
  (publication: Publication): Dated => {
    const by = monthsAfter(inspectedOn(publication), 12 * years);
    const after = `about ${years === 3 ? 'three' : 'five'} years after the last`;
    return {
      id: `inspection-${publicationId(publication)}`,
      by,
      within: 'month',
      what,
      basis: `${after}, by Ofsted’s own guidance`,
      ahead: `${what} is due ${after}, about ${monthOf(by)}${rest}.`,
      past: `${what} was due ${after}, about ${monthOf(by)}.`,
    };
  };

const monitoringOfArea = (publication: Publication): Dated => {
  const by = monthsAfter(inspectedOn(publication), 18);
  return {
    id: `area-monitoring-${publicationId(publication)}`,
    by,
    within: 'month',
    what: 'a monitoring inspection of the area’s SEND services',
    basis: 'within about 18 months of the last inspection, by Ofsted’s own guidance',
    ahead: `A priority action plan is due. A monitoring inspection follows within about 18 months, by about ${monthOf(by)}, then a full reinspection.`,
    past: `A monitoring inspection was due within about 18 months, by about ${monthOf(by)}; a full reinspection follows it.`,
  };
};

const BETWEEN = ', with a focused visit or a joint inspection between';

/**
 * What usually follows, by Ofsted's own rules for inspections of children's services (ILACS guidance) and area SEND
 * inspections. The first row that applies is said.
 */
const NEXT_STEPS: readonly NextStep[] = [
  {
    // no source says yet what sets these steps off where no overall grade is given
    applies: (publication) => publication.framework === 'ilacs-2026' && isInadequate(publication),
    says: () =>
      'An action plan, monitoring visits and steps by the Department for Education may follow. What sets them off, now that no overall grade is given, is not published.',
  },
  {
    applies: isInadequate,
    says: planOf(
      'The council',
      'an action plan',
      ' Ofsted visits about every quarter, and the Department for Education decides whether to intervene.',
    ),
  },
  {
    applies: ({ kind, priorityActions }) => priorityActions > 0 && kind !== 'send-area-inspection',
    says: planOf('The council, or the partnership,', 'a written plan for each priority action, as a rule', ''),
  },
  { applies: ({ sendOutcome }) => sendOutcome === 3, says: monitoringOfArea },
  { applies: ({ sendOutcome }) => sendOutcome === 2, says: inspectionIn(3, 'The next full area SEND inspection') },
  { applies: ({ sendOutcome }) => sendOutcome === 1, says: inspectionIn(5, 'The next full area SEND inspection') },
  {
    applies: (publication) => overall(publication) === 'requires-improvement',
    says: inspectionIn(3, 'Ofsted’s next inspection, a standard one,', BETWEEN),
  },
  {
    applies: (publication) => overall(publication) === 'good' || overall(publication) === 'outstanding',
    says: inspectionIn(3, 'Ofsted’s next inspection, a short one,', BETWEEN),
  },
  { applies: ({ kind }) => kind === 'ilacs', says: inspectionIn(3, 'Ofsted’s next inspection', BETWEEN) },
  {
    applies: ({ kind }) => kind === 'monitoring-visit',
    says: () => 'Monitoring visits go on about every quarter until the next full inspection.',
  },
  {
    applies: ({ kind }) => kind === 'focused-visit' || kind === 'jtai',
    says: () =>
      'Visits like this one fall between full inspections, which come about every three years and give the next grades.',
  },
];

const stepAfter = (publication: Publication): Dated | string | undefined =>
  NEXT_STEPS.find(({ applies }) => applies(publication))?.says(publication);

const told = (step: Dated | string, today: IsoDate): string => {
  if (typeof step === 'string') return step;
  return today > step.by ? step.past : step.ahead;
};

/**
 * What happens next and by about when, as a rule, as `today` sees it: what should have happened by then is told as
 * past. No line where nothing certain can be said.
 */
export const nextSteps = (publication: Publication, today: IsoDate): readonly string[] => {
  const step = stepAfter(publication);
  return step === undefined ? [] : [told(step, today)];
};

const datesAfter = (publication: Publication | undefined): readonly NextDate[] => {
  const step = publication === undefined ? undefined : stepAfter(publication);
  if (step === undefined || typeof step === 'string') return [];
  const { id, by, within, what, basis } = step;
  return [{ id, by, within, what: what.replace(/,$/, ''), basis }];
};

/** About one a quarter while a judgement is inadequate, from the last one, or from the report. */
const nextMonitoringVisit = (report: Publication, later: readonly Publication[]): readonly NextDate[] => {
  if (!isInadequate(report) || report.framework === 'ilacs-2026') return [];
  const last = later.findLast(({ kind }) => kind === 'monitoring-visit');
  return [
    {
      id: `monitoring-${publicationId(last ?? report)}`,
      by: monthsAfter(last === undefined ? report.published : inspectedOn(last), 3),
      within: 'month',
      what: 'Ofsted’s next monitoring visit',
      basis: `about a quarter after the last ${last === undefined ? 'report' : 'visit'}, by Ofsted’s own guidance`,
    },
  ];
};

/**
 * What is owed next, by what is known of a council, the soonest first, also where that day is past. Nothing follows from
 * a report that a newer one replaced, which could not be read.
 */
export const nextDates = (publications: readonly Publication[]): readonly NextDate[] => {
  const inOrder = publications.toSorted(inOrderOfInspection);
  const { lastGraded: report, notKnownSince } = standingOf(publications);
  const since = inOrder.filter((other) => report === null || inOrderOfInspection(other, report) > 0);
  const ofServices =
    report === null || notKnownSince !== null ? [] : [...datesAfter(report), ...nextMonitoringVisit(report, since)];
  const plans = since.filter(({ priorityActions, sendOutcome }) => priorityActions > 0 && sendOutcome === null);
  const dates = [
    ...ofServices,
    ...plans.flatMap(datesAfter),
    ...datesAfter(inOrder.findLast(({ sendOutcome }) => sendOutcome !== null)),
  ];
  return dates.toSorted((a, b) => a.by.localeCompare(b.by));
};

const MOST_DATES = 2;

/** The next dates of a council for an email: those to come, or the inspection that should have come. */
const nextDateLines = (publications: readonly Publication[], today: IsoDate, email: string): readonly string[] => {
  const dates = nextDates(publications);
  const ahead = dates.filter(({ by }) => by >= today).slice(0, MOST_DATES);
  const overdue = dates.findLast(({ id, by }) => id.startsWith('inspection-') && by < today);
  if (ahead.length === 0 && overdue === undefined) return ['None can be worked out from what is on record here.'];
  const late = overdue === undefined ? [] : [overdue];
  return [...late, ...ahead]
    .filter((date) => !email.includes(`about ${whenInWords(date)}`))
    .map((date) => {
      const when = date === overdue ? 'Overdue since about' : 'About';
      return `${when} ${whenInWords(date)}: ${date.what} (${date.basis}).`;
    });
};

/** A message to readers as it leaves: with the next date where its text has none yet, and the council's own page. */
export const withNextDateAndPage = (
  message: Message,
  publications: readonly Publication[],
  today: IsoDate,
  site: string,
): Message => {
  const { topic, email, authority } = message;
  if (topic !== 'alerts' || email === null) return message;
  const page = `${site}/${authority ?? ''}`;
  const sections =
    authority === null
      ? [{ heading: 'The councils that are watched', lines: [page] }]
      : [
          { heading: 'Next date, an estimate', lines: nextDateLines(publications, today, email) },
          { heading: 'The council’s page: every document, what changed, how to get alerts', lines: [page] },
        ];
  return { ...message, email: beforeClosing(email, sections) };
};
