import { html } from 'hono/html';
import { Grade, gradeInWords } from '../../domain/grade.ts';
import type { GradeCounts, gradesThroughTheYears } from '../../use-cases/queries/grades-in-force.ts';
import type { CouncilStanding } from '../../use-cases/queries/standing-of-council.ts';
import type { Html } from '../html.ts';
import { overallOf, REGIONS } from '../index-params.ts';
import { capital } from '../words.ts';
import { gradeMark } from './marks.ts';
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
export const englandSection = (councils: readonly CouncilStanding[], years: Years): Html => html`
<section aria-labelledby="england"><h2 id="england">How many hold each grade</h2>
${now(years)}
<details><summary>Year by year</summary>${countsTable(years)}</details>
<details><summary>A tile for each council, by region</summary>${tiles(councils)}</details>
</section>`;
