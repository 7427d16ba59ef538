import { html } from 'hono/html';
import type { JudgementChange } from '../../domain/alert.ts';
import { aspectLabel } from '../../domain/aspect.ts';
import { longDate } from '../../domain/dates.ts';
import { isGraded } from '../../domain/document-kind.ts';
import { gradeInWords } from '../../domain/grade.ts';
import type { Publication } from '../../domain/publication.ts';
import type { PublicationDetail } from '../../use-cases/queries/one-publication.ts';
import { type Html, optional } from '../html.ts';
import { capital, counted, outcomeWords } from '../words.ts';
import { gradeMark, moveMark } from './marks.ts';

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

const line = (change: JudgementChange): Html =>
  html`<li><span class="aspect">${aspectLabel(change.aspect)}</span> <span>${fromTo(change)}${formerly(change)}</span></li>`;

const isFirst = ({ from, previously }: JudgementChange): boolean => from === null && previously === undefined;

/** What can be said of all judgements at once. */
const inShort = (changes: readonly JudgementChange[], { revises }: Publication): readonly string[] => [
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
export const whatChanged = ({ publication, changes }: PublicationDetail): Html => {
  if (!isGraded(publication.kind)) return html`<p>${[outcome(publication), ...actions(publication)].join(' ')}</p>`;
  const said = [...inShort(changes, publication), ...actions(publication)].join(' ');
  return html`${said === '' ? '' : html`<p>${said}</p>`}<ul class="changes">${changes.map(line)}</ul>`;
};
