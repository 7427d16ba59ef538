import type { JudgementChange } from '../domain/alert.ts';
import { directionOf, isChange } from '../domain/compare.ts';
import { firstInadequate, shortName } from './judgement-lines.ts';
import { gravestChange, namedChanges } from './named-changes.ts';

const WAYS = {
  better: 'for the better',
  worse: 'for the worse',
  mixed: 'some better, some worse',
  none: 'on another scale',
};
const RATED = { better: 'better', worse: 'worse', mixed: 'better and worse', none: 'differently' };
const IN_A_WORD = { better: 'better', worse: 'worse', mixed: 'mixed', none: 'changed' };

const howMany = (changed: number, comparable: number): string => {
  if (comparable === 1) return 'The one judgement';
  if (changed !== comparable) return `${changed} of the ${comparable} judgements`;
  return comparable === 2 ? 'Both judgements' : `All ${comparable} judgements`;
};

/** The first line of an email: changed, unchanged or new, and from what to what. */
export const verdictLine = (changes: readonly JudgementChange[]): string => {
  const changed = changes.filter(isChange).length;
  const comparable = changes.filter(({ from }) => from !== null).length;
  // what is inadequate for the first time has a sentence of its own here
  const [said] = namedChanges(changes.filter(({ from }) => from !== null));
  const first = firstInadequate(changes);
  const besides = first === null ? '' : ` Inadequate, judged this way for the first time: ${first}.`;
  if (comparable === 0) return `FIRST GRADES ON RECORD: nothing of the same kind to compare with.${besides}`;
  if (said === undefined) return `RATING UNCHANGED: every judgement that can be compared is as before.${besides}`;
  const counted = `${howMany(changed, comparable)} that can be compared changed, ${WAYS[directionOf(changes)]}.`;
  return `RATING CHANGED: ${said.replace(/ \(\+.*/, '')}. ${counted}${besides}`;
};

const unchangedHeadline = (changes: readonly JudgementChange[]): string => {
  const overall = changes.find(({ aspect }) => aspect === 'overall-effectiveness');
  const grade = overall === undefined ? '' : `, overall ${overall.to.replaceAll('-', ' ')}`;
  const isFirst = changes.every(({ from }) => from === null);
  const first = firstInadequate(changes);
  if (first !== null) return `${first} inadequate, judged this way for the first time`;
  return `${isFirst ? 'first grades on record' : 'rating unchanged'}${grade}`;
};

type Wordings = readonly [string, ...string[]];

/** The fullest wording first; the shortest says council, verdict, old and new of any council in one line. */
export const ratingHeadlines = (council: string, changes: readonly JudgementChange[]): Wordings => {
  const full = `${council} children's services`;
  const wordings = namedChanges(changes);
  if (wordings.length === 0) {
    const unchanged = unchangedHeadline(changes);
    return [`${full}: ${unchanged} (Ofsted)`, `${full}: ${unchanged}`, `${council}: ${unchanged}`];
  }
  const [rated, word] = [RATED[directionOf(changes)], IN_A_WORD[directionOf(changes)]];
  const last = `${council} ${word}: ${gravestChange(changes)}`;
  const [first = last, ...others] = wordings.flatMap((said) => [
    `${full} rated ${rated} by Ofsted: ${said}`,
    `${full} rated ${rated}: ${said}`,
    `${full} ${word}: ${said}`,
    `${council} ${word}: ${said}`,
  ]);
  return [first, ...others, last];
};

/** The grades now, where a report between could not be read: no word of better or worse. */
export const gapHeadlines = (council: string, changes: readonly JudgementChange[]): Wordings => {
  const inadequate = changes.filter(({ to }) => to === 'inadequate').map(({ aspect }) => shortName(aspect));
  const overall = changes.find(({ aspect }) => aspect === 'overall-effectiveness');
  const grades = [
    ...(overall === undefined ? [] : [`overall ${overall.to.replaceAll('-', ' ')}`]),
    ...(inadequate.length === 0 || overall?.to === 'inadequate' ? [] : [`${inadequate.join(', ')} inadequate`]),
  ];
  const said = grades.length === 0 ? 'new grades' : grades.join('; ');
  return [
    `${council} children's services: ${said}; the report between could not be read (Ofsted)`,
    `${council} children's services: ${said}; report between not read`,
    `${council}: ${said}; report between not read`,
    `${council}: new grades; report between not read`,
  ];
};

/** What a report issued again gives otherwise than its first issue, the fullest wording first. */
export const revisedHeadlines = (council: string, changes: readonly JudgementChange[]): Wordings => {
  const full = `${council} children's services`;
  const differs = namedChanges(changes);
  const said = differs.flatMap((words) => [
    `${full}: report issued again, ${words}`,
    `${council}: report issued again, ${words}`,
  ]);
  const [first, ...others] = [
    ...said,
    ...(differs.length === 0 ? [] : [`${council}: issued again, ${gravestChange(changes)}`]),
  ];
  return first === undefined
    ? [
        `${full}: Ofsted issued a report again${changes.length === 0 ? '' : ', no grade differs'}`,
        `${full}: report issued again`,
      ]
    : [first, ...others, `${council}: report issued again with other grades`];
};
