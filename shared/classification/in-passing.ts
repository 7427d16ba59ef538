import { clauseAt, clausesOf } from './clauses.ts';
import type { Sentence, Story } from './story.ts';
import { BACKGROUND_OPENERS, IN_SENTENCE } from './time-words.ts';
import { toldDates } from './told-dates.ts';

/** Marks in a clause that make what it tells old news, or only feared. */
const OLD_OR_FEARED =
  /\b(?:years?|months?) (?:ago|earlier)\b|\blast year\b|\bhad (?:been|previously|already)\b|\bpreviously\b|\b(?:could|might|may) (?:be|have|face|see)\b|\bat risk of\b|\bwill (?:be|have)\b/i;

/** Whether the words stand in a background clause, or are dated too far back. A headline tells its news. */
export const inPassing = ({ text, place }: Sentence, words: RegExp, story: Story): boolean => {
  if (place === 'headline') return false;
  const clause = clauseAt(clausesOf(text), words.exec(text)?.index ?? 0);
  if (clause === undefined) return false;
  return (
    BACKGROUND_OPENERS.includes(clause.opener) ||
    OLD_OR_FEARED.test(clause.text) ||
    IN_SENTENCE.some((row) => row.words.test(text)) ||
    toldDates(clause.text, story).some(({ old }) => old)
  );
};
