import { type Grade, gradeMove } from '../domain/grade.ts';
import { awardedJudgements } from '../domain/publication.ts';
import { gradedDocuments } from '../domain/standing.ts';
import { type KnownRecord, overallClaimed, overallInForce } from './against-record.ts';
import { type Claims, NOW, plainnessOf } from './claims.ts';
import { type Award, namesNoJudgement } from './graded-judgements.ts';
import { LIFTS, LOWERS } from './lexicon/grade-verbs.ts';
import { newnessOf } from './new-or-past.ts';
import { aspectSpots, clauseAt, clausesOf, type GradeSpot, gradeSpots, type Sentence, type Story } from './story.ts';

const beforeOf = ({ mention: { sentence, start } }: Award): string => sentence.text.slice(0, start);

/** `moved up from good to outstanding`: the grade that was left. */
const COMES_FROM = /\bfrom (?:an? |being )?["']?$/i;

/** Awards told so plainly can only be believed together. */
const PLAIN = 2;

/** Two awards of one judgement contradict that are both told plainly, or as plainly as each other, or in one sentence. */
const contradicts = (one: Award, believed: Award): boolean => {
  if (one.aspect !== believed.aspect || one.grade === believed.grade || NOW.test(beforeOf(believed))) return false;
  if (COMES_FROM.test(beforeOf(one))) return false;
  const plain = plainnessOf(one.mention);
  return (
    plain >= PLAIN || plain === plainnessOf(believed.mention) || one.mention.sentence === believed.mention.sentence
  );
};

const contradiction = ({ told, believed }: Claims): string | null => {
  const against = told.find((one) => believed.some((other) => contradicts(one, other)));
  return against === undefined ? null : `two grades: "${against.mention.words}"`;
};

/** A grade word in quotation marks, or `requires improvement`, is no mere adjective. */
const isGradeWord = ({ grade, start, end }: GradeSpot, text: string): boolean =>
  grade === 'requires-improvement' || (/["']$/.test(text.slice(0, start)) && /^["']/.test(text.slice(end)));

/** `'outstanding' practice` and `the 'inadequate' label` award nothing. */
const DESCRIBES_A_NOUN =
  /^["']? (?!(?:overall|for|in|by|at|on|across|with|after|and|but|from|under|to|rating|grade|judge?ment)\b)\w/;

const isLeftOver = (spot: GradeSpot, sentence: Sentence, story: Story): boolean => {
  const clause = clauseAt(clausesOf(sentence.text), spot.start);
  if (clause === undefined || DESCRIBES_A_NOUN.test(sentence.text.slice(spot.end))) return false;
  if (namesNoJudgement(sentence.text, spot)) return false;
  return newnessOf(spot, sentence, clause, story).newness === 'new';
};

/** `Ofsted has four levels: Outstanding, Good, Requires Improvement and Inadequate`. */
const TELLS_SCALE =
  /\b(?:(?:four|five|possible) (?:\w+ )?(?:levels|grades|gradings|ratings|judge?ments|categories|bands|rankings)|scale|rang(?:es?|ing) from)\b/i;
const OF_A_SCALE = 3;

const tellsScale = ({ text }: Sentence): boolean =>
  TELLS_SCALE.test(text) && new Set(gradeSpots(text).map(({ grade }) => grade)).size >= OF_A_SCALE;

/** A grade word that no mention and no words around it explain, and that is not one of the grades awarded. */
const unexplained = ({ own, mentions, believed }: Claims, story: Story): string | null => {
  for (const sentence of own.filter((each) => !tellsScale(each)))
    for (const spot of gradeSpots(sentence.text)) {
      const known =
        mentions.some((mention) => mention.sentence === sentence && mention.start === spot.start) ||
        believed.some(({ grade }) => grade === spot.grade);
      if (!known && isGradeWord(spot, sentence.text) && isLeftOver(spot, sentence, story))
        return `not explained: "${sentence.text.slice(spot.start, spot.end)}"`;
    }
  return null;
};

const hasStood = (grade: Grade, { documents }: KnownRecord): boolean =>
  gradedDocuments(documents)
    .flatMap(awardedJudgements)
    .some((judgement) => judgement.grade === grade);

/** Why a claim cannot follow from the record: it comes from a grade that never stood, or moves the other way. */
const doubtByRecord = (claims: Claims, record: KnownRecord): string | null => {
  const claim = overallClaimed(claims);
  const known = overallInForce(record);
  if (claim === undefined || known === undefined) return null;
  const origin = claims.past.find(
    ({ rule, grade, words }) => rule === 'coming-from' && grade !== 'adequate' && aspectSpots(words).length === 0,
  );
  if (origin !== undefined && !hasStood(origin.grade, record)) return `never stood: "${origin.words}"`;
  const move = gradeMove(known, claim.grade);
  const { text } = claim.mention.sentence;
  const against = (move === 'worse' && LIFTS.test(text)) || (move === 'better' && LOWERS.test(text));
  return against ? `the record says ${known}: "${claim.mention.words}"` : null;
};

/** `The first is now good, the second outstanding`, `the other way round`: which judgement is meant, grammar does not tell. */
const BY_TURNS =
  /\bthe (?:first|former)\b.*\bthe (?:second|latter|other)\b|\b(?:the other way (?:a?round)?|vice versa|respectively|(?:swapp?|trad)ed (?:places|grades))\b/i;

const byTurns = ({ own }: Claims): string | null => {
  const sentence = own.find(({ text }) => BY_TURNS.test(text) && gradeSpots(text).length > 0);
  return sentence === undefined ? null : `told by turns: "${BY_TURNS.exec(sentence.text)?.[0].slice(0, 60)}"`;
};

/** Why the grades that an item awards are withheld; null where they are certain. */
export const whyUncertain = (claims: Claims, story: Story, record: KnownRecord): string | null =>
  contradiction(claims) ?? byTurns(claims) ?? unexplained(claims, story) ?? doubtByRecord(claims, record);
