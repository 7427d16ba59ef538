import { type Context, Hono, type Next } from 'hono';
import { html } from 'hono/html';
import { londonDate } from '../domain/london-time.ts';
import { councilHistories } from '../use-cases/queries/council-history.ts';
import { councilTimeline } from '../use-cases/queries/council-timeline.ts';
import { gradesThroughTheYears } from '../use-cases/queries/grades-in-force.ts';
import { sourceStatuses } from '../use-cases/queries/monitor-status.ts';
import { standingFrom } from '../use-cases/queries/standing-of-council.ts';
import { ICON_PATH } from './assets.ts';
import { IndexParams } from './index-params.ts';
import { SIGN_UP_PAGES } from './own-addresses.ts';
import { docsPage } from './pages/docs-page.ts';
import { indexPage } from './pages/index-page.ts';
import { confirmPage, endPage, signUpPage } from './pages/sign-up-pages.ts';
import { timelinePage } from './pages/timeline-page.ts';
import { AuthorityParams } from './params.ts';
import { readSharedLink, watchedCouncil } from './read-params.ts';
import { sendRefusal } from './send-problem.ts';
import { originOf, siteFacts, type WebDeps } from './web-deps.ts';

const robots = (deps: WebDeps) => (c: Context) =>
  c.text(`User-agent: *\nDisallow: /v1/\n\nSitemap: ${originOf(deps, c)}/sitemap.xml\n`);

/** One page a council; the list itself changes when they do. */
const sitemap = (deps: WebDeps) => (c: Context) => {
  const origin = originOf(deps, c);
  const pages = ['/', '/alerts', '/docs', ...deps.watched.map(({ slug }) => `/${slug}`)];
  return c.body(
    String(html`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${pages.map((page) => html`<url><loc>${origin}${page}</loc></url>\n`)}</urlset>
`),
    200,
    { 'Content-Type': 'application/xml; charset=utf-8' },
  );
};

/** What browsers and search engines ask every site for. */
export const crawlerFiles = (deps: WebDeps): Hono =>
  new Hono()
    .get('/robots.txt', robots(deps))
    .get('/sitemap.xml', sitemap(deps))
    .get('/favicon.ico', (c) => c.redirect(ICON_PATH, 302));

/** From then on every council has been graded on one scale, or will be. */
const FIRST_YEAR = 2014;

const index = (deps: WebDeps, remembered: WebDeps['history']) => async (c: Context) => {
  const read = readSharedLink(IndexParams, new URL(c.req.url).searchParams, deps);
  if (read.kind === 'refused') return sendRefusal(c, deps, read.problem);
  const [sources, histories] = await Promise.all([
    sourceStatuses(deps),
    councilHistories({ ...deps, history: remembered }, undefined),
  ]);
  // since when each is watched is not shown here: not asking for it saves a request a council
  const standings = histories.map((history) => standingFrom(history, undefined));
  const years = gradesThroughTheYears(histories, FIRST_YEAR, londonDate(deps.clock.now()));
  return c.html(indexPage(standings, sources, read.params, years, siteFacts(deps, c)));
};

const timeline = (deps: WebDeps) => async (c: Context) => {
  const found = watchedCouncil(deps.watched, c.req.param('slug') ?? '', 404);
  if (found.kind === 'refused') return sendRefusal(c, deps, found.problem);
  const read = readSharedLink(AuthorityParams, new URL(c.req.url).searchParams, deps);
  if (read.kind === 'refused') return sendRefusal(c, deps, read.problem);
  return c.html(timelinePage(await councilTimeline(deps, found.authority, read.params.as_of), siteFacts(deps, c)));
};

/** What writers of programs read. */
const docs = (deps: WebDeps) => (c: Context) => c.html(docsPage(siteFacts(deps, c), deps.watched[0]?.slug ?? 'medway'));

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

/** How to get alerts; where people may sign up, also where to confirm and to end them. */
const alertPages = (deps: WebDeps): Hono => {
  const app = new Hono().get(SIGN_UP_PAGES.ask, (c) => c.html(signUpPage(siteFacts(deps, c))));
  return deps.byEmail?.kind !== 'sign-up'
    ? app
    : app
        .get(SIGN_UP_PAGES.confirm, (c) => c.html(confirmPage(siteFacts(deps, c))))
        .get(SIGN_UP_PAGES.end, (c) => c.html(endPage(siteFacts(deps, c))));
};

/**
 * What people read: the watched councils, one page for each, how to get alerts, and how to get at the data. `remembered` is the history for what
 * takes all of it.
 */
export const sitePages = (deps: WebDeps, remembered: WebDeps['history']): Hono =>
  new Hono()
    .get('/', index(deps, remembered))
    .get('/docs', docs(deps))
    .route('/', alertPages(deps))
    .get('/:slug/', asTyped(deps))
    .get('/:slug', asTyped(deps), timeline(deps));
