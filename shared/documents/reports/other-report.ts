import type { Authority } from '../../domain/authority.ts';
import { type IsoDate, isoDate } from '../../domain/dates.ts';
import type { PartialReading, ReadingResult } from '../../domain/reading.ts';
import { councilIn } from '../council-in-text.ts';
import type { DocumentText, TextLine } from '../document-text.ts';
import { type PrintedDays, printedDays } from '../printed-days.ts';
import { DATE_LINE, GREETING } from '../text/standing-alone.ts';
import { type ReportCover, reportCover } from './report-cover.ts';

/** The right half of a letter's head, from here on as a share of the page's width, is Ofsted's own: `Manchester`. */
const LETTERHEAD = 0.5;

const words = (lines: readonly TextLine[]): string => lines.map(({ text }) => text).join(' ');

/** The lines above the greeting as far as they are the addressee's. */
const addressee = (lines: readonly TextLine[], width: number): readonly TextLine[] => {
  const greeting = lines.findIndex(({ text }) => GREETING.test(text));
  return lines.slice(0, Math.max(greeting, 0)).flatMap((line) => {
    const cells = line.cells.filter(({ left }) => left < LETTERHEAD * width);
    return cells.length === 0 ? [] : [{ ...line, text: cells.map(({ text }) => text).join(' ') }];
  });
};

/** A title, and what may go on with it, takes at most this many lines. */
const LONGEST_TITLE = 4;
/** What begins below a title. */
const BELOW_TITLE =
  /^(?:This|These|The (?:letter|visit|inspection)|Dear|Published|Age group|Reference|Inspection dates?|I )\b/;

const titleFrom = (lines: readonly TextLine[], title: string): readonly TextLine[] => {
  const at = lines.findIndex(({ text }) => text === title);
  const some = at < 0 ? [] : lines.slice(at, at + LONGEST_TITLE);
  const end = some.findIndex(({ text }, nth) => nth > 0 && BELOW_TITLE.test(text));
  return end < 0 ? some : some.slice(0, end);
};

const INSPECTED = /\b(?:inspection|inspected|visit|visited|review|conducted|carried out|took place|fieldwork)\b/i;

/** The days of the first sentence below the greeting that says when inspectors were there. */
const daysInText = (lines: readonly TextLine[]): PrintedDays | undefined => {
  const greeting = lines.findIndex(({ text }) => GREETING.test(text));
  const sentences = words(greeting < 0 ? [] : lines.slice(greeting + 1)).split(/(?<=[.?!]) (?=\p{Lu})/u);
  return sentences.flatMap((sentence) => (INSPECTED.test(sentence) ? (printedDays(sentence) ?? []) : []))[0];
};

const letterDay = (lines: readonly TextLine[]): IsoDate | null => {
  const groups = lines.map(({ text }) => DATE_LINE.exec(text)?.groups).find((found) => found !== undefined);
  return isoDate(Number(groups?.['day']), groups?.['month'] ?? '', Number(groups?.['year'])) ?? null;
};

/** What is certain of a report or letter of another kind: whose it is, by title or addressee, and its days. */
const certainOf = ({ pages }: DocumentText, cover: ReportCover, title: string): PartialReading => {
  const { lines = [], width = 0 } = pages[0] ?? {};
  const places = [words(titleFrom(lines, title)), cover.title, words(addressee(lines, width))];
  const council = places.map(councilIn).find((found): found is Authority => found !== undefined);
  const days = cover.days ?? daysInText(lines);
  return {
    kind: 'other',
    published: cover.published ?? letterDay(lines),
    evidence: cover.evidence,
    ...(council && { urn: council.urn }),
    ...(days && { inspectionStart: days.start, inspectionEnd: days.end }),
  };
};

/** A document of a kind that is known and not read, `called` so, or of one that is not known at all. */
export const unreadKind = (text: DocumentText, title: string, called: string | undefined): ReadingResult => ({
  status: 'unread',
  reason: 'unknown-kind',
  detail:
    called === undefined
      ? 'The first page bears no title of a document that Ofsted is known to publish on children’s services.'
      : `This is ${called}: such documents are not read.`,
  certain: certainOf(text, reportCover(text), title),
});

/**
 * Documents on children's services that award none of the judgements kept here: reviews of a safeguarding board alone,
 * inspections before 2013. What they are and whose is read, no grade.
 */
export const readOther = (text: DocumentText, title: string): ReadingResult => {
  const cover = reportCover(text);
  const { urn, inspectionStart = null, inspectionEnd = null, published = null } = certainOf(text, cover, title);
  const { evidence } = cover;
  if (urn === undefined)
    return {
      status: 'unread',
      reason: 'council-not-found',
      detail: 'Neither title nor addressee names a single council.',
      certain: { kind: 'other', published, evidence },
    };
  return {
    status: 'read',
    reading: {
      kind: 'other',
      urn,
      framework: null,
      inspectionStart,
      inspectionEnd,
      published,
      judgements: {},
      sendOutcome: null,
      previousOverall: null,
      needsToImprove: [],
      priorityActions: [],
      priorityActionsCarriedOver: 0,
      focus: [],
      findings: [],
      evidence,
    },
  };
};
