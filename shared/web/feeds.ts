import { type Context, Hono } from 'hono';
import type { Alert } from '../domain/alert.ts';
import { listAlerts } from '../use-cases/queries/list-alerts.ts';
import { ATOM_TYPE, atomFeed } from './atom-feed.ts';
import { watchedCouncil } from './read-params.ts';
import { sendProblem } from './send-problem.ts';
import { siteFacts, type WebDeps } from './web-deps.ts';

const SUFFIX = '.atom';
const ALL = 'all';
const NEWEST = 100;

/** What goes to every reader: not the proof of life, and not what another message tells as well. */
const isForReaders = ({ message, sealed }: Alert): boolean =>
  message.kind !== 'heartbeat' && !(sealed !== undefined && 'carriedBy' in sealed);

const feed = (deps: WebDeps) => async (c: Context) => {
  const name = (c.req.param('file') ?? '').slice(0, -SUFFIX.length);
  const slug = name.toLowerCase();
  const found = slug === ALL ? null : watchedCouncil(deps.watched, slug, 404);
  if (found?.kind === 'refused') return sendProblem(c, found.problem);
  if (name !== slug) return c.redirect(`/feeds/${slug}${SUFFIX}`, 301);
  const authority = found?.authority ?? null;
  const alerts = await listAlerts(deps, { urn: authority?.urn }, { limit: NEWEST });
  const told = alerts.kind === 'page' ? alerts.items.filter(isForReaders) : [];
  return c.body(atomFeed(authority, told, siteFacts(deps, c)), 200, { 'Content-Type': ATOM_TYPE });
};

/** `/feeds/{slug}.atom` and `/feeds/all.atom`. Names in the query are ignored: readers and mail programs add their own. */
export const feeds = (deps: WebDeps): Hono => new Hono().get(`/:file{.+\\${SUFFIX}}`, feed(deps));
