import type { Aspect } from '../domain/aspect.ts';
import { councilMentions } from '../domain/council-names.ts';
import { aspectSpots } from './aspect-spots.ts';
import type { GradeMention } from './grade-mentions.ts';
import { gradeGiven } from './judgement-graded.ts';
import { JUDGED_SERVICE, PLACE_JUDGED } from './words/judgements.ts';
import { BEFORE_NEXT_PART, CONTINUES, PARTIAL, THE_REST } from './words/lists.ts';

/** `Medway has been rated good`: the place stands for its services. */
const placeIsJudged = (text: string): boolean =>
  councilMentions(text).some(({ at, words }) => PLACE_JUDGED.test(text.slice(at + words.length)));

const namesJudged = (text: string): boolean => JUDGED_SERVICE.test(text) || placeIsJudged(text);

/** Each judgement a sentence's grades are given for; the services as a whole where it names none. */
export const aspectsAwarded = (
  mentions: readonly GradeMention[],
): readonly { aspect: Aspect; mention: GradeMention }[] => {
  const [first] = mentions;
  if (first === undefined) return [];
  const { text } = first.sentence;
  const spots = aspectSpots(text);
  const graded = { text, spots, grades: mentions.filter(({ standing }) => standing !== 'not-awarded') };
  const named = spots.flatMap((spot) => {
    const given = gradeGiven(graded, spot);
    return given === undefined ? [] : [{ aspect: spot.aspect, ...given }];
  });
  const whole = mentions
    .filter((mention) => !named.some((other) => other.mention === mention && !other.asAnother))
    .filter(({ start, end }) => !PARTIAL.test(text.slice(end)) && !THE_REST.test(text.slice(0, start)))
    .filter((mention) => !isPaired(mention, mentions, text))
    .filter((mention) => (mention.sentence.place === 'headline' && named.length === 0) || namesJudged(text));
  return [
    ...named.map(({ aspect, mention }) => ({ aspect, mention })),
    ...whole.map((mention) => ({ aspect: 'overall-effectiveness' as const, mention })),
  ];
};

/** `good and outstanding ratings` says nothing of which judgement got which. */
const isPaired = (mention: GradeMention, mentions: readonly GradeMention[], text: string): boolean =>
  mentions.some(
    (other) =>
      other !== mention &&
      /^["']?,? (?:and|or|&) ["']?$/.test(
        text.slice(Math.min(mention.end, other.end), Math.max(mention.start, other.start)),
      ),
  );

/** The judgements of a sentence that goes on with the grade of the one before, up to the part with a grade of its own. */
export const aspectsContinued = (text: string, [first]: readonly GradeMention[]): readonly Aspect[] => {
  const [goesOn = ''] = first === undefined ? [text] : (BEFORE_NEXT_PART.exec(text.slice(0, first.start)) ?? []);
  return CONTINUES.test(goesOn) ? aspectSpots(goesOn).map(({ aspect }) => aspect) : [];
};
