import { publicationDay } from '../../domain/publication.ts';
import { publicationId } from '../../domain/publication-id.ts';
import type { Change } from '../../use-cases/queries/change.ts';
import { changeSentence, comparingFindings } from '../change-sentence.ts';
import type { ChangeRow } from '../contract/change.ts';
import { safeUrl } from '../words.ts';
import { itemsOf } from './publication-answer.ts';

const ofVisit = ({ publication, reading, outcomeBefore }: Extract<Change, { type: 'visit' }>) => ({
  priorityActions: publication.priorityActions,
  priorityActionsCarriedOver: publication.priorityActionsCarriedOver,
  outcome:
    publication.sendOutcome === null
      ? null
      : { from: outcomeBefore?.outcome ?? null, to: publication.sendOutcome, since: outcomeBefore?.since ?? null },
  priorityActionsSet: reading === null ? [] : itemsOf(reading, 'priorityActions'),
  findings: [...comparingFindings(reading)],
});

export const changeRow = (change: Change): ChangeRow => {
  const { id, authority, publication } = change;
  const row = {
    id,
    authority: authority.slug,
    publication: publicationId(publication),
    kind: publication.kind,
    published: publicationDay(publication),
    url: safeUrl(publication.url),
    summary: changeSentence(change),
  };
  if (change.type === 'judgement') return { ...row, type: change.type, ...change.judgement };
  if (change.type === 'revised') return { ...row, type: change.type, differences: [...change.judgements] };
  if (change.type === 'visit') return { ...row, type: change.type, ...ofVisit(change) };
  return { ...row, type: change.type };
};
