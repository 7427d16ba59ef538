import { type Context, Hono } from 'hono';
import { listChanges } from '../use-cases/queries/list-changes.ts';
import { ATOM_TYPE, atomFeed } from './atom-feed.ts';
import { NoParams } from './params.ts';
import { readParams, watchedCouncil } from './read-params.ts';
import { sendProblem } from './send-problem.ts';
import { originOf, type WebDeps } from './web-deps.ts';

const SUFFIX = '.atom';

const feed = (deps: WebDeps) => async (c: Context) => {
  const file = c.req.param('file') ?? '';
  const found = watchedCouncil(deps.watched, file.slice(0, -SUFFIX.length), 404);
  if (found.kind === 'refused') return sendProblem(c, found.problem);
  const read = readParams(NoParams, new URL(c.req.url).searchParams);
  if (read.kind === 'refused') return sendProblem(c, read.problem);
  const { authority } = found;
  const changes = await listChanges(deps, { urn: authority.urn }, {});
  const body = atomFeed(authority, changes.kind === 'page' ? changes.items : [], originOf(deps, c));
  return c.body(body, 200, { 'Content-Type': ATOM_TYPE });
};

/** `/feeds/{slug}.atom` */
export const feeds = (deps: WebDeps): Hono => new Hono().get(`/:file{.+\\${SUFFIX}}`, feed(deps));
