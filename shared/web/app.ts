import { Hono } from 'hono';
import { api } from './api.ts';
import { conditional } from './caching.ts';
import { feeds } from './feeds.ts';
import { noSuchPage, problem } from './problem.ts';
import { readableFromAnywhere, securityHeaders } from './security-headers.ts';
import { readOnly, sendProblem } from './send-problem.ts';
import type { WebDeps } from './web-deps.ts';

/** The whole site: the API, the feeds and the pages. The same behind API Gateway and on a laptop. */
export const createApp = (deps: WebDeps): Hono => {
  const app = new Hono();
  app.use(securityHeaders, readableFromAnywhere, conditional, readOnly);
  app.route('/v1', api(deps));
  app.route('/feeds', feeds(deps));
  app.notFound((c) => sendProblem(c, noSuchPage()));
  app.onError((error, c) => {
    deps.log?.('web-fault', { path: c.req.path, error: error.message });
    return sendProblem(c, problem(500, 'Something went wrong here. Nothing was lost; please try again.'));
  });
  return app;
};
