import { html } from 'hono/html';
import type { Alert } from '../../domain/alert.ts';
import { londonMoment } from '../../messages/moments.ts';
import type { CouncilTimeline } from '../../use-cases/queries/council-timeline.ts';
import { type Html, optional } from './html.ts';
import { directionMark, severityMark } from './marks.ts';

const when = ({ raisedAt, sentAt }: Alert): string =>
  sentAt === null ? `waiting to be sent since ${londonMoment(raisedAt)}` : `sent ${londonMoment(sentAt)}`;

const line = (alert: Alert): Html => {
  const { subject, severity, direction, email } = alert.message;
  return html`<li>
<strong>${subject}</strong><br>
<span class="quiet">${when(alert)}</span> ${severityMark(severity)} ${directionMark(direction)}
${optional(email, (text) => html`<details><summary>What it said</summary><pre>${text}</pre></details>`)}
</li>`;
};

const none = ({ now: { authority, asOf } }: CouncilTimeline): Html =>
  html`<p>Nothing has been sent about ${authority.name} ${asOf === null ? 'yet' : 'up to that day'}.</p>`;

export const alertsSection = (timeline: CouncilTimeline): Html => html`<section aria-labelledby="alerts">
<h2 id="alerts">Recent alerts</h2>
${timeline.alerts.length === 0 ? none(timeline) : html`<ol class="lines">${timeline.alerts.map(line)}</ol>`}
</section>`;
