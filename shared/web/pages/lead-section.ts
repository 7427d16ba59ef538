import { html } from 'hono/html';
import { publicationId } from '../../domain/publication-id.ts';
import type { CouncilTimeline } from '../../use-cases/queries/council-timeline.ts';
import { londonMoment } from '../../wording/moments.ts';
import { nextSteps } from '../../wording/next-steps.ts';
import { anchorOf } from '../links.ts';
import { standingSentence } from '../standing-sentence.ts';
import { counted, inspectedWords, publicationTitle } from '../words.ts';
import { type Html, NOTHING } from './html.ts';
import { day } from './marks.ts';

const PHASES = {
  'not-started':
    'Ofsted’s page has not been read here yet: what stands below is the record that ships with this program.',
  'awaiting-first-page':
    'Ofsted’s page has not been read here yet: what stands below is the record that ships with this program.',
  loading: 'Ofsted’s documents are being read here for the first time: more is to come.',
  watching: null,
} as const;

const knownOn = ({ now }: CouncilTimeline): Html =>
  now.asOf === null
    ? NOTHING
    : html`<p class="banner">As it was known on <strong>${day(now.asOf)}</strong>. Documents published later are left out. <a href="/${now.authority.slug}">Back to today</a></p>`;

const unread = ({ now }: CouncilTimeline): Html =>
  now.unreadSince.length === 0
    ? NOTHING
    : html`<div class="banner banner-warn"><p>The standing may be out of date: ${counted(now.unreadSince.length, 'newer report')} could not be read with certainty. Please open:</p>
<ul>${now.unreadSince.map((publication) => html`<li><a href="#${anchorOf(publicationId(publication))}">${publicationTitle(publication)}, published ${day(publication.published)}</a></li>`)}</ul></div>`;

const inspected = ({ now: { standing } }: CouncilTimeline): Html => {
  if (standing.lastGraded === null) return NOTHING;
  const when = inspectedWords(standing.lastGraded);
  return html`<p>Judged in the ${publicationTitle(standing.lastGraded).toLowerCase().replace('ilacs', 'ILACS')}${when === null ? '' : html` of ${when}`}. ${nextSteps(standing.lastGraded)[0] ?? ''}</p>`;
};

const newest = ({ now }: CouncilTimeline): Html =>
  now.newest === null
    ? NOTHING
    : html`<li>Newest document: <a href="#${anchorOf(publicationId(now.newest))}">${publicationTitle(now.newest)}</a>, published ${day(now.newest.published)}.</li>`;

const checked = ({ now, sources }: CouncilTimeline): Html => {
  const blind = sources.filter(({ condition }) => condition === 'failing' || condition === 'suspect');
  if (blind.length > 0)
    return html`<li><strong>Newer documents may be missing:</strong> ${blind[0]?.source.name} cannot be relied on just now. <a href="#sources">See the sources</a>.</li>`;
  const at = now.watch?.pageCheckedAt ?? null;
  return at === null
    ? NOTHING
    : html`<li>Ofsted’s page was last read on ${londonMoment(at)}. Long silence is normal: a council gets about two documents in three years.</li>`;
};

/** The standing in one line a person understands, and how far it can be relied on. */
export const leadSection = (timeline: CouncilTimeline): Html => {
  const { authority, standing, watch, asOf } = timeline.now;
  const phase = asOf === null ? PHASES[watch?.phase ?? 'not-started'] : null;
  return html`<h1>${authority.name} <span class="h1-part">children’s services</span></h1>
${knownOn(timeline)}
<p class="standing">${standingSentence(standing)}.</p>
${unread(timeline)}
${inspected(timeline)}
<ul class="facts">${newest(timeline)}${asOf === null ? checked(timeline) : ''}${phase === null ? '' : html`<li>${phase}</li>`}</ul>`;
};
