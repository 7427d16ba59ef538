import { html } from 'hono/html';
import type { CouncilTimeline } from '../../use-cases/queries/council-timeline.ts';
import { councilLinks } from '../links.ts';
import type { Html } from './html.ts';

const asCsv = (link: string): string => link.replace('?', '.csv?');

export const subscribeSection = ({ now: { authority } }: CouncilTimeline): Html => {
  const { feed, publications, changes } = councilLinks('', authority.slug);
  return html`<section aria-labelledby="told">
<h2 id="told">Get alerts</h2>
<ul>
<li><a href="${feed}">Atom feed</a>: put this address into a feed reader; one entry for each alert, with the text of its email.</li>
<li>E-mail or text message: ask whoever runs this site. Addresses are kept by the service that sends, not here.</li>
<li>Spreadsheet: <a href="${asCsv(publications)}">documents</a> and <a href="${asCsv(changes)}">changes</a> as CSV.
Programs: see <a href="/docs">data and API</a>.</li>
</ul>
</section>`;
};

export const limitsSection = html`<section aria-labelledby="limits">
<h2 id="limits">What is not covered</h2>
<details><summary>Schools, earlier inspections, and whether a problem is solved</summary>
<ul>
<li>Schools, nurseries, colleges, children’s homes and fostering agencies, and adult social care.</li>
<li>Grades from anywhere but Ofsted’s documents: what outlets report is told as theirs.</li>
<li>Inspections before 2013, and documents Ofsted has taken off its site.</li>
<li>Whether a problem is solved: that a later letter does not mention it proves nothing.</li>
</ul></details>
</section>`;
