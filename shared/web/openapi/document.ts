import * as z from 'zod';
import { JudgementChange } from '../../domain/alert.ts';
import { Aspect } from '../../domain/aspect.ts';
import { DocumentKind } from '../../domain/document-kind.ts';
import { Grade } from '../../domain/grade.ts';
import { Evidence, Finding } from '../../domain/reading.ts';
import { LISTS } from '../lists.ts';
import { badParameter, type Problem, ProblemAnswer, unknownCouncil } from '../problem.ts';
import { examples } from './examples.ts';
import { OPERATIONS, type Operation, parametersOf, signUpPaths } from './operations.ts';

// hono-openapi would add 347 KB to a function that has to start quickly, @hono/zod-openapi 390, and that checks what is asked in
// its own words.

const SCHEMA_PLACE = '#/components/schemas/';

const PARTS: Readonly<Record<string, z.ZodType>> = {
  Problem: ProblemAnswer,
  JudgementChange,
  Finding,
  Evidence,
  Aspect,
  Grade,
  DocumentKind,
};

const named = () => {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(PARTS)) registry.add(schema, { id });
  for (const { row, rowName } of LISTS) registry.add(row, { id: rowName });
  for (const { answer } of OPERATIONS) if (typeof answer !== 'string') registry.add(answer.schema, { id: answer.name });
  return registry;
};

/** Every schema of the answers by its name, made from those that build them. */
const componentSchemas = (): Record<string, unknown> => {
  const { schemas } = z.toJSONSchema(named(), { uri: (id) => `${SCHEMA_PLACE}${id}` });
  return Object.fromEntries(
    // OpenAPI names a schema by its place alone
    Object.entries(schemas).map(([name, { $schema: _, $id: __, ...schema }]) => [name, schema]),
  );
};

const response = (description: string, example: Problem) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: `${SCHEMA_PLACE}Problem` }, example } },
});

/** How a question is turned down (RFC 9457). */
const responses = {
  Refused: response(
    'A parameter was not understood.',
    badParameter('since', 'since is not understood. It is a day such as 2023-09-11.'),
  ),
  Unknown: response('There is no such thing here.', unknownCouncil('medwey', 404)),
};

const CACHING = {
  ETag: { description: 'Sent back as If-None-Match it gives 304 until something changes.', schema: { type: 'string' } },
  'Cache-Control': { schema: { type: 'string' } },
};

const contentOf = ({ answer }: Operation, example: unknown) => {
  if (typeof answer === 'string') return { [answer.split(';', 1)[0] ?? answer]: { schema: { type: 'string' } } };
  const schema = { $ref: `${SCHEMA_PLACE}${answer.name}` };
  return { 'application/json': example === undefined ? { schema } : { schema, example } };
};

const getOf = (operation: Operation, watched: readonly string[], example: unknown) => ({
  operationId: operation.id,
  summary: operation.summary,
  parameters: parametersOf(operation, watched),
  responses: {
    200: { description: 'Found.', headers: CACHING, content: contentOf(operation, example) },
    304: { description: 'Nothing has changed since the answer whose ETag was sent.' },
    ...(operation.moves ? { 308: { description: 'Another document has taken its place: see Location.' } } : {}),
    400: { $ref: '#/components/responses/Refused' },
    ...(operation.inPath === undefined ? {} : { 404: { $ref: '#/components/responses/Unknown' } }),
  },
});

const ABOUT = [
  'What Ofsted says about councils’ children’s services: the judgements in force, each document, what it changed, and what was told of it.',
  'Unofficial. Contains information of Ofsted under the Open Government Licence v3.0.',
  'Everything can be read by anybody from any site; no record can be changed. HEAD works wherever GET does; where POST is not described, it gives 405.',
].join(' ');

/** OpenAPI 3.1, made from the schemas that check what is asked and build what is answered. */
export const openApiDocument = (origin: string, version: string, watched: readonly string[], maySignUp: boolean) => {
  const answers = examples(origin);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Ofsted Watch',
      version,
      description: ABOUT,
      license: {
        name: 'Open Government Licence v3.0',
        url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
      },
    },
    servers: [{ url: origin }],
    security: [],
    paths: {
      ...Object.fromEntries(
        OPERATIONS.map((operation) => [operation.path, { get: getOf(operation, watched, answers[operation.path]) }]),
      ),
      ...(maySignUp ? signUpPaths() : {}),
    },
    components: { schemas: componentSchemas(), responses },
  };
};
