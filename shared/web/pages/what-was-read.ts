import { html } from 'hono/html';
import { aspectLabel } from '../../domain/aspect.ts';
import { awardedJudgements, type Publication } from '../../domain/publication.ts';
import type { Finding, Reading } from '../../domain/reading.ts';
import { confirmationWords } from '../../messages/judgement-lines.ts';
import { itemsOf } from '../answers/publication.ts';
import { comparingFindings } from '../change-sentence.ts';
import { type Html, NOTHING, optional } from '../html.ts';
import { findingWord, safeUrl } from '../words.ts';
import { gradeMark } from './marks.ts';

/** Browsers open a PDF at the page that the fragment names. */
const pageLink = ({ url }: Publication, page: number): Html => {
  const file = safeUrl(url);
  return html`<span class="page">(${file === null ? `page ${page}` : html`<a href="${file}#page=${page}">page ${page}</a>`})</span>`;
};

const quotes = (title: string, lines: readonly Html[]): Html =>
  lines.length === 0
    ? NOTHING
    : html`<h4>${title}</h4>
<ul class="quotes">${lines.map((line) => html`<li>${line}</li>\n`)}</ul>`;

const itemLines = (of: Publication, reading: Reading, field: 'needsToImprove' | 'priorityActions'): readonly Html[] =>
  itemsOf(reading, field).map(
    ({ text, evidence }) => html`<q>${text}</q> ${optional(evidence, ({ page }) => pageLink(of, page))}`,
  );

/** What a sentence compares with, unless its own words say so. */
const unsaid = ({ comparesWith, quote }: Finding): string | null =>
  comparesWith === null || quote.toLowerCase().includes(comparesWith.toLowerCase()) ? null : comparesWith;

const findingLine = (of: Publication, finding: Finding): Html => {
  const { direction, quote, page } = finding;
  const against = optional(unsaid(finding), (what) => html` <span class="quiet">(compared with ${what})</span>`);
  return html`<strong>${findingWord(direction)}</strong>${against}: <q>${quote}</q> ${pageLink(of, page)}`;
};

/** Where each grade was read, so that anybody can check it against the very file. */
const evidence = (of: Publication, reading: Reading): Html => {
  const lines = awardedJudgements(of).flatMap(({ aspect, grade }) => {
    const found = reading.evidence[aspect];
    if (found === undefined) return [];
    const sure = optional(confirmationWords(reading, aspect), (how) => html`<span class="quiet">${how}.</span>`);
    return [
      html`${aspectLabel(aspect)}: ${gradeMark(grade)} <q>${found.quote}</q> ${pageLink(of, found.page)} ${sure}`,
    ];
  });
  if (lines.length === 0) return NOTHING;
  return html`<details><summary>Where each grade was read</summary>
<ul class="quotes">${lines.map((line) => html`<li>${line}</li>\n`)}</ul>
<p class="quiet hash">File ${of.fileId}, SHA-256 <code>${of.sha256}</code>, read by version ${of.readerVersion} of the reader.</p>
</details>`;
};

/** What a document says beside its grades, each line in Ofsted's words with its page. */
export const whatWasRead = (of: Publication, reading: Reading): Html => html`
${quotes('Areas for priority action', itemLines(of, reading, 'priorityActions'))}
${quotes('What needs to improve', itemLines(of, reading, 'needsToImprove'))}
${quotes(
  'What Ofsted compares with earlier',
  comparingFindings(reading).map((one) => findingLine(of, one)),
)}
${evidence(of, reading)}`;
