import type { DocumentText } from '../document-text.ts';
import type { SectionName } from './letter-headings.ts';
import { type LetterLine, letterLines } from './letter-lines.ts';
import { letterSections, type Section } from './letter-sections.ts';
import { type LetterSentence, letterSentences } from './letter-sentences.ts';

/** A letter as every reader of this folder sees it. */
export type Letter = {
  lines: readonly LetterLine[];
  sections: readonly Section[];
  sentences: readonly LetterSentence[];
};

export const letterOf = (text: DocumentText): Letter => {
  const lines = letterLines(text);
  const sections = letterSections(lines);
  return { lines, sections, sentences: letterSentences(sections) };
};

export const sectionsNamed = ({ sections }: Letter, name: SectionName): readonly Section[] =>
  sections.filter((section) => section.name === name);

/** What stands before the first heading: whose letter it is, when the visit was, what was looked at. */
export const openingSentences = ({ sentences, sections }: Letter): readonly LetterSentence[] => {
  const [, next] = sections;
  const end = next === undefined ? sentences.length : sentences.findIndex(({ section }) => section !== 'opening');
  return sentences.slice(0, end < 0 ? sentences.length : end);
};
