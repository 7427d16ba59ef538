import type { Sentence, Story } from './story.ts';
import type { Service } from './verdict.ts';
import { SERVICE_WORDS } from './words/services.ts';

export type ServiceFound = { service: Service; because: string };

const PLACE_WEIGHT: Record<Sentence['place'], number> = { headline: 3, lead: 2, body: 1 };

/** Weighs the words of one sentence for each service they tell of. */
const weights = ({ text, place }: Sentence): { service: Service; weight: number; words: string }[] =>
  SERVICE_WORDS.flatMap(({ service, words, weight }) => {
    const [found] = words.exec(text) ?? [];
    return found === undefined ? [] : [{ service, weight: weight * PLACE_WEIGHT[place], words: found }];
  });

/**
 * The service an item is about: the one whose words weigh most, where the headline counts most. A nursery named in
 * passing does not make a story of a nursery; a children's home run by the council makes none of its social work.
 */
export const whichService = ({ sentences }: Story): ServiceFound => {
  const sums = new Map<Service, { weight: number; heaviest: number; words: string }>();
  for (const { service, weight, words } of sentences.flatMap(weights)) {
    const before = sums.get(service) ?? { weight: 0, heaviest: 0, words };
    const heavier = weight > before.heaviest ? { heaviest: weight, words } : before;
    sums.set(service, { ...heavier, weight: before.weight + weight });
  }
  const [best] = [...sums].toSorted(([, a], [, b]) => b.weight - a.weight);
  if (best === undefined) return { service: 'other', because: 'no service named' };
  const [service, { words }] = best;
  return { service, because: `${service} ("${words}")` };
};

/** What the words of one sentence alone are about; undefined where they do not say. */
export const serviceOfSentence = (sentence: Sentence): Service | undefined => {
  const [best] = weights(sentence).toSorted((a, b) => b.weight - a.weight);
  return best?.service;
};
