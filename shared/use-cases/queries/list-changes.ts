import type { JudgementChange } from '../../domain/alert.ts';
import type { Authority } from '../../domain/authority.ts';
import { isChange } from '../../domain/compare.ts';
import type { IsoDate } from '../../domain/dates.ts';
import { isGraded } from '../../domain/document-kind.ts';
import { awardedJudgements, type Publication } from '../../domain/publication.ts';
import { newestFirst } from '../../domain/publications.ts';
import type { Reading } from '../../domain/reading.ts';
import { type CouncilHistory, lastingId } from './council-history.ts';
import type { QueryDeps } from './deps.ts';
import { alongPublications, type PublicationFilter } from './list-publications.ts';
import { changesBy, readingOf } from './one-publication.ts';
import { type Paged, type Part, pageAlong } from './paging.ts';

type SendOutcomeBefore = { outcome: 1 | 2 | 3; since: IsoDate };

/** One thing that a publication changed. A publication that changed no grade has one row, for itself. */
export type Change = { id: string; authority: Authority; publication: Publication } & (
  | { type: 'judgement'; judgement: JudgementChange }
  | { type: 'unchanged' }
  /** A re-issue of the same inspection, and the judgements in which it differs from the first issue. */
  | { type: 'revised'; judgements: readonly JudgementChange[] }
  /** Awards no grade: what it found is in its reading. */
  | { type: 'visit'; reading: Reading | null; outcomeBefore: SendOutcomeBefore | null }
  | { type: 'unread' }
);

type Told = Change extends infer Each
  ? Each extends Change
    ? Omit<Each, 'id' | 'authority' | 'publication'>
    : never
  : never;

const tellsSomething = (change: JudgementChange): boolean => change.from === null || isChange(change);

const differences = (first: Publication, now: Publication): readonly JudgementChange[] =>
  awardedJudgements(now).flatMap(({ aspect, grade }) => {
    const before = first.judgements[aspect] ?? null;
    return before === grade ? [] : [{ aspect, from: before, to: grade, since: first.published }];
  });

const outcomeBefore = (publications: readonly Publication[], publication: Publication): SendOutcomeBefore | null => {
  if (publication.sendOutcome === null) return null;
  const earlier = publications
    .slice(0, publications.indexOf(publication))
    .findLast(({ sendOutcome }) => sendOutcome !== null);
  return earlier === undefined || earlier.sendOutcome === null
    ? null
    : { outcome: earlier.sendOutcome, since: earlier.published };
};

const toldBy = (publications: readonly Publication[], publication: Publication): readonly Told[] => {
  const { status, kind, revises } = publication;
  if (status === 'unread') return [{ type: 'unread' }];
  const first = publications.find(({ fileId }) => revises !== null && fileId === revises);
  if (revises !== null)
    return [{ type: 'revised', judgements: first === undefined ? [] : differences(first, publication) }];
  if (!isGraded(kind))
    return [{ type: 'visit', reading: null, outcomeBefore: outcomeBefore(publications, publication) }];
  const telling = changesBy(publications, publication).filter(tellsSomething);
  return telling.length === 0
    ? [{ type: 'unchanged' }]
    : telling.map((judgement): Told => ({ type: 'judgement', judgement }));
};

const nameOf = (told: Told): string => (told.type === 'judgement' ? told.judgement.aspect : told.type);

/** What one publication of a council changed, in the order its report prints. */
const changesIn = (council: CouncilHistory, publication: Publication): readonly Change[] =>
  toldBy(council.publications, publication).map(
    (told): Change => ({
      ...told,
      id: `${lastingId(council, publication)}/${nameOf(told)}`,
      authority: council.authority,
      publication,
    }),
  );

/** Every change of one council, the newest publication first. */
export const changesOf = (council: CouncilHistory): readonly Change[] =>
  council.publications.toSorted(newestFirst).flatMap((publication) => changesIn(council, publication));

/** Readings are many times larger than entries: only those of the page are fetched. */
const withReading = async (deps: Pick<QueryDeps, 'history'>, change: Change): Promise<Change> =>
  change.type === 'visit' ? { ...change, reading: await readingOf(deps, change.publication) } : change;

/** What the publications of the watched councils changed, newest first: computed each time, never stored. */
export const listChanges = async (
  deps: Pick<QueryDeps, 'history' | 'watched'>,
  filter: PublicationFilter,
  part: Part,
): Promise<Paged<Change>> => {
  const rows = alongPublications(deps, filter, changesIn);
  const page = await pageAlong(rows, ({ id, publication }) => ({ date: publication.published, id }), part);
  if (page.kind === 'bad-cursor') return page;
  return { ...page, items: await Promise.all(page.items.map((change) => withReading(deps, change))) };
};
