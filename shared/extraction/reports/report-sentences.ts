import type { DocumentText } from '../document-text.ts';
import { type LetterLine, letterLines } from '../letters/letter-lines.ts';
import { joinedWords } from '../letters/list-items.ts';

/** A sentence of a report, in its words, and the page it begins on. */
export type Sentence = { text: string; page: number };

/** A wider step down than this, in line heights, begins a paragraph; a new page may go on with one. */
const NEW_PARAGRAPH = 1.3;
const BEGINS_POINT = /^(?:\d{1,3}\.\s|[\uE000-\uF8FF◼■▪●•])/u;
/** A full stop before a capital, a figure or a quotation ends a sentence; one after an initial does not. */
const BETWEEN = /(?<=(?<!\b\p{Lu})[.?!][’”]?)\s+(?=[\p{Lu}\d‘“])/u;

const beginsParagraph = (line: LetterLine, above: LetterLine | undefined): boolean =>
  above === undefined ||
  BEGINS_POINT.test(line.text) ||
  Math.abs(line.size - above.size) > 1 ||
  (line.gap > NEW_PARAGRAPH && line.gap !== Number.POSITIVE_INFINITY);

const paragraphs = (lines: readonly LetterLine[]): readonly LetterLine[][] => {
  const all: LetterLine[][] = [];
  for (const [at, line] of lines.entries()) {
    const last = all.at(-1);
    if (last === undefined || beginsParagraph(line, lines[at - 1])) all.push([line]);
    else last.push(line);
  }
  return all;
};

/** Every sentence of a report in order, headings and points of lists as sentences of their own. */
export const reportSentences = (text: DocumentText): readonly Sentence[] =>
  paragraphs(letterLines(text)).flatMap((lines) =>
    joinedWords(lines.map((line) => line.text))
      .split(BETWEEN)
      .map((sentence) => ({ text: sentence, page: lines[0]?.page ?? 1 })),
  );
