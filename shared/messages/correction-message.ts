import type { Message } from '../domain/alert.ts';
import { aspectLabel } from '../domain/aspect.ts';
import { gradeInWords } from '../domain/grade.ts';
import type { Publication } from '../domain/publication.ts';
import type { Contradiction } from '../domain/tells-of.ts';
import { councilName, councilSlug, councilWithUrn, dayOfPublication } from './document-lines.ts';
import { emailText, subjectLine } from './email.ts';
import { smsText } from './sms.ts';

/** `correction`: Ofsted's document gives otherwise what an earlier message passed on from the press. */
export const correctionMessage = (
  first: { alertId: string; subject: string },
  publication: Publication,
  wrong: readonly Contradiction[],
): Message => {
  const council = councilName(publication.urn);
  const url = publication.url ?? '';
  const subject = `${council} children's services: correction, Ofsted says otherwise than reported`;
  return {
    alertId: `${publication.urn}-${publication.fileId}-corrects-${first.alertId}`,
    topic: 'alerts',
    kind: 'correction',
    authority: councilSlug(publication.urn),
    severity: 3,
    direction: 'none',
    confirms: first.alertId,
    subject: subjectLine(subject),
    email: emailText(
      [
        {
          heading: null,
          lines: [
            `CORRECTION: an earlier message about ${councilWithUrn(publication.urn)} passed on grades from the press that Ofsted’s document gives otherwise.`,
            `The earlier message: “${first.subject}” (${first.alertId}).`,
          ],
        },
        {
          heading: 'What is right',
          lines: wrong.map(
            ({ aspect, claimed, given }) =>
              `${aspectLabel(aspect)}: ${gradeInWords(given)}, not ${gradeInWords(claimed)} (report ${dayOfPublication(publication)})`,
          ),
        },
        { heading: 'Ofsted’s document', lines: [url] },
      ],
      url,
    ),
    sms: smsText(subject, url),
    changes: [],
    sources: [url],
  };
};
