import { DIRECTION_OF_FINDING, FINDS_NOTHING, THEME_WORDS } from './lexicon/findings.ts';
import { inOpinion } from './speakers.ts';
import { clausesOf, gradeSpots, type Sentence, type Story } from './story.ts';
import type { NewsFinding } from './verdict.ts';

const MOST_FINDINGS = 15;

/** Commas join what one finding says; these words part two. */
const PARTS = ['but', 'while', 'whereas', 'although', 'though', ';'];

const partsOf = (text: string): readonly string[] => {
  const cuts = clausesOf(text)
    .filter(({ opener }) => PARTS.includes(opener))
    .map(({ start }) => start);
  return [0, ...cuts].map((start, index, starts) => text.slice(start, starts[index + 1]));
};

const findingIn = (part: string): NewsFinding | undefined => {
  if (FINDS_NOTHING.test(part)) return undefined;
  const theme = THEME_WORDS.find(({ words }) => words.test(part))?.theme;
  const direction = DIRECTION_OF_FINDING.find(({ words }) => words.test(part))?.direction;
  return theme === undefined || direction === undefined
    ? undefined
    : { theme, direction, quote: part.replace(/^[;,\s]+/, '').trim() };
};

/** A grade is told as a grade, and a politician's view is no finding. */
const tellsFinding = ({ text, place }: Sentence): boolean =>
  place !== 'headline' &&
  gradeSpots(text).every(({ grade }) => grade === 'good') &&
  !inOpinion(text, text.length - 1) &&
  !/\b(?:Cllr|Councillor)\b/.test(text);

/** What the item passes on of the inspectors' findings, clause by clause, each theme and direction once. */
export const findingsOf = ({ sentences }: Story): NewsFinding[] =>
  sentences
    .filter(tellsFinding)
    .flatMap(({ text }) => partsOf(text).flatMap((part) => findingIn(part) ?? []))
    .filter(
      ({ theme, direction }, index, all) =>
        all.findIndex((other) => other.theme === theme && other.direction === direction) === index,
    )
    .slice(0, MOST_FINDINGS);
