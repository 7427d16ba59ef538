import type { Context, MiddlewareHandler } from 'hono';
import { accepts } from 'hono/accepts';
import { NEVER } from './caching.ts';
import { problemPage } from './pages/problem-page.ts';
import { type Problem, problem } from './problem.ts';
import { type SiteDeps, siteFacts } from './web-deps.ts';

const PROBLEM_JSON = 'application/problem+json';

/** RFC 9457. */
export const sendProblem = (c: Context, said: Problem): Response =>
  c.body(JSON.stringify(said), said.status, { 'Content-Type': PROBLEM_JSON, 'Cache-Control': NEVER });

/** How whoever asks wants to be told that there is nothing: all that an answer depends on beside the address. */
export const wantedOnRefusal = (c: Context): string =>
  accepts(c, { header: 'Accept', supports: [PROBLEM_JSON, 'text/html'], default: PROBLEM_JSON });

/** Where people may have come by: a page for those who ask for one, the same as JSON for programs. */
export const sendRefusal = (c: Context, deps: SiteDeps, said: Problem) => {
  c.header('Vary', 'Accept');
  if (wantedOnRefusal(c) === PROBLEM_JSON) return sendProblem(c, said);
  const page = problemPage(
    said,
    deps.watched.map(({ slug }) => slug),
    siteFacts(deps, c),
  );
  return c.html(page, said.status, { 'Cache-Control': NEVER });
};

const ALLOWED = ['GET', 'HEAD', 'OPTIONS'];

/** What a browser asks before it lets a page of another site read an answer under a condition. */
const PREFLIGHT = {
  'Access-Control-Allow-Methods': ALLOWED.join(', '),
  'Access-Control-Allow-Headers': 'Accept, If-None-Match, If-Modified-Since',
  'Access-Control-Max-Age': '86400',
};

/** Nothing can be changed here: no other method exists at any address. */
export const readOnly: MiddlewareHandler = async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
  c.header('Allow', ALLOWED.join(', '));
  if (c.req.method === 'OPTIONS') return c.body(null, 204, PREFLIGHT);
  return sendProblem(c, problem(405, 'Everything here can be read and nothing can be changed: use GET or HEAD.'));
};
