import { html } from 'hono/html';
import { isGraded } from '../../domain/document-kind.ts';
import { gradeInWords } from '../../domain/grade.ts';
import type { Publication } from '../../domain/publication.ts';
import { publicationId } from '../../domain/publication-id.ts';
import { focusLabel } from '../../domain/visit-focus.ts';
import { dayOfPublication } from '../../messages/document-lines.ts';
import type { PublicationDetail } from '../../use-cases/queries/one-publication.ts';
import { type Html, NOTHING, optional } from '../html.ts';
import { anchorOf } from '../links.ts';
import { capital, counted, inspectedWords, listed, publicationTitle, safeUrl, unreadWords } from '../words.ts';
import { day, dayOrUnknown } from './marks.ts';
import { whatChanged } from './what-changed.ts';
import { whatWasRead } from './what-was-read.ts';

const facts = (publication: Publication): Html => {
  const { focus, status, source, url } = publication;
  return html`<ul class="meta">
${optional(inspectedWords(publication), (when) => html`<li>Inspected ${when}</li>`)}
${focus.length === 0 ? NOTHING : html`<li>Looked at ${listed(focus.map(focusLabel))}</li>`}
${optional(safeUrl(url), (file) => html`<li><a href="${file}">Ofsted’s document (PDF)</a></li>`)}
${optional(status === 'record' ? source : null, (from) => html`<li>From the record that ships with this program: ${from}</li>`)}
</ul>`;
};

const unreadNote = ({ unread }: Publication): Html =>
  optional(
    unread,
    ({
      reason,
      detail,
    }) => html`<p class="banner banner-warn"><strong>Not read yet</strong>, because ${unreadWords(reason)}.
${detail} Nothing about its grades is shown until they are certain.</p>`,
  );

const whenPublished = (publication: Publication): Html =>
  publication.dayKnown === false
    ? html`${capital(dayOfPublication(publication))}`
    : html`<span class="visually-hidden">Published </span>${day(publication.published)}`;

/** One document: what it changed and what was read in it, in Ofsted's words. */
export const publicationArticle = (detail: PublicationDetail): Html => {
  const { publication, reading } = detail;
  return html`<article id="${anchorOf(publicationId(publication))}" class="publication">
<h3>${publicationTitle(publication)}</h3>
<p class="when">${whenPublished(publication)}</p>
<div class="body">
${facts(publication)}
${publication.status === 'unread' ? unreadNote(publication) : whatChanged(detail)}
${optional(reading, (read) => whatWasRead(publication, read))}
</div>
</article>`;
};

/** What a document says in a few words, before it is unfolded. */
const inShort = ({ publication }: PublicationDetail): string => {
  const { kind, status, judgements, sendOutcome, priorityActions } = publication;
  if (status === 'unread') return 'not read yet';
  const overall = judgements['overall-effectiveness'];
  const actions = priorityActions > 0 ? `, ${counted(priorityActions, 'priority action')}` : '';
  if (sendOutcome !== null) return `outcome ${sendOutcome} of 3${actions}`;
  if (!isGraded(kind)) return `no grade${actions}`;
  return overall === null || overall === undefined ? 'no overall grade' : `${gradeInWords(overall)} overall`;
};

/** One document as a line that unfolds. */
export const foldedPublication = (detail: PublicationDetail): Html => html`<details class="folded">
<summary>${dayOrUnknown(detail.publication)} <span class="title">${publicationTitle(detail.publication)}</span>: ${inShort(detail)}</summary>
${publicationArticle(detail)}
</details>`;
