import type { Finding, ReadingResult } from '../../domain/reading.ts';
import { themeOf } from '../../domain/visit-themes.ts';
import type { DocumentText } from '../document-text.ts';
import type { SectionSentence } from '../text/sentences.ts';
import { comparingSentences } from './comparing-sentences.ts';
import { type Letter, letterOf } from './letter.ts';
import { letterOpening } from './letter-opening.ts';
import { readLetterOf, unreadLetter } from './letter-reading.ts';

const RULES = {
  title: /^(?:Joint )?(?:local )?area SEND (?:re-?visit|monitoring inspection)\b/i,
  inspected: /^Inspection dates?:|\brevisited\b|\bmonitoring (?:inspection|visit)\b/i,
};

/** How a revisit settles one weakness or priority action of the inspection before. */
export const VERDICT_RULES: readonly { settled: boolean; wording: RegExp; sample: string }[] = [
  {
    settled: false,
    wording:
      /\b(?:has|have) not (?:yet )?(?:made sufficient progress|taken effective action)\b.*\bth(?:is|e) (?:area of )?(?:significant )?(?:weakness|priority action|area)\b/i,
    sample: 'The area has not made sufficient progress in addressing this significant weakness.',
  },
  {
    settled: true,
    wording:
      /\b(?:has|have) (?:made sufficient progress|taken effective action)\b.*\bth(?:is|e) (?:area of )?(?:significant )?(?:weakness|priority action|area)\b/i,
    sample: 'The area has made sufficient progress in addressing this significant weakness.',
  },
];

const verdictOf = ({ text }: SectionSentence): boolean | undefined =>
  VERDICT_RULES.find(({ wording }) => wording.test(text))?.settled;

/** The weakness stands before its verdict: what it is about shows in the words since the verdict before. */
const verdicts = ({ sentences }: Letter): Finding[] =>
  sentences.flatMap((sentence, at) => {
    const settled = verdictOf(sentence);
    if (settled === undefined) return [];
    const since = sentences.slice(0, at).findLastIndex((each) => verdictOf(each) !== undefined);
    const about = sentences.slice(since + 1, at).map(({ text }) => text);
    return [
      {
        theme: themeOf(about.join(' ')),
        direction: settled ? 'improved' : 'stalled',
        comparesWith: 'the initial inspection',
        quote: sentence.text,
        page: sentence.page,
      },
    ];
  });

/**
 * Revisits to areas that owed a written statement of action (2018 to 2022), and monitoring inspections since 2024:
 * each earlier weakness is named, then settled in one sentence. Unproven: no such letter was at hand.
 */
export const readSendRevisit = (text: DocumentText): ReadingResult => {
  const letter = letterOf(text);
  const opening = letterOpening(letter, RULES);
  const settled = verdicts(letter);
  if (settled.length === 0)
    return unreadLetter('send-revisit', opening, {
      reason: 'unknown-layout',
      detail: 'No sentence says of an earlier weakness whether there was sufficient progress.',
    });
  const staying = settled.filter(({ direction }) => direction === 'stalled');
  const [first] = staying;
  const quotes = settled.map(({ quote }) => quote);
  return readLetterOf('send-revisit', opening, {
    needsToImprove: [],
    priorityActions: [],
    priorityActionsCarriedOver: staying.length,
    findings: [...settled, ...comparingSentences(letter).filter(({ quote }) => !quotes.includes(quote))],
    evidence: first === undefined ? {} : { priorityActionsCarriedOver: { page: first.page, quote: first.quote } },
  });
};
