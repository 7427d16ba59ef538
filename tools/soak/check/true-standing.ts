import type { Script, ScriptedDocument } from '../script.ts';

/*
 * What is true of the grades, worked out from the script alone.
 */

export type Grades = Readonly<Record<string, string>>;

const isLater = (a: ScriptedDocument, b: ScriptedDocument): boolean =>
  a.end === b.end ? `${a.published}${a.reissueOf ?? ''}` > `${b.published}${b.reissueOf ?? ''}` : a.end > b.end;

/** The grades in force after these documents: those of the latest inspection, in its latest issue. */
export const gradesAfter = (documents: readonly ScriptedDocument[]): Grades => {
  const [first, ...others] = documents.filter(({ kind }) => kind === 'ilacs');
  if (first === undefined) return {};
  return others.reduce((latest, one) => (isLater(one, latest) ? one : latest), first).grades;
};

/** Everything a document can be told as, over a set of documents known before it: `rating-change in-care:good>inadequate`. */
const toldAs = (document: ScriptedDocument, known: readonly ScriptedDocument[]): string => {
  const first = known.find(
    ({ kind, start, end }) => kind === document.kind && start === document.start && end === document.end,
  );
  if (document.kind !== 'ilacs') return first === undefined ? 'visit-findings' : 'revised';
  const before = first?.grades ?? gradesAfter(known.filter(({ end }) => end < document.end));
  const moved = Object.entries(document.grades).map(
    ([aspect, grade]) => [aspect, before[aspect] ?? 'null', grade] as const,
  );
  const differs = moved.some(([, from, to]) => from !== 'null' && from !== to);
  const kind = first !== undefined ? 'revised' : differs ? 'rating-change' : 'rating-unchanged';
  return [kind, ...moved.map(([aspect, from, to]) => `${aspect}:${from}>${to}`).toSorted()].join(' ');
};

const subsetsOf = <T>(things: readonly T[]): readonly (readonly T[])[] =>
  things.reduce<readonly (readonly T[])[]>((subsets, one) => subsets.flatMap((set) => [set, [...set, one]]), [[]]);

/** Known for sure when the other was read: on the page before it, published no later, and never spoilt. */
const isKnownFor = (other: ScriptedDocument, document: ScriptedDocument): boolean =>
  other.spoilt === null &&
  other.goes === null &&
  other.appears < document.appears &&
  other.published < document.published;

/** With a report between that could not be read by then, nothing is compared, and nothing said to be as before. */
const acrossGap = (
  document: ScriptedDocument,
  known: readonly ScriptedDocument[],
  all: readonly ScriptedDocument[],
): readonly string[] => {
  const earlier = known.filter(({ end }) => end < document.end);
  const last =
    earlier
      .map(({ end }) => end)
      .toSorted()
      .at(-1) ?? '';
  const isGap = all.some((other) => !known.includes(other) && other.end > last && other.end < document.end);
  if (!isGap || known.some(({ start, end }) => start === document.start && end === document.end)) return [];
  const before = gradesAfter(earlier);
  const differs = Object.entries(document.grades).some(([aspect, grade]) => (before[aspect] ?? grade) !== grade);
  const lines = Object.entries(document.grades).map(([aspect, grade]) => `${aspect}:null>${grade}`);
  return [[differs ? 'rating-change' : 'rating-unchanged', ...lines.toSorted()].join(' ')];
};

const MOST_DOUBTFUL = 8;

/** All that a document may truly be told as, whichever of the doubtful others were known by then; none where too many. */
export const mayBeToldAs = (
  document: ScriptedDocument,
  { documents: all, outages }: Pick<Script, 'documents' | 'outages'>,
): ReadonlySet<string> => {
  const others = all.filter(
    (one) => one !== document && one.urn === document.urn && one.kind === document.kind && one.end <= document.end,
  );
  // whatever turned up with a mass is held as well
  const mayBeHeld = all.some(({ ofMass }) => ofMass);
  const mayBeAway = ({ appears }: ScriptedDocument): boolean =>
    outages.some(({ source, to }) => source === 'file' && to > appears);
  const sure = mayBeHeld ? [] : others.filter((other) => isKnownFor(other, document) && !mayBeAway(other));
  const doubtful = others.filter((other) => !sure.includes(other));
  if (document.kind === 'ilacs' && doubtful.length > MOST_DOUBTFUL) return new Set();
  if (document.kind !== 'ilacs') return new Set([[], others].map((known) => toldAs(document, known)));
  return new Set(
    subsetsOf(doubtful).flatMap((some) => {
      const known = [...sure, ...some];
      return [toldAs(document, known), ...acrossGap(document, known, doubtful)];
    }),
  );
};
