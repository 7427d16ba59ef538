import { type IsoDate, longDate } from '../domain/dates.ts';
import { inspectedOn, type Publication } from '../domain/publication.ts';
import { monthOf, monthsAfter, workingDaysAfter } from './about-when.ts';

/** When a step is due, and how it is told before and after that. */
type Dated = { by: IsoDate; ahead: string; past: string };

type NextStep = { applies: (publication: Publication) => boolean; says: (publication: Publication) => Dated | string };

const isInadequate = ({ judgements }: Publication): boolean => Object.values(judgements).includes('inadequate');

const overall = ({ judgements }: Publication) => judgements['overall-effectiveness'];

/** The clock starts when the council receives the report, about the day it is published. */
const planOf =
  (whose: string, plan: string, rest: string) =>
  ({ published }: Publication): Dated => {
    const by = workingDaysAfter(published, 70);
    return {
      by,
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
      by,
      ahead: `${what} is due ${after}, about ${monthOf(by)}${rest}.`,
      past: `${what} was due ${after}, about ${monthOf(by)}.`,
    };
  };

const monitoringOfArea = (publication: Publication): Dated => {
  const by = monthsAfter(inspectedOn(publication), 18);
  return {
    by,
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

const told = (step: Dated | string, today: IsoDate): string => {
  if (typeof step === 'string') return step;
  return today > step.by ? step.past : step.ahead;
};

/**
 * What happens next and by about when, as a rule, as `today` sees it: what should have happened by then is told as
 * past. No line where nothing certain can be said.
 */
export const nextSteps = (publication: Publication, today: IsoDate): readonly string[] =>
  NEXT_STEPS.filter(({ applies }) => applies(publication))
    .slice(0, 1)
    .map(({ says }) => told(says(publication), today));
