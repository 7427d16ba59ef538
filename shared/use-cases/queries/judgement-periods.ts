import type { Aspect } from '../../domain/aspect.ts';
import type { IsoDate } from '../../domain/dates.ts';
import type { FrameworkId } from '../../domain/framework.ts';
import type { Grade } from '../../domain/grade.ts';
import type { Publication } from '../../domain/publication.ts';
import { gradedDocuments, type JudgementInForce, standingOf } from '../../domain/standing.ts';

/** How long one judgement was in force. */
export type JudgementPeriod = {
  aspect: Aspect;
  grade: Grade;
  /** Where it begins in time: the publication day of the document that awarded it, as far as that is known. */
  from: IsoDate;
  /** Where it ends, likewise; null while it is in force. */
  to: IsoDate | null;
  publication: Publication;
  /** The document that ended it. */
  endedBy: Publication | null;
};

/** From this day on Ofsted's reports on the council use another framework. */
export type FrameworkStart = { framework: FrameworkId; on: IsoDate };

const isHeld = (judgements: readonly JudgementInForce[], { aspect, publication }: JudgementInForce): boolean =>
  judgements.some((one) => one.aspect === aspect && one.publication === publication);

/** Every judgement ever in force, the oldest inspection first. */
export const judgementPeriods = (publications: readonly Publication[]): readonly JudgementPeriod[] => {
  const graded = gradedDocuments(publications);
  const standings = graded.map((_, at) => standingOf(graded.slice(0, at + 1)).judgements);
  return graded.flatMap((publication, at) =>
    (standings[at] ?? [])
      .filter((judgement) => judgement.publication === publication)
      .map((judgement) => {
        const ended = standings.findIndex((later, when) => when > at && !isHeld(later, judgement));
        const { aspect, grade } = judgement;
        const since = judgement.publication.published;
        const endedBy = graded[ended] ?? null;
        return { aspect, grade, from: since, to: endedBy?.published ?? null, publication, endedBy };
      }),
  );
};

/** When each framework first graded the council. */
export const frameworkStarts = (publications: readonly Publication[]): readonly FrameworkStart[] =>
  gradedDocuments(publications).flatMap(({ framework, published }, at, graded) =>
    framework === null || framework === graded[at - 1]?.framework ? [] : [{ framework, on: published }],
  );
