import { html } from 'hono/html';
import type { CouncilTimeline } from '../../use-cases/queries/council-timeline.ts';
import { firstFew, type Html, NOTHING } from '../html.ts';
import { councilLinks } from '../links.ts';
import { standingSentence } from '../standing-sentence.ts';
import type { SiteFacts } from '../web-deps.ts';
import { alertsSection } from './alerts-section.ts';
import { chartSection } from './chart/chart-section.ts';
import { layout } from './layout.ts';
import { leadSection } from './lead-section.ts';
import { newsSection } from './news-section.ts';
import { foldedPublication, publicationArticle } from './publication-article.ts';
import { alertsByEmail } from './sign-up-form.ts';
import { sourcesSection } from './sources-section.ts';
import { standingSection } from './standing-section.ts';

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
