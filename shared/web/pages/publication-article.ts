import { html } from 'hono/html';
import type { JudgementChange } from '../../domain/alert.ts';
import { aspectLabel } from '../../domain/aspect.ts';
import { longDate } from '../../domain/dates.ts';
import { isGraded } from '../../domain/document-kind.ts';
import { gradeInWords } from '../../domain/grade.ts';
import { awardedJudgements, type Publication } from '../../domain/publication.ts';
import { publicationId } from '../../domain/publication-id.ts';
import type { Finding, Reading } from '../../domain/reading.ts';
import { focusLabel } from '../../domain/visit-focus.ts';
import { dayOfPublication } from '../../messages/document-lines.ts';
import { confirmationWords } from '../../messages/judgement-lines.ts';
import type { PublicationDetail } from '../../use-cases/queries/one-publication.ts';
import { itemsOf } from '../answers/publication.ts';
import { comparingFindings } from '../change-sentence.ts';
import { type Html, NOTHING, optional } from '../html.ts';
import { anchorOf } from '../own-addresses.ts';
import {
  capital,
  counted,
  findingWord,
  inspectedWords,
  listed,
  outcomeWords,
  publicationTitle,
  safeUrl,
  unreadWords,
} from '../words.ts';
import { day, dayOrUnknown, gradeMark, moveMark } from './marks.ts';

const TO = html`<span aria-hidden="true">→</span><span class="visually-hidden">to</span>`;

const fromTo = ({ from, to }: JudgementChange): Html => {
  if (from === null) return gradeMark(to);
  if (from === to) return html`${gradeMark(to)} ${moveMark(from, to)}`;
  return html`${gradeMark(from)} ${TO} ${gradeMark(to)} ${moveMark(from, to)}`;
};

const formerly = ({ previously }: JudgementChange): Html =>
  optional(
    previously,
    ({ aspect, grade, since }) => html`<br><span class="quiet">before, judged as “${aspectLabel(aspect)}”:
${gradeInWords(grade)}${since === null ? '' : `, since ${longDate(since)}`}</span>`,
  );

const changeLine = (change: JudgementChange): Html =>
  html`<li><span class="aspect">${aspectLabel(change.aspect)}</span> <span>${fromTo(change)}${formerly(change)}</span></li>`;

const isFirst = ({ from, previously }: JudgementChange): boolean => from === null && previously === undefined;

/** What can be said of all judgements at once. */
const changesInShort = (changes: readonly JudgementChange[], { revises }: Publication): readonly string[] => [
  ...(revises === null ? [] : ['Issued again: it replaces an earlier document on the same inspection.']),
  ...(changes.every(({ from, to }) => from === to) ? ['Every judgement as before.'] : []),
  ...(changes.every(isFirst) ? ['Nothing comparable was on record before.'] : []),
];

const actions = ({ priorityActions, priorityActionsCarriedOver }: Publication): readonly string[] => [
  ...(priorityActions > 0 ? [`${counted(priorityActions, 'area')} for priority action set.`] : []),
  ...(priorityActionsCarriedOver > 0
    ? [`${counted(priorityActionsCarriedOver, 'earlier priority action')} still in force.`]
    : []),
];

const outcome = ({ sendOutcome }: Publication): string =>
  sendOutcome === null ? 'No grade is given.' : `${capital(outcomeWords(sendOutcome))}.`;

/** What a document changed: grades, or the priority actions and the outcome of a visit, which gives no grade. */
const whatChanged = ({ publication, changes }: PublicationDetail): Html => {
  if (!isGraded(publication.kind)) return html`<p>${[outcome(publication), ...actions(publication)].join(' ')}</p>`;
  const said = [...changesInShort(changes, publication), ...actions(publication)].join(' ');
  return html`${said === '' ? '' : html`<p>${said}</p>`}<ul class="changes">${changes.map(changeLine)}</ul>`;
};

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
const whatWasRead = (of: Publication, reading: Reading): Html => html`
${quotes('Areas for priority action', itemLines(of, reading, 'priorityActions'))}
${quotes('What needs to improve', itemLines(of, reading, 'needsToImprove'))}
${quotes(
  'What Ofsted compares with earlier',
  comparingFindings(reading).map((one) => findingLine(of, one)),
)}
${evidence(of, reading)}`;

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
