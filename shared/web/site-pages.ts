import { type Context, Hono, type Next } from 'hono';
import { councilTimeline } from '../use-cases/queries/council-timeline.ts';
import { listStandings } from '../use-cases/queries/list-standings.ts';
import { sourceStatuses } from '../use-cases/queries/monitor-status.ts';
import { IndexParams } from './index-params.ts';
import { indexPage } from './pages/index-page.ts';
import { timelinePage } from './pages/timeline-page.ts';
import { AuthorityParams } from './params.ts';
import { readSharedLink, watchedCouncil } from './read-params.ts';
import { sendRefusal } from './send-problem.ts';
import { originOf, type WebDeps } from './web-deps.ts';

const index = (deps: WebDeps) => async (c: Context) => {
  const read = readSharedLink(IndexParams, new URL(c.req.url).searchParams, deps);
  if (read.kind === 'refused') return sendRefusal(c, deps, read.problem);
  const [standings, sources] = await Promise.all([listStandings(deps, {}, {}), sourceStatuses(deps)]);
  return c.html(indexPage(standings.kind === 'page' ? standings.items : [], sources, read.params, originOf(deps, c)));
};

const timeline = (deps: WebDeps) => async (c: Context) => {
  const found = watchedCouncil(deps.watched, c.req.param('slug') ?? '', 404);
  if (found.kind === 'refused') return sendRefusal(c, deps, found.problem);
  const read = readSharedLink(AuthorityParams, new URL(c.req.url).searchParams, deps);
  if (read.kind === 'refused') return sendRefusal(c, deps, read.problem);
  return c.html(timelinePage(await councilTimeline(deps, found.authority, read.params.as_of), originOf(deps, c)));
};

/** `/Medway` and `/medway/`: people type it so, and mail programs capitalise a first letter. */
const asTyped =
  ({ watched }: WebDeps) =>
  async (c: Context, next: Next) => {
    const typed = c.req.param('slug') ?? '';
    const slug = typed.toLowerCase();
    const isOurs = watched.some((authority) => authority.slug === slug);
    const { pathname, search } = new URL(c.req.url);
    return isOurs && pathname !== `/${slug}` ? c.redirect(`/${slug}${search}`, 301) : next();
  };

/** What people read: the watched councils, and one page for each. */
export const sitePages = (deps: WebDeps): Hono =>
  new Hono().get('/', index(deps)).get('/:slug/', asTyped(deps)).get('/:slug', asTyped(deps), timeline(deps));
