import type { DocumentText } from '../document-text.ts';
import { letterLines } from '../letters/letter-lines.ts';
import { letterSections } from '../letters/letter-sections.ts';
import { letterSentences } from '../letters/letter-sentences.ts';

/** A sentence of a report, in its words, and the page it begins on. */
export type Sentence = { text: string; page: number };

/** Every sentence of a report in order; headings and points of lists are sentences of their own. */
export const reportSentences = (text: DocumentText): readonly Sentence[] =>
  letterSentences(letterSections(letterLines(text)));
