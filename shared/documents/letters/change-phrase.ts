import { LEXICON } from './change-lexicon.ts';
import { type Phrase, phrase } from './phrases.ts';

/**
 * What a change is for the finding it makes. `holds` is a strength kept up; `despite` an improvement that the rest of
 * the sentence sets something against.
 */
export type Change = 'improved' | 'despite' | 'persists' | 'stalled' | 'declined' | 'holds';

/** What else has to be asked before the words count. */
export type Check =
  | 'now'
  | 'starting'
  | 'needs'
  | 'commitment'
  | 'untried'
  | 'recent'
  | 'high'
  | 'alone'
  | 'grows'
  | 'once'
  | 'effect'
  | 'aims';

/** A way to say a change. */
export type ChangePhrase = {
  /** `less` and `more` say which way something moved: what moved decides whether that is better. */
  change: Change | 'less' | 'more';
  wording: Phrase;
  /** The wording as it is written in the table. */
  says: string;
  check: Check | undefined;
  /** A sentence of our own that says it so, and the change it is. */
  sample: string;
  is: Change;
};

/** A wording that says one change wherever it counts. */
export const say = (change: Change, says: string, sample: string, check?: Check): ChangePhrase => ({
  change,
  says,
  sample,
  check,
  is: change,
  wording: phrase(says, LEXICON),
});

/** A wording that says that there is less or more of something. */
export const moves = (change: 'less' | 'more', says: string, sample: string, is: Change): ChangePhrase => ({
  change,
  says,
  sample,
  check: undefined,
  is,
  wording: phrase(says, LEXICON),
});
