import type { DocumentKind } from '../domain/document-kind.ts';
import type { Grade } from '../domain/grade.ts';
import { documentKindsOf, type NewsEvent } from '../domain/news-event.ts';
import type { Publication } from '../domain/publication.ts';
import { gradedDocuments, type Standing, standingOf } from '../domain/standing.ts';
import type { Claims } from './claims.ts';
import { monthsWithYear, toldDates } from './dates-in-item.ts';
import { REPEATS } from './lexicon/grade-verbs.ts';
import type { GradeMention } from './new-or-past.ts';
import type { Sentence, Story } from './story.ts';

/** What was known of an item's council when it was written: the documents, and how the council stood by them. */
export type KnownRecord = { documents: readonly Publication[]; standing: Standing };

export const knownRecord = (documents: readonly Publication[]): KnownRecord => ({
  documents,
  standing: standingOf(documents),
});

/** The overall grade in force; undefined where the record has none. */
export const overallInForce = ({ standing }: KnownRecord): Grade | undefined =>
  standing.judgements.find(({ aspect }) => aspect === 'overall-effectiveness')?.grade;

export const overallClaimed = ({ awarded }: Claims): { grade: Grade; mention: GradeMention } | undefined =>
  awarded.find(({ aspect }) => aspect === 'overall-effectiveness');

/** The known document of one of these kinds whose inspection a sentence dates, to the month. */
const datedIn = (sentence: Sentence, kinds: readonly DocumentKind[], { documents }: KnownRecord, story: Story) => {
  const months = toldDates(sentence.text, story).flatMap(({ month }) => month ?? []);
  return documents.find(
    ({ kind, inspectionStart, inspectionEnd }) =>
      kinds.includes(kind) &&
      [inspectionStart, inspectionEnd].some((day) => day !== null && months.includes(day.slice(0, 7))),
  );
};

/** The known document that an item's outcome is already told in: the words that tell the outcome date its inspection. */
export const alreadyTold = (
  event: NewsEvent,
  sentences: readonly Sentence[],
  record: KnownRecord,
  story: Story,
): Publication | undefined =>
  sentences
    .map((sentence) => datedIn(sentence, documentKindsOf(event), record, story))
    .find((document) => document !== undefined);

/** `last found inadequate in July 2019`: the date of a grade before this one. */
const OF_ONE_BEFORE = /\b(?:last|again|also|previous(?:ly)?|former(?:ly)?|since|earlier|once|before)\b/i;

const monthsOf = ({ inspectionStart, inspectionEnd, published }: Publication): readonly string[] =>
  [inspectionStart, inspectionEnd, published].flatMap((day) => day?.slice(0, 7) ?? []);

/**
 * An old report told again under a new date: the last month that the item tells with its year is that of a known report
 * which gave this very grade and has been replaced since, and the item names no other grade.
 */
export const tellsOldReport = (claims: Claims, record: KnownRecord, story: Story): Publication | undefined => {
  const claim = overallClaimed(claims);
  const inForce = record.standing.lastGraded;
  if (claim === undefined || inForce === null || claims.past.some(({ grade }) => grade !== claim.grade))
    return undefined;
  const dated = story.sentences.filter(({ text }) => monthsWithYear(text).length > 0);
  const latest = dated
    .flatMap(({ text }) => monthsWithYear(text))
    .toSorted()
    .at(-1);
  if (latest === undefined || dated.some(({ text }) => OF_ONE_BEFORE.test(text))) return undefined;
  return gradedDocuments(record.documents).find(
    (document) =>
      document.published < inForce.published &&
      monthsOf(document).includes(latest) &&
      document.judgements['overall-effectiveness'] === claim.grade,
  );
};

/**
 * A grade that stood already is background where nothing says that it was given again: no report that is out now, no
 * word of repeating, no inspection after the one on record.
 */
export const repeatsRecord = (claims: Claims, record: KnownRecord, story: Story): GradeMention | undefined => {
  const claim = overallClaimed(claims);
  const known = record.standing.lastGraded?.published;
  if (claim === undefined || known === undefined || claim.grade !== overallInForce(record)) return undefined;
  // a judgement of its own that stood otherwise is new, and so is the whole
  const differs = claims.awarded.some(({ aspect, grade }) =>
    record.standing.judgements.some((known) => known.aspect === aspect && known.grade !== grade),
  );
  const later = story.sentences
    .flatMap(({ text }) => toldDates(text, story))
    .some(({ ofInspection, month }) => ofInspection && month !== null && month > known.slice(0, 7));
  return later || differs || story.sentences.some(({ text }) => REPEATS.test(text)) ? undefined : claim.mention;
};

/** Whether every judgement that an item awards stands on the record as it is told. */
export const allStands = ({ awarded }: Claims, { standing }: KnownRecord): boolean =>
  awarded.length > 0 &&
  awarded.every(({ aspect, grade }) =>
    standing.judgements.some((known) => known.aspect === aspect && known.grade === grade),
  );

/** A grade that did not stand when the item was written can only be a new one. */
export const isNotOnRecord = (claims: Claims, record: KnownRecord): GradeMention | undefined => {
  const claim = overallClaimed(claims);
  const known = overallInForce(record);
  return claim === undefined || known === undefined || known === claim.grade ? undefined : claim.mention;
};

/** Whether a known document gave this overall grade. */
export const stoodOverall = (grade: Grade, { documents }: KnownRecord): boolean =>
  gradedDocuments(documents).some(({ judgements }) => judgements['overall-effectiveness'] === grade);
