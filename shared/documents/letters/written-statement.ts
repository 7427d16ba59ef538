import type { ReadingResult } from '../../domain/reading.ts';
import { type ListItem, listItems } from '../text/list-items.ts';
import { comparingSentences } from './changes/direction.ts';
import type { Letter } from './letter.ts';
import { allLists, THEMED_LIST } from './letter-lists.ts';
import type { LetterOpening } from './letter-opening.ts';
import { readLetterOf, unreadLetter } from './letter-reading.ts';
import { PRINTED_NUMBER, printedNumber } from './printed-numbers.ts';

/** `HMCI has determined that a written statement of action is required because of significant areas of weakness.` */
const REQUIRED = /\bwritten statement of action is required\b/i;
const NOT_REQUIRED = /\bwritten statement of action is not required\b/i;
/** Leads in to the list of what the statement has to tackle. */
const LEADS_IN =
  /\bfollowing (?:areas of significant weakness|significant weaknesses)\b|^areas of significant weakness:$/i;

/** `the following three areas of significant weakness`. */
const COUNTED = new RegExp(
  `\\b(?:following )?(${PRINTED_NUMBER}) (?:areas of significant weakness|significant weaknesses)\\b`,
  'i',
);

const printedCount = ({ sentences }: Letter): { count: number; text: string; page: number } | undefined => {
  for (const { text, page } of sentences) {
    const count = printedNumber(COUNTED.exec(text)?.[1] ?? '');
    if (count !== undefined) return { count, text, page };
  }
  return undefined;
};

const weaknesses = ({ lines }: Letter): readonly ListItem[] => {
  const at = lines.findIndex(({ text }, nth) => LEADS_IN.test(`${text} ${lines[nth + 1]?.text ?? ''}`));
  const below = at < 0 ? [] : lines.slice(at + 1);
  const end = below.findIndex(({ text }) => /^Yours? sincerely/i.test(text));
  return listItems(end < 0 ? below : below.slice(0, end), 'ends-list');
};

/**
 * Letters on local area SEND inspections of 2016 to 2022. Their gravest outcome was a written statement of action: the
 * significant weaknesses it must tackle stand here as priority actions. Unproven: no such letter was at hand; the
 * layout follows descriptions.
 */
export const readSendLetter = (letter: Letter, opening: LetterOpening): ReadingResult => {
  const cue = letter.sentences.find(({ text }) => REQUIRED.test(text));
  const found = cue === undefined ? [] : weaknesses(letter);
  const denied = letter.sentences.find(({ text }) => NOT_REQUIRED.test(text));
  const kind = 'send-area-inspection';
  if (cue !== undefined && (found.length === 0 || denied !== undefined))
    return unreadLetter(kind, opening, {
      reason: 'readings-disagree',
      detail: `Page ${cue.page} requires a written statement of action, yet its weaknesses were not found as a list.`,
    });
  const printed = found.length === 0 ? undefined : printedCount(letter);
  if (printed !== undefined && printed.count !== found.length)
    return unreadLetter(kind, opening, {
      reason: 'readings-disagree',
      detail: `${found.length} weaknesses are listed, yet page ${printed.page} says: “${printed.text}”`,
    });
  const tackled = new Set(found.map(({ text }) => text));
  return readLetterOf(kind, opening, {
    needsToImprove: allLists(letter, 'improve', THEMED_LIST).items.filter(({ text }) => !tackled.has(text)),
    priorityActions: found,
    findings: [...comparingSentences(letter)],
    evidence: {},
  });
};
