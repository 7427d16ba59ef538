import { html } from 'hono/html';
import { kindLabel } from '../../domain/document-kind.ts';
import type { Publication } from '../../domain/publication.ts';
import { londonMoment } from '../../messages/moments.ts';
import { nextSteps } from '../../messages/next-steps.ts';
import type { CouncilTimeline } from '../../use-cases/queries/council-timeline.ts';
import { standingSentence } from '../standing-sentence.ts';
import { counted, inspectedWords } from '../words.ts';
import { type Html, NOTHING, optional } from './html.ts';
import { day, publicationPlace, publishedWhen } from './marks.ts';

const NOT_READ_YET =
  'Ofsted’s page has not been read here yet: what stands below is the record that ships with this program.';

const PHASES = {
  'not-started': NOT_READ_YET,
  'awaiting-first-page': NOT_READ_YET,
  loading: 'Ofsted’s documents are being read here for the first time: more is to come.',
  watching: null,
} as const;

const knownOn = ({ now: { asOf, authority } }: CouncilTimeline): Html =>
  optional(
    asOf,
    (date) => html`<p class="banner">As it was known on <strong>${day(date)}</strong>.
Documents published later are left out. <a href="/${authority.slug}">Back to today</a></p>`,
  );

const withDay = (publication: Publication): Html =>
  html`${publicationPlace(publication)}, ${publishedWhen(publication)}`;

const unread = ({ now: { unreadSince } }: CouncilTimeline): Html =>
  unreadSince.length === 0
    ? NOTHING
    : html`<div class="banner banner-warn">
<p>The standing may be out of date: ${counted(unreadSince.length, 'newer report')} could not be read with certainty. Please open:</p>
<ul>${unreadSince.map((publication) => html`<li>${withDay(publication)}</li>`)}</ul>
</div>`;

const inspected = ({ now: { standing }, upTo }: CouncilTimeline): Html =>
  optional(standing.lastGraded, (report) => {
    const when = inspectedWords(report);
    return html`<p>Judged in the ${kindLabel(report.kind)}${when === null ? '' : ` of ${when}`}. ${nextSteps(report, upTo)}</p>`;
  });

/** Silence is normal; blindness is said. */
const checked = ({ now, sources }: CouncilTimeline): Html => {
  const blind = sources.find(({ condition }) => condition === 'failing' || condition === 'suspect');
  if (blind !== undefined)
    return html`<li><strong>Newer documents may be missing:</strong> ${blind.source.name} cannot be relied on just now.
<a href="#sources">See the sources</a>.</li>`;
  return optional(
    now.watch?.pageCheckedAt,
    (at) => html`<li>Ofsted’s page was last read on ${londonMoment(at)}.
Long silence is normal: a council gets about two documents in three years.</li>`,
  );
};

const today = (timeline: CouncilTimeline): Html => html`${checked(timeline)}
${optional(PHASES[timeline.now.watch?.phase ?? 'not-started'], (phase) => html`<li>${phase}</li>`)}`;

/** The standing in one line a person understands, and how far it can be relied on. */
export const leadSection = (timeline: CouncilTimeline): Html => {
  const { authority, standing, newest, asOf } = timeline.now;
  return html`<h1>${authority.name} <span class="h1-part">children’s services</span></h1>
${knownOn(timeline)}
<p class="standing">${standingSentence(standing)}.</p>
${unread(timeline)}
${inspected(timeline)}
<ul class="facts">
${optional(newest, (publication) => html`<li>Newest document: ${withDay(publication)}.</li>`)}
${asOf === null ? today(timeline) : NOTHING}
</ul>`;
};
