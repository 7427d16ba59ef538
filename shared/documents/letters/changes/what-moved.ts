import { LESS_IS_BETTER, MORE_IS_BETTER, OF_NEED } from './words/nouns.ts';

/** Words that say that there is less or more, and those of their clause before and after. */
type Said = { before: readonly string[]; said: readonly string[]; after: readonly string[] };

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Who or what is told of: by the last of the words that stand together, as in `capacity pressures`. */
export const kindOf = (words: readonly string[]): 'bad' | 'good' | 'need' | undefined => {
  let kind: 'bad' | 'good' | 'need' | undefined;
  for (const word of words) {
    const is = LESS_IS_BETTER.has(word)
      ? 'bad'
      : OF_NEED.has(word)
        ? 'need'
        : MORE_IS_BETTER.has(word)
          ? 'good'
          : undefined;
    if (is === undefined && kind !== undefined) return kind;
    kind = kind === 'bad' ? kind : (is ?? kind);
  }
  return kind;
};

const NO_OBJECT = set(
  'as using in by from for since and but , ; because over during following with to which while through due so at after among across compared when however significantly considerably slightly markedly steadily substantially gradually sharply notably dramatically recently',
);
const OBJECT_ENDS = set(', ; by through so and as which due since because with from to on for');
const FARTHEST_OBJECT = 12;
const FARTHEST_SUBJECT = 12;

/** `a reduction in`, `there is greater`: what moved comes after; not so in `has reduced`. */
export const isNounOf = (said: readonly string[]): boolean =>
  said[0] === 'there' || /^(?:in|of)$/.test(said.at(-1) ?? '');

const FINITE = set('is are has have was were');
/** `care leavers who are not in education and training | have increased`: that verb is the subject's. */
const RELATIVE = set('who which that');

/** The words before a verb that belong to its subject: `workers are agency staff and | turnover has increased`. */
export const subjectIn = (before: readonly string[]): readonly string[] => {
  const verb = before.findLastIndex((word, at) => FINITE.has(word) && !RELATIVE.has(before[at - 1] ?? ''));
  const joined = verb < 0 ? -1 : before.indexOf('and', verb);
  const subject = before.slice(Math.max(joined + 1, before.length - FARTHEST_SUBJECT));
  // `due to demand, waiting times | have increased`.
  const cause = subject.indexOf('due');
  return cause < 0 ? subject : subject.slice(subject.indexOf(',', cause) + 1);
};

/** What there is less or more of: the object of the verb where it has one, else its subject. */
export const whatMoved = ({ before, said, after }: Said): readonly string[] => {
  // `fewer changes of worker than before`, `turnover is lower than before`.
  const than = said.indexOf('than');
  if (than >= 0) return than > 1 ? said.slice(1, than) : subjectIn(before);
  const passive =
    said.some((word) => /^(?:been|is|are)$/.test(word)) &&
    !/ing$/.test(said.at(-1) ?? '') &&
    !said.some((word) => word.startsWith('help'));
  if (!isNounOf(said) && (passive || after.length === 0 || NO_OBJECT.has(after[0] ?? ''))) return subjectIn(before);
  const first = after.findIndex((word) => OBJECT_ENDS.has(word));
  // `more management and social work capacity`: what the words before `and` leave open, those behind it may say.
  const isOpen = after[first] === 'and' && kindOf(after.slice(0, first)) === undefined;
  const end = isOpen ? after.findIndex((word, at) => at > first && OBJECT_ENDS.has(word)) : first;
  return after.slice(0, Math.min(end < 0 ? FARTHEST_OBJECT : end, FARTHEST_OBJECT));
};
