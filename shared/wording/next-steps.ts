import type { Publication } from '../domain/publication.ts';

type NextStep = { applies: (publication: Publication) => boolean; says: string };

const isInadequate = ({ judgements }: Publication): boolean => Object.values(judgements).includes('inadequate');

const overall = ({ judgements }: Publication) => judgements['overall-effectiveness'];

/**
 * What usually follows, by Ofsted's own rules for inspections of children's services (ILACS guidance) and area SEND
 * inspections. The first row that applies is said.
 */
const NEXT_STEPS: readonly NextStep[] = [
  {
    // no source says yet what sets these steps off where no overall grade is given
    applies: (publication) => publication.framework === 'ilacs-2026' && isInadequate(publication),
    says: 'An action plan, monitoring visits and steps by the Department for Education may follow. What sets them off, now that no overall grade is given, is not published.',
  },
  {
    applies: isInadequate,
    says: 'The council owes an action plan within 70 working days of receiving the report. Ofsted visits about every quarter, and the Department for Education decides whether to intervene.',
  },
  {
    applies: ({ kind, priorityActions }) => priorityActions > 0 && kind !== 'send-area-inspection',
    says: 'The council, or the partnership, owes a written plan for each priority action, as a rule within 70 working days.',
  },
  {
    applies: ({ sendOutcome }) => sendOutcome === 3,
    says: 'A priority action plan is due. A monitoring inspection follows within about 18 months, then a full reinspection.',
  },
  {
    applies: ({ sendOutcome }) => sendOutcome === 2,
    says: 'The next full area SEND inspection is due in about three years.',
  },
  {
    applies: ({ sendOutcome }) => sendOutcome === 1,
    says: 'The next full area SEND inspection is due in about five years.',
  },
  {
    applies: (publication) => overall(publication) === 'requires-improvement',
    says: 'Ofsted returns for a standard inspection in about three years, with a focused visit or a joint inspection between.',
  },
  {
    applies: (publication) => overall(publication) === 'good' || overall(publication) === 'outstanding',
    says: 'Ofsted returns for a short inspection in about three years, with a focused visit or a joint inspection between.',
  },
  {
    applies: ({ kind }) => kind === 'ilacs',
    says: 'Ofsted returns in about three years, with a focused visit or a joint inspection between.',
  },
  {
    applies: ({ kind }) => kind === 'monitoring-visit',
    says: 'Monitoring visits go on about every quarter until the next full inspection.',
  },
];

/** What happens next and by when, as a rule; no line where nothing certain can be said. */
export const nextSteps = (publication: Publication): readonly string[] =>
  NEXT_STEPS.filter(({ applies }) => applies(publication))
    .slice(0, 1)
    .map(({ says }) => says);
