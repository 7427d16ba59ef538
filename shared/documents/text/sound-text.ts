import type { DocumentText, TextLine, TextPage } from '../document-text.ts';
import type { ReadingFault } from '../reading-fault.ts';

/**
 * Fonts that draw `ti` as one shape may name it by a letter that English has no use for, and word processors choose the
 * same letters time and again. A letter is put back only where a word comes out of it that such documents are full of.
 */
type LigatureLetter = { letter: string; stands: string; witness: RegExp };

const LIGATURE_LETTERS: readonly LigatureLetter[] = [
  { letter: 'Ɵ', stands: 'ti', witness: /\b(?:inspection|protection|action|practice|information|timely)\b/i },
  { letter: 'Ʃ', stands: 'tt', witness: /\b(?:better|attention|committed|settings?|written|matters?)\b/i },
  { letter: 'Ō', stands: 'ft', witness: /\b(?:after|often|left|drift|shift)\b/i },
  { letter: 'Ư', stands: 'ff', witness: /\b(?:staff|effective|different|offers?|efforts?)\b/i },
  { letter: 'Į', stands: 'fi', witness: /\b(?:first|find|findings|benefit|identified|significant|specific)\b/i },
  { letter: 'Ň', stands: 'fl', witness: /\b(?:reflect(?:s|ed)?|influence|flexible|conflict)\b/i },
  { letter: 'ĸ', stands: 'ffi', witness: /\b(?:sufficient|insufficient|officers?|difficult|office)\b/i },
  { letter: 'ƫ', stands: 'tti', witness: /\b(?:settings?|getting|putting|sitting)\b/i },
];

const SHAPES = /[\uFB00-\uFB06]/gu;
const NO_WIDTH = /[\u200B-\u200D\u2060\uFEFF]|\u00AD(?=.)/gu;
const HYPHEN = /[\u2010\u2011\u00AD]/gu;
/** Also the minus sign of symbol fonts between figures: `2016\uF02D17`. */
const DASH = /[\u2012\u2015\u2212]|(?<=\d)\uF02D(?=\d)/gu;
/** What no font has a letter for. */
const LOST = String.raw`\uFFFD\u0000-\u0008\u000E-\u001F\u007F-\u009F`;
/** A sign by itself before the words of a line is the bullet of a point, whatever its font calls it. */
const LONE_MARK = new RegExp(`^[${LOST}](?= )`, 'u');

const plain = (words: string): string =>
  words
    .replace(SHAPES, (shape) => shape.normalize('NFKC'))
    .replace(NO_WIDTH, '')
    .replace(HYPHEN, '-')
    .replace(DASH, '–')
    .replace(LONE_MARK, '•');

const withWords = ({ pages }: DocumentText, words: (text: string) => string): DocumentText => ({
  pages: pages.map((page) => ({
    ...page,
    lines: page.lines.map((line) => ({
      ...line,
      text: words(line.text),
      cells: line.cells.map((cell) => ({ ...cell, text: words(cell.text) })),
    })),
  })),
});

const wordsOf = ({ pages }: DocumentText): string =>
  pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join(' ');

/** The document with those ligatures put back that are certain. */
const withLigatures = (text: DocumentText): DocumentText => {
  const words = wordsOf(text);
  const certain = LIGATURE_LETTERS.filter(
    ({ letter, stands, witness }) =>
      words.includes(letter) &&
      words.split(/[\s-]/).some((word) => word.includes(letter) && witness.test(word.replaceAll(letter, stands))),
  );
  return withWords(text, (line) =>
    certain.reduce((mended, { letter, stands }) => mended.replaceAll(letter, stands), line),
  );
};

/** Ghostscript 10 prints `children’s` as `children9s`, and opening marks as 8. No English word has a 9 before its `s`. */
const NINE_FOR_MARK = /\p{Ll}9s(?!\p{L}|\d)/u;
const NINES = /(?<=\p{L})9(?!\d)|(?<=\p{L}\))9(?=s(?![\p{L}\d]))/gu;
const EIGHTS = /(?<![\p{L}\d.,:/–-])8(?=\p{L})(?!th\b)/gu;

const withMarks = (text: DocumentText): DocumentText =>
  NINE_FOR_MARK.test(wordsOf(text)) ? withWords(text, (line) => line.replace(NINES, '’').replace(EIGHTS, '‘')) : text;

const LOST_LETTER = new RegExp(`[${LOST}]`, 'u');
/** A letter of no European alphabet beside a Latin one, a capital between small letters, or a private sign in a word. */
const STRANGE_LETTER =
  /[a-z](?:(?![A-Za-z\u00C0-\u017F])\p{L}|\p{Co})|(?:(?![A-Za-z\u00C0-\u017F])\p{L}|(?<=\p{L})\p{Co})[a-z]|[a-z][\u00C0-\u00DE][a-z]/u;

/**
 * Pairs of letters that fonts often draw as one shape, and how often they come in 10,000 letters at least: a third of
 * the fewest counted in 450 of Ofsted's documents. A text shorter than `from` letters may do without.
 */
const ALWAYS_THERE: readonly { pair: string; least: number; from: number }[] = [
  { pair: 'ti', least: 20, from: 1500 },
  { pair: 'fi', least: 1.6, from: 7000 },
  { pair: 'ff', least: 1.3, from: 9000 },
  { pair: 'tt', least: 0.4, from: 25_000 },
];

/** A pair of letters that is missing, or all but missing, from a text too long to do without it. */
const missingPair = (words: string): string | undefined =>
  ALWAYS_THERE.find(
    ({ pair, least, from }) => words.length >= from && words.split(pair).length - 1 < (least * words.length) / 10_000,
  )?.pair;

const lost = (detail: string): ReadingFault => ({ reason: 'text-lost', detail });

const lostLetters = (text: DocumentText): ReadingFault | undefined => {
  const lines = text.pages.flatMap((page) => page.lines);
  const line = lines.find((each) => LOST_LETTER.test(each.text) || STRANGE_LETTER.test(each.text));
  if (line !== undefined) return lost(`Letters cannot be read on page ${line.page}: “${line.text}”.`);
  const pair = missingPair(wordsOf(text).toLowerCase());
  return pair === undefined ? undefined : lost(`The letters “${pair}” are missing from the words.`);
};

const FURNITURE = /^\d{1,3}$/;
const ownLines = ({ lines }: TextPage): readonly TextLine[] => lines.filter(({ text }) => !FURNITURE.test(text));
const breaksOff = (line: TextLine | undefined): boolean => line !== undefined && /[\p{Ll},]$/u.test(line.text);
const goesOn = (line: TextLine | undefined): boolean => line !== undefined && /^\p{Ll}/u.test(line.text);

/** Without a word, or with no more than its number between a sentence broken off and none that goes on with it. */
const isEmptied = (page: TextPage, before: TextPage | undefined, after: TextPage | undefined): boolean => {
  if (page.lines.length === 0) return true;
  if (ownLines(page).length > 0 || before === undefined) return false;
  return breaksOff(ownLines(before).at(-1)) && !goesOn(after && ownLines(after)[0]);
};

const emptyPage = ({ pages }: DocumentText): ReadingFault | undefined => {
  const page = pages.find((each, at) => isEmptied(each, pages[at - 1], pages[at + 1]));
  return page && lost(`Page ${page.number} shows no text.`);
};

/** Pages are numbered in the outermost part of the page, as a share of its height. */
const NUMBERED = 0.09;

/** The number that a page bears; undefined where it bears none, or more than one line there ends with a number. */
const printedNumber = ({ lines, height }: TextPage): number | undefined => {
  const [only, ...others] = lines
    .filter(({ top }) => top < NUMBERED * height || top > (1 - NUMBERED) * height)
    .map(({ cells }) => cells.at(-1)?.text ?? '')
    .filter((words) => FURNITURE.test(words));
  return only === undefined || others.length > 0 ? undefined : Number(only);
};

/** A second part of a document, as its annex, may be numbered from its own first page or second. */
const LAST_TO_BEGIN = 2;

/** Of 452 documents 384 number two pages or more, and none leaves one out or out of place. */
const brokenOrder = ({ pages }: DocumentText): ReadingFault | undefined => {
  let last: { number: number; at: number } | undefined;
  for (const [at, page] of pages.entries()) {
    const number = printedNumber(page);
    if (number === undefined) continue;
    const isNext = last === undefined ? number <= at + 1 : number === last.number + at - last.at;
    if (!isNext && number > LAST_TO_BEGIN)
      return lost(`A page is missing or out of place before the one that bears the number ${number}.`);
    last = { number, at };
  }
  return undefined;
};

/** A page of fewer lines than this may say the same as another. */
const FEW_LINES = 5;

/** The document without pages that are in it once more, word by word. */
const withoutCopies = ({ pages }: DocumentText): DocumentText => {
  const words = pages.map(({ lines }) => lines.map(({ text }) => text).join('\n'));
  return { pages: pages.filter(({ lines }, at) => lines.length < FEW_LINES || words.indexOf(words[at] ?? '') === at) };
};

/**
 * A document whose every word can be read: dashes, hyphens, spaces and ligatures in one spelling each, whatever the
 * font calls them. A page without words or missing by its number, or a letter that is lost, makes the whole document
 * unread: what is not there is not missed by anything that comes after.
 */
export const soundText = (text: DocumentText): DocumentText | ReadingFault => {
  const mended = withMarks(withLigatures(withWords(withoutCopies(text), plain)));
  return emptyPage(mended) ?? brokenOrder(mended) ?? lostLetters(mended) ?? mended;
};
