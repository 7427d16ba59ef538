const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/[‘’]/g, "'"],
  [/[“”]/g, '"'],
  [/[–—]/g, '-'],
  [/…/g, '...'],
  [/\u00a0/g, ' '],
];

/** Quotes, dashes and spaces as a typewriter has them, for subjects and text messages. */
export const plainText = (text: string): string => PLAIN.reduce((out, [from, to]) => out.replace(from, to), text);

const UNOFFICIAL =
  'Ofsted Watch is unofficial and not part of Ofsted or any council. It contains Ofsted information under the Open Government Licence v3.0.';
const HOW_TO_STOP = 'To stop these messages, use the unsubscribe link below, or ask the person who runs this monitor.';
const CLOSING = `--\n\n${HOW_TO_STOP}\n${UNOFFICIAL}`;
const MAX_SUBJECT = 99;

/**
 * Bytes of an email's text. SNS takes 262,144 with everything around it, and the text goes twice: as the email, and within
 * the JSON for queues, where a quotation mark takes four bytes. So six times this has to fit.
 */
export const LONGEST_TEXT = 30_000;
/** One line of a list: Ofsted's longest sentences have some 700 characters. */
const LONGEST_LINE = 2_000;

/** A section of a message: a heading in capitals and its lines; left out when it has none. */
export type Section = { heading: string | null; lines: readonly string[] };

const bytes = (text: string): number => Buffer.byteLength(text);

/** Words from outside, without what would break a line or a mail, each at most so long. */
const cleanLine = (line: string): string => {
  const clean = line.toWellFormed().replace(/[^\P{Cc}\n\t]/gu, ' ');
  return clean.length <= LONGEST_LINE ? clean : `${clean.slice(0, LONGEST_LINE).toWellFormed()} ...`;
};

const textOf = ({ heading, lines }: Section): string =>
  [...(heading === null ? [] : [heading.toUpperCase()]), ...lines].join('\n');

/** As many lines as fit, and how many there are: what is left out is counted, never silently gone. */
const cutTo = (section: Section, room: number, where: string): Section => {
  if (bytes(textOf(section)) <= room) return section;
  const { heading, lines } = section;
  const left = (shown: number): string =>
    `... and ${lines.length - shown} more, ${lines.length} in all, for which there is no room here. All of them: ${where}`;
  const fits = (shown: number): boolean =>
    bytes(textOf({ heading, lines: [...lines.slice(0, shown), left(shown)] })) <= room;
  let shown = lines.length - 1;
  while (shown > 0 && !fits(shown)) shown -= 1;
  return { heading, lines: [...lines.slice(0, shown), left(shown)] };
};

/** The most that each section may take so that all fit: short ones stay whole, the longest give way. */
const roomForEach = (sections: readonly Section[], room: number): number => {
  const sizes = sections.map((section) => bytes(textOf(section)) + 2).toSorted((a, b) => a - b);
  let left = room;
  for (const [at, size] of sizes.entries()) {
    const share = left / (sizes.length - at);
    if (size > share) return share - 2;
    left -= size;
  }
  return Number.POSITIVE_INFINITY;
};

const fitting = (sections: readonly Section[], room: number, where: string): readonly string[] => {
  const clean = sections
    .map(({ heading, lines }) => ({ heading, lines: lines.map(cleanLine) }))
    .filter(({ lines }) => lines.length > 0);
  const each = roomForEach(clean, room);
  return clean.map((section) => textOf(cutTo(section, each, where)));
};

/** The publisher adds a link to the council's page to each email that readers get, just before it closes. */
const THE_PAGE = 'the page at the end of this message';
const OUR_PAGE = 'the page of this monitor';

/**
 * Plain text that stands alone: sections apart by a blank line, then how to stop and the licence. It always fits into a
 * message: of a section that is too long it says how many lines there are, and `where` they all are.
 */
export const emailText = (sections: readonly Section[], where: string = THE_PAGE): string =>
  [...fitting(sections, LONGEST_TEXT - CLOSING.length - 2, where), CLOSING].join('\n\n');

/** The text of a message to the operator: lines as they are, as far as they fit. */
export const operatorText = (lines: readonly string[]): string =>
  fitting([{ heading: null, lines }], LONGEST_TEXT, OUR_PAGE).join('\n');

/** What an email says before it closes, to be said as a part of another. */
export const withoutClosing = (email: string): string => email.replace(CLOSING, '').trimEnd();

/** An email with more said just before it closes. It has to be little: the text may be as long as may be already. */
export const beforeClosing = (email: string, sections: readonly Section[]): string =>
  [
    withoutClosing(email),
    ...sections.filter(({ lines }) => lines.length > 0).map(textOf),
    ...(email.endsWith(CLOSING) ? [CLOSING] : []),
  ].join('\n\n');

/** Of a whole text the sections that fit into so many bytes; the last says what was left out. */
export const sectionsWithin = (text: string, room: number, where: string): readonly string[] => {
  const sections = text.split('\n\n');
  const left = `The rest of this has no room in one message: ${where}`;
  const kept: string[] = [];
  let used = bytes(left);
  for (const section of sections) {
    used += bytes(section) + 2;
    if (used > room) return [...kept, left];
    kept.push(section);
  }
  return kept;
};

/** Letters without their accents, and a question mark for what no keyboard of ours has. */
const ascii = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/£/g, 'GBP ')
    .replace(/[^\x20-\x7e]/gu, '?');

const oneLine = (text: string): string => ascii(plainText(text.replace(/[\p{Cc}\s]+/gu, ' '))).trim();

/**
 * SNS allows fewer than 100 ASCII characters and no line break. Of several wordings, the fullest first, the first that
 * fits; where none does, the last is cut.
 */
export const subjectLine = (...wordings: readonly [string, ...string[]]): string => {
  const lines = wordings.map(oneLine);
  const [shortest = ''] = lines.slice(-1);
  const cut = shortest
    .slice(0, MAX_SUBJECT - 3)
    .replace(/\s\S*$/, '')
    .trimEnd();
  return lines.find((line) => line.length <= MAX_SUBJECT) ?? `${cut}...`;
};
