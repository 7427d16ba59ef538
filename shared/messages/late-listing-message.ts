import type { Message } from '../domain/alert.ts';
import { kindLabel } from '../domain/document-kind.ts';
import type { Publication } from '../domain/publication.ts';
import { publicationId } from '../domain/publication-id.ts';
import { councilInSubject, councilSlug, councilWithUrn, dayOfPublication } from './document-lines.ts';
import { emailText, subjectLine } from './fit-email.ts';

/** A document that turned up late; `sameAs` is the one whose file it repeats under another id. */
export type LateDocument = { publication: Publication; sameAs: Publication | null };

const counted = (count: number, what: string): string =>
  count === 1 ? what : `${count} ${what.replace(/^an? /, '')}s`;

const line = ({ publication, sameAs }: LateDocument): string => {
  const { kind, url } = publication;
  const same = sameAs === null ? '' : ` (the same file as ${sameAs.url ?? 'one known before'})`;
  return `- ${kindLabel(kind)}, ${dayOfPublication(publication)}: ${url ?? 'no link'}${same}`;
};

/**
 * `late-listing`: older documents that turned up after newer ones, and known ones under a new id, in one digest. They are
 * history, not news.
 */
export const lateListingMessage = (urn: string, documents: readonly LateDocument[]): Message => {
  const council = councilInSubject(urn);
  const areKnown = documents.every(({ sameAs }) => sameAs !== null);
  const what = areKnown ? 'a known document' : 'an older document';
  const [which, verb] = documents.length === 1 ? [what, 'appears'] : [`${what.replace(/^an? /, '')}s`, 'appear'];
  const why = areKnown
    ? `NOT NEWS: ${which} about ${councilWithUrn(urn)} ${verb} on Ofsted’s page under a new id. Nothing in the file changed.`
    : `NOT NEWS: ${which} about ${councilWithUrn(urn)}, published before the newest one known, only now ${verb} on Ofsted’s page. No rating changed.`;
  const links = documents.flatMap(({ publication: { url } }) => (url === null ? [] : [url]));
  return {
    alertId: `${urn}-late-${documents.map(({ publication }) => publicationId(publication)).join('-')}`.slice(0, 120),
    topic: 'alerts',
    kind: 'late-listing',
    authority: councilSlug(urn),
    severity: 0,
    direction: 'none',
    confirms: null,
    subject: subjectLine(
      `${council}: not news, ${counted(documents.length, what)} ${areKnown ? 'under a new id' : 'newly listed'} (Ofsted children's services)`,
    ),
    email: emailText([
      { heading: null, lines: [why] },
      { heading: documents.length === 1 ? 'Document' : 'Documents', lines: documents.map(line) },
    ]),
    sms: null,
    changes: [],
    sources: links,
  };
};
