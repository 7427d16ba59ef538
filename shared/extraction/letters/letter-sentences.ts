import type { SectionName } from './letter-headings.ts';
import type { LetterLine } from './letter-lines.ts';
import type { Section } from './letter-sections.ts';
import { hasMark, joinedWords, SAME_POINT, withoutMark } from './list-items.ts';

/** A sentence in the words of the letter, and the page it begins on. */
export type LetterSentence = {
  text: string;
  page: number;
  /** The part of the letter it stands in. */
  section: SectionName;
  /** Counted over the whole letter: sentences of one paragraph share it. */
  paragraph: number;
};

/** A full stop before a capital, a figure or a quotation ends a sentence, also with a footnote's mark; that of `St. Helens` does not. */
const BETWEEN = /(?<=(?<!\b(?:\p{Lu}|St|Mr|Mrs|Ms|Dr))[.?!][’”]?\d{0,2})\s+(?=[\p{Lu}\d‘“])/u;

const goesOn = (line: LetterLine, above: LetterLine): boolean => {
  if (hasMark(line) || line.large !== above.large) return false;
  return line.gap === Number.POSITIVE_INFINITY || line.gap <= SAME_POINT;
};

const paragraphsOf = (lines: readonly LetterLine[]): readonly LetterLine[][] => {
  const paragraphs: LetterLine[][] = [];
  for (const line of lines) {
    const above = paragraphs.at(-1)?.at(-1);
    if (above !== undefined && goesOn(line, above)) paragraphs.at(-1)?.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
};

/** The page on which the words at this place of the paragraph stand. */
const pageAt = (lines: readonly LetterLine[], at: number): number => {
  let length = 0;
  for (const line of lines) {
    length += withoutMark(line.text).length + 1;
    if (length > at) return line.page;
  }
  return lines.at(-1)?.page ?? 1;
};

const sentencesOf = (lines: readonly LetterLine[]): { text: string; page: number }[] => {
  const text = joinedWords(lines.map((line) => withoutMark(line.text)));
  let at = 0;
  return text.split(BETWEEN).map((sentence) => {
    at = text.indexOf(sentence, at);
    return { text: sentence, page: pageAt(lines, at) };
  });
};

/** Every sentence of these parts, in order; points of lists count as paragraphs. */
export const letterSentences = (sections: readonly Section[]): readonly LetterSentence[] => {
  let paragraph = 0;
  return sections.flatMap(({ name, lines }) =>
    paragraphsOf(lines).flatMap((each) => {
      paragraph += 1;
      return sentencesOf(each).map((sentence) => ({ ...sentence, section: name, paragraph }));
    }),
  );
};
