import * as z from 'zod';
import { Aspect } from '../../domain/aspect.ts';
import { Instant, IsoDate } from '../../domain/dates.ts';
import { Grade } from '../../domain/grade.ts';
import { PublicationRef } from './publication.ts';

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
  ofsted: z.url(),
});

export const AuthorityAnswer = z.object({
  authority: z.string().describe('Slug of the council.'),
  name: z.string(),
  urn: z.string().describe('Ofsted’s unique reference number.'),
  laCode: z.string().describe('The Department for Education’s number of the council: `887`.'),
  onsCode: z.string().nullable().describe('The code of the Office for National Statistics: `E06000035`.'),
  region: z.string(),
  asOf: IsoDate.nullable().describe('The day as of which this was known; null stands for now.'),
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
