import { type Context, Hono } from 'hono';
import { type BriefMemory, briefMemory } from './brief-memory.ts';
import { given, type Kept, kept } from './caching.ts';
import { rememberedHistory } from './remembered-history.ts';
import { readableFromAnywhere, securityHeaders } from './security-headers.ts';
import { readOnly, wantedOnRefusal } from './send-problem.ts';
import { site } from './site.ts';
import type { WebDeps } from './web-deps.ts';

const A_MOMENT = { freshMs: 1_000, staleMs: 3_000 };
const MOST_REMEMBERED = 200;

const answer = (inside: Hono, memory: BriefMemory<Kept>) => async (c: Context) => {
  const wanted = wantedOnRefusal(c);
  const make = async () => kept(await inside.fetch(new Request(c.req.url, { headers: { Accept: wanted } })));
  return given(await memory(`${wanted} ${c.req.url}`, make), c.req.header('If-None-Match'));
};

/** The whole site: the API, the feeds and the pages. The same behind API Gateway and on a laptop. */
export const createApp = (deps: WebDeps): Hono => {
  const { freshness = A_MOMENT } = deps;
  const memory = briefMemory<Kept>(freshness, MOST_REMEMBERED, ({ status }) => status === 200);
  const inside = site({ ...deps, history: rememberedHistory(deps.history, freshness) });
  const app = new Hono();
  app.use(securityHeaders, readableFromAnywhere, readOnly);
  app.get('*', answer(inside, memory));
  return app;
};
