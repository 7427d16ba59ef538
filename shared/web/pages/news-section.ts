import { html } from 'hono/html';
import { newsEventLabel } from '../../domain/news-event.ts';
import type { CouncilTimeline } from '../../use-cases/queries/council-timeline.ts';
import type { CouncilCoverage } from '../../use-cases/queries/list-coverage.ts';
import { firstFew, type Html, NOTHING } from '../html.ts';
import { safeUrl } from '../words.ts';
import { day } from './marks.ts';

const line = ({ item, day: on }: CouncilCoverage): Html => {
  const url = safeUrl(item.url);
  const about = item.event === 'none' ? '' : ` · about ${newsEventLabel(item.event)}`;
  return html`<li>${url === null ? item.title : html`<a href="${url}">${item.title}</a>`}<br>
<span class="quiet">${item.outlet}, ${day(on)}${about}</span></li>`;
};

/** The newest; the others fold away. */
const SHOWN = 2;

const list = (items: readonly CouncilCoverage[]): Html => html`<ul class="lines">${items.map(line)}</ul>`;

/** What outlets and the government published; left out where there is none. */
export const newsSection = ({ coverage }: CouncilTimeline): Html =>
  coverage.length === 0
    ? NOTHING
    : html`<section aria-labelledby="news">
<h2 id="news">In the news</h2>
<p>What outlets say is theirs: no grade above comes from here.</p>
${firstFew(coverage, SHOWN, list, (count) => `${count} earlier`)}
</section>`;
