import { badParameter, type Problem, unknownCouncil } from '../problem.ts';
import { SCHEMA_PLACE } from './schemas.ts';

const response = (description: string, example: Problem) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: `${SCHEMA_PLACE}Problem` }, example } },
});

/** How a question is turned down (RFC 9457). */
export const responses = {
  Refused: response(
    'A parameter was not understood.',
    badParameter('since', 'since is not understood. It is a day such as 2023-09-11.'),
  ),
  Unknown: response('There is no such thing here.', unknownCouncil('medwey', 404)),
};
