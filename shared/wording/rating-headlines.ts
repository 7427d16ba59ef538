import type { JudgementChange } from '../domain/alert.ts';
import { directionOf, isChange } from '../domain/compare.ts';
import { firstInadequate, headlineChange } from './judgement-lines.ts';

const WAYS = {
  better: 'for the better',
  worse: 'for the worse',
  mixed: 'some better, some worse',
  none: 'on another scale',
};
const RATED = { better: 'better', worse: 'worse', mixed: 'differently', none: 'differently' };
const IN_A_WORD = { better: 'better', worse: 'worse', mixed: 'mixed', none: 'changed' };

const howMany = (changed: number, comparable: number): string => {
  if (comparable === 1) return 'The one judgement';
  return changed === comparable ? `All ${comparable} judgements` : `${changed} of the ${comparable} judgements`;
};

/** The first line of an email: changed, unchanged or new, and from what to what. */
export const verdictLine = (changes: readonly JudgementChange[]): string => {
  const changed = changes.filter(isChange).length;
  const comparable = changes.filter(({ from }) => from !== null).length;
  const said = headlineChange(changes);
  const first = firstInadequate(changes);
  const besides = first === null ? '' : ` But ${first}.`;
  if (comparable === 0) return `FIRST GRADES ON RECORD: nothing of the same kind to compare with.${besides}`;
  if (said === null) return `RATING UNCHANGED: every judgement that can be compared is as before.${besides}`;
  const counted = `${howMany(changed, comparable)} that can be compared changed, ${WAYS[directionOf(changes)]}.`;
  return `RATING CHANGED: ${said.change}. ${counted}${besides}`;
};

const unchangedHeadline = (changes: readonly JudgementChange[]): string => {
  const overall = changes.find(({ aspect }) => aspect === 'overall-effectiveness');
  const grade = overall === undefined ? '' : `, overall ${overall.to.replaceAll('-', ' ')}`;
  const isFirst = changes.every(({ from }) => from === null);
  return firstInadequate(changes) ?? `${isFirst ? 'first grades on record' : 'rating unchanged'}${grade}`;
};

/** The fullest wording first; the shortest says council, verdict, old and new of any council in one line. */
export const ratingHeadlines = (
  council: string,
  changes: readonly JudgementChange[],
): readonly [string, string, ...string[]] => {
  const said = headlineChange(changes);
  const [full, brief] = [`${council} children's services`, council];
  if (said === null) {
    const unchanged = unchangedHeadline(changes);
    return [`${full}: ${unchanged} (Ofsted)`, `${full}: ${unchanged}`, `${brief}: ${unchanged}`];
  }
  const [rated, word] = [RATED[directionOf(changes)], IN_A_WORD[directionOf(changes)]];
  const more = said.more === 0 ? '' : ` (+${said.more} more)`;
  return [
    `${full} rated ${rated} by Ofsted: ${said.change}${more}`,
    `${full} rated ${rated}: ${said.change}${more}`,
    `${full} ${word}: ${said.change}`,
    `${brief} ${word}: ${said.change}`,
  ];
};
