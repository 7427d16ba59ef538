import { html } from 'hono/html';
import type { JudgementChange } from '../../domain/alert.ts';
import { aspectLabel } from '../../domain/aspect.ts';
import { isChange } from '../../domain/compare.ts';
import { isGraded } from '../../domain/document-kind.ts';
import type { Publication } from '../../domain/publication.ts';
import type { PublicationDetail } from '../../use-cases/queries/one-publication.ts';
import { beforeWords, counted, outcomeWords } from '../words.ts';
import type { Html } from './html.ts';
import { gradeMark, moveMark } from './marks.ts';

const judgementLine = (change: JudgementChange): Html => {
  const { aspect, from, to } = change;
  return from === null
    ? html`<li><span class="aspect">${aspectLabel(aspect)}</span> ${gradeMark(to)} <span class="quiet">first judged this way; before: ${beforeWords(change)}</span></li>`
    : html`<li><span class="aspect">${aspectLabel(aspect)}</span> ${from === to ? '' : html`${gradeMark(from)} <span aria-hidden="true">→</span><span class="visually-hidden">to</span> `}${gradeMark(to)} ${moveMark(from, to)}</li>`;
};

const graded = (changes: readonly JudgementChange[], { revises }: Publication): Html => html`
${revises === null ? '' : html`<p>Issued again: it replaces an earlier document on the same inspection.</p>`}
${changes.length > 0 && changes.every((change) => change.from !== null && !isChange(change)) ? html`<p>Every judgement as before.</p>` : ''}
<ul class="changes">${changes.map(judgementLine)}</ul>`;

const actions = ({ priorityActions, priorityActionsCarriedOver }: Publication): Html => html`
${priorityActions > 0 ? html`<p><strong>${counted(priorityActions, 'area')} for priority action set.</strong></p>` : ''}
${priorityActionsCarriedOver > 0 ? html`<p>${counted(priorityActionsCarriedOver, 'earlier priority action')} still in force.</p>` : ''}`;

/** What a document changed: grades, or the priority actions and the outcome of a visit, which gives no grade. */
export const whatChanged = ({ publication, changes }: PublicationDetail): Html => {
  if (isGraded(publication.kind)) return html`${graded(changes, publication)}${actions(publication)}`;
  const { sendOutcome } = publication;
  return html`<p>${sendOutcome === null ? 'No grade is given.' : html`Outcome: ${outcomeWords(sendOutcome)}.`}</p>${actions(publication)}`;
};
