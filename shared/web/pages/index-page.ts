import { html } from 'hono/html';
import type { Publication } from '../../domain/publication.ts';
import type { gradesThroughTheYears } from '../../use-cases/queries/grades-in-force.ts';
import type { SourceStatus } from '../../use-cases/queries/monitor-status.ts';
import type { CouncilStanding } from '../../use-cases/queries/standing-of-council.ts';
import { type Html, optional } from '../html.ts';
import { chosenCouncils, type IndexParams } from '../index-params.ts';
import { standingSentence } from '../standing-sentence.ts';
import type { SiteFacts } from '../web-deps.ts';
import { publicationTitle } from '../words.ts';
import { councilTable } from './council-table.ts';
import { englandSection } from './england-section.ts';
import { layout } from './layout.ts';
import { gradeMark, publishedWhen } from './marks.ts';
import { alertsByEmail } from './sign-up-form.ts';
import { sourcesSection } from './sources-section.ts';

const card = ({ authority, standing, newest }: CouncilStanding): Html => {
  const overall = standing.judgements.find(({ aspect }) => aspect === 'overall-effectiveness');
  const newestLine = (publication: Publication) =>
    html`<p class="quiet">Newest document: ${publicationTitle(publication)}, ${publishedWhen(publication)}.</p>`;
  return html`<li>
<h2><a href="/${authority.slug}">${authority.name}</a> ${optional(overall, ({ grade }) => gradeMark(grade))}</h2>
<p>${standingSentence(standing)}.</p>
${optional(newest, newestLine)}
</li>`;
};

/** So many can be taken in one by one; more are shown as a table. */
const FEW = 12;

const cards = (councils: readonly CouncilStanding[]): Html =>
  councils.length === 0
    ? html`<p>No council is watched here yet.</p>`
    : html`<ul class="councils">${councils.map(card)}</ul>`;

const alertsSection = ({ byEmail }: SiteFacts): Html => html`<section aria-labelledby="told">
<h2 id="told">Get alerts</h2>
${alertsByEmail(byEmail)}
</section>`;

/** The councils that are watched here. */
export const indexPage = (
  councils: readonly CouncilStanding[],
  sources: readonly SourceStatus[],
  params: IndexParams,
  years: ReturnType<typeof gradesThroughTheYears>,
  site: SiteFacts,
): Html =>
  layout({
    title: 'Watched councils',
    path: '/',
    site,
    description: 'What Ofsted says about councils’ children’s services, and what changed.',
    main: html`<h1>Watched councils</h1>
<p class="standing">When Ofsted’s view of a council’s children’s services changes, this site says so:
from what, to what, and in which document.</p>
${
  councils.length <= FEW
    ? cards(councils)
    : html`${englandSection(councils, years)}${councilTable(chosenCouncils(councils, params), councils.length, params)}`
}
${alertsSection(site)}
${sourcesSection(sources)}`,
  });
