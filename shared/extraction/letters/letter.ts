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

const OPENS: readonly SectionName[] = ['opening', 'areas-covered'];

/** What stands before the findings: whose letter it is, when the visit was, what was looked at. */
export const openingSentences = ({ sentences }: Letter): readonly LetterSentence[] => {
  const end = sentences.findIndex(({ section }) => !OPENS.includes(section));
  return end < 0 ? sentences : sentences.slice(0, end);
};
