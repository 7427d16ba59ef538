import type { JudgementChange } from '../domain/alert.ts';
import { directionOf, isChange } from '../domain/compare.ts';
import { Grade } from '../domain/grade.ts';
import { firstInadequate, shortName } from './judgement-lines.ts';

const isOverall = ({ aspect }: JudgementChange): boolean => aspect === 'overall-effectiveness';
const isFall = (change: JudgementChange): boolean => directionOf([change]) === 'worse';

/** How many grades it moved, up or down. */
const stepsOf = ({ from, to }: JudgementChange): number =>
  from === null ? 0 : Math.abs(Grade.options.indexOf(from) - Grade.options.indexOf(to));

/**
 * The overall grade, then what fell, what is inadequate now before the rest, then the judgement that moved most; of those
 * that moved alike, as the report prints them. A rise never hides a fall.
 */
const gravestFirst = (changes: readonly JudgementChange[]): readonly JudgementChange[] => {
  const rank = (change: JudgementChange): readonly number[] => [
    Number(isOverall(change)),
    Number(isFall(change)),
    Number(change.to === 'inadequate'),
    stepsOf(change),
  ];
  return changes.toSorted((a, b) => {
    const [before, after] = [rank(a), rank(b)];
    return before.map((one, at) => (after[at] ?? 0) - one).find((difference) => difference !== 0) ?? 0;
  });
};

const fromTo = ({ from, to }: JudgementChange): string => `${from} to ${to}`.replaceAll('-', ' ');

/** How a change is put: those that moved alike share their grades. */
type Phrase = (alike: readonly JudgementChange[], moved: JudgementChange) => string;

const namesOf = (alike: readonly JudgementChange[]): string => alike.map(({ aspect }) => shortName(aspect)).join(', ');

const upper = (grade: Grade): string => grade.replaceAll('-', ' ').toUpperCase();
const lower = (grade: Grade | null): string => (grade ?? '').replaceAll('-', ' ');

const isAllOverall = (alike: readonly JudgementChange[]): boolean => alike.every(isOverall);

/** In a subject: `now INADEQUATE, was good`, the overall grade without its name; `care leavers GOOD, was inadequate`. */
export const asNow: Phrase = (alike, { from, to }) =>
  `${isAllOverall(alike) ? 'now' : namesOf(alike)} ${upper(to)}, was ${lower(from)}`;

/** In a sentence: `help and protection now good, was inadequate`. */
export const inASentence: Phrase = (alike, { from, to }) => `${namesOf(alike)} now ${lower(to)}, was ${lower(from)}`;

/** Of a report issued again: `OUTSTANDING, not good`. */
export const asNotAs: Phrase = (alike, { from, to }) =>
  `${isAllOverall(alike) ? '' : `${namesOf(alike)} `}${upper(to)}, not ${lower(from)}`;

const named = (changes: readonly JudgementChange[], phrase: Phrase): string =>
  [...Map.groupBy(changes, fromTo).values()]
    .flatMap((alike) => (alike[0] === undefined ? [] : [phrase(alike, alike[0])]))
    .join('; ');

/** `(+2 more)`; where some rose and some fell, how many of each: `(+1 worse, 2 better)`. */
const andMore = (rest: readonly JudgementChange[], all: readonly JudgementChange[]): string => {
  if (rest.length === 0) return '';
  if (directionOf(all) !== 'mixed') return ` (+${rest.length} more)`;
  const worse = rest.filter(isFall).length;
  const counted = [worse > 0 && `${worse} worse`, rest.length > worse && `${rest.length - worse} better`];
  return ` (+${counted.filter((part) => part !== false).join(', ')})`;
};

/**
 * What changed, from what to what, the fullest wording first: with every fall named, then with fewer, and at last with
 * the gravest alone. What is not named is counted. Empty where nothing changed.
 */
export const namedChanges = (changes: readonly JudgementChange[], phrase: Phrase): readonly string[] => {
  const [first, ...others] = gravestFirst(changes.filter(isChange));
  if (first === undefined) return [];
  // an overall fall says enough of the others; a rise says nothing of what fell
  const falls = isOverall(first) && isFall(first) ? [] : others.filter(isFall);
  const rest = others.filter((change) => !falls.includes(change));
  const wordings = [first, ...falls].flatMap((_, at) => {
    const [told, left] = [falls.slice(0, falls.length - at), falls.slice(falls.length - at)];
    const words = named([first, ...told], phrase);
    const counted = `${words}${andMore([...left, ...rest], changes)}`;
    // where every fall is named, room is made by leaving the count of rises out
    return left.length === 0 && told.length > 0 ? [counted, words] : [counted];
  });
  const unlike = firstInadequate(changes);
  return unlike === null ? wordings : [...wordings.map((words) => `${words}; ${unlike} newly inadequate`), ...wordings];
};

/** The gravest change alone, for the narrowest room. */
export const gravestChange = (changes: readonly JudgementChange[], phrase: Phrase): string =>
  named(gravestFirst(changes.filter(isChange)).slice(0, 1), phrase);
