import { type Aspect, aspectLabel } from '../domain/aspect.ts';
import { type Confirmation, READING_EVIDENCE_ORDER, type Reading } from '../domain/reading.ts';

const WORDS: Record<Confirmation, string> = {
  'second-place': 'Printed in two places of it, which agree',
  rule: 'Printed once, and in keeping with the other judgements',
  single: 'Printed once, with nothing to confirm it',
};

/** How one judgement was confirmed, to stand beside its quotation; undefined in readings of version 0.1.0. */
export const confirmationWords = ({ evidence }: Reading, aspect: Aspect): string | undefined => {
  const by = evidence[aspect]?.confirmedBy;
  return by && WORDS[by];
};

const lineFor = (reading: Reading, by: Confirmation): string[] => {
  const aspects = READING_EVIDENCE_ORDER.filter((aspect) => reading.evidence[aspect]?.confirmedBy === by);
  return aspects.length === 0 ? [] : [`${WORDS[by]}: ${aspects.map(aspectLabel).join('; ')}.`];
};

/** How sure each judgement of a report is: nothing is said of one whose reading does not tell. */
export const howSure = (reading: Reading): readonly string[] => [
  'Read from Ofsted’s own document.',
  ...(['second-place', 'rule', 'single'] as const).flatMap((by) => lineFor(reading, by)),
];
