import * as z from 'zod';
import type { Operation } from './operations.ts';

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
