import type { Direction } from '../domain/alert.ts';
import { kindLabel } from '../domain/document-kind.ts';
import type { Publication } from '../domain/publication.ts';
import type { Reading } from '../domain/reading.ts';
import { count, type PreviousOutcome } from './visit-lines.ts';

type Headed = {
  publication: Publication;
  reading: Reading;
  previousOutcome: PreviousOutcome | null;
  direction: Direction;
};

const IN_OFSTEDS_VIEW: Record<Direction, string> = {
  better: 'no grade, some things better',
  worse: 'no grade, some things worse',
  mixed: 'no grade, some things better, some worse',
  none: 'no grade given',
};

/** What is said where nothing got worse but something came to a halt. */
const WHERE_STALLED: Record<Direction, string> = {
  ...IN_OFSTEDS_VIEW,
  mixed: 'no grade, some things better, some stalled',
  none: 'no grade, some things stalled',
};

const stalledWithoutFall = ({ findings }: Reading): boolean =>
  findings.some(({ direction }) => direction === 'stalled') &&
  !findings.some(({ direction }) => direction === 'declined' || direction === 'mixed');

/** The fullest wording first; each says the worse half where there is one. */
export const visitHeadlines = ({ publication, reading, previousOutcome, direction }: Headed): readonly string[] => {
  const kind = `Ofsted ${kindLabel(publication.kind)}`;
  const stalled = stalledWithoutFall(reading);
  if (reading.priorityActions.length > 0) {
    const set = `${count(reading.priorityActions.length, 'priority action', 'priority actions')} set`;
    return [`${kind}, no grade, ${set}`, `${kind}, ${set}`];
  }
  if (reading.sendOutcome === null)
    return [
      `${kind}, ${(stalled ? WHERE_STALLED : IN_OFSTEDS_VIEW)[direction]}`,
      ...(direction === 'mixed' ? [`${kind}, mixed findings`] : []),
    ];
  const before = previousOutcome === null ? '' : `, before ${previousOutcome.outcome}`;
  return [`${kind}: outcome ${reading.sendOutcome} of 3${before}`];
};
