import type { Message } from '../domain/alert.ts';
import { longDate } from '../domain/dates.ts';
import { kindLabel } from '../domain/document-kind.ts';
import type { Publication } from '../domain/publication.ts';
import { publicationId } from '../domain/publication-id.ts';
import { councilName, councilSlug, councilWithUrn } from './document-lines.ts';
import { emailText, subjectLine } from './email.ts';

/** `late-listing`: older documents that turned up after newer ones, in one digest. They are history, not news. */
export const lateListingMessage = (urn: string, documents: readonly Publication[]): Message => {
  const council = councilName(urn);
  const [which, verb] = documents.length === 1 ? ['an older document', 'appears'] : ['older documents', 'appear'];
  const links = documents.flatMap(({ url }) => (url === null ? [] : [url]));
  return {
    alertId: `${urn}-late-${documents.map(publicationId).join('-')}`.slice(0, 120),
    topic: 'alerts',
    kind: 'late-listing',
    authority: councilSlug(urn),
    severity: 0,
    direction: 'none',
    confirms: null,
    subject: subjectLine(
      `${council} children's services: ${documents.length === 1 ? 'an older document' : `${documents.length} older documents`} newly listed`,
    ),
    email: emailText([
      {
        heading: null,
        lines: [
          `NOT NEWS: ${which} about ${councilWithUrn(urn)}, published before the newest one known, only now ${verb} on Ofsted’s page. No rating changed.`,
        ],
      },
      {
        heading: documents.length === 1 ? 'Document' : 'Documents',
        lines: documents.map(
          ({ kind, published, url }) => `- ${kindLabel(kind)}, published ${longDate(published)}: ${url ?? 'no link'}`,
        ),
      },
    ]),
    sms: null,
    changes: [],
    sources: links,
  };
};
