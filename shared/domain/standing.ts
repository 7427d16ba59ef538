import type { Aspect } from './aspect.ts';
import type { IsoDate } from './dates.ts';
import { isGraded } from './document-kind.ts';
import type { FrameworkId } from './framework.ts';
import type { Grade } from './grade.ts';
import { awardedJudgements, type Publication, publicationDay } from './publication.ts';
import { isShippedEntryOf, publicationId, sameInspection } from './publication-id.ts';
import { inOrderOfInspection } from './publications.ts';

/** One judgement in force: which grade, since the publication of which document. */
export type JudgementInForce = {
  aspect: Aspect;
  grade: Grade;
  /** Publication day of the document that awarded it; null where nothing gives that day. */
  since: IsoDate | null;
  publication: Publication;
};

/** How a council's children's services stand: the judgements in force, in the order the last report prints them. */
export type Standing = {
  judgements: readonly JudgementInForce[];
  /** The report that last awarded judgements; null while none is known. */
  lastGraded: Publication | null;
  /** ILACS reports on inspections since April 2026 award no overall grade. */
  overallNoLongerGiven: boolean;
  /**
   * The newest report on a later inspection, which could not be read: since then the judgements in force are not known,
   * and those given here are the last that are.
   */
  notKnownSince: Publication | null;
};

const NO_STANDING: Standing = {
  judgements: [],
  lastGraded: null,
  overallNoLongerGiven: false,
  notKnownSince: null,
};

/** SIF reports and re-inspections may leave aspects out, which then stay in force; other reports replace everything. */
const keepsOthers = (before: FrameworkId | null, now: FrameworkId | null): boolean => before === 'sif' && now === 'sif';

const award = (standing: Standing, publication: Publication): Standing => {
  const awarded = awardedJudgements(publication).map(
    ({ aspect, grade }): JudgementInForce => ({ aspect, grade, since: publicationDay(publication), publication }),
  );
  if (awarded.length === 0) return standing;
  const replaced = new Set(awarded.map(({ aspect }) => aspect));
  const kept = keepsOthers(standing.lastGraded?.framework ?? null, publication.framework)
    ? standing.judgements.filter(({ aspect }) => !replaced.has(aspect))
    : [];
  return {
    judgements: [...awarded, ...kept],
    lastGraded: publication,
    overallNoLongerGiven: publication.framework === 'ilacs-2026',
    notKnownSince: null,
  };
};

/** Whether it took the place of another report on the same inspection, which need not have been issued on another day. */
const reissues = (later: Publication, earlier: Publication): boolean =>
  later.revises === publicationId(earlier) ||
  (sameInspection(later, earlier) && later.published > earlier.published && earlier.revises !== publicationId(later));

/** Graded documents that count: read with certainty, or of the shipped record, and not replaced by a re-issue. */
export const gradedDocuments = (publications: readonly Publication[]): readonly Publication[] => {
  const graded = publications.filter(({ kind, status }) => isGraded(kind) && status !== 'unread');
  return graded.filter((document) => !graded.some((other) => reissues(other, document))).toSorted(inOrderOfInspection);
};

/** A report that could not be read, on a later inspection than the last that could. */
const unreadAfter = (publications: readonly Publication[], { lastGraded }: Standing): Publication | null => {
  const isLater = (unread: Publication): boolean => {
    if (lastGraded === null) return true;
    // where the page leaves out the day of the inspection, what was published later is about a later one
    return unread.inspectionEnd === null || lastGraded.inspectionEnd === null
      ? unread.published > lastGraded.published
      : unread.inspectionEnd > lastGraded.inspectionEnd;
  };
  return (
    publications
      .filter(({ kind, status }) => isGraded(kind) && status === 'unread')
      .filter(isLater)
      .toSorted(inOrderOfInspection)
      .at(-1) ?? null
  );
};

/** The standing after all these documents: the latest inspection counts, not the latest publication. */
export const standingOf = (publications: readonly Publication[]): Standing => {
  const standing = gradedDocuments(publications).reduce(award, NO_STANDING);
  return { ...standing, notKnownSince: unreadAfter(publications, standing) };
};

const isSameDocument = (a: Publication, b: Publication): boolean =>
  publicationId(a) === publicationId(b) || isShippedEntryOf(a, b) || isShippedEntryOf(b, a);

/** An issue that could not be read: of its inspection no more is known than the day it ended, which no two share. */
const isUnreadIssueOf = (unread: Publication, document: Publication): boolean =>
  unread.status === 'unread' &&
  unread.kind === document.kind &&
  unread.inspectionEnd !== null &&
  unread.inspectionEnd === document.inspectionEnd;

/** The standing that a document met: everything inspected before it, without the document it re-issues. */
export const standingBefore = (publications: readonly Publication[], document: Publication): Standing =>
  standingOf(
    publications.filter(
      (other) =>
        !isSameDocument(other, document) &&
        !sameInspection(other, document) &&
        !isUnreadIssueOf(other, document) &&
        inOrderOfInspection(other, document) < 0,
    ),
  );
