import type { TextLine } from '../document-text.ts';

/** `Dear Director`: what stands above it is the letter's date and whom it goes to. */
export const GREETING = /^Dear\b/;
/** The letter's own date, with or without `Date:` before it. */
export const DATE_LINE = /^(?:Date: ?)?(?<day>\d{1,2})(?:st|nd|rd|th)? (?<month>\p{Lu}\p{Ll}+) (?<year>20\d\d)$/u;
/** What a report says of itself line by line: `Inspection dates: 17 to 28 July 2023`. */
const PARTICULAR = /^(?:Inspection dates?|Dates? of (?:the )?previous inspections?|(?:Report )?Published)\b.*[\d:]/;

/** Whether a line is a paragraph by itself wherever it stands. */
export const standsAlone = ({ text }: TextLine): boolean =>
  DATE_LINE.test(text) || GREETING.test(text) || PARTICULAR.test(text);
