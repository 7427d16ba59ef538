import type { CorpusDocument } from './corpus.ts';

/*
 * What has to be told of the truth, worked out without any code of the monitor. It is a comparison of its own, kept
 * plain: earlier grades by judgement, replaced by each full inspection.
 */

export type Expected = { kind: string; changes: readonly string[] };

const GRADED = ['ilacs', 'sif', 'looked-after-children'];

/** The one judgement that goes by two names. */
const meaning = (aspect: string): string => (aspect === 'leadership-management-governance' ? 'leaders-impact' : aspect);

const gradesOf = ({ judgements }: CorpusDocument): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(judgements).flatMap(([aspect, grade]) =>
      grade === null ? [] : [[meaning(aspect), grade] as const],
    ),
  );

const inspectedOn = ({ inspectionEnd, published }: CorpusDocument): string => inspectionEnd ?? published;

/** The grades in force before an inspection. A single inspection that leaves some out keeps those of the one before. */
const gradesBefore = (document: CorpusDocument, earlier: readonly CorpusDocument[]): ReadonlyMap<string, string> => {
  const graded = earlier
    .filter((other) => GRADED.includes(other.kind) && inspectedOn(other) < inspectedOn(document))
    .toSorted((a, b) => inspectedOn(a).localeCompare(inspectedOn(b)));
  const last = graded.at(-1);
  if (last === undefined) return new Map();
  // the inspections of 2013 looked at services for looked after children alone
  if ((last.kind === 'looked-after-children') !== (document.kind === 'looked-after-children')) return new Map();
  const before = last.kind === 'sif' ? graded.filter(({ kind }) => kind === 'sif') : [last];
  return new Map(before.flatMap((report) => [...gradesOf(report)]));
};

/** The message a document must make once the council is watched: its kind and, of a report, each grade with the one before. */
export const expectedOf = (document: CorpusDocument, earlier: readonly CorpusDocument[]): Expected => {
  if (document.kind === 'other') return { kind: 'unread', changes: [] };
  if (!GRADED.includes(document.kind)) return { kind: 'visit-findings', changes: [] };
  const before = gradesBefore(document, earlier);
  const moved = [...gradesOf(document)].map(
    ([aspect, grade]) => [aspect, before.get(aspect) ?? 'nothing', grade] as const,
  );
  const differs = moved.some(([, from, to]) => from !== 'nothing' && from !== to);
  return {
    kind: differs ? 'rating-change' : 'rating-unchanged',
    changes: moved.map(([aspect, from, to]) => `${aspect}: ${from} to ${to}`).toSorted(),
  };
};
