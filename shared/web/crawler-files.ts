import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { ICON_PATH } from './assets.ts';
import { originOf, type WebDeps } from './web-deps.ts';

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
