import type { Authority } from '../../domain/authority.ts';
import type { IsoDate } from '../../domain/dates.ts';
import type { Grade } from '../../domain/grade.ts';
import type { Evidence } from '../../domain/reading.ts';
import { councilsIn } from '../council-in-text.ts';
import type { Sentence } from '../text/sentences.ts';
import { EARLIER_GRADE_RULES } from './earlier-grade-rules.ts';
import { ANY_GRADE, gradeOf } from './grade-words.ts';

/** The grade of the inspection before, as this document states it for the services as a whole. */
export type PreviousOverall = { grade: Grade; evidence: Evidence };

const WHOLE =
  /\b(?:services|all (?:areas|judge?ments)|local authority|council|overall (?:effectiveness|judge?ment|grade|rating)|re-?inspection)\b/i;
/** Stands for something named earlier in the sentence. */
const PRONOUN = /\b(?:they|it|them|the service)\b/i;
/** Words that say that a grade was given to a part of the services, to another body, or to a sample of cases. */
const PART =
  /\b(?:adoption|fostering|looked after|in care|leavers|leaving care|need help|protection|safeguarding|leadership|impact of leaders|board|schools?|homes?|centres?|provision|agency|adult|education|health|housing|youth|some|experiences and progress|early help|front door|disabled|cases|files|audit(?:s|ed)?|teams?)\b/i;
/** The same, named behind the grade: `inadequate in 2019 for leadership`. */
const PART_BEHIND = new RegExp(`^[^.,;:]{0,25}\\bfor (?:the )?(?:\\w+ ){0,3}?${PART.source}`, 'i');
/** Everything up to the clause that the grade is said in: `when`, but not a `since` right before the verb. */
const BEFORE_CLAUSE =
  /^.*(?:\b(?:when|where|which|that|since|(?<!looked )after|but|because)\b|[,:;])(?=\s+(?!young people|families)\S)/i;

/** History is not inherited by a new council, other bodies judge other things, and smaller inspections only a part. */
const ANOTHER_STORY =
  /\bpredecessor\b|\bHMI Probation\b|\bpeer review\b|\bspecial educational needs\b|\bSEND\b|\binspections? of (?:the )?(?:local )?(?:adoption|fostering|authority arrangements|children’s homes?)\b/i;
/** Inspections before 2013 of either safeguarding or looked after children; some were of both, and so of the whole. */
const BOTH = 'safeguarding (?:arrangements |services )?and (?:services for )?looked[- ]after';
const OF_A_PART = new RegExp(
  String.raw`\b(?!${BOTH})safeguarding (?:inspections?|arrangements)\b|\binspections? (?:of|for) (?!services for children in need of help and protection, |(?:[\w’]+ ){0,4}?${BOTH})(?:[\w’]+ ){0,4}?(?:safeguarding|looked[- ]after|child protection|protection of children|in need of (?:help and )?protection)\b`,
  'i',
);

const names = (words: string): boolean => WHOLE.test(words) || councilsIn(words).length > 0;

/** What the grade was given to, as the rule found it, and the sentence up to the grade and behind it. */
type Given = { of: string | undefined; object: string | undefined; before: string; behind: string };

/** Whether the grade was given to the services as a whole. */
const isWhole = ({ of, object, before, behind }: Given, alsoWhole: RegExp | undefined): boolean => {
  if (PART_BEHIND.test(behind)) return false;
  const clause = object ?? of?.replace(BEFORE_CLAUSE, '') ?? '';
  if (alsoWhole?.test(clause)) return true;
  if (of === undefined && object === undefined) return !PART.test(before);
  if (object !== undefined) return (names(object) || PRONOUN.test(object)) && !PART.test(before);
  if (names(clause) && !PRONOUN.test(clause)) return !PART.test(clause);
  return PRONOUN.test(clause) && names(before) && !PART.test(before);
};

/** Asked first, since each rule looks far back from every place where its verb stands. */
const NAMES_GRADE = new RegExp(String.raw`\b(?:${ANY_GRADE}|requir(?:ed|ing) improvement)\b`, 'i');

const gradesIn = ({ text, page }: Sentence, alsoWhole: RegExp | undefined): PreviousOverall[] =>
  (NAMES_GRADE.test(text) ? EARLIER_GRADE_RULES : [])
    .flatMap(({ wording }) => [...text.matchAll(wording)])
    .flatMap(({ groups, index, 0: words }) => {
      const grade = gradeOf((groups?.['grade'] ?? '').replace(/^requir(?:ed|ing)/i, 'requires'));
      const end = index + words.length;
      const given = {
        of: groups?.['of'],
        object: groups?.['object'],
        before: text.slice(0, end),
        behind: text.slice(end),
      };
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
/** Goes on about the inspection that the sentence before tells of. */
const THEN = /^At that (?:time|inspection)\b/;
const NOW = /\bat this inspection\b/i;
const THE_LAST = /\b(?:last|previous|most recent)\b.{0,40}\binspect/i;

const lastYearIn = ({ evidence: { quote } }: PreviousOverall): number =>
  Math.max(0, ...(quote.match(/\b20[012]\d\b/g) ?? []).map(Number));

/** The year of the inspection spoken of; the last one is later than any year. */
const recency = (previous: PreviousOverall): number =>
  THE_LAST.test(previous.evidence.quote) ? Number.MAX_SAFE_INTEGER : lastYearIn(previous);

/** Every council has been inspected as a whole within so many years of its first day. */
const FIRST_INSPECTION = 5;

/** Whether the grade is the council's own: one that is younger than the inspection before has inherited none. */
export const isOwnGrade = (previous: PreviousOverall, { validFrom }: Authority, inspected: IsoDate): boolean => {
  if (validFrom === null) return true;
  const made = Number(validFrom.slice(0, 4));
  const year = lastYearIn(previous);
  return year === 0 ? Number(inspected.slice(0, 4)) - made > FIRST_INSPECTION : year >= made;
};

/**
 * The grade of the inspection before, where a sentence gives it for the services as a whole. Of several the one of the
 * latest inspection counts. `alsoWhole` names what the whole is in inspections of a part: `looked after children`.
 */
export const previousOverall = (sentences: readonly Sentence[], alsoWhole?: RegExp): PreviousOverall | undefined => {
  const isAnother = (text: string): boolean =>
    ANOTHER_STORY.test(text) || (alsoWhole === undefined && OF_A_PART.test(text));
  const tells = ({ text }: Sentence, at: number): boolean => {
    const above = sentences[at - 1]?.text ?? '';
    if (NOW.test(text) || isAnother(text)) return false;
    return THEN.test(text) ? /\binspect/i.test(above) && !PART.test(above) && !isAnother(above) : EARLIER.test(text);
  };
  const said = sentences.filter(tells).flatMap((sentence) => gradesIn(sentence, alsoWhole));
  return [...said, ...listed(sentences)].toSorted((a, b) => recency(b) - recency(a))[0];
};
