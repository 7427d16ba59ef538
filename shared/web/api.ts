import { type Context, Hono } from 'hono';
import { monitorStatus } from '../use-cases/queries/monitor-status.ts';
import { onePublication } from '../use-cases/queries/one-publication.ts';
import { standingOfCouncil } from '../use-cases/queries/standing-of-council.ts';
import { authorityAnswer } from './answers/authority.ts';
import { publicationAnswer } from './answers/publication.ts';
import { statusAnswer } from './answers/status.ts';
import { CSV_TYPE } from './csv.ts';
import type { ListEndpoint } from './list-endpoint.ts';
import { LISTS } from './lists.ts';
import { nextLink, publicationLink } from './own-addresses.ts';
import { AuthorityParams, NoParams } from './params.ts';
import { noSuchPublication } from './problem.ts';
import { readParams, watchedCouncil } from './read-params.ts';
import { sendProblem } from './send-problem.ts';
import { originOf, type WebDeps } from './web-deps.ts';

const ROWS_A_PAGE = 50;

const queryOf = (c: Context): URLSearchParams => new URL(c.req.url).searchParams;

const asJson = (deps: WebDeps, list: ListEndpoint) => async (c: Context) => {
  const origin = originOf(deps, c);
  const page = await list.read(deps, queryOf(c), origin, ROWS_A_PAGE);
  if (page.kind === 'refused') return sendProblem(c, page.problem);
  return c.json({ items: page.items, next: nextLink(origin, c.req.url, page.next) });
};

/** All rows, unless a limit is asked for: then the header `Link` names the next part. */
const asCsv = (deps: WebDeps, list: ListEndpoint) => async (c: Context) => {
  const origin = originOf(deps, c);
  const page = await list.read(deps, queryOf(c), origin);
  if (page.kind === 'refused') return sendProblem(c, page.problem);
  const next = nextLink(origin, c.req.url, page.next);
  if (next !== null) c.header('Link', `<${next}>; rel="next"`);
  c.header('Content-Disposition', `attachment; filename="${list.name}.csv"`);
  return c.body(page.asCsv(), 200, { 'Content-Type': CSV_TYPE });
};

const authority = (deps: WebDeps) => async (c: Context) => {
  const found = watchedCouncil(deps.watched, c.req.param('slug') ?? '', 404);
  if (found.kind === 'refused') return sendProblem(c, found.problem);
  const read = readParams(AuthorityParams, queryOf(c), deps);
  if (read.kind === 'refused') return sendProblem(c, read.problem);
  const now = await standingOfCouncil(deps, found.authority, read.params.as_of);
  return c.json(authorityAnswer(now, originOf(deps, c)));
};

const publication = (deps: WebDeps) => async (c: Context) => {
  const id = c.req.param('id') ?? '';
  const read = readParams(NoParams, queryOf(c), deps);
  if (read.kind === 'refused') return sendProblem(c, read.problem);
  const found = await onePublication(deps, id);
  if (found.kind === 'unknown') return sendProblem(c, noSuchPublication(id));
  if (found.kind === 'moved') return c.redirect(publicationLink(originOf(deps, c), found.to), 308);
  return c.json(publicationAnswer(found.detail));
};

const status = (deps: WebDeps) => async (c: Context) => {
  const read = readParams(NoParams, queryOf(c), deps);
  if (read.kind === 'refused') return sendProblem(c, read.problem);
  return c.json(statusAnswer(await monitorStatus(deps), deps.version));
};

/** The addresses under `/v1`. */
export const api = (deps: WebDeps): Hono => {
  const app = new Hono();
  // `/authorities`, `/publications`, `/changes`, `/alerts` and `/coverage`, each as JSON and as CSV: `lists.ts` answers them
  for (const list of LISTS) app.get(`/${list.name}`, asJson(deps, list)).get(`/${list.name}.csv`, asCsv(deps, list));
  return app
    .get('/authorities/:slug', authority(deps))
    .get('/publications/:id', publication(deps))
    .get('/status', status(deps));
};
