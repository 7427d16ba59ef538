import { html } from 'hono/html';
import type { Publication } from '../../domain/publication.ts';
import { publicationId } from '../../domain/publication-id.ts';
import type { Finding, Reading } from '../../domain/reading.ts';
import type { PublicationDetail } from '../../use-cases/queries/one-publication.ts';
import { itemsOf } from '../answers/publication-answer.ts';
import { comparingFindings } from '../change-sentence.ts';
import { anchorOf } from '../links.ts';
import { findingWord, focusWords, inspectedWords, listed, publicationTitle, safeUrl, unreadWords } from '../words.ts';
import { evidenceDetails, pageLink } from './evidence.ts';
import { type Html, NOTHING } from './html.ts';
import { day } from './marks.ts';
import { whatChanged } from './what-changed.ts';

const document = ({ url }: Publication): Html => {
  const file = safeUrl(url);
  return file === null ? NOTHING : html`<li><a href="${file}">Ofsted’s document (PDF)</a></li>`;
};

const facts = (publication: Publication): Html => {
  const { focus, status, source } = publication;
  const when = inspectedWords(publication);
  return html`<ul class="meta">
${when === null ? '' : html`<li>Inspected ${when}</li>`}
${focus.length === 0 ? '' : html`<li>Looked at ${listed(focus.map(focusWords))}</li>`}
${document(publication)}
${status === 'record' && source !== null ? html`<li>From the record that ships with this program: ${source}</li>` : ''}
</ul>`;
};

const unreadNote = ({ unread }: Publication): Html =>
  unread === null
    ? NOTHING
    : html`<p class="banner banner-warn"><strong>Not read yet</strong>, because ${unreadWords(unread.reason)}. ${unread.detail} Nothing about its grades is shown until they are certain.</p>`;

const items = (
  title: string,
  publication: Publication,
  reading: Reading,
  field: 'needsToImprove' | 'priorityActions',
) => {
  const found = itemsOf(reading, field);
  if (found.length === 0) return NOTHING;
  return html`<h4>${title}</h4>
<ul class="quotes">${found.map(({ text, evidence }) => html`<li><q>${text}</q> ${evidence === null ? '' : pageLink(publication, evidence.page)}</li>`)}</ul>`;
};

const finding = (publication: Publication, { direction, quote, page, comparesWith }: Finding): Html =>
  html`<li><strong>${findingWord(direction)}</strong>${comparesWith === null ? '' : html` <span class="quiet">(compared with ${comparesWith})</span>`}: <q>${quote}</q> ${pageLink(publication, page)}</li>`;

const findings = (publication: Publication, reading: Reading): Html => {
  const compared = comparingFindings(reading);
  if (compared.length === 0) return NOTHING;
  return html`<h4>What Ofsted compares with earlier</h4>
<ul class="quotes">${compared.map((one) => finding(publication, one))}</ul>`;
};

const read = (publication: Publication, reading: Reading): Html => html`
${items('Areas for priority action', publication, reading, 'priorityActions')}
${items('What needs to improve', publication, reading, 'needsToImprove')}
${findings(publication, reading)}
${evidenceDetails(publication, reading)}`;

/** One document: what it changed and what was read in it, in Ofsted's words. */
export const publicationArticle = (detail: PublicationDetail): Html => {
  const { publication, reading } = detail;
  return html`<article id="${anchorOf(publicationId(publication))}" class="publication">
<h3>${publicationTitle(publication)}</h3>
<p class="when"><span class="visually-hidden">Published </span>${day(publication.published)}</p>
<div class="body">
${facts(publication)}
${unreadNote(publication)}
${publication.status === 'unread' ? '' : whatChanged(detail)}
${reading === null ? '' : read(publication, reading)}
</div>
</article>`;
};
