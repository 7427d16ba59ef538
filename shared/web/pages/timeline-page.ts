import { html } from 'hono/html';
import type { Alert } from '../../domain/alert.ts';
import { londonMoment } from '../../domain/london-time.ts';
import { newsEventLabel } from '../../domain/news-event.ts';
import type { CouncilTimeline } from '../../use-cases/queries/council-timeline.ts';
import type { CouncilCoverage } from '../../use-cases/queries/list-coverage.ts';
import { firstFew, type Html, NOTHING, optional } from '../html.ts';
import { councilLinks } from '../own-addresses.ts';
import { standingSentence } from '../standing-sentence.ts';
import type { SiteFacts } from '../web-deps.ts';
import { safeUrl } from '../words.ts';
import { chartSection } from './chart/chart-section.ts';
import { layout } from './layout.ts';
import { leadSection } from './lead-section.ts';
import { day, directionMark, severityMark } from './marks.ts';
import { foldedPublication, publicationArticle } from './publication-article.ts';
import { alertsByEmail } from './sign-up-form.ts';
import { sourcesSection } from './sources-section.ts';
import { standingSection } from './standing-section.ts';

const newsLine = ({ item, day: on }: CouncilCoverage): Html => {
  const url = safeUrl(item.url);
  const about = item.event === 'none' ? '' : ` · about ${newsEventLabel(item.event)}`;
  return html`<li>${url === null ? item.title : html`<a href="${url}">${item.title}</a>`}<br>
<span class="quiet">${item.outlet}, ${day(on)}${about}</span></li>`;
};

/** The newest; the others fold away. */
const NEWS_SHOWN = 2;

const newsList = (items: readonly CouncilCoverage[]): Html => html`<ul class="lines">${items.map(newsLine)}</ul>`;

/** What outlets and the government published; left out where there is none. */
const newsSection = ({ coverage }: CouncilTimeline): Html =>
  coverage.length === 0
    ? NOTHING
    : html`<section aria-labelledby="news">
<h2 id="news">In the news</h2>
<p>What outlets say is theirs: no grade above comes from here.</p>
${firstFew(coverage, NEWS_SHOWN, newsList, (count) => `${count} earlier`)}
</section>`;

const whenSent = ({ raisedAt, sentAt }: Alert): string =>
  sentAt === null ? `waiting to be sent since ${londonMoment(raisedAt)}` : `sent ${londonMoment(sentAt)}`;

const alertLine = (alert: Alert): Html => {
  const { subject, severity, direction, email } = alert.message;
  return html`<li>
<strong>${subject}</strong> ${directionMark(direction)}
<details><summary>${whenSent(alert)}</summary>
<p>${severityMark(severity)}</p>
${optional(email, (text) => html`<pre class="emails">${text}</pre>`)}
</details>
</li>`;
};

const noAlerts = ({ now: { authority, asOf } }: CouncilTimeline): Html =>
  html`<p>Nothing has been sent about ${authority.name} ${asOf === null ? 'yet' : 'up to that day'}.</p>`;

const ALERTS_SHOWN = 2;

const alertList = (alerts: readonly Alert[]): Html => html`<ol class="lines">${alerts.map(alertLine)}</ol>`;

const alertsSection = (timeline: CouncilTimeline): Html => html`<section aria-labelledby="alerts">
<h2 id="alerts">Recent alerts</h2>
${timeline.alerts.length === 0 ? noAlerts(timeline) : firstFew(timeline.alerts, ALERTS_SHOWN, alertList, (count) => `${count} earlier`)}
</section>`;

const asCsv = (link: string): string => link.replace('?', '.csv?');

const subscribeSection = ({ now: { authority } }: CouncilTimeline, { byEmail }: SiteFacts): Html => {
  const { feed, calendar, publications, changes } = councilLinks('', authority.slug);
  return html`<section aria-labelledby="told">
<h2 id="told">Get alerts</h2>
${alertsByEmail(byEmail, authority.slug)}
<ul>
<li><a href="${feed}">Atom feed</a>: put this address into a feed reader; one entry for each alert, with the text of its email.</li>
<li><a href="${calendar}">Calendar of next dates</a>: what Ofsted and the council owe next, about when; give this address to a calendar program.</li>
<li>Spreadsheet: <a href="${asCsv(publications)}">documents</a> and <a href="${asCsv(changes)}">changes</a> as CSV.
Programs: see <a href="/docs">data and API</a>.</li>
</ul>
</section>`;
};

const limitsSection = html`<section aria-labelledby="limits">
<h2 id="limits">What is not covered</h2>
<details><summary>Schools, earlier inspections, and whether a problem is solved</summary>
<ul>
<li>Schools, nurseries, colleges, children’s homes and fostering agencies, and adult social care.</li>
<li>Grades from anywhere but Ofsted’s documents: what outlets report is told as theirs.</li>
<li>Inspections before 2013, and documents Ofsted has taken off its site.</li>
<li>Whether a problem is solved: that a later letter does not mention it proves nothing.</li>
</ul></details>
</section>`;

const asOfForm = ({ now: { authority, asOf } }: CouncilTimeline): Html => html`
<form method="get" action="/${authority.slug}" class="as-of">
<label for="as-of">As known on</label>
<input type="date" id="as-of" name="as_of" required min="2013-01-01" value="${asOf ?? ''}">
<button type="submit">Show</button>
</form>`;

/** The newest documents stand open; the others are one line each. */
const OPEN = 2;
const LINES = 4;

const documents = ({ details, now: { authority, ofstedPage } }: CouncilTimeline): Html => html`
<section aria-labelledby="documents">
<h2 id="documents">What Ofsted published</h2>
${details.length === 0 ? html`<p>No document about ${authority.name} is on record yet.</p>` : NOTHING}
${details.slice(0, OPEN).map(publicationArticle)}
${firstFew(
  details.slice(OPEN),
  LINES,
  (some) => html`${some.map(foldedPublication)}`,
  (count) => `${count} earlier documents`,
)}
<p><a href="${ofstedPage}">Ofsted’s own page about ${authority.name}</a></p>
</section>`;

/** All about one council. */
export const timelinePage = (timeline: CouncilTimeline, site: SiteFacts): Html => {
  const { authority, standing } = timeline.now;
  const sentence = standingSentence(standing);
  return layout({
    title: `${authority.name} children’s services`,
    description: `${authority.name} children’s services, as Ofsted judges them: ${sentence}.`,
    path: `/${authority.slug}`,
    site,
    feed: councilLinks('', authority.slug).feed,
    main: html`${leadSection(timeline)}
${asOfForm(timeline)}
${standingSection(timeline.now)}
${chartSection(timeline)}
${documents(timeline)}
${newsSection(timeline)}
${alertsSection(timeline)}
${sourcesSection(timeline.sources)}
${subscribeSection(timeline, site)}
${limitsSection}`,
  });
};
