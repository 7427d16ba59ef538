import type { Direction, Message, Severity } from '../domain/alert.ts';
import { longDate } from '../domain/dates.ts';
import { kindLabel } from '../domain/document-kind.ts';
import type { DocumentAlert } from '../domain/one-message.ts';
import { publicationDay } from '../domain/publication.ts';
import { emailText, LONGEST_TEXT, type Section, sectionsWithin, subjectLine, withoutClosing } from './fit-email.ts';
import { fittingSms } from './fit-sms.ts';

/** Bytes for the subjects of all, the lines between them and how to stop. */
const ROOM_FOR_THE_LIST = 4_000;

type Documents = readonly [DocumentAlert, ...DocumentAlert[]];

const messageOf = ({ alert }: DocumentAlert): Message => alert.message;

const directionOf = (messages: readonly Message[]): Direction => {
  const [first = 'none', ...others] = new Set(
    messages.map(({ direction }) => direction).filter((one) => one !== 'none'),
  );
  return others.length === 0 ? first : 'mixed';
};

const severest = (messages: readonly Message[]): Severity =>
  messages.reduce<Severity>((most, { severity }) => (severity > most ? severity : most), 0);

const linesOf = (section: string): Section => ({ heading: null, lines: section.split('\n') });

const labelsOf = (documents: readonly DocumentAlert[]): string =>
  documents.map(({ publication }) => kindLabel(publication.kind)).join(', ');

/** They stand in one place of time: on the day of publication, or where none is known on the day they were first seen. */
const whenOf = (documents: Documents): string => {
  const days = new Set(documents.map(({ publication }) => publicationDay(publication)));
  const [day] = days;
  return days.size === 1 && day != null ? `, all published ${longDate(day)}` : '';
};

/** The verdict on the first stays the first thing said; then how many there are. Each has an equal share of the room. */
const emailOf = (documents: Documents, messages: readonly Message[]): string => {
  const share = (LONGEST_TEXT - ROOM_FOR_THE_LIST) / documents.length;
  const [[verdict = '', ...rest] = [], ...others] = messages.map(({ email, subject, sources: [link = ''] }) =>
    sectionsWithin(withoutClosing(email ?? subject), share, link),
  );
  return emailText([
    { heading: null, lines: [verdict] },
    {
      heading: `${documents.length} documents in one message${whenOf(documents)}`,
      lines: messages.map(({ subject }, at) => `${at + 1}. ${subject}`),
    },
    ...rest.map(linesOf),
    ...others.flatMap((sections, at) => [
      { heading: null, lines: [`===== ${at + 2} of ${documents.length} =====`] },
      ...sections.map(linesOf),
    ]),
  ]);
};

/** Whoever got what one of them answers gets them all. */
const answersOf = (messages: readonly Message[]): Pick<Message, 'answers'> => {
  const answers = messages.flatMap((message) => message.answers ?? []);
  return answers.length === 0 ? {} : { answers };
};

/** The day with which a text about a document begins: the first thing to go where there is no room. */
const DAY = /^(?:Ofsted, )?\d{1,2} \w+ \d{4}: /;

/** The text of the first, which ends in the link to its document, with what else there is. */
const smsOf = (messages: readonly Message[], more: string): string | null => {
  const first = messages.find(({ sms }) => sms !== null);
  if (first === undefined || first.sms === null) return null;
  const [link = ''] = first.sources;
  const words = first.sms.replace(` ${link}`, '');
  const short = words.replace(DAY, 'Ofsted: ');
  const counted = ` (and ${messages.length - 1} more)`;
  return fittingSms(
    [`${words}; also: ${more}`, `${short}; also: ${more}`, `${words}${counted}`, `${short}${counted}`],
    link,
  );
};

/**
 * Documents of one day in one message, under the id and kind of the first: what each says whole, one after the other,
 * and the way to stop and the licence once. A document on its own keeps its own message.
 */
export const togetherMessage = (documents: Documents): Message => {
  const messages = documents.map(messageOf);
  const [lead, ...others] = documents;
  if (others.length === 0) return messageOf(lead);
  const { subject, ...said } = messageOf(lead);
  return {
    ...said,
    severity: severest(messages),
    direction: directionOf(messages),
    subject: subjectLine(`${subject}; also: ${labelsOf(others)}`, `${subject} (and ${others.length} more)`, subject),
    email: emailOf(documents, messages),
    sms: smsOf(messages, labelsOf(others)),
    sources: messages.flatMap(({ sources }) => sources),
    ...answersOf(messages),
    together: messages.map(({ alertId, kind, changes, sources }) => ({ alertId, kind, changes, sources })),
  };
};
