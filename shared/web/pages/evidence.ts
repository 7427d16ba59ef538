import { html } from 'hono/html';
import { aspectLabel } from '../../domain/aspect.ts';
import { awardedJudgements, type Publication } from '../../domain/publication.ts';
import type { Reading } from '../../domain/reading.ts';
import { safeUrl } from '../words.ts';
import { type Html, NOTHING } from './html.ts';
import { gradeMark } from './marks.ts';

/** Browsers open a PDF at the page that the fragment names. */
export const pageLink = ({ url }: Publication, page: number): Html => {
  const file = safeUrl(url);
  return html`<span class="page">(${file === null ? `page ${page}` : html`<a href="${file}#page=${page}">page ${page}</a>`})</span>`;
};

/** Where each grade was read, so that anybody can check it against the very file. */
export const evidenceDetails = (publication: Publication, { evidence }: Reading): Html => {
  const proven = awardedJudgements(publication).flatMap(({ aspect, grade }) => {
    const found = evidence[aspect];
    return found === undefined ? [] : [{ aspect, grade, ...found }];
  });
  if (proven.length === 0) return NOTHING;
  return html`<details><summary>Where each grade was read</summary>
<ul class="quotes">${proven.map(({ aspect, grade, page, quote }) => html`<li>${aspectLabel(aspect)}: ${gradeMark(grade)} <q>${quote}</q> ${pageLink(publication, page)}</li>`)}</ul>
<p class="quiet">File ${publication.fileId}, SHA-256 <code>${publication.sha256}</code>, read by version ${publication.readerVersion} of the reader.</p>
</details>`;
};
