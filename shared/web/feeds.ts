import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { Alert } from '../domain/alert.ts';
import { type Authority, authorityBySlug } from '../domain/authority.ts';
import type { Instant } from '../domain/dates.ts';
import { listAlerts } from '../use-cases/queries/list-alerts.ts';
import { type Html, optional } from './html.ts';
import { anchorOf, councilLinks, feedOfAll } from './own-addresses.ts';
import { watchedCouncil } from './read-params.ts';
import { sendProblem } from './send-problem.ts';
import { type SiteFacts, siteFacts, type WebDeps } from './web-deps.ts';
import { safeUrl } from './words.ts';

export const ATOM_TYPE = 'application/atom+xml; charset=utf-8';

// Written by hand, escaped by Hono's tag: feedsmith 3.0.1 puts texts into CDATA with line breaks of its own, which readers
// then show.

/** XML 1.0 knows no other control characters: a hostile label must not break the feed of a whole council. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: naming them is the point
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

const legible = (text: string): string => text.replaceAll(NOT_XML, '');

/** A UUID of version 8 made from the id of the alert: it depends on nothing else, least of all on the address. */
const entryId = (alertId: string): string => {
  const hex = createHash('sha256').update(`ofsted-watch/${alertId}`).digest('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

const OFSTED_FILE = /^https:\/\/files\.ofsted\.gov\.uk\/v1\/file\/(?<id>\d+)$/;

/** The council's page, at the first document that the alert is about; the list of councils for other messages. */
const pageOf = ({ message }: Alert, origin: string): string => {
  if (message.authority === null) return `${origin}/`;
  const { page } = councilLinks(origin, message.authority);
  const id = OFSTED_FILE.exec(message.sources[0] ?? '')?.groups?.['id'];
  return id === undefined ? page : `${page}#${anchorOf(id)}`;
};

const entry = (alert: Alert, { origin, demonstration }: SiteFacts): Html => {
  const { message, raisedAt } = alert;
  const sources = message.sources.flatMap((source) => safeUrl(source) ?? []);
  const council = message.authority === null ? undefined : authorityBySlug(message.authority);
  const title = `${demonstration === null ? '' : 'Demonstration: '}${message.subject}`;
  const text = `${demonstration === null ? '' : `DEMONSTRATION. ${demonstration}\n\n`}${message.email ?? message.subject}`;
  return html`  <entry>
    <id>${entryId(message.alertId)}</id>
    <title>${legible(title)}</title>
    <updated>${raisedAt}</updated>
    <published>${raisedAt}</published>
    <link rel="alternate" type="text/html" href="${pageOf(alert, origin)}"/>
${sources.map((source) => html`    <link rel="via" href="${legible(source)}"/>\n`)}    <category term="${message.kind}"/>
${optional(council, ({ slug, name }) => html`    <category term="${slug}" label="${name}"/>\n`)}    <content type="text">${legible(text)}</content>
  </entry>\n`;
};

/** No feed is older than the monitor. */
const BEFORE_ANY: Instant = '2013-01-01T00:00:00.000Z';

/**
 * RFC 4287: one entry an alert, newest first, `updated` at the moment the alert was recorded, so that a reader that
 * goes by date misses none of two documents of one day. Without a council, the alerts of all.
 */
const atomFeed = (authority: Authority | null, alerts: readonly Alert[], site: SiteFacts): Html => {
  const { origin, demonstration } = site;
  const { page, feed } =
    authority === null ? { page: `${origin}/`, feed: feedOfAll(origin) } : councilLinks(origin, authority.slug);
  const about = authority === null ? 'every council watched here' : `${authority.name} children’s services`;
  return html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
  <id>${entryId(`feed/${authority?.urn ?? 'all'}`)}</id>
  <title>Ofsted Watch: ${about}</title>
  <subtitle>${legible(demonstration ?? 'The alerts that subscribers get by email. Unofficial.')}</subtitle>
  <updated>${alerts[0]?.raisedAt ?? BEFORE_ANY}</updated>
  <author><name>Ofsted Watch</name></author>
  <rights>Contains information of Ofsted under the Open Government Licence v3.0</rights>
  <link rel="self" type="application/atom+xml" href="${feed}"/>
  <link rel="alternate" type="text/html" href="${page}"/>
${alerts.map((alert) => entry(alert, site))}</feed>
`;
};

const SUFFIX = '.atom';
const ALL = 'all';
const NEWEST = 100;

/** What goes to every reader: not the heartbeat, and not what another message already contains. */
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
  return c.body(String(atomFeed(authority, told, siteFacts(deps, c))), 200, { 'Content-Type': ATOM_TYPE });
};

/** `/feeds/{slug}.atom` and `/feeds/all.atom`. Names in the query are ignored: readers and mail programs add their own. */
export const feeds = (deps: WebDeps): Hono => new Hono().get(`/:file{.+\\${SUFFIX}}`, feed(deps));
