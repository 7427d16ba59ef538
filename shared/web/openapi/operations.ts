import * as z from 'zod';
import { AuthorityAnswer } from '../answers/authority.ts';
import { PublicationAnswer } from '../answers/publication.ts';
import { StatusAnswer } from '../answers/status.ts';
import { CALENDAR_TYPE } from '../calendar.ts';
import { CSV_TYPE } from '../csv.ts';
import { ATOM_TYPE } from '../feeds.ts';
import { type ListEndpoint, ListOf } from '../list-endpoint.ts';
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
  {
    path: '/{slug}.ics',
    id: 'get-calendar',
    summary: 'Calendar of the next dates that Ofsted and a council owe, each an estimate.',
    params: NoParams,
    inPath: slug,
    answer: CALENDAR_TYPE,
  },
];

const Described = z.looseObject({ description: z.string(), examples: z.array(z.unknown()).min(1).optional() });
const JsonParams = z.object({ properties: z.record(z.string(), Described).default({}) });

/** Each parameter of a query as it is checked, with what it is for. */
export const queryParameters = (params: z.ZodObject) => {
  const { properties } = JsonParams.parse(z.toJSONSchema(params));
  return Object.entries(properties).map(([name, { description, examples, ...schema }]) => ({
    name,
    in: 'query',
    required: false,
    description,
    schema,
    ...(examples === undefined ? {} : { example: examples[0] }),
  }));
};

const pathParameters = ({ inPath }: Operation) =>
  inPath === undefined ? [] : [{ ...inPath, in: 'path', required: true, schema: { type: 'string' } }];

const COUNCIL = ['slug', 'authority'];

/** All parameters of an address; those that name a council take the watched ones only. */
export const parametersOf = (operation: Operation, watched: readonly string[]) =>
  [...pathParameters(operation), ...queryParameters(operation.params)].map((parameter) =>
    COUNCIL.includes(parameter.name) && watched[0] !== undefined
      ? { ...parameter, schema: { type: 'string', enum: watched }, example: watched[0] }
      : parameter,
  );
