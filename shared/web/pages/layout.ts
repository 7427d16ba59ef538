import { html } from 'hono/html';
import { ICON_PATH, STYLESHEET_PATH } from '../assets.ts';
import { type Html, optional } from '../html.ts';
import { feedOfAll } from '../own-addresses.ts';
import type { SiteFacts } from '../web-deps.ts';

export type PageParts = {
  title: string;
  /** One sentence for search engines and previews. */
  description: string;
  /** Address of the feed for this page; that of all councils if it has none. */
  feed?: string | undefined;
  /** The one path of this page: with its site, the address that search engines and shared links use. */
  path?: string | undefined;
  site: SiteFacts;
  main: Html;
};

const LICENCE = 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/';

const header = html`<header class="site-header"><div>
<a href="/" class="site-name">Ofsted Watch</a> <span>What Ofsted says about councils’ children’s services</span>
</div></header>`;

const footer = html`<footer class="site-footer"><div>
<p><strong>Unofficial.</strong> Ofsted Watch is not run by Ofsted or by any council. Ofsted’s documents are what counts;
every line here says from which one it comes.</p>
<p>Contains public sector information of Ofsted, licensed under the
<a href="${LICENCE}" rel="license">Open Government Licence v3.0</a>.</p>
<p><a href="/">Councils</a> · <a href="/alerts">Get alerts</a> · <a href="/feeds/all.atom">Feed of all alerts</a> · <a href="/docs">Data and API</a> · <a href="/v1/status">State of the monitor</a></p>
</div></footer>`;

const feedLink = (feed: string): Html =>
  html`<link rel="alternate" type="application/atom+xml" title="Alerts" href="${feed}">`;

const demonstrationBanner = (why: string): Html =>
  html`<div class="demonstration" role="note"><p><strong>Demonstration.</strong> ${why}</p></div>`;

/** Title and sentence for previews of a shared link, and the address without what was added to it. */
const card = ({ title, description, path, site }: PageParts): Html => html`<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:type" content="website">
<meta property="og:site_name" content="Ofsted Watch">
<meta name="twitter:card" content="summary">${optional(
  path === undefined ? null : `${site.origin}${path}`,
  (url) => html`
<meta property="og:url" content="${url}">
<link rel="canonical" href="${url}">`,
)}`;

/** A whole page. */
export const layout = (page: PageParts): Html => {
  const { title, description, feed = feedOfAll(''), main } = page;
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} – Ofsted Watch</title>
<meta name="description" content="${description}">
<link rel="stylesheet" href="${STYLESHEET_PATH}">
<link rel="icon" href="${ICON_PATH}" type="image/svg+xml">
${feedLink(feed)}
${card(page)}
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
${header}
${optional(page.site.demonstration, demonstrationBanner)}
<main id="main" tabindex="-1">
${main}
</main>
${footer}
</body>
</html>
`;
};
