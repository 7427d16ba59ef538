import type { Alert } from '../../domain/alert.ts';
import type { HistoryEntry } from '../../domain/history.ts';
import type { Publication } from '../../domain/publication.ts';
import { type Contradiction, confirms, contradictions } from '../../domain/tells-of.ts';

/** A message that passed on from the press what a document tells now, and where the two differ. */
export type ReportedBefore = { alert: Alert; wrong: readonly Contradiction[] };

/** Messages from the press about the event that this document tells of, unless another document settled them. */
export const reportedBefore = (
  publication: Publication,
  entries: readonly HistoryEntry[],
): readonly ReportedBefore[] => {
  const settled = new Set(entries.flatMap(({ alert }) => alert?.message.confirms ?? []));
  return entries.flatMap(({ event, alert }) => {
    if (event === undefined || alert === null || settled.has(alert.message.alertId)) return [];
    return confirms(publication, event) ? [{ alert, wrong: contradictions(event, publication) }] : [];
  });
};
