import { html } from 'hono/html';
import { londonMoment } from '../../domain/london-time.ts';
import type { SourceStatus } from '../../use-cases/queries/monitor-status.ts';
import { type Html, NOTHING, optional } from '../html.ts';
import { inPlainWords } from '../words.ts';

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
<span class="quiet">${success}${optional(because, (reason) => html`: ${inPlainWords(reason)}`)}</span></li>`;
};

const inShort = (sources: readonly SourceStatus[]): string => {
  const answering = sources.filter(({ condition }) => condition === 'answering').length;
  return answering === sources.length
    ? `All ${sources.length} sources answer`
    : `${answering} of ${sources.length} sources answer`;
};

/** Folded while all is well: what needs no look takes no room. */
export const sourcesSection = (sources: readonly SourceStatus[]): Html => {
  const isBlind = sources.some(({ condition }) => condition === 'failing' || condition === 'suspect');
  return html`<section aria-labelledby="sources">
<h2 id="sources">Can this page see?</h2>
<details${isBlind ? html` open` : NOTHING}><summary>${inShort(sources)}</summary>
<p>Silence and blindness look alike, so each source says when it last answered.</p>
<ul class="lines sources">${sources.map(line)}</ul></details>
</section>`;
};
