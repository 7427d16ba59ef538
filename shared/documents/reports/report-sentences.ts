import type { DocumentText } from '../document-text.ts';
import { runningLines } from '../text/running-lines.ts';
import { sectionsOf } from '../text/sections.ts';
import { type Sentence, sentencesOf } from '../text/sentences.ts';

/** Every sentence of a report in order; headings and points of lists are sentences of their own. */
export const reportSentences = (text: DocumentText): readonly Sentence[] => sentencesOf(sectionsOf(runningLines(text)));
