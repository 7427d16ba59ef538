import type { JudgementChange } from '../domain/alert.ts';
import { aspectLabel } from '../domain/aspect.ts';
import { longDate } from '../domain/dates.ts';
import { kindLabel } from '../domain/document-kind.ts';
import type { FrameworkId } from '../domain/framework.ts';
import { type Grade, gradeInWords, gradeMove } from '../domain/grade.ts';
import type { Publication } from '../domain/publication.ts';
import type { FindingDirection, UnreadReason } from '../domain/reading.ts';

export const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** `a`, `a and b`, `a, b and c`. */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** `1 item`, `3 items`. */
export const counted = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`;

const FRAMEWORK_SHORT: Record<FrameworkId, string> = {
  'looked-after-children-2013': '2013 framework',
  sif: 'Single inspection framework',
  'ilacs-2018': 'ILACS 2018',
  'ilacs-2023': 'ILACS 2023',
  'ilacs-2026': 'ILACS 2026',
};
export const frameworkShort = (framework: FrameworkId): string => FRAMEWORK_SHORT[framework];

/** `Children’s services inspection (ILACS 2023)`. */
export const publicationTitle = ({ kind, framework }: Publication): string =>
  `${capital(kindLabel(kind))}${framework === null || kind === 'looked-after-children' ? '' : ` (${frameworkShort(framework)})`}`;

const OUTCOME_WORDS = {
  1: 'typically positive experiences and outcomes',
  2: 'inconsistent experiences and outcomes',
  3: 'widespread or systemic failings',
} as const;
/** The three outcomes of an area SEND inspection are no grades. */
export const outcomeWords = (outcome: 1 | 2 | 3): string => `${OUTCOME_WORDS[outcome]} (outcome ${outcome} of 3)`;

const FINDING_WORDS: Record<FindingDirection, string> = {
  strength: 'Strength',
  improved: 'Improved',
  mixed: 'Mixed',
  persists: 'Still the case',
  stalled: 'Stalled',
  concern: 'Concern',
  declined: 'Worse',
};
export const findingWord = (direction: FindingDirection): string => FINDING_WORDS[direction];

const UNREAD_WORDS: Record<UnreadReason, string> = {
  'not-a-pdf': 'the file is not a PDF',
  damaged: 'the file is damaged',
  encrypted: 'the file is encrypted',
  'no-text': 'the file holds no text',
  'text-lost': 'part of its text cannot be read',
  'too-large': 'the file is too large',
  'too-many-pages': 'the file has too many pages',
  'too-slow': 'reading it took too long',
  'not-fetched': 'the file could not be fetched',
  'unknown-layout': 'its layout is not known',
  'unknown-kind': 'its kind is not known',
  'council-not-found': 'the council it is about was not found in it',
  'another-council': 'it names another council',
  'dates-not-found': 'the inspection dates were not found in it',
  'judgement-missing': 'a judgement was not found in it',
  'readings-disagree': 'two readings of it disagree',
};
export const unreadWords = (reason: UnreadReason): string => UNREAD_WORDS[reason];

/** `17 to 28 July 2023` is kept whole as `17 July 2023 to 28 July 2023`: no date is ever shortened wrongly. */
export const inspectedWords = ({ inspectionStart, inspectionEnd }: Publication): string | null => {
  if (inspectionEnd === null) return null;
  if (inspectionStart === null || inspectionStart === inspectionEnd) return longDate(inspectionEnd);
  return `${longDate(inspectionStart)} to ${longDate(inspectionEnd)}`;
};

/** What the network says in its own codes, in words. */
const NETWORK_WORDS: readonly (readonly [code: RegExp, words: string])[] = [
  [/ENOTFOUND|EAI_AGAIN/, 'its address could not be found: the network, or the name service, is down'],
  [/ECONNREFUSED/, 'it refused the connection'],
  [/ECONNRESET|EPIPE|socket hang up/, 'the connection was cut'],
  [/ETIMEDOUT|ESOCKETTIMEDOUT|[Tt]imeout awaiting/, 'it did not answer in time'],
  [/EHOSTUNREACH|ENETUNREACH|ENETDOWN/, 'the network does not reach it'],
  [/CERT_|_CERT|SSL|self-signed/, 'its certificate cannot be trusted'],
];

/** A fault in words; unchanged if it is in words already. */
export const inPlainWords = (fault: string): string => NETWORK_WORDS.find(([code]) => code.test(fault))?.[1] ?? fault;

const MOVES = { better: 'better', worse: 'worse', same: 'unchanged' } as const;

/** `changed` where the two are not of one scale. */
export const moveWord = (from: Grade, to: Grade): 'better' | 'worse' | 'unchanged' | 'changed' => {
  const move = gradeMove(from, to);
  return move === undefined ? 'changed' : MOVES[move];
};

/** What was in force before: `inadequate, since 27 August 2019`. */
export const beforeWords = ({ from, since, previously }: JudgementChange): string => {
  if (from !== null) return `${gradeInWords(from)}${since === null ? '' : `, since ${longDate(since)}`}`;
  if (previously === undefined) return 'nothing comparable on record';
  const { aspect, grade, since: day } = previously;
  return `judged as “${aspectLabel(aspect)}”: ${gradeInWords(grade)}, ${day === null ? 'before' : `since ${longDate(day)}`}`;
};

/** Only what a browser may safely follow; a store can hold any text. */
export const safeUrl = (url: string | null): string | null => (url !== null && /^https?:\/\//.test(url) ? url : null);
