import { html } from 'hono/html';
import { londonMoment } from '../../messages/moments.ts';
import type { SourceStatus } from '../../use-cases/queries/monitor-status.ts';
import { type Html, optional } from './html.ts';

const CONDITIONS: Record<SourceStatus['condition'], string> = {
  answering: '✓ answering',
  failing: '✕ not answering',
  suspect: '! answers, but not in a way that can be believed',
  'never-answered': '… has not answered yet',
};

const line = ({ source, condition, state }: SourceStatus): Html => {
  const success = state.lastHealthyAt === null ? 'no success yet' : `last success ${londonMoment(state.lastHealthyAt)}`;
  const because = condition === 'failing' ? state.lastFailure : state.suspectBecause;
  return html`<li>${source.name} <strong>${CONDITIONS[condition]}</strong>
<span class="quiet">${success}${optional(because, (reason) => html`: ${reason}`)}</span></li>`;
};

export const sourcesSection = (sources: readonly SourceStatus[]): Html => html`<section aria-labelledby="sources">
<h2 id="sources">Can this page see?</h2>
<p>Silence and blindness look alike, so each source says when it last answered.</p>
<ul class="lines sources">${sources.map(line)}</ul>
</section>`;
