import type { DocumentText, RunningLine } from '../document-text.ts';
import type { SectionName } from '../text/headings.ts';
import { runningLines } from '../text/running-lines.ts';
import { type Section, sectionsOf } from '../text/sections.ts';
import { type SectionSentence, sentencesOf } from '../text/sentences.ts';

/** A letter as every reader of this folder sees it. */
export type Letter = {
  lines: readonly RunningLine[];
  sections: readonly Section[];
  sentences: readonly SectionSentence[];
};

export const letterOf = (text: DocumentText): Letter => {
  const lines = runningLines(text);
  const sections = sectionsOf(lines);
  return { lines, sections, sentences: sentencesOf(sections) };
};

export const sectionsNamed = ({ sections }: Letter, name: SectionName): readonly Section[] =>
  sections.filter((section) => section.name === name);

const OPENS: readonly SectionName[] = ['opening', 'areas-covered'];

/** What stands before the findings: whose letter it is, when the visit was, what was looked at. */
export const openingSentences = ({ sentences }: Letter): readonly SectionSentence[] => {
  const end = sentences.findIndex(({ section }) => !OPENS.includes(section));
  return end < 0 ? sentences : sentences.slice(0, end);
};
