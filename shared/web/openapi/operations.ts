import * as z from 'zod';
import { AuthorityAnswer } from '../answers/authority.ts';
import { PublicationAnswer } from '../answers/publication.ts';
import { StatusAnswer } from '../answers/status.ts';
import { CALENDAR_TYPE } from '../calendar.ts';
import { CSV_TYPE } from '../csv.ts';
import { ATOM_TYPE } from '../feeds.ts';
import { type ListEndpoint, ListOf } from '../list-endpoint.ts';
import { LISTS } from '../lists.ts';
import { SIGN_UP_PATHS } from '../own-addresses.ts';
import { AuthorityParams, NoParams } from '../params.ts';
import { problem } from '../problem.ts';
import { LinkBody, SignUpAnswer, WishBody } from '../sign-up-bodies.ts';

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

const inlined = (schema: z.ZodType) => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: 'input' });
  return json;
};

const ANSWER = inlined(SignUpAnswer);

const turnedDown = (description: string, example: ReturnType<typeof problem>) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' }, example } },
});

type Post = { id: string; summary: string; body: z.ZodType; sent: object; answered: 200 | 202; said: object };

const postOf = ({ id, summary, body, sent, answered, said }: Post) => ({
  operationId: id,
  summary,
  requestBody: { required: true, content: { 'application/json': { schema: inlined(body), example: sent } } },
  responses: {
    [answered]: { description: 'Done.', content: { 'application/json': { schema: ANSWER, example: said } } },
    400: { $ref: '#/components/responses/Refused' },
    403: turnedDown('A browser sent it from a page of another site.', problem(403, 'Sent from another site.')),
    413: turnedDown('It is far too long.', problem(413, 'That is no sign-up.')),
    415: turnedDown('It is neither JSON nor a form.', problem(415, 'Send application/json or a form.')),
    429: turnedDown('Too many were asked for today.', problem(429, 'Try again tomorrow.')),
    503: turnedDown('No more people can sign up here.', problem(503, 'Use the feed.')),
  },
});

const SUBSCRIPTION = 'arn:aws:sns:eu-west-2:123456789012:alerts:0f8fad5b-d9cb-469f-a165-70867728950e';

/** What can be asked for by POST, where people may sign up. The same paths take the forms of the pages. */
export const signUpPaths = () => ({
  [SIGN_UP_PATHS.ask]: {
    post: postOf({
      id: 'ask-for-alerts',
      summary: 'Has a mail sent that asks an address whether it wants alerts. The answer is the same for any address.',
      body: WishBody,
      sent: { email: 'me@example.org', authority: 'medway', about: 'ratings-and-visits', press: false },
      answered: 202,
      said: { status: 'asked', detail: 'If this address does not get alerts yet, a mail asks whether it wants them.' },
    }),
  },
  [SIGN_UP_PATHS.confirm]: {
    post: postOf({
      id: 'confirm-alerts',
      summary: 'Confirms with the unopened link of that mail, or its token.',
      body: LinkBody,
      sent: { link: 'https://sns.eu-west-2.amazonaws.com/confirmation.html?TopicArn=…&Token=…' },
      answered: 200,
      said: { status: 'confirmed', detail: 'Alerts are on.', subscription: SUBSCRIPTION, guarded: true },
    }),
  },
  [SIGN_UP_PATHS.end]: {
    post: postOf({
      id: 'end-alerts',
      summary: 'Ends alerts with the link under any of them, or with the name of the subscription.',
      body: LinkBody,
      sent: { link: SUBSCRIPTION },
      answered: 200,
      said: { status: 'ended', detail: 'Nothing more is sent by this subscription.' },
    }),
  },
});
