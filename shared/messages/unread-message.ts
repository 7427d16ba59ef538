import type { Message } from '../domain/alert.ts';
import { longDate } from '../domain/dates.ts';
import { publicationDay } from '../domain/publication.ts';
import {
  councilInSubject,
  councilSlug,
  councilWithUrn,
  dayOfPublication,
  lateness,
  type Occasion,
} from './document-lines.ts';
import { emailText, subjectLine } from './fit-email.ts';
import { smsText } from './fit-sms.ts';

/** `unread`: a document is there, but what it says is not certain. The link goes out; nothing is guessed. */
export const unreadMessage = (occasion: Occasion & { url: string }): Message => {
  const { publication, url } = occasion;
  const day = publicationDay(publication);
  const subject = `${councilInSubject(publication.urn)}: new Ofsted document, please open it (not read here yet)`;
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
          'RATING NOT KNOWN: Ofsted published a document, please open it. It is not read here yet.',
          `${councilWithUrn(publication.urn)}: “${publication.label ?? 'publication'}”, ${dayOfPublication(publication)}${lateness(occasion)}.`,
          url,
          'It could not be read with certainty, so this message does not say what is in it. A second message follows once it can be read.',
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
