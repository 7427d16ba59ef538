import * as z from 'zod';
import { JudgementChange } from '../../domain/alert.ts';
import { Aspect } from '../../domain/aspect.ts';
import { DocumentKind } from '../../domain/document-kind.ts';
import { Grade } from '../../domain/grade.ts';
import { Evidence, Finding } from '../../domain/reading.ts';
import { ProblemAnswer } from '../contract/problem.ts';
import { LISTS } from '../lists.ts';
import { OPERATIONS } from './operations.ts';

export const SCHEMA_PLACE = '#/components/schemas/';

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
export const componentSchemas = (): Record<string, unknown> => {
  const { schemas } = z.toJSONSchema(named(), { uri: (id) => `${SCHEMA_PLACE}${id}` });
  return Object.fromEntries(
    // OpenAPI names a schema by its place alone
    Object.entries(schemas).map(([name, { $schema: _, $id: __, ...schema }]) => [name, schema]),
  );
};
