import { html } from 'hono/html';
import { Grade, gradeInWords } from '../../domain/grade.ts';
import type { Publication } from '../../domain/publication.ts';
import type { GradeCounts, gradesThroughTheYears } from '../../use-cases/queries/grades-in-force.ts';
import type { SourceStatus } from '../../use-cases/queries/monitor-status.ts';
import type { CouncilStanding } from '../../use-cases/queries/standing-of-council.ts';
import { type Html, optional } from '../html.ts';
import { chosenCouncils, type IndexParams, overallOf, REGIONS } from '../index-params.ts';
import { standingSentence } from '../standing-sentence.ts';
import type { SiteFacts } from '../web-deps.ts';
import { capital, publicationTitle } from '../words.ts';
import { councilTable } from './council-table.ts';
import { layout } from './layout.ts';
import { gradeMark, publishedWhen } from './marks.ts';
import { alertsByEmail } from './sign-up-form.ts';
import { sourcesSection } from './sources-section.ts';
import { stackingTable } from './stacking-table.ts';

const SHOWN = Grade.exclude(['adequate']).options;

const withoutGrade = ({ none, adequate }: GradeCounts): number => none + adequate;

type Years = ReturnType<typeof gradesThroughTheYears>;

/** How many councils hold each grade now, and held it at the end of each year. */
const countsTable = (years: Years): Html =>
  stackingTable({
    caption: 'How many councils held each overall grade, by year',
    columns: ['At the end of', ...SHOWN.map((grade) => capital(gradeInWords(grade))), 'None on record'],
    rows: years.toReversed().map(({ day, counts }, at) => ({
      head: at === 0 ? 'Now' : day.slice(0, 4),
      cells: [...SHOWN.map((grade) => String(counts[grade])), String(withoutGrade(counts))],
    })),
  });

const now = (years: Years): Html => {
  const counts = years.at(-1)?.counts;
  if (counts === undefined) return html``;
  return html`<ul class="counts">${SHOWN.map((grade) => html`<li>${gradeMark(grade)} ${counts[grade]}</li>\n`)}
<li>no overall grade on record ${withoutGrade(counts)}</li></ul>`;
};

const tile = ({ authority, standing }: CouncilStanding): Html => {
  const grade = overallOf({ standing });
  const words = grade === 'none' ? 'no overall grade' : gradeInWords(grade);
  return html`<li><a class="tile tile-${grade}" href="/${authority.slug}" title="${authority.name}: ${words}">${authority.name.slice(0, 3)}<span class="visually-hidden">${authority.name.slice(3)}: ${words}</span></a></li>`;
};

const tiles = (councils: readonly CouncilStanding[]): Html =>
  html`${REGIONS.map((region) => {
    const inRegion = councils.filter(({ authority }) => authority.region === region);
    return inRegion.length === 0 ? html`` : html`<h3>${region}</h3><ul class="tiles">${inRegion.map(tile)}</ul>`;
  })}`;

/** All of England at a glance: the grades now, by region, and through the years. */
const englandSection = (councils: readonly CouncilStanding[], years: Years): Html => html`
<section aria-labelledby="england"><h2 id="england">How many hold each grade</h2>
${now(years)}
<details><summary>Year by year</summary>${countsTable(years)}</details>
<details><summary>A tile for each council, by region</summary>${tiles(councils)}</details>
</section>`;

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
