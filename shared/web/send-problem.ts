import type { Context, MiddlewareHandler } from 'hono';
import { accepts } from 'hono/accepts';
import { html } from 'hono/html';
import { authorityBySlug } from '../domain/authority.ts';
import { NEVER } from './caching.ts';
import { type Html, NOTHING } from './html.ts';
import { layout } from './pages/layout.ts';
import { type Problem, problem } from './problem.ts';
import { type SiteDeps, type SiteFacts, siteFacts } from './web-deps.ts';

const HEADINGS: Partial<Record<number, string>> = {
  400: 'That was not understood',
  404: 'There is no such page',
};

/** Only watched councils have a page to link to. */
const suggestion = (slug: string, watched: readonly string[]): Html => {
  const name = authorityBySlug(slug)?.name ?? slug;
  return watched.includes(slug)
    ? html`<li><a href="/${slug}">${name}</a></li>`
    : html`<li>${name} <span class="quiet">(not watched here)</span></li>`;
};

const problemPage = (
  { status, detail, suggestions = [] }: Problem,
  watched: readonly string[],
  site: SiteFacts,
): Html => {
  const heading = HEADINGS[status] ?? 'Something went wrong';
  return layout({
    title: heading,
    description: heading,
    site,
    main: html`<h1>${heading}</h1>
<p>${detail}</p>
${suggestions.length === 0 ? NOTHING : html`<ul>${suggestions.map((slug) => suggestion(slug, watched))}</ul>`}
<p><a href="/">All watched councils</a></p>`,
  });
};

const PROBLEM_JSON = 'application/problem+json';

/** RFC 9457. */
export const sendProblem = (c: Context, said: Problem): Response =>
  c.body(JSON.stringify(said), said.status, { 'Content-Type': PROBLEM_JSON, 'Cache-Control': NEVER });

/** The format in which a refusal is wanted: besides the address, all that an answer depends on. */
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
