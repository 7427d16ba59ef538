import { councilMentions } from '../domain/council-names.ts';
import { COUNCIL_JUDGED, JUDGES_PLACE, PLACE_GRADED } from './lexicon/judgements.ts';
import { LOOKED_AFTER, SERVICE_WORDS } from './lexicon/services.ts';
import type { Sentence, Story } from './story.ts';
import type { Service } from './verdict.ts';

export type ServiceFound = { service: Service; because: string };

const PLACE_WEIGHT: Record<Sentence['place'], number> = { headline: 3, lead: 2, body: 1 };

/** `Ofsted` alone tells of no service: less than this names none. */
const LEAST_STRENGTH = 2;

type Sign = { service: Service; strength: number; weight: number; words: string };

/** The words of one sentence that tell of a service. */
const signsIn = ({ text, place }: Sentence): Sign[] =>
  SERVICE_WORDS.flatMap(({ service, words, weight: strength }) => {
    const [found] = words.exec(text) ?? [];
    return found === undefined ? [] : [{ service, strength, weight: strength * PLACE_WEIGHT[place], words: found }];
  });

const heaviest = (signs: readonly Sign[]): Sign | undefined => signs.toSorted((a, b) => b.weight - a.weight)[0];

/** The words by which Ofsted judges a council, or speaks of those whom it looks after. */
const judgedCouncil = (text: string): string | undefined => {
  const [looked] = LOOKED_AFTER.exec(text) ?? [];
  if (looked !== undefined) return looked;
  return councilMentions(text).find(({ at, words }) => {
    const after = text.slice(at + words.length);
    return COUNCIL_JUDGED.test(after) || (JUDGES_PLACE.test(text.slice(0, at)) && PLACE_GRADED.test(after));
  })?.words;
};

/**
 * The service an item is about: the one whose words weigh most, where the headline counts most. A nursery named in
 * passing does not make a story of a nursery; a children's home run by the council makes none of its social work.
 */
export const whichService = ({ sentences }: Story): ServiceFound => {
  const services = Map.groupBy(sentences.flatMap(signsIn), ({ service }) => service);
  const weightOf = (signs: readonly Sign[]) => signs.reduce((sum, { weight }) => sum + weight, 0);
  const [best] = [...services.values()].toSorted((a, b) => weightOf(b) - weightOf(a));
  const sign = heaviest(best ?? []);
  const isNamed = best?.some(({ strength }) => strength >= LEAST_STRENGTH) ?? false;
  // whom Ofsted judges at a council, where no school, home or nursery is named, is its service for children
  const [ofCouncil] = sign === undefined || isNamed ? [] : sentences.flatMap(({ text }) => judgedCouncil(text) ?? []);
  if (services.size === 1 && sign?.service === 'childrens-services' && ofCouncil !== undefined)
    return { service: 'childrens-services', because: `childrens-services ("Ofsted", "${ofCouncil}")` };
  if (sign === undefined || !isNamed) return { service: 'other', because: 'no service named' };
  return { service: sign.service, because: `${sign.service} ("${sign.words}")` };
};

/** What the words of one sentence alone are about; undefined where they do not say. */
export const serviceOfSentence = (sentence: Sentence): Service | undefined => heaviest(signsIn(sentence))?.service;
