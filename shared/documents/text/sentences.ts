import type { RunningLine } from '../document-text.ts';
import type { SectionName } from './headings.ts';
import { hasMark, joinedWords, SAME_POINT, withoutMark } from './list-items.ts';
import type { Section } from './sections.ts';

/** A sentence in the words of the document, and the page it begins on. */
export type Sentence = { text: string; page: number };

export type SectionSentence = Sentence & {
  /** The part of the document it stands in. */
  section: SectionName;
  /** Counted over the whole document: sentences of one paragraph share it. */
  paragraph: number;
};

/** A full stop before a capital, a figure or a quotation ends a sentence, also with a footnote's mark; that of `St. Helens` does not. */
const BETWEEN = /(?<=(?<!\b(?:\p{Lu}|St|Mr|Mrs|Ms|Dr))[.?!][’”]?\d{0,2})\s+(?=[\p{Lu}\d‘“])/u;

const goesOn = (line: RunningLine, above: RunningLine): boolean => {
  if (hasMark(line) || line.large !== above.large) return false;
  return line.gap === Number.POSITIVE_INFINITY || line.gap <= SAME_POINT;
};

const paragraphsOf = (lines: readonly RunningLine[]): readonly RunningLine[][] => {
  const paragraphs: RunningLine[][] = [];
  for (const line of lines) {
    const above = paragraphs.at(-1)?.at(-1);
    if (above !== undefined && goesOn(line, above)) paragraphs.at(-1)?.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
};

/** The page on which the words at this place of the paragraph stand. */
const pageAt = (lines: readonly RunningLine[], at: number): number => {
  let length = 0;
  for (const line of lines) {
    length += withoutMark(line.text).length + 1;
    if (length > at) return line.page;
  }
  return lines.at(-1)?.page ?? 1;
};

const inParagraph = (lines: readonly RunningLine[]): { text: string; page: number }[] => {
  const text = joinedWords(lines.map((line) => withoutMark(line.text)));
  let at = 0;
  return text.split(BETWEEN).map((sentence) => {
    at = text.indexOf(sentence, at);
    return { text: sentence, page: pageAt(lines, at) };
  });
};

/** Every sentence of these parts, in order; points of lists count as paragraphs. */
export const sentencesOf = (sections: readonly Section[]): readonly SectionSentence[] => {
  let paragraph = 0;
  return sections.flatMap(({ name, lines }) =>
    paragraphsOf(lines).flatMap((each) => {
      paragraph += 1;
      return inParagraph(each).map((sentence) => ({ ...sentence, section: name, paragraph }));
    }),
  );
};
