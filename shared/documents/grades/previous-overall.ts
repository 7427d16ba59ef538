import type { Grade } from '../../domain/grade.ts';
import type { Evidence } from '../../domain/reading.ts';
import { councilsIn } from '../council-in-text.ts';
import type { Sentence } from '../text/sentences.ts';
import { EARLIER_GRADE_RULES } from './earlier-grade-rules.ts';
import { ANY_GRADE, gradeOf } from './grade-words.ts';

/** The grade of the inspection before, as this document states it for the services as a whole. */
export type PreviousOverall = { grade: Grade; evidence: Evidence };

const WHOLE = /\b(?:services|all areas|local authority|council|overall effectiveness|re-?inspection)\b/i;
/** Stands for something named earlier in the sentence. */
const PRONOUN = /\b(?:they|it|them|the service)\b/i;
/** Words that say that a grade was given to a part of the services, to another body, or to a sample of cases. */
const PART =
  /\b(?:adoption|fostering|looked after|in care|leavers|leaving care|need help|protection|leadership|impact of leaders|board|schools?|homes?|centres?|some|experiences and progress|early help|front door|disabled|cases|files|audit(?:s|ed)?|teams?)\b/i;
/** Everything up to the clause that the grade is said in: `when`, but not a `since` right before the verb. */
const BEFORE_CLAUSE = /^.*(?:\b(?:when|where|which|that|since|(?<!looked )after|but|because)\b|[,:;])(?=\s+\S)/i;

/** History is not inherited by a new council, and smaller inspections never graded the services as a whole. */
const ANOTHER_STORY =
  /\bpredecessor\b|\binspection of (?:the )?(?:local )?(?:adoption|fostering|authority arrangements|children’s homes?)\b/i;

const names = (words: string): boolean => WHOLE.test(words) || councilsIn(words).length > 0;

/** What the grade was given to, as the rule found it, and the sentence up to the grade. */
type Given = { of: string | undefined; object: string | undefined; before: string };

/** Whether the grade was given to the services as a whole. */
const isWhole = ({ of, object, before }: Given, alsoWhole: RegExp | undefined): boolean => {
  const clause = object ?? of?.replace(BEFORE_CLAUSE, '') ?? '';
  if (alsoWhole?.test(clause)) return true;
  if (of === undefined && object === undefined) return !PART.test(before);
  if (object !== undefined) return (names(object) || PRONOUN.test(object)) && !PART.test(before);
  if (names(clause) && !PRONOUN.test(clause)) return !PART.test(clause);
  return PRONOUN.test(clause) && names(before) && !PART.test(before);
};

const gradesIn = ({ text, page }: Sentence, alsoWhole: RegExp | undefined): PreviousOverall[] =>
  EARLIER_GRADE_RULES.flatMap(({ wording }) => [...text.matchAll(wording)]).flatMap(({ groups, index, 0: words }) => {
    const grade = gradeOf((groups?.['grade'] ?? '').replace(/^requir(?:ed|ing)/i, 'requires'));
    const given = { of: groups?.['of'], object: groups?.['object'], before: text.slice(0, index) + words };
    return grade && isWhole(given, alsoWhole) ? [{ grade, evidence: { page, quote: text } }] : [];
  });

/** Re-inspections list the old grades like a table: `The judgements were: overall effectiveness: inadequate`. */
const LISTED = new RegExp(`^\\W*overall effectiveness: (?<grade>${ANY_GRADE})\\W*$`, 'i');
const INTRODUCES_LIST = /\bjudgements for the local authority were:$/i;

const listed = (sentences: readonly Sentence[]): PreviousOverall[] =>
  sentences.flatMap(({ text, page }, at) => {
    const grade = gradeOf(LISTED.exec(text)?.groups?.['grade'] ?? '');
    const introduced = INTRODUCES_LIST.test(sentences[at - 1]?.text ?? '');
    return introduced && grade ? [{ grade, evidence: { page, quote: text } }] : [];
  });

const EARLIER = /\b(?:last|previous|previously|earlier|inspect(?:ion|ed)|since|no longer|20[012]\d)\b/i;
const NOW = /\bat this inspection\b/i;
const THE_LAST = /\b(?:last|previous|most recent)\b.{0,40}\binspect/i;

/** The year of the inspection spoken of; the last one is later than any year. */
const recency = ({ evidence: { quote } }: PreviousOverall): number =>
  THE_LAST.test(quote) ? Number.MAX_SAFE_INTEGER : Math.max(0, ...(quote.match(/\b20[012]\d\b/g) ?? []).map(Number));

/**
 * The grade of the inspection before, where a sentence gives it for the services as a whole. Of several the one of the
 * latest inspection counts. `alsoWhole` names what the whole is in inspections of a part: `looked after children`.
 */
export const previousOverall = (sentences: readonly Sentence[], alsoWhole?: RegExp): PreviousOverall | undefined => {
  const said = sentences
    .filter(({ text }) => EARLIER.test(text) && !NOW.test(text) && !ANOTHER_STORY.test(text))
    .flatMap((sentence) => gradesIn(sentence, alsoWhole));
  return [...said, ...listed(sentences)].toSorted((a, b) => recency(b) - recency(a))[0];
};
