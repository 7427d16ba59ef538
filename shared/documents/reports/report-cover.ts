import type { Authority } from '../../domain/authority.ts';
import type { IsoDate } from '../../domain/dates.ts';
import type { Evidence } from '../../domain/reading.ts';
import { besideCouncil, councilIn } from '../council-in-text.ts';
import type { DocumentText, TextLine } from '../document-text.ts';
import { type PrintedDays, printedSpan } from '../printed-days.ts';
import type { ReadingFault } from '../reading-fault.ts';

/** What a report says of itself above its judgements: whose it is, the days of the inspection, the day it came out. */
export type ReportCover = {
  title: string;
  council: Authority | undefined;
  days: PrintedDays | undefined;
  published: IsoDate | null;
  /** For `urn`, `inspectionDates` and `published`, as far as they are known. */
  evidence: Record<string, Evidence>;
};

/** The title ends where the particulars begin: `Inspection dates: 17 to 28 July 2023`. */
const PARTICULARS =
  /^(?:(?:Inspection|Fieldwork) dates?|Dates? of (?:the )?inspection|Inspected|(?:Lead|Reporting) inspector|(?:Report )?Published|Judge?ment)\b/i;
const INSPECTED = /^(?:(?:Inspection|Fieldwork) dates?|Dates? of (?:the )?inspection|Inspected)\b/i;
const PUBLISHED = /^(?:Report )?Published\b/i;
/** A particular goes on in the next lines with days only: a range wrapped anywhere, or a second block of fieldwork. */
const GOES_ON = /^(?:\d{1,2}\b|20\d\d\b|\p{Lu}\p{Ll}+ 20\d\d\b|to\b|and\b|[-–—&])/u;
const LONGEST_PARTICULAR = 4;
/** Another particular on the same line. */
const ANOTHER = /(?<=\d)[^\p{L}\d]+(?:(?:Report )?Published|(?:Lead|Reporting) inspector)\b.*$/iu;

const quoteOf = (lines: readonly TextLine[]): string => lines.map(({ text }) => text).join(' ');

const titleLines = (lines: readonly TextLine[]): readonly TextLine[] => {
  const end = lines.findIndex(({ text }) => PARTICULARS.test(text));
  return lines.slice(0, Math.max(end, 0));
};

const daysAfter = (
  lines: readonly TextLine[],
  wording: RegExp,
): { days: PrintedDays; evidence: Evidence } | undefined => {
  const at = lines.findIndex(({ text }) => wording.test(text));
  const [line, ...more] = lines.slice(Math.max(at, 0)).slice(0, LONGEST_PARTICULAR);
  if (at < 0 || line === undefined) return undefined;
  const end = more.findIndex(({ text }) => !GOES_ON.test(text));
  const quote = quoteOf([line, ...(end < 0 ? more : more.slice(0, end))]);
  const days = printedSpan(quote.replace(ANOTHER, ''));
  return days && { days, evidence: { page: line.page, quote } };
};

/** Reads the first page. What is not there, or names no single council or no real days, stays undefined. */
export const reportCover = ({ pages }: DocumentText): ReportCover => {
  const lines = pages[0]?.lines ?? [];
  const title = quoteOf(titleLines(lines));
  const council = councilIn(title);
  const inspected = daysAfter(lines, INSPECTED);
  const published = daysAfter(lines, PUBLISHED);
  return {
    title,
    council,
    days: inspected?.days,
    published: published?.days.start ?? null,
    evidence: {
      ...(council && { urn: { page: 1, quote: title } }),
      ...(inspected && { inspectionDates: inspected.evidence }),
      ...(published && { published: published.evidence }),
    },
  };
};

/** A title in its parts: what stands before it, whose services were inspected, and what stands behind it. */
const INSPECTION_OF =
  /^(?<before>.*?)\b(?:(?:short|standard|full) )?inspection of\b(?<whose>.*?)(?:\b(?:local authority )?children[’'‘]?s? (?:social care )?services\b(?<behind>.*))?$/i;

/**
 * Why a title is not that of an inspection of one council's services and nothing more: drafts, mock inspections, replies
 * and plans borrow it, and so does a report on two councils.
 */
export const titleFault = (title: string): ReadingFault | undefined => {
  const { before = '', whose = '', behind = '' } = INSPECTION_OF.exec(title)?.groups ?? {};
  const beside = besideCouncil(whose);
  if (beside !== '')
    return { reason: 'council-not-found', detail: `The title names more than a council, “${beside}”: “${title}”.` };
  const more = [besideCouncil(before), behind.replace(/[^\p{L}]+/gu, ' ').trim()].filter((words) => words !== '');
  return more.length === 0
    ? undefined
    : { reason: 'unknown-kind', detail: `The title says more than an inspection, “${more.join(', ')}”: “${title}”.` };
};
