import { html } from 'hono/html';
import { daysBetween, longDate } from '../../domain/dates.ts';
import { kindLabel } from '../../domain/document-kind.ts';
import { Grade, gradeInWords } from '../../domain/grade.ts';
import { londonMoment } from '../../domain/london-time.ts';
import type { Publication } from '../../domain/publication.ts';
import { nextSteps } from '../../messages/next-steps.ts';
import type { CouncilTimeline } from '../../use-cases/queries/council-timeline.ts';
import { type Html, NOTHING, optional } from '../html.ts';
import { standingSentence } from '../standing-sentence.ts';
import { counted, inspectedWords, listed } from '../words.ts';
import { day, gradeMark, publicationPlace, publishedWhen } from './marks.ts';

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

/** Silence is normal; blindness is the first thing said. */
const blindness = ({ sources }: CouncilTimeline): Html =>
  optional(
    sources.find(({ condition }) => condition === 'failing' || condition === 'suspect'),
    ({ source }) => html`<p class="banner banner-warn"><strong>Newer documents may be missing:</strong> ${source.name}
cannot be relied on just now. <a href="#sources">See the sources</a>.</p>`,
  );

const DAYS_A_MONTH = 30.4;

/** How often Ofsted publishes about this council: what silence is normal here. */
const cadence = ({ publications, upTo }: CouncilTimeline): Html => {
  const days = publications.map(({ published }) => published).toSorted();
  const [first] = days;
  if (first === undefined || days.length < 3) return NOTHING;
  const months = Math.round(daysBetween(first, upTo) / DAYS_A_MONTH / days.length);
  return html` Silence is normal: ${days.length} documents since ${first.slice(0, 4)} is about one every ${counted(months, 'month')}.`;
};

const checked = (timeline: CouncilTimeline): Html =>
  optional(
    timeline.now.watch?.pageCheckedAt,
    (at) => html`<li>Ofsted’s page was last read on ${londonMoment(at)}.${cadence(timeline)}</li>`,
  );

const phaseOf = ({ now: { watch } }: CouncilTimeline): keyof typeof PHASES => watch?.phase ?? 'not-started';

const overallNow = ({ now: { standing, before } }: CouncilTimeline): Html =>
  optional(
    before.find(({ aspect }) => aspect === 'overall-effectiveness' && standing.judgements.length > 0),
    ({ to, from, since }) =>
      html`<p class="now">${gradeMark(to)} <span class="quiet">${
        from === null
          ? 'overall'
          : `overall; before: ${gradeInWords(from)}${since === null ? '' : `, since ${longDate(since)}`}`
      }</span></p>`,
  );

/** `Not read yet` is not `no graded inspection`: a page that nobody has read proves nothing. */
const standingWords = (timeline: CouncilTimeline): string => {
  const { standing, asOf } = timeline.now;
  const isUnread = standing.lastGraded === null && asOf === null && phaseOf(timeline) !== 'watching';
  return isUnread ? 'The grades are not known here yet: Ofsted’s page has not been read' : standingSentence(standing);
};

/** A grade means more beside those of the councils around. No list of statistical neighbours ships. */
const besideItsRegion = ({ region: { region, councils, counts } }: CouncilTimeline): Html => {
  const held = Grade.options.filter((grade) => counts[grade] > 0);
  const parts = [
    ...held.map((grade) => `${counts[grade]} ${gradeInWords(grade).replace(/^requires/, 'require')}`),
    ...(counts.none === 0 ? [] : [`${counts.none} without an overall grade`]),
  ];
  return held.length === 0
    ? NOTHING
    : html`<p class="quiet">Of the ${councils} councils of the region ${region}, overall: ${listed(parts)}.</p>`;
};

const SECTIONS = [
  ['judgements', 'Judgements'],
  ['years', 'Through the years'],
  ['documents', 'Documents'],
  ['news', 'In the news'],
  ['alerts', 'Recent alerts'],
  ['sources', 'Sources'],
] as const;

const onThisPage = ({ now: { standing }, periods, coverage }: CouncilTimeline): Html => {
  const missing = new Set([
    ...(standing.judgements.length === 0 ? ['judgements'] : []),
    ...(periods.length === 0 ? ['years'] : []),
    ...(coverage.length === 0 ? ['news'] : []),
  ]);
  const shown = SECTIONS.filter(([id]) => !missing.has(id));
  return html`<nav aria-label="On this page"><ul class="on-this-page">
<li><a href="#told"><strong>Get alerts</strong></a></li>
${shown.map(([id, words]) => html`<li><a href="#${id}">${words}</a></li>\n`)}</ul></nav>`;
};

/** The grade now, since when, and what it was; how far it can be relied on; where the rest stands. */
export const leadSection = (timeline: CouncilTimeline): Html => {
  const { authority, newest, asOf } = timeline.now;
  return html`<h1>${authority.name} <span class="h1-part">children’s services</span></h1>
${knownOn(timeline)}
${asOf === null ? blindness(timeline) : NOTHING}
${overallNow(timeline)}
<p class="standing">${standingWords(timeline)}.</p>
${unread(timeline)}
<ul class="facts">
${optional(newest, (publication) => html`<li>Newest document: ${withDay(publication)}.</li>`)}
${asOf === null ? checked(timeline) : NOTHING}
${asOf === null ? optional(PHASES[phaseOf(timeline)], (phase) => html`<li>${phase}</li>`) : NOTHING}
</ul>
${onThisPage(timeline)}
${inspected(timeline)}
${besideItsRegion(timeline)}`;
};
