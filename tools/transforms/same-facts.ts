import type { Reading, ReadingResult } from '../../shared/domain/reading.ts';

/** Dashes, hyphens and spaces alike: which of them a font names is no fact. */
const words = (text: string): string => text.replace(/[\p{Pd}\u2212\s]+/gu, ' ');

/** What a reading says, without the pages it says it on. */
const factsOf = ({
  evidence: _,
  findings,
  needsToImprove,
  priorityActions,
  ...facts
}: Reading): Record<string, unknown> => ({
  ...facts,
  needsToImprove: needsToImprove.map(words),
  priorityActions: priorityActions.map(words),
  findings: findings.map(({ theme, direction, quote }) => `${theme} ${direction} ${words(quote)}`),
});

/**
 * What a changed file says otherwise than the file it was made from: nothing where the facts are equal or the changed
 * file is unread. A file that was unread may be read once it has been printed again.
 */
export const otherFacts = (before: ReadingResult, after: ReadingResult): readonly string[] => {
  if (before.status === 'unread' || after.status === 'unread') return [];
  const [was, is] = [factsOf(before.reading), factsOf(after.reading)];
  return Object.keys(was).flatMap((field) => {
    const [a, b] = [JSON.stringify(was[field]), JSON.stringify(is[field])];
    return a === b ? [] : [`${field}: ${a.slice(0, 300)} became ${b.slice(0, 300)}`];
  });
};
