import * as z from 'zod';
import { Aspect } from '../../domain/aspect.ts';
import { Instant, IsoDate } from '../../domain/dates.ts';
import { Grade } from '../../domain/grade.ts';
import { publicationId } from '../../domain/publication-id.ts';
import type { CouncilStanding } from '../../use-cases/queries/standing-of-council.ts';
import type { Column } from '../csv.ts';
import { councilLinks } from '../own-addresses.ts';
import { standingSentence } from '../standing-sentence.ts';
import { gradeColumns, PublicationRef, publicationRef } from './publication.ts';

const JudgementInForce = z.object({
  aspect: Aspect,
  grade: Grade,
  since: IsoDate.nullable().describe('Publication day of the document that awarded it; null where nothing gives it.'),
  publication: z.string().describe('Id of that document.'),
});

const Links = z.object({
  page: z.url(),
  publications: z.url(),
  changes: z.url(),
  alerts: z.url(),
  feed: z.url(),
  calendar: z.url(),
  ofsted: z.url(),
});

export const AuthorityAnswer = z.object({
  authority: z.string().describe('Slug of the council.'),
  name: z.string(),
  urn: z.string().describe('Ofsted’s unique reference number.'),
  laCode: z.string().describe('The Department for Education’s number of the council: `887`.'),
  onsCode: z.string().nullable().describe('The code of the Office for National Statistics: `E06000035`.'),
  region: z.string(),
  asOf: IsoDate.nullable().describe('The day on which this was known; null means now.'),
  summary: z.string().describe('The standing in one sentence.'),
  judgements: z.array(JudgementInForce).describe('In force, in the order in which the last report prints them.'),
  overallNoLongerGiven: z.boolean().describe('Inspections since April 2026 award no overall grade.'),
  lastInspection: PublicationRef.nullable(),
  lastPublication: PublicationRef.nullable(),
  notRead: z
    .array(PublicationRef)
    .describe('Newer reports whose grades could not be read: with any here, the standing may be out of date.'),
  watch: z.object({ since: Instant, phase: z.enum(['awaiting-first-page', 'loading', 'watching']) }).nullable(),
  links: Links,
});
export type AuthorityAnswer = z.infer<typeof AuthorityAnswer>;

export const authorityAnswer = (now: CouncilStanding, origin: string): AuthorityAnswer => {
  const { authority, standing, watch } = now;
  return {
    authority: authority.slug,
    name: authority.name,
    urn: authority.urn,
    laCode: authority.laCode,
    onsCode: authority.gss,
    region: authority.region,
    asOf: now.asOf,
    summary: standingSentence(standing),
    judgements: standing.judgements.map(({ aspect, grade, since, publication }) => ({
      aspect,
      grade,
      since,
      publication: publicationId(publication),
    })),
    overallNoLongerGiven: standing.overallNoLongerGiven,
    lastInspection: standing.lastGraded === null ? null : publicationRef(standing.lastGraded),
    lastPublication: now.newest === null ? null : publicationRef(now.newest),
    notRead: now.unreadSince.map(publicationRef),
    watch: watch === null ? null : { since: watch.watchedSince, phase: watch.phase },
    links: { ...councilLinks(origin, authority.slug), ofsted: now.ofstedPage },
  };
};

export const AUTHORITY_COLUMNS: readonly Column<AuthorityAnswer>[] = [
  ['authority', (row) => row.authority],
  ['name', (row) => row.name],
  ['urn', (row) => row.urn],
  ['laCode', (row) => row.laCode],
  ['onsCode', (row) => row.onsCode],
  ['region', (row) => row.region],
  ['asOf', (row) => row.asOf],
  ...gradeColumns<AuthorityAnswer>(),
  ['overallNoLongerGiven', (row) => row.overallNoLongerGiven],
  ['lastInspection', (row) => row.lastInspection?.id],
  ['lastInspectionPublished', (row) => row.lastInspection?.published],
  ['lastPublication', (row) => row.lastPublication?.id],
  ['lastPublicationPublished', (row) => row.lastPublication?.published],
  ['notRead', (row) => row.notRead.map(({ id }) => id).join(' ')],
  ['summary', (row) => row.summary],
];
