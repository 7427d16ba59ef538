import type { IsoDate } from '../../../shared/domain/dates.ts';
import { fileUrl } from '../../../shared/sources/ofsted/urls.ts';
import { escaped, siteShell } from './markup.ts';
import { pageDate } from './printed-date.ts';

/** A document as the page shows it. */
export type ShownDocument = {
  fileId: string;
  /** `Children's services focused visit`. */
  label: string;
  /** The day of the timeline: the last day of the inspection. */
  inspectedUntil: IsoDate;
  published: IsoDate;
};

export type Provider = { name: string; urn: string; address: string };

/** Older documents than these stand in the archive, behind `Older reports`. */
const SHOWN = 4;

const event = ({ fileId, label, inspectedUntil, published }: ShownDocument): string => {
  const [words, day] = [escaped(label), pageDate(published)];
  return `<div class="event">
<p class="timeline__date"><time>${pageDate(inspectedUntil)}</time></p>
<span class="event__title heading--sub"><a class="publication-link" target="_blank" href="${fileUrl(fileId)}">${words} <span class="nonvisual">${words}, PDF - ${day}</span></a>
<div class="event__metadata">PDF, Published <time pubdate="">${day}</time></div></span>
</div>`;
};

const timelineDay = (document: ShownDocument): string => `<li class="timeline__day">${event(document)}</li>`;

const dayWithArchive = (document: ShownDocument, older: readonly ShownDocument[]): string =>
  `<li class="timeline__day timeline__day--has-archive">${event(document)}
<details><summary>Older reports</summary><ol class="timeline__archive">
${older.map(timelineDay).join('\n')}
</ol></details></li>`;

const timeline = (newestFirst: readonly ShownDocument[]): string => {
  const [shown, older] = [newestFirst.slice(0, SHOWN), newestFirst.slice(SHOWN)];
  const days = shown.map((document, at) =>
    at === SHOWN - 1 && older.length > 0 ? dayWithArchive(document, older) : timelineDay(document),
  );
  return `<ol class="timeline">\n${days.join('\n')}\n</ol>`;
};

/** Ofsted's page of one council: its documents on a timeline, newest first, older ones in the archive. */
export const providerPage = ({ name, urn, address }: Provider, documents: readonly ShownDocument[]): string => {
  const newestFirst = documents.toSorted((a, b) => b.published.localeCompare(a.published));
  return siteShell(
    name,
    `<ol class="breadcrumbs"><li class="crumb"><a href="/">Home</a></li><li class="crumb">${escaped(name)}</li></ol>
<div class="module title-block">
<h1 class="heading--title title-block__heading">${escaped(name)}</h1>
<div class="title-block__subheading">URN: ${urn}</div>
<address class="title-block__address">${escaped(address)}</address>
</div>
<h2>All reports</h2>
${timeline(newestFirst)}`,
  );
};
