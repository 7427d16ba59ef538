import type { TextLine } from '../document-text.ts';
import { KIND_TITLES } from '../kind-of-document.ts';
import { headingIn } from './headings.ts';
import { standsAlone } from './standing-alone.ts';

/** Words that begin the text below a title. */
const OPENS_TEXT =
  /^(?:The (?:visit|inspection|findings|letter)|This|These|Between|Inspect(?:ion|ors)|Dates?|On|From|Following|In|During|Ofsted|I|We|Thank|\d+)\b/;
/** A title takes at most this many lines. */
export const LONGEST_TITLE = 4;

const isTitle = ({ text }: TextLine): boolean =>
  /^\p{Lu}/u.test(text) && KIND_TITLES.some(({ title }) => title.test(text));

/** The place of the title's first line and that of the first line below it; both the same where there is no title. */
export const titlePlace = (lines: readonly TextLine[]): { from: number; to: number } => {
  const from = lines.findIndex(isTitle);
  if (from < 0) return { from: 0, to: 0 };
  const below = lines.slice(from + 1, from + LONGEST_TITLE);
  const length = below.findIndex((line) => OPENS_TEXT.test(line.text) || standsAlone(line) || headingIn(line.text));
  return { from, to: from + 1 + (length < 0 ? below.length : length) };
};
