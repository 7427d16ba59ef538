import {
  DESCRIBES,
  DESCRIBES_PLACE,
  FROM_TO,
  HAS_BECOME,
  IN_ALL_AREAS,
  IS_BEFORE,
  JUDGED_AS,
  JUDGED_BEFORE,
  JUDGED_CLOSE,
  JUDGED_OBJECT,
  MAY_FOLLOW,
  MOVES_FROM,
  NOUN_AFTER,
  NOUN_BEFORE,
  NOUN_FOLLOWS,
  SERVICE_IS,
} from './lexicon/grade-verbs.ts';
import {
  AT_SUBJECT,
  AWARDED_SUBJECT,
  JUDGED_SERVICE,
  LISTED_AT,
  LISTED_FOR,
  SUBJECT_IS,
} from './lexicon/judgements.ts';
import { type GradeMention, type Newness, newnessOf } from './new-or-past.ts';
import { type Clause, clauseAt, clausesOf, type GradeSpot, gradeSpots, type Sentence, type Story } from './story.ts';

/** The words around a grade, as the grammar tables read them. */
type Around = { before: string; after: string; quoted: boolean; headline: boolean };

const around = (spot: GradeSpot, { text, place }: Sentence): Around => {
  const before = text.slice(Math.max(0, spot.start - 140), spot.start);
  const after = text.slice(spot.end, spot.end + 80);
  return { before, after, quoted: /["'] ?$/.test(before) && /^ ?["']/.test(after), headline: place === 'headline' };
};

/** `the 'inadequate' council` describes, `an 'inadequate' overall rating` does not. */
const describes = ({ before, after, headline }: Around): boolean =>
  !HAS_BECOME.test(before) &&
  ((DESCRIBES.test(after) && !/^["']? (?:\S+ ){0,3}?(?:rating|grade|judge?ment)/i.test(after)) ||
    (!headline && DESCRIBES_PLACE.test(after)));

/** Whether a sentence's subject is a judged service or one of its judgements. */
const aboutJudged = (before: string): boolean => AWARDED_SUBJECT.test(before) || JUDGED_SERVICE.test(before);

/** `outstanding in two areas, and good in three more`. */
const NEXT_IN_LIST = /(?:,|\band|\bbut)(?: and)? ["']?$/i;
const IN_SO_MANY =
  /^["']? in (?:one|two|three|four|the) (?:second|third|fourth|last|remaining|more|others?|further|areas?|categor|judge?ment)/i;

/** `good` is the one grade that inspectors use for anything: beside their verbs it needs a judged subject as well. */
const GOOD_FOR: readonly RegExp[] = [JUDGED_OBJECT, SERVICE_IS, SUBJECT_IS];

/** Whether the words are a grade here; an ordinary adjective otherwise. */
const isGrade = ({ grade, names }: GradeSpot, { before, after, quoted, headline }: Around): boolean => {
  if (names || NOUN_AFTER.test(after) || NOUN_FOLLOWS.test(after) || NOUN_BEFORE.test(before)) return true;
  if (HAS_BECOME.test(before) && DESCRIBES.test(after)) return true;
  if (headline && IN_ALL_AREAS.test(after)) return true;
  if (quoted) {
    if (grade === 'requires-improvement' || JUDGED_CLOSE.test(before)) return true;
    if (LISTED_FOR.test(after.replace(/^ ?["']/, '')) || AT_SUBJECT.test(before)) return true;
    if (/\bwith an? ["']$/.test(before) && AWARDED_SUBJECT.test(before)) return true;
    const subject = headline || JUDGED_BEFORE.test(before) || (IS_BEFORE.test(before) && aboutJudged(before));
    return subject && MAY_FOLLOW.test(after.replace(/^ ?["']/, ''));
  }
  if (!MAY_FOLLOW.test(after)) return false;
  if (
    LISTED_AT.test(before) ||
    (NEXT_IN_LIST.test(before) && IN_SO_MANY.test(after)) ||
    (/(?:^|[;,] (?:and )?(?:an? )?|,? with (?:an? )?|\b(?:and|but) (?:an? )?)$/.test(before) && LISTED_FOR.test(after))
  )
    return true;
  if ([JUDGED_CLOSE, JUDGED_AS, FROM_TO, MOVES_FROM, AT_SUBJECT].some((words) => words.test(before))) return true;
  if (JUDGED_BEFORE.test(before) && (grade !== 'good' || headline || GOOD_FOR.some((words) => words.test(before))))
    return true;
  if (grade === 'requires-improvement') return aboutJudged(before);
  return (IS_BEFORE.test(before) || headline) && aboutJudged(before);
};

const DESCRIPTION: Newness = { newness: 'past', rule: 'describes', when: [] };

const mention = (spot: GradeSpot, sentence: Sentence, clause: Clause, story: Story): GradeMention | undefined => {
  const words = around(spot, sentence);
  const describing = describes(words);
  if (!describing && !isGrade(spot, words)) return undefined;
  const newness = newnessOf(spot, sentence, clause, story);
  return {
    grade: spot.grade,
    start: spot.start,
    end: spot.end,
    sentence,
    words: clause.text.trim(),
    ...(describing && newness.newness === 'new' ? DESCRIPTION : newness),
  };
};

/** Every grade a sentence mentions as a grade, in order. */
export const gradeMentions = (sentence: Sentence, story: Story): readonly GradeMention[] => {
  const clauses = clausesOf(sentence.text);
  return gradeSpots(sentence.text).flatMap((spot) => {
    const clause = clauseAt(clauses, spot.start);
    const found = clause === undefined ? undefined : mention(spot, sentence, clause, story);
    return found ?? [];
  });
};
