import type { Authority } from '../../domain/authority.ts';
import { awardedJudgements, type Publication, publicationDay } from '../../domain/publication.ts';
import { publicationId } from '../../domain/publication-id.ts';
import type { Reading } from '../../domain/reading.ts';
import type { PublicationDetail } from '../../use-cases/queries/one-publication.ts';
import type { PublicationAnswer, PublicationRef, PublicationRow } from '../contract/publication.ts';
import { safeUrl } from '../words.ts';

export const publicationRow = ({ slug }: Authority, publication: Publication): PublicationRow => ({
  id: publicationId(publication),
  authority: slug,
  urn: publication.urn,
  kind: publication.kind,
  framework: publication.framework,
  published: publicationDay(publication),
  inspectionStart: publication.inspectionStart,
  inspectionEnd: publication.inspectionEnd,
  url: safeUrl(publication.url),
  label: publication.label,
  status: publication.status,
  judgements: [...awardedJudgements(publication)],
  sendOutcome: publication.sendOutcome,
  focus: publication.focus,
  priorityActions: publication.priorityActions,
  priorityActionsCarriedOver: publication.priorityActionsCarriedOver,
  needsToImprove: publication.needsToImprove,
  unread: publication.unread,
  revises: publication.revises,
  source: publication.source,
});

export const publicationRef = (publication: Publication): PublicationRef => ({
  id: publicationId(publication),
  kind: publication.kind,
  framework: publication.framework,
  published: publicationDay(publication),
  url: safeUrl(publication.url),
});

/** Items of a letter, each with the place it was read at. */
export const itemsOf = (reading: Reading, field: 'needsToImprove' | 'priorityActions') =>
  reading[field].map((text, at) => ({ text, evidence: reading.evidence[`${field}.${at}`] ?? null }));

const provenance = ({ fileId, sha256, readerVersion }: Publication, reading: Reading | null, field: string) => {
  const evidence = reading?.evidence[field];
  if (evidence === undefined) return null;
  const { page, quote, confirmedBy = null } = evidence;
  return { fileId, page, quote, confirmedBy, sha256, readerVersion };
};

const readingAnswer = (reading: Reading): PublicationAnswer['reading'] => ({
  previousOverall: reading.previousOverall,
  needsToImprove: itemsOf(reading, 'needsToImprove'),
  priorityActions: itemsOf(reading, 'priorityActions'),
  findings: reading.findings,
  evidence: reading.evidence,
});

export const publicationAnswer = ({
  authority,
  publication,
  reading,
  changes,
}: PublicationDetail): PublicationAnswer => ({
  ...publicationRow(authority, publication),
  judgements: awardedJudgements(publication).map(({ aspect, grade }) => ({
    aspect,
    grade,
    evidence: provenance(publication, reading, aspect),
  })),
  sha256: publication.sha256,
  readerVersion: publication.readerVersion,
  changes: [...changes],
  reading: reading === null ? null : readingAnswer(reading),
});
