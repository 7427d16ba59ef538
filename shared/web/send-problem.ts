import type { Context, MiddlewareHandler } from 'hono';
import { NEVER } from './caching.ts';
import { type Problem, problem } from './problem.ts';

/** RFC 9457. */
export const sendProblem = (c: Context, said: Problem): Response =>
  c.body(JSON.stringify(said), said.status, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': NEVER,
  });

const ALLOWED = ['GET', 'HEAD'];

/** Nothing can be changed here: no other method exists at any address. */
export const readOnly: MiddlewareHandler = async (c, next) => {
  if (ALLOWED.includes(c.req.method)) return next();
  c.header('Allow', ALLOWED.join(', '));
  return sendProblem(c, problem(405, 'Everything here can be read and nothing can be changed: use GET or HEAD.'));
};
