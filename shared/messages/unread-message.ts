import type { Message } from '../domain/alert.ts';
import { longDate } from '../domain/dates.ts';
import { publicationDay } from '../domain/publication.ts';
import {
  councilName,
  councilSlug,
  councilWithUrn,
  dayOfPublication,
  lateness,
  type Occasion,
} from './document-lines.ts';
import { emailText, subjectLine } from './email.ts';
import { smsText } from './sms.ts';

/** `unread`: a document is there, but what it says is not certain. The link goes out; nothing is guessed. */
export const unreadMessage = (occasion: Occasion & { url: string }): Message => {
  const { publication, url } = occasion;
  const day = publicationDay(publication);
  const council = councilName(publication.urn);
  const subject = `${council} children's services: new Ofsted publication, not read yet`;
  return {
    alertId: `${publication.urn}-${publication.fileId}-unread`,
    topic: 'alerts',
    kind: 'unread',
    authority: councilSlug(publication.urn),
    severity: 3,
    direction: 'none',
    confirms: null,
    subject: subjectLine(subject),
    email: emailText([
      {
        heading: null,
        lines: [
          'RATING NOT KNOWN: Ofsted published a document that could not be read with certainty.',
          `${councilWithUrn(publication.urn)}: “${publication.label ?? 'publication'}”, ${dayOfPublication(publication)}${lateness(occasion)}.`,
          url,
          'Please open the document. What it says follows in a second message if it can be read later.',
        ],
      },
      {
        heading: 'How sure',
        lines: [`That it is published: certain. What it says: not known. ${publication.unread?.detail ?? ''}`.trim()],
      },
    ]),
    sms: smsText(day === null ? subject : `${subject} (${longDate(day)})`, url),
    changes: [],
    sources: [url],
  };
};
