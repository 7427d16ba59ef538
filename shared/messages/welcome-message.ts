import type { Message } from '../domain/alert.ts';
import type { Authority } from '../domain/authority.ts';
import { daysBetween, type IsoDate, longDate } from '../domain/dates.ts';
import { kindLabel } from '../domain/document-kind.ts';
import type { Publication } from '../domain/publication.ts';
import { publicationId } from '../domain/publication-id.ts';
import { type Standing, standingOf } from '../domain/standing.ts';
import { councilInSubject, councilWithUrn, dayOfPublication } from './document-lines.ts';
import { emailText, subjectLine } from './fit-email.ts';
import { standingLines } from './judgement-lines.ts';

const RECENT_DAYS = 30;

const named = (publication: Publication): string =>
  `- ${kindLabel(publication.kind)}, ${dayOfPublication(publication)}${publication.url === null ? '' : `: ${publication.url}`}`;

const lastReport = ({ lastGraded }: Standing): readonly string[] =>
  lastGraded?.url == null ? [] : [`Last inspection report: ${lastGraded.url}`];

/** What the first look found that is newer than the record that ships: what happened since, given in the welcome only. */
const sinceTheRecord = (
  publications: readonly Publication[],
): { day: IsoDate; since: readonly Publication[] } | null => {
  const day = publications
    .filter(({ arrival }) => arrival === 'record')
    .map(({ published }) => published)
    .toSorted()
    .at(-1);
  if (day === undefined) return null;
  return { day, since: publications.filter(({ arrival, published }) => arrival === 'baseline' && published > day) };
};

/** One a council. */
export const welcomeId = ({ urn }: Pick<Authority, 'urn'>): string => `${urn}-welcome`;

/** `welcome`: the first load in one message: the standing now and what is recent, never a flood of history. */
export const welcomeMessage = (authority: Authority, publications: readonly Publication[], today: IsoDate): Message => {
  const standing = standingOf(publications);
  const shipped = sinceTheRecord(publications);
  const newer = shipped?.since ?? [];
  const recent = publications.filter(
    (publication) => daysBetween(publication.published, today) < RECENT_DAYS && !newer.includes(publication),
  );
  const unread = publications.filter(({ status }) => status === 'unread');
  const overall = standing.judgements.find(({ aspect }) => aspect === 'overall-effectiveness');
  const since = overall?.since == null ? '' : ` since ${longDate(overall.since)}`;
  const known = overall === undefined ? '' : `: ${overall.grade.replaceAll('-', ' ')} overall${since}`;
  const now = standing.notKnownSince === null ? known : ': grades not known, a report could not be read';
  return {
    alertId: welcomeId(authority),
    topic: 'alerts',
    kind: 'welcome',
    authority: authority.slug,
    severity: 0,
    direction: 'none',
    confirms: null,
    subject: subjectLine(
      `Now watching ${councilInSubject(authority.urn)}${now} (Ofsted children's services)`,
      `Now watching ${councilInSubject(authority.urn)}${now}`,
    ),
    email: emailText([
      {
        heading: null,
        lines: [
          `NOT NEWS: from now on Ofsted Watch tells you what changes at ${councilWithUrn(authority.urn)}.`,
          `This is the starting point. Documents on record: ${publications.length}.`,
        ],
      },
      { heading: 'The standing now', lines: [...standingLines(standing), ...lastReport(standing)] },
      {
        heading: shipped === null ? null : `New since the record that ships, which ends on ${longDate(shipped.day)}`,
        lines: newer.map(named),
      },
      { heading: 'Published in the last 30 days', lines: recent.map(named) },
      { heading: 'Not read: please open these', lines: unread.map(named) },
      {
        heading: 'What to expect',
        lines: [
          'Long silence is normal: a council gets about two documents in three years. You hear from us when a grade or a finding changes.',
        ],
      },
    ]),
    sms: null,
    changes: [],
    sources: [...(standing.lastGraded === null ? [] : [standing.lastGraded]), ...newer, ...recent]
      .filter(
        (publication, at, all) => all.findIndex((one) => publicationId(one) === publicationId(publication)) === at,
      )
      .flatMap(({ url }) => (url === null ? [] : [url])),
  };
};
