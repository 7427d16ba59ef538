import { html } from 'hono/html';
import type { Alert } from '../../domain/alert.ts';
import { londonMoment } from '../../domain/london-time.ts';
import type { CouncilTimeline } from '../../use-cases/queries/council-timeline.ts';
import { firstFew, type Html, optional } from '../html.ts';
import { directionMark, severityMark } from './marks.ts';

const when = ({ raisedAt, sentAt }: Alert): string =>
  sentAt === null ? `waiting to be sent since ${londonMoment(raisedAt)}` : `sent ${londonMoment(sentAt)}`;

const line = (alert: Alert): Html => {
  const { subject, severity, direction, email } = alert.message;
  return html`<li>
<strong>${subject}</strong> ${directionMark(direction)}
<details><summary>${when(alert)}</summary>
<p>${severityMark(severity)}</p>
${optional(email, (text) => html`<pre class="emails">${text}</pre>`)}
</details>
</li>`;
};

const none = ({ now: { authority, asOf } }: CouncilTimeline): Html =>
  html`<p>Nothing has been sent about ${authority.name} ${asOf === null ? 'yet' : 'up to that day'}.</p>`;

const SHOWN = 2;

const list = (alerts: readonly Alert[]): Html => html`<ol class="lines">${alerts.map(line)}</ol>`;

export const alertsSection = (timeline: CouncilTimeline): Html => html`<section aria-labelledby="alerts">
<h2 id="alerts">Recent alerts</h2>
${timeline.alerts.length === 0 ? none(timeline) : firstFew(timeline.alerts, SHOWN, list, (count) => `${count} earlier`)}
</section>`;
