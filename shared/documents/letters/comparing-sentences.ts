import type { Finding, FindingDirection } from '../../domain/reading.ts';
import { themeOf } from '../../domain/visit-themes.ts';
import type { SectionName } from '../text/headings.ts';
import type { SectionSentence } from '../text/sentences.ts';
import type { Change, ChangeRule } from './change-rule.ts';
import { CHANGE_RULES, SINCE_A_VISIT_RULES, WEAK_NOW } from './change-rules.ts';
import { earlierTimeIn, earlierVisitIn } from './earlier-time.ts';
import type { Letter } from './letter.ts';
import { SAID_BEFORE, SPEAKS_OF_OTHERS } from './not-ofsteds-view.ts';

/** Where a letter says how things stand; its list of items and its case studies compare nothing. */
const SPEAKS: readonly SectionName[] = ['opening', 'headline', 'strengths', 'findings'];

type Found = { change: Change; at: number; words: string };

/** `This is not consistently leading to better practice` says no improvement. */
const NEGATED = /\b(?:not|rarely|without|yet to|no)(?: [\p{L}]+){0,2} $/iu;
/** `to see if practice is improving` says nothing of whether it is. */
const SUPPOSED = /\b(?:if|whether|when|how|to ensure|ensuring|so)(?: that)?(?: [\p{L}’]+){0,3} $/iu;

const isMeantOtherwise = (change: Change, before: string): boolean =>
  SUPPOSED.test(before) || (change === 'improved' && NEGATED.test(before));

const found = (rules: readonly ChangeRule[], text: string): Found[] =>
  rules
    .flatMap(({ change, wording }) => {
      const match = wording.exec(text);
      return match === null || isMeantOtherwise(change, text.slice(0, match.index))
        ? []
        : [{ change, at: match.index, words: match[0] }];
    })
    .toSorted((a, b) => a.at - b.at);

/** Words of a grade, or the name of a judgement, speak of no change; they are blanked so that places stay the same. */
const GRADES =
  /\brequir\p{L}* improvement(?: to be good)?|\b(?:experiences? and )?progress(?: and experiences)? of (?:children|care)|\b(?<=areas? (?:for|requiring) (?:further )?)improvements?/giu;

const withoutGrades = (text: string): string => text.replace(GRADES, (words) => '–'.repeat(words.length));

const changesIn = (sentence: string): readonly Found[] => {
  const text = withoutGrades(sentence);
  const changes = found(CHANGE_RULES, text);
  return changes.length > 0 || earlierVisitIn(text) === undefined ? changes : found(SINCE_A_VISIT_RULES, text);
};

const directionOf = (changes: readonly Found[], text: string): FindingDirection => {
  const has = (change: Change): boolean => changes.some((each) => each.change === change);
  const better = has('improved');
  if (better && (has('persists') || has('stalled') || has('declined') || WEAK_NOW.test(text))) return 'mixed';
  if (has('declined')) return 'declined';
  if (has('stalled')) return 'stalled';
  if (has('persists')) return 'persists';
  return better ? 'improved' : 'strength';
};

const isOfsteds = (text: string, first: Found): boolean => {
  const before = text.slice(0, first.at + first.words.length);
  return (
    !SAID_BEFORE.some(({ wording }) => wording.test(before)) &&
    (earlierVisitIn(text) !== undefined || !SPEAKS_OF_OTHERS.some(({ wording }) => wording.test(text)))
  );
};

/** Where no earlier time is named, the words of change imply one: `remains variable`. */
const shortest = (changes: readonly Found[]): string =>
  changes.map(({ words }) => words.trim()).toSorted((a, b) => a.length - b.length)[0] ?? '';

const findingOf = ({ text, page }: SectionSentence): Finding[] => {
  const changes = changesIn(text);
  const [first] = changes;
  if (first === undefined || !isOfsteds(text, first)) return [];
  return [
    {
      theme: themeOf(text),
      direction: directionOf(changes, text),
      comparesWith: earlierTimeIn(text) ?? shortest(changes),
      quote: text,
      page,
    },
  ];
};

/**
 * Every sentence in which Ofsted says that something improved, persists, stalled or got worse. What leaders or staff
 * say of it, one child's story, and an earlier grade alone are none.
 */
export const comparingSentences = ({ sentences }: Letter): readonly Finding[] =>
  sentences.filter(({ section }) => SPEAKS.includes(section)).flatMap(findingOf);
