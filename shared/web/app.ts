import { type Context, Hono } from 'hono';
import { api } from './api.ts';
import { assets } from './assets.ts';
import { type BriefMemory, briefMemory } from './brief-memory.ts';
import { given, type Kept, kept, notSentTwice } from './caching.ts';
import { calendars } from './calendar.ts';
import { feeds } from './feeds.ts';
import { openApiDocument } from './openapi/document.ts';
import { noSuchPage, problem } from './problem.ts';
import { rememberedHistory, rememberedUntilAlert } from './remembered-history.ts';
import { readableFromAnywhere, securityHeaders } from './security-headers.ts';
import { readOnly, sendProblem, sendRefusal, wantedOnRefusal } from './send-problem.ts';
import { signUpPosts } from './sign-up-posts.ts';
import { crawlerFiles, sitePages } from './site-pages.ts';
import { originOf, type WebDeps } from './web-deps.ts';

const FAULT = problem(500, 'Something went wrong here. Nothing was lost; please try again.');

/** The API described for programs. */
const description = (deps: WebDeps) => (c: Context) => {
  const watched = deps.watched.map(({ slug }) => slug);
  return c.json(openApiDocument(originOf(deps, c), deps.version, watched, deps.byEmail?.kind === 'sign-up'));
};

/** Every address and what it answers. */
const site = (deps: WebDeps, remembered: WebDeps['history']): Hono => {
  const app = new Hono();
  app.route('/v1', api(deps));
  app.route('/feeds', feeds(deps));
  app.route('/', assets());
  app.route('/', crawlerFiles(deps));
  app.route('/', calendars(deps));
  app.get('/openapi.json', description(deps));
  app.route('/', sitePages(deps, remembered));
  app.notFound((c) =>
    c.req.path.startsWith('/v1/') ? sendProblem(c, noSuchPage()) : sendRefusal(c, deps, noSuchPage()),
  );
  app.onError((error, c) => {
    deps.log?.('web-fault', { path: c.req.path, error: error.message });
    return c.req.path.startsWith('/v1/') ? sendProblem(c, FAULT) : sendRefusal(c, deps, FAULT);
  });
  return app;
};

const A_MOMENT = { freshMs: 1_000, staleMs: 3_000 };
const MOST_REMEMBERED = 200;

const answer = (inside: Hono, memory: BriefMemory<Kept>) => async (c: Context) => {
  const wanted = wantedOnRefusal(c);
  const make = async () => kept(await inside.fetch(new Request(c.req.url, { headers: { Accept: wanted } })));
  return given(await memory(`${wanted} ${c.req.url}`, make));
};

/** The whole site: the API, the feeds and the pages. The same behind API Gateway and on a laptop. */
export const createApp = (deps: WebDeps): Hono => {
  const { freshness = A_MOMENT } = deps;
  const memory = briefMemory<Kept>(freshness, MOST_REMEMBERED, ({ status }) => status === 200);
  const history = rememberedHistory(deps.history, freshness);
  const remembered = rememberedUntilAlert(history, deps.clock, freshness);
  const inside = site({ ...deps, history: { ...history, reading: remembered.reading } }, remembered);
  const app = new Hono();
  app.use(securityHeaders);
  if (deps.byEmail?.kind === 'sign-up') app.route('/', signUpPosts(deps, deps.byEmail));
  app.use(readableFromAnywhere, readOnly);
  app.get('*', notSentTwice, answer(inside, memory));
  return app;
};
