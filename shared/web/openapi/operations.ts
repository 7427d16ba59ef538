import type * as z from 'zod';
import { ATOM_TYPE } from '../atom-feed.ts';
import { AuthorityAnswer } from '../contract/authority.ts';
import { ListOf } from '../contract/list.ts';
import { PublicationAnswer } from '../contract/publication.ts';
import { StatusAnswer } from '../contract/status.ts';
import { CSV_TYPE } from '../csv.ts';
import type { ListEndpoint } from '../list-endpoint.ts';
import { LISTS } from '../lists.ts';
import { AuthorityParams, NoParams } from '../params.ts';

/** One address that programs may ask for. */
export type Operation = {
  path: string;
  id: string;
  summary: string;
  params: z.ZodObject;
  /** A part of the path that stands for something. */
  inPath?: { name: string; description: string; example: string };
  /** Whether what is asked for may have got another address. */
  moves?: boolean;
  /** The schema's name and the schema of a JSON answer, or the media type of another. */
  answer: { name: string; schema: z.ZodType } | string;
};

const ofList = ({ name, rowName, summary, params, row }: ListEndpoint): readonly Operation[] => [
  {
    path: `/v1/${name}`,
    id: `list-${name}`,
    summary,
    params,
    answer: { name: `${rowName}List`, schema: ListOf(row) },
  },
  {
    path: `/v1/${name}.csv`,
    id: `download-${name}`,
    summary: `${summary} The same rows as CSV: all of them, unless a limit is set.`,
    params,
    answer: CSV_TYPE,
  },
];

const slug = { name: 'slug', description: 'Slug of a watched council.', example: 'medway' };

export const OPERATIONS: readonly Operation[] = [
  ...LISTS.flatMap(ofList),
  {
    path: '/v1/authorities/{slug}',
    id: 'get-authority',
    summary: 'How one council stands, now or as it was known on a day.',
    params: AuthorityParams,
    inPath: slug,
    answer: { name: 'Authority', schema: AuthorityAnswer },
  },
  {
    path: '/v1/publications/{id}',
    id: 'get-publication',
    summary: 'One document, with the evidence for everything read in it.',
    params: NoParams,
    inPath: { name: 'id', description: 'Id of a publication.', example: '50227723' },
    moves: true,
    answer: { name: 'PublicationDetail', schema: PublicationAnswer },
  },
  {
    path: '/v1/status',
    id: 'get-status',
    summary: 'Whether each source answers, and since when each council is watched.',
    params: NoParams,
    answer: { name: 'Status', schema: StatusAnswer },
  },
  {
    path: '/feeds/{slug}.atom',
    id: 'get-feed',
    summary: 'Atom feed of a council: one entry a change, with ids that stay.',
    params: NoParams,
    inPath: slug,
    answer: ATOM_TYPE,
  },
];
