import { Hono } from 'hono';
import { api } from './api.ts';
import { assets } from './assets.ts';
import { crawlerFiles } from './crawler-files.ts';
import { feeds } from './feeds.ts';
import { noSuchPage, problem } from './problem.ts';
import { programPages } from './program-pages.ts';
import { sendProblem, sendRefusal } from './send-problem.ts';
import { sitePages } from './site-pages.ts';
import type { WebDeps } from './web-deps.ts';

const FAULT = problem(500, 'Something went wrong here. Nothing was lost; please try again.');

/** Every address and what it answers. */
export const site = (deps: WebDeps): Hono => {
  const app = new Hono();
  app.route('/v1', api(deps));
  app.route('/feeds', feeds(deps));
  app.route('/', assets());
  app.route('/', crawlerFiles(deps));
  app.route('/', programPages(deps));
  app.route('/', sitePages(deps));
  app.notFound((c) =>
    c.req.path.startsWith('/v1/') ? sendProblem(c, noSuchPage()) : sendRefusal(c, deps, noSuchPage()),
  );
  app.onError((error, c) => {
    deps.log?.('web-fault', { path: c.req.path, error: error.message });
    return c.req.path.startsWith('/v1/') ? sendProblem(c, FAULT) : sendRefusal(c, deps, FAULT);
  });
  return app;
};
