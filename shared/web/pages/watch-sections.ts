import { html } from 'hono/html';
import type { Alert } from '../../domain/alert.ts';
import { newsEventLabel } from '../../domain/news-event.ts';
import type { CouncilTimeline } from '../../use-cases/queries/council-timeline.ts';
import type { CouncilCoverage } from '../../use-cases/queries/list-coverage.ts';
import type { SourceStatus } from '../../use-cases/queries/monitor-status.ts';
import { londonMoment } from '../../wording/moments.ts';
import { councilLinks } from '../links.ts';
import { safeUrl } from '../words.ts';
import { type Html, NOTHING } from './html.ts';
import { day, directionMark, severityMark } from './marks.ts';

const alertLine = ({ message, state, raisedAt, sentAt }: Alert): Html => html`<li>
<strong>${message.subject}</strong><br>
<span class="quiet">${sentAt === null || state === 'pending' ? `waiting to be sent since ${londonMoment(raisedAt)}` : `sent ${londonMoment(sentAt)}`}</span> ${severityMark(message.severity)} ${directionMark(message.direction)}
${message.email === null ? '' : html`<details><summary>What it said</summary><pre>${message.email}</pre></details>`}
</li>`;

export const alertsSection = ({ alerts, now }: CouncilTimeline): Html => html`<section aria-labelledby="alerts">
<h2 id="alerts">Recent alerts</h2>
${alerts.length === 0 ? html`<p>Nothing has been sent about ${now.authority.name} ${now.asOf === null ? 'yet' : 'up to that day'}.</p>` : html`<ol class="alerts">${alerts.map(alertLine)}</ol>`}
</section>`;

const coverageLine = ({ item, day: on }: CouncilCoverage): Html => {
  const url = safeUrl(item.url);
  return html`<li>${url === null ? item.title : html`<a href="${url}">${item.title}</a>`}<br><span class="quiet">${item.outlet}, ${day(on)}${item.event === 'none' ? '' : ` · about ${newsEventLabel(item.event)}`}</span></li>`;
};

export const coverageSection = ({ coverage }: CouncilTimeline): Html =>
  coverage.length === 0
    ? NOTHING
    : html`<section aria-labelledby="news">
<h2 id="news">In the news</h2>
<p>What outlets say is theirs: no grade above comes from here.</p>
<ul class="alerts">${coverage.map(coverageLine)}</ul>
</section>`;

const CONDITIONS: Record<SourceStatus['condition'], string> = {
  answering: '✓ answering',
  failing: '✕ not answering',
  suspect: '! answers, but not in a way that can be believed',
  'never-answered': '… has not answered yet',
};

const sourceLine = ({ source, condition, state }: SourceStatus): Html => {
  const because = condition === 'failing' ? state.lastFailure : state.suspectBecause;
  return html`<li class="source source-${condition}">
<span class="source-name">${source.name}</span> <strong>${CONDITIONS[condition]}</strong>
<span class="quiet">${state.lastHealthyAt === null ? 'no success yet' : `last success ${londonMoment(state.lastHealthyAt)}`}${because === null ? '' : `: ${because}`}</span>
</li>`;
};

export const sourcesSection = ({
  sources,
}: Pick<CouncilTimeline, 'sources'>): Html => html`<section aria-labelledby="sources">
<h2 id="sources">Can this page see?</h2>
<p>Silence and blindness look alike, so each source says when it last answered.</p>
<ul class="sources">${sources.map(sourceLine)}</ul>
</section>`;

export const subscribeSection = ({ now: { authority } }: CouncilTimeline): Html => {
  const { feed, publications, changes } = councilLinks('', authority.slug);
  return html`<section aria-labelledby="told">
<h2 id="told">How to be told</h2>
<ul>
<li><a href="${feed}">Atom feed</a>: put this address into a feed reader; one entry for each change.</li>
<li>E-mail or text message: ask whoever runs this site. Addresses are kept by the service that sends the messages, not here.</li>
<li>Spreadsheet: <a href="${publications.replace('?', '.csv?')}">documents</a> and <a href="${changes.replace('?', '.csv?')}">changes</a> as CSV. Programs: see <a href="/docs">data and API</a>.</li>
</ul>
</section>`;
};

export const limitsSection = html`<section aria-labelledby="limits">
<h2 id="limits">What is not covered</h2>
<ul>
<li>Schools, nurseries, colleges, children’s homes and fostering agencies, and adult social care.</li>
<li>Press reports and the government’s interventions: only Ofsted’s own documents are read so far.</li>
<li>Inspections before 2013, and documents Ofsted has taken off its site.</li>
<li>Whether a problem is solved: that a later letter does not mention it proves nothing.</li>
</ul>
</section>`;
