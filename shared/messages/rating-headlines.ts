import type { JudgementChange } from '../domain/alert.ts';
import { directionOf, isChange } from '../domain/compare.ts';
import { firstInadequate, shortName } from './judgement-lines.ts';
import { asNow, gravestChange, namedChanges } from './named-changes.ts';

const WAYS = {
  better: 'for the better',
  worse: 'for the worse',
  mixed: 'some better, some worse',
  none: 'on another scale',
};

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

type Wordings = readonly [string, ...string[]];

/** What a phone shows of a subject ends here and there: whose service and who said it stand last, and go first. */
const SUFFIXES = [" (Ofsted children's services)", ' (Ofsted)', ''];

const unchangedWords = (changes: readonly JudgementChange[]): string => {
  const overall = changes.find(({ aspect }) => aspect === 'overall-effectiveness');
  const grade = overall?.to.replaceAll('-', ' ').toUpperCase();
  const isFirst = changes.every(({ from }) => from === null);
  const first = firstInadequate(changes);
  if (first !== null) return `${first} INADEQUATE, judged this way for the first time`;
  if (isFirst)
    return grade === undefined ? 'has its first grades on record' : `${grade} overall, first grades on record`;
  return grade === undefined
    ? 'unchanged: every judgement as before'
    : `still ${grade} overall, every judgement as before`;
};

/**
 * The news first: `Medway now INADEQUATE, was requires improvement (Ofsted children's services)`. The fullest wording
 * comes first; the shortest says council, new and old of any council in one line.
 */
export const ratingHeadlines = (council: string, changes: readonly JudgementChange[]): Wordings => {
  const wordings = namedChanges(changes, asNow);
  const said = wordings.length === 0 ? [unchangedWords(changes)] : [...wordings, gravestChange(changes, asNow)];
  const [first = council, ...others] = said.flatMap((words) =>
    SUFFIXES.map((suffix) => `${council} ${words}${suffix}`),
  );
  return [first, ...others];
};

/** The grades now, where a report between could not be read: no word of better or worse. */
export const gapHeadlines = (council: string, changes: readonly JudgementChange[]): Wordings => {
  const inadequate = changes.filter(({ to }) => to === 'inadequate').map(({ aspect }) => shortName(aspect));
  const overall = changes.find(({ aspect }) => aspect === 'overall-effectiveness');
  const grades = [
    ...(overall === undefined ? [] : [`now ${overall.to.replaceAll('-', ' ').toUpperCase()} overall`]),
    ...(inadequate.length === 0 || overall?.to === 'inadequate' ? [] : [`${inadequate.join(', ')} INADEQUATE`]),
  ];
  const said = grades.length === 0 ? 'has new grades' : grades.join('; ');
  return [
    `${council} ${said}; the report between could not be read (Ofsted children's services)`,
    `${council} ${said}; report between not read (Ofsted)`,
    `${council} ${said}; report between not read`,
    `${council} has new grades; report between not read`,
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
