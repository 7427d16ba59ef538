import { type AlertKind, Message } from '../../shared/domain/alert.ts';
import { authorityBySlug } from '../../shared/domain/authority.ts';
import { isChange } from '../../shared/domain/compare.ts';
import type { gradeInWords } from '../../shared/domain/grade.ts';
import { isOneGsm7Part } from '../../shared/messages/fit-sms.ts';

type Complaint = string | false | undefined;
type Rule = (message: Message) => Complaint;

/** Messages about one document of Ofsted's, which must stand alone for somebody who has read no other. */
const ABOUT_A_DOCUMENT: readonly AlertKind[] = [
  'rating-change',
  'rating-unchanged',
  'visit-findings',
  'unread',
  'revised',
];

const VERDICTS: Partial<Record<AlertKind, RegExp>> = {
  'rating-change': /^(?:RATING CHANGED|GRADES NOT COMPARED)\b/,
  'rating-unchanged': /^(?:RATING UNCHANGED|FIRST GRADES ON RECORD|GRADES NOT COMPARED)\b/,
  'visit-findings': /^NO (?:NEW GRADE|GRADE BUT AN OUTCOME)\b/,
  unread: /^RATING NOT KNOWN\b/,
  revised: /^(?:REPORT CORRECTED BY OFSTED|NO GRADE CHANGED): /,
  reported: /^REPORTED, NOT CONFIRMED\b/,
  intervention: /^(?:GOVERNMENT|NEWS OF GOVERNMENT|CHILDREN’S SERVICES TO LEAVE|IMPROVEMENT PLAN)\b/,
  correction: /^CORRECTION\b/,
  'late-listing': /^NOT NEWS\b/,
};

const EMAIL_ADDRESS = /[\w.+-]+@[\w-]+\.\w{2,}/;
const PHONE_NUMBER = /(?<![\d/])(?:\+44[\s\d()]{9,}|0\d{3,4}[\s-]?\d{3}[\s-]?\d{3,4})(?!\d)/;
const MACHINE_WORDS = /\d{4}-\d\d-\d\dT|\bundefined\b|\bnull\b|\bNaN\b|\[object|requires-improvement/;

const councilOf = ({ authority }: Message) => (authority === null ? undefined : authorityBySlug(authority));
const isForReaders = ({ topic }: Message): boolean => topic === 'alerts';
const isOf = ({ kind }: Message, kinds: readonly AlertKind[]): boolean => kinds.includes(kind);
const email = (message: Message): string => message.email ?? '';
const everything = ({ subject, email: text, sms }: Message): string => [subject, text, sms].join('\n');

/** `requires improvement` in a subject, `requires improvement to be good` in a text. */
const short = (grade: Parameters<typeof gradeInWords>[0]): string => grade.replaceAll('-', ' ');

const namesAChange = ({ subject, changes }: Message): boolean =>
  changes
    .filter(isChange)
    .some(
      ({ from, to }) =>
        from !== null &&
        (subject.includes(`${short(to).toUpperCase()}, was ${short(from)}`) ||
          subject.includes(`${short(from)} to ${short(to)}`)),
    );

const SHAPE: readonly Rule[] = [
  (message) => !Message.safeParse(message).success && 'is no message by its schema',
  ({ subject }) => subject.length >= 100 && 'subject: 100 characters or more',
  ({ subject }) => /[\p{Cc}\u2028\u2029]/u.test(subject) && 'subject: more than one line',
  ({ subject }) => /[‘’“”…]/.test(subject) && 'subject: curly quotes or dots, which SNS may refuse',
  (message) => MACHINE_WORDS.test(everything(message)) && 'words or times of the machine',
  (message) => EMAIL_ADDRESS.test(everything(message)) && 'an email address',
  (message) => PHONE_NUMBER.test(everything(message)) && 'a phone number',
  (message) => email(message) === '' && 'email: none',
];

const SUBJECT: readonly Rule[] = [
  // a phone shows some forty characters: whose news it is has to be among them
  (message) => {
    const council = councilOf(message);
    const isNamed =
      council?.names.some((name) => message.subject.slice(0, Math.max(40, 15 + name.length)).includes(name)) ?? true;
    return !isNamed && 'subject: the council is not what a phone shows of it';
  },
  (message) => {
    const council = councilOf(message);
    const isNamed = council?.names.some((name) => message.subject.includes(name)) ?? true;
    return !isNamed && 'subject: does not name the council';
  },
  (message) => message.kind === 'rating-change' && !namesAChange(message) && 'subject: not from old to new',
  (message) =>
    message.kind === 'rating-change' &&
    !/(?: [A-Z]{4}[A-Z ]*, was|newly|report between)/.test(message.subject.slice(0, 75)) &&
    'subject: the news is not what a phone shows of it',
];

const TEXT: readonly Rule[] = [
  (message) =>
    message.kind === 'intervention' && !/\nWHAT THIS IS\n/.test(email(message)) && 'email: not what such a step is',
  (message) => VERDICTS[message.kind]?.test(email(message)) === false && 'email: does not begin with the verdict',
  (message) => {
    const council = councilOf(message);
    return (
      council !== undefined &&
      !email(message).includes(`${council.name} (URN ${council.urn})`) &&
      'email: council without its URN'
    );
  },
  (message) => message.sources.some((url) => !email(message).includes(url)) && 'email: a source is not linked',
  (message) => !/\bTo stop these messages\b/.test(email(message)) && 'email: not how to stop',
  (message) => !/\bunofficial\b/.test(email(message)) && 'email: does not say that it is unofficial',
  (message) => !/Open Government Licence/.test(email(message)) && 'email: no licence',
];

const DOCUMENT: readonly Rule[] = [
  (message) => message.sources.length === 0 && 'no source',
  (message) => !/published \d{1,2} [A-Z][a-z]+ \d{4}/.test(email(message)) && 'email: no day of publication',
  (message) => !/^HOW SURE$/m.test(email(message)) && 'email: not how sure',
  (message) =>
    message.changes.some(({ since }) => since !== null && !email(message).includes(since.slice(0, 4))) &&
    'email: a judgement before without its date',
];

const SMS: readonly Rule[] = [
  ({ sms }) => sms !== null && !isOneGsm7Part(sms) && 'sms: more than one GSM-7 part',
  ({ sms, sources }) =>
    sms !== null &&
    !sources.some((url) => sms.endsWith(` ${url}`) || sms.endsWith(` ${new URL(url).origin}`)) &&
    'sms: does not end in a link',
];

/** What is wrong with a message, one line each; empty for one that may go out. */
export const lintMessage = (message: Message): string[] =>
  [
    ...SHAPE,
    ...SMS,
    ...(isForReaders(message) ? [...SUBJECT, ...TEXT] : []),
    ...(isOf(message, ABOUT_A_DOCUMENT) ? DOCUMENT : []),
  ].flatMap((rule) => rule(message) || []);
