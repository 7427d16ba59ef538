import type { Finding, ReadingResult } from '../../domain/reading.ts';
import { themeOf } from '../../domain/visit-themes.ts';
import type { DocumentText } from '../document-text.ts';
import type { ReadingFault } from '../reading-fault.ts';
import type { SectionSentence } from '../text/sentences.ts';
import { comparingSentences } from './changes/direction.ts';
import { type Letter, letterOf } from './letter.ts';
import { letterOpening } from './letter-opening.ts';
import { readLetterOf, unreadLetter } from './letter-reading.ts';
import { PRINTED_NUMBER, printedNumber } from './printed-numbers.ts';

const RULES = {
  title: /^(?:Joint )?(?:local )?area SEND (?:re-?visit|monitoring inspection)\b/i,
  inspected: /^Inspection dates?:|\brevisited\b|\bmonitoring (?:inspection|visit)\b/i,
};

/** Said of what was found the first time, in the active or the passive. */
const SETTLES = /\b(?:sufficient|insufficient|enough) progress\b|\beffective action\b/i;
const DENIES =
  /\binsufficient progress\b|\bnot (?:yet |been )?(?:made|taken|enough|sufficient)\b|\b(?:sufficient progress|effective action) (?:has|have) not\b/i;

const THIS_ONE =
  /\bth(?:is|e) (?:area of )?(?:significant |serious )?(?:weakness|priority action|concern)\b|\bthis area\b/i;
/** `to decide whether the area has made sufficient progress` settles nothing. */
const ASKS = /\bwhether\b/i;

/** Whether a sentence settles one weakness, and how; nothing where it settles none. */
export const verdictIn = (text: string): boolean | undefined =>
  SETTLES.test(text) && THIS_ONE.test(text) && !ASKS.test(text) && countsIn(text) === undefined
    ? !DENIES.test(text)
    : undefined;

/** How many weaknesses a sentence of the summary says are settled or not, and of how many. */
type Counts = { settled: boolean; count: number | 'all'; of: number | undefined };

const ALL_OF = 'all|both|each|none';
const COUNTED = new RegExp(
  `\\b(?:addressing|address|in|against|on) (?<count>${ALL_OF}|${PRINTED_NUMBER})(?: of)?(?: (?:the|these|its))?(?: (?<of>${PRINTED_NUMBER}))?(?= (?:areas?|significant|serious|weakness|priority|of)|[.,;]|$)`,
  'i',
);

const countsIn = (text: string): Counts | undefined => {
  const groups = SETTLES.test(text) && !ASKS.test(text) ? COUNTED.exec(text)?.groups : undefined;
  const word = groups?.['count']?.toLowerCase();
  if (word === undefined) return undefined;
  const of = groups?.['of'] === undefined ? undefined : printedNumber(groups['of']);
  const settled = !DENIES.test(text);
  if (word === 'all' || word === 'each') return { settled, count: 'all', of };
  if (word === 'both') return { settled, count: 2, of: 2 };
  return { settled, count: word === 'none' ? 0 : (printedNumber(word) ?? 0), of };
};

type Verdict = Finding & { settled: boolean };

/** The weakness stands before its verdict: what it is about shows in the words since the verdict before. */
const verdictsOf = ({ sentences }: Letter): readonly Verdict[] =>
  sentences.flatMap((sentence, at): Verdict[] => {
    const settled = verdictIn(sentence.text);
    if (settled === undefined) return [];
    const since = sentences.slice(0, at).findLastIndex(({ text }) => verdictIn(text) !== undefined);
    const about = sentences.slice(since + 1, at).map(({ text }) => text);
    return [
      {
        settled,
        theme: themeOf(about.join(' ')),
        direction: settled ? 'improved' : 'stalled',
        comparesWith: 'the initial inspection',
        quote: sentence.text,
        page: sentence.page,
      },
    ];
  });

const fits = ({ settled, count, of }: Counts, verdicts: readonly Verdict[]): boolean => {
  const alike = verdicts.filter((verdict) => verdict.settled === settled).length;
  return (of === undefined || of === verdicts.length) && alike === (count === 'all' ? verdicts.length : count);
};

/** Where the summary counts them, its numbers and the verdicts must agree. */
const faultOf = ({ sentences }: Letter, verdicts: readonly Verdict[]): ReadingFault | undefined => {
  if (verdicts.length === 0)
    return {
      reason: 'unknown-layout',
      detail: 'No sentence says of an earlier weakness whether there was sufficient progress.',
    };
  const printed = sentences.flatMap(({ text, page }) => {
    const counts = countsIn(text);
    return counts === undefined ? [] : [{ counts, text, page }];
  });
  const other = printed.find(({ counts }) => !fits(counts, verdicts));
  return other === undefined
    ? undefined
    : {
        reason: 'readings-disagree',
        detail: `${verdicts.length} weaknesses are settled one by one, ${verdicts.filter(({ settled }) => settled).length} of them with sufficient progress, yet page ${other.page} says: “${other.text}”`,
      };
};

const isSummary = ({ text }: Pick<SectionSentence, 'text'>): boolean => countsIn(text) !== undefined;

/**
 * Revisits to areas that owed a written statement of action (2018 to 2022), and monitoring inspections since 2024:
 * each earlier weakness is named, then settled in one sentence. Unproven: no such letter was at hand.
 */
export const readSendRevisit = (text: DocumentText): ReadingResult => {
  const letter = letterOf(text);
  const opening = letterOpening(letter, RULES);
  const verdicts = verdictsOf(letter);
  const fault = faultOf(letter, verdicts);
  if (fault !== undefined) return unreadLetter('send-revisit', opening, fault);
  const [first] = verdicts.filter(({ settled }) => !settled);
  const quotes = verdicts.map(({ quote }) => quote);
  const others = comparingSentences(letter).filter(
    ({ quote }) => !quotes.includes(quote) && !isSummary({ text: quote }),
  );
  return readLetterOf('send-revisit', opening, {
    needsToImprove: [],
    priorityActions: [],
    priorityActionsCarriedOver: verdicts.filter(({ settled }) => !settled).length,
    findings: [...verdicts.map(({ settled: _, ...finding }) => finding), ...others],
    evidence: first === undefined ? {} : { priorityActionsCarriedOver: { page: first.page, quote: first.quote } },
  });
};
