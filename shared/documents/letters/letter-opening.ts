import type { Authority } from '../../domain/authority.ts';
import { daysBetween, type IsoDate, isoDate } from '../../domain/dates.ts';
import type { Evidence } from '../../domain/reading.ts';
import { besideCouncil, councilIn } from '../council-in-text.ts';
import type { RunningLine } from '../document-text.ts';
import { type PrintedDays, printedDays } from '../printed-days.ts';
import type { ReadingFault } from '../reading-fault.ts';
import { DATE_LINE, GREETING } from '../text/standing-alone.ts';
import { LONGEST_TITLE } from '../text/title-lines.ts';
import { type Letter, openingSentences } from './letter.ts';

/** What a letter says of itself before its findings. */
export type LetterOpening = {
  council: Authority | undefined;
  days: PrintedDays | undefined;
  published: IsoDate | null;
  /** For `kind`, `urn`, `inspectionDates` and `published`, as far as they are known. */
  evidence: Record<string, Evidence>;
  /** Two places that name different councils, or a title that names more than one, or says more. */
  fault: ReadingFault | undefined;
};

/** How letters of one kind open: their title, and the sentence that says which days the inspectors were there. */
export type OpeningRules = { title: RegExp; inspected: RegExp };

/** Lines of one title stand no further apart than this, as a share of the font size. */
const SAME_TITLE = 1.5;
const ADDRESSEE = /\b(?:Council|Borough|County|City|Children’s Services)\b/;

const quoted = (lines: readonly RunningLine[]): Evidence | undefined => {
  const [first] = lines;
  return first === undefined ? undefined : { page: first.page, quote: lines.map(({ text }) => text).join(' ') };
};

const titleOf = (lines: readonly RunningLine[], title: RegExp): Evidence | undefined => {
  const at = lines.findIndex(({ text }) => title.test(text));
  if (at < 0) return undefined;
  const some = lines.slice(at, at + LONGEST_TITLE);
  const end = some.findIndex((line, nth) => nth > 0 && line.top - (some[nth - 1]?.top ?? 0) > SAME_TITLE * line.size);
  return quoted(end < 0 ? some : some.slice(0, end));
};

const addressee = (lines: readonly RunningLine[]): Evidence | undefined => {
  const end = lines.findIndex(({ text }) => GREETING.test(text));
  return quoted(lines.slice(0, Math.max(end, 0)).filter(({ text }) => ADDRESSEE.test(text)));
};

const firstNaming = (
  places: readonly (Evidence | undefined)[],
): { council: Authority; evidence: Evidence } | undefined => {
  for (const evidence of places) {
    const council = evidence === undefined ? undefined : councilIn(evidence.quote);
    if (evidence !== undefined && council !== undefined) return { council, evidence };
  }
  return undefined;
};

const disagreement = (title: Evidence | undefined, says: Evidence | undefined): ReadingFault | undefined => {
  const [a, b] = [title && councilIn(title.quote), says && councilIn(says.quote)];
  return a === undefined || b === undefined || a.urn === b.urn
    ? undefined
    : {
        reason: 'readings-disagree',
        detail: `The title names ${a.name}, the sentence below it ${b.name}: “${says?.quote}”`,
      };
};

/** Whose services a title names, between what was made of them and what they are called. */
const WHOSE =
  /^(?:[\w-]+ )*?(?:visit|SEND (?:full )?inspection) (?:to|of|in) (?<whose>.{2,80}?)(?:\blocal authority\b|\blocal area partnership\b|\bchildren)/i;

/** A joint inspection's title names a theme, in small letters, and the council alone: a name left over is another's. */
const JOINT = /^Joint targeted area inspection\b/i;
const ANOTHER_NAME = /\p{Lu}\p{Ll}+ and\b|\band \p{Lu}\p{Ll}+/u;

/** `Focused visit to North and South Tyneside children’s services`: of two bodies, or of another. */
const besideOne = (title: string): string => {
  if (!JOINT.test(title)) return besideCouncil(WHOSE.exec(title)?.groups?.['whose'] ?? '');
  return ANOTHER_NAME.exec(besideCouncil(title.replace(JOINT, '')))?.[0] ?? '';
};

/** The title goes on behind what was inspected, `: our action plan`, `(mock)`, `by Estyn`, but for the days of it. */
const GOES_ON =
  /\b(?:[Cc]hildren[’'‘]?s? (?:social care )?[Ss]ervices|[Ll]ocal [Aa]rea [Pp]artnership)(?<more>(?: ?[:(–-]| (?!(?:on|from|between) )\p{Ll}).{0,80})/u;

const titleFault = (title: string): ReadingFault | undefined => {
  const beside = besideOne(title);
  if (beside !== '')
    return { reason: 'council-not-found', detail: `The title names more than a council, “${beside}”: “${title}”.` };
  const more = GOES_ON.exec(title)?.groups?.['more'];
  return more === undefined
    ? undefined
    : { reason: 'unknown-kind', detail: `The title says more than an inspection, “${more.trim()}”: “${title}”.` };
};

/** The letter's own date stands alone on a line above the addressee; one misprinted is none. */
const letterDate = (lines: readonly RunningLine[]): { date: IsoDate; evidence: Evidence } | undefined => {
  for (const line of lines) {
    if (GREETING.test(line.text)) return undefined;
    const groups = DATE_LINE.exec(line.text)?.groups;
    const date = isoDate(Number(groups?.['day']), groups?.['month'] ?? '', Number(groups?.['year']));
    if (date !== undefined) return { date, evidence: { page: line.page, quote: line.text } };
  }
  return undefined;
};

/** `the 15 and 16 of May 2018`. */
const OF_MONTH = /(?<=\d(?:st|nd|rd|th)?) of (?=\p{Lu})/gu;
const FIRST_YEAR = / 20\d\d(?= (?:to|and|until)\b| ?[-–])/;

/**
 * The days of the visit. A visit takes days, so where a range runs over most of a year the first year is misprinted:
 * Darlington's letter of 2023 prints `24 October 2022 to 25 October 2023`.
 */
const visitDays = (sentence: string, notAfter: IsoDate | undefined): PrintedDays | undefined => {
  const words = sentence.replace(OF_MONTH, ' ');
  const misprinted = FIRST_YEAR.test(words) ? words.replace(FIRST_YEAR, '') : undefined;
  return printedDays(words, notAfter) ?? (misprinted === undefined ? undefined : printedDays(misprinted, notAfter));
};

type Dated = ReturnType<typeof letterDate>;
type Visit = { days: PrintedDays; evidence: Evidence };

/** The longest wait for a letter on record is 104 days: days much further back are those of an earlier visit. */
const LONG_AGO_DAYS = 250;

const isLongAgo = ({ end }: PrintedDays, dated: Dated): boolean =>
  dated !== undefined && daysBetween(end, dated.date) > LONG_AGO_DAYS;

/** A letter is not written on the only day of the visit: that day is its own date. */
const isItsDate = ({ start, end }: PrintedDays, dated: Dated): boolean => start === end && end === dated?.date;

/** Of an earlier visit: `The last focused visit was on 5 May 2024.` */
const OF_EARLIER = /\b(?:last|previous|most recent) (?:[\p{L}’]+ ){0,3}(?:visit|inspection)\b/iu;

const visitIn = (says: readonly Evidence[], dated: Dated): Visit | undefined => {
  for (const evidence of says) {
    const days = OF_EARLIER.test(evidence.quote) ? undefined : visitDays(evidence.quote, dated?.date);
    if (days !== undefined && !isLongAgo(days, dated) && !isItsDate(days, dated)) return { days, evidence };
  }
  return undefined;
};

/** A letter cannot be older than the visit: then its date is misprinted, as Dudley's of January 2020 was. */
const believed = (dated: Dated, visit: Visit | undefined): Dated =>
  dated !== undefined && visit !== undefined && dated.date <= visit.days.end ? undefined : dated;

/** Reads what stands before the first heading. What is not there stays undefined. */
export const letterOpening = (letter: Letter, { title: wording, inspected }: OpeningRules): LetterOpening => {
  const lines = letter.sections[0]?.lines ?? [];
  const title = titleOf(lines, wording);
  const says = openingSentences(letter)
    .filter(({ text }) => inspected.test(text) && text !== title?.quote)
    .map(({ page, text }) => ({ page, quote: text }));
  const named = firstNaming([title, ...says, addressee(lines)]);
  const dated = letterDate(lines);
  const visit = visitIn(says, dated);
  const published = believed(dated, visit);
  return {
    council: named?.council,
    days: visit?.days,
    published: published?.date ?? null,
    fault: disagreement(title, says[0]) ?? (title && titleFault(title.quote)),
    evidence: {
      ...(title && { kind: title }),
      ...(named && { urn: named.evidence }),
      ...(visit && { inspectionDates: visit.evidence }),
      ...(published && { published: published.evidence }),
    },
  };
};
