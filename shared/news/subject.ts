import { AUTHORITIES, type Authority, authorityBySlug } from '../domain/authority.ts';
import { type CouncilMention, councilMentions } from '../domain/council-names.ts';
import { anyOf } from './lexicon/cue.ts';
import { COUNCIL_JUDGED, JUDGES_PLACE, PLACE_GRADED } from './lexicon/judgements.ts';
import { LOOKED_AFTER, SERVICE_WORDS } from './lexicon/services.ts';
import type { Sentence, Story } from './story.ts';
import type { Service } from './verdict.ts';

/** The council an item is about; null where it names none, or several side by side. `named` where it names any. */
export type CouncilFound = { authority: Authority | null; named: boolean; because: string };

/** What a mention weighs by where it stands. The headline names its subject; a body names neighbours and advisers too. */
const PLACE_WEIGHT: Record<Sentence['place'], number> = { headline: 6, lead: 3, body: 1 };
const OFFICIAL_WEIGHT = 2;
const OWN_SITE_WEIGHT = 5;

/** A place named once, late in the text, is not whom the item is about. */
const LEAST_WEIGHT = 2;

/** From this many councils on that weigh alike, an item is a round-up. */
const ROUND_UP = 3;

const OF_ITS_CHILDREN =
  /^(?:['’]s?)?\s*(?:\w+\s+)?(?:children|child|young people|safeguarding|social care|looked.after)/i;

/** A council that helps or runs another's services is not the one the item is about. */
const HELPS_BEFORE = /\b(?:partnership with|support(?:ed)? (?:from|by)|help(?:ed)? (?:from|by|of)|partnered with) $/i;
const HELPS_AFTER =
  /^,? (?:(?:is|was|will be) (?:put )?)?(?:in charge of|to (?:run|take over|help|support|oversee))\b(?! (?:it|them|its)\b)/i;
const HELPER_WEIGHT = 0.5;

/** A place that only says where another one lies: `near Bristol`, `Rochdale's neighbour`, `Torbay, Devon, is`. */
const NEAR_BEFORE =
  /\b(?:near|next (?:door )?to|close to|outside|bordering|beside|(?:north|south|east|west) of|neighbours? (?:of|to)) $/i;
const NEAR_AFTER = /^(?:['’]s?)? (?:\w+ )?(?:neighbour(?:s|ing)?|rivals?|counterparts?)\b/i;
const IN_COUNTY_BEFORE = /^(?:,| in) $/;
const IN_COUNTY_AFTER = /^(?:[,.:;]|$| (?:has|have|is|are|was|were|gets?|rated|judged|found|told)\b)/;

const onlyLocates = ({ at, words, official }: CouncilMention, { text }: Sentence, all: readonly CouncilMention[]) => {
  const after = text.slice(at + words.length);
  if (official) return NEAR_AFTER.test(after);
  const before = text.slice(0, at);
  const isInside = all.some((other) => IN_COUNTY_BEFORE.test(before.slice(other.at + other.words.length)));
  return NEAR_BEFORE.test(before.slice(-30)) || NEAR_AFTER.test(after) || (isInside && IN_COUNTY_AFTER.test(after));
};

/** What each mention of a council in a sentence weighs. */
const weighedMentions = (
  sentence: Sentence,
): readonly { mention: CouncilMention; weight: number; locates: boolean }[] => {
  const all = councilMentions(sentence.text);
  return all.map((mention) => ({
    mention,
    weight: weightOf(mention, sentence),
    locates: onlyLocates(mention, sentence, all),
  }));
};

const weightOf = ({ at, words, official }: CouncilMention, { text, place }: Sentence): number => {
  const before = text.slice(Math.max(0, at - 40), at);
  const after = text.slice(at + words.length, at + words.length + 40);
  if (HELPS_AFTER.test(after) || (HELPS_BEFORE.test(before) && !OF_ITS_CHILDREN.test(after))) return HELPER_WEIGHT;
  return PLACE_WEIGHT[place] + (official || OF_ITS_CHILDREN.test(after) ? OFFICIAL_WEIGHT : 0);
};

/** A place that an item puts in a state or province overseas is none of ours, however it names it later. */
const OVERSEAS = anyOf(
  /(\p{Lu}\p{L}+), (?:Massachusetts|Mass\b|MA\b|Connecticut|Maine|Maryland|Michigan)/gu,
  /(\p{Lu}\p{L}+), (?:New (?:Jersey|York|Hampshire|Zealand|South Wales)|Ohio|Ontario|Pennsylvania|PA\b|Virginia)/gu,
  /(\p{Lu}\p{L}+), (?:Queensland|Tasmania|USA?\b|Canada|Australia)/gu,
);

const overseas = ({ sentences }: Story): readonly string[] =>
  sentences.flatMap(({ text }) => Array.from(text.matchAll(OVERSEAS), ([, place = '']) => place));

/** `surreyscp.org.uk`, the site of a council's partners for safeguarding. */
const PARTNERSHIP = /^(?:www\.)?([a-z]+?)(?:l?sc[bp]\.|safeguarding)/;

const ownerOf = (url: URL | null): Authority | undefined => {
  const partnership = PARTNERSHIP.exec(url?.hostname ?? '')?.[1];
  return AUTHORITIES.find(
    ({ domain, slug }) =>
      (domain !== null && (url?.hostname === domain || url?.hostname.endsWith(`.${domain}`))) ||
      slug.replaceAll('-', '') === partnership,
  );
};

/** A teaser that names nobody, in the section a paper keeps for one place: `/medway/news/...`. */
const sectionOf = (url: URL | null): CouncilFound | undefined => {
  const [section = ''] = url?.pathname.split('/').filter((part) => part !== '') ?? [];
  const authority = authorityBySlug(section);
  return authority === undefined
    ? undefined
    : { authority, named: true, because: `${authority.slug} (section "${section}")` };
};

type Candidate = { authority: Authority; weight: number; words: string };

/** The name of an abolished council stands for the successor that the item names as well. */
const passOn = (found: Map<string, Candidate>): void => {
  for (const { authority, weight } of [...found.values()]) {
    const heir = authority.successors.map((slug) => found.get(slug)).find((candidate) => candidate !== undefined);
    if (heir === undefined) continue;
    found.set(heir.authority.slug, { ...heir, weight: heir.weight + weight });
    found.delete(authority.slug);
  }
};

const candidates = (story: Story): Candidate[] => {
  const { sentences, url } = story;
  const abroad = overseas(story);
  const found = new Map<string, Candidate>();
  const add = (authority: Authority, weight: number, words: string) => {
    const before = found.get(authority.slug);
    found.set(authority.slug, { authority, weight: weight + (before?.weight ?? 0), words: before?.words ?? words });
  };
  const mentions = sentences.flatMap(weighedMentions);
  // a place that says where another lies is that of the item where no other is named
  const isOne = new Set(mentions.map(({ mention }) => mention.authority.slug)).size === 1;
  const located = isOne ? [] : mentions.filter(({ locates }) => locates);
  for (const { mention, weight } of mentions)
    if (!abroad.some((place) => mention.words.startsWith(place))) {
      const locates = located.some(
        (other) =>
          other.mention === mention || (other.mention.authority.slug === mention.authority.slug && !mention.official),
      );
      add(mention.authority, locates ? HELPER_WEIGHT : weight, mention.words);
    }
  passOn(found);
  const owner = ownerOf(url);
  if (owner !== undefined) add(owner, OWN_SITE_WEIGHT, url?.hostname ?? '');
  return [...found.values()].toSorted((a, b) => b.weight - a.weight);
};

/** Whether a sentence behind the headline names councils, and the item's is none of them: what it tells is theirs. */
export const tellsOfOtherCouncils = ({ text, place }: Sentence, authority: Authority | null): boolean => {
  const named = place === 'headline' || authority === null ? [] : councilMentions(text);
  return (
    named.length > 0 &&
    !named.some(
      ({ authority: other }) => other.slug === authority?.slug || other.successors.includes(authority?.slug ?? ''),
    )
  );
};

/** Whether an item says that the council is meant, not the place of its name: in the headline by `Council`, else also by its services. */
const isMeant = ({ authority: { slug } }: Candidate, { sentences }: Story): boolean =>
  sentences.some(({ text, place }) =>
    councilMentions(text).some(
      ({ authority, official, at, words }) =>
        authority.slug === slug &&
        (official || (place !== 'headline' && OF_ITS_CHILDREN.test(text.slice(at + words.length)))),
    ),
  );

/** Behind a headline on `Dorset children's services` the lead may tell of `BCP Council's children's services, in Dorset`. */
const isJudgedInLead = ({ authority: { slug } }: Candidate, { sentences }: Story): boolean =>
  sentences.some(
    ({ text, place }) =>
      place === 'lead' &&
      councilMentions(text).some(
        ({ authority, official, at, words }) =>
          authority.slug === slug && official && OF_ITS_CHILDREN.test(text.slice(at + words.length)),
      ),
  );

/** Behind the headline's places the first sentence may say of one council by its whole name that its services were judged. */
const judgedByName = ({ sentences }: Story): Authority | undefined => {
  const [, { text } = { text: '' }] = sentences;
  const judged = councilMentions(text).filter(({ at, words, official }) => {
    const after = text.slice(at + words.length);
    return official && OF_ITS_CHILDREN.test(after) && COUNCIL_JUDGED.test(after);
  });
  return judged.length === 1 ? judged[0]?.authority : undefined;
};

/** Finds the council by the weight of its mentions: by whole names, and by the site where it is a council's own. */
export const whichCouncil = (story: Story): CouncilFound => {
  const [first, second, ...others] = candidates(story);
  if (first === undefined)
    return sectionOf(story.url) ?? { authority: null, named: false, because: 'no council named' };
  if (first.weight < LEAST_WEIGHT)
    return { authority: null, named: false, because: `council only in passing ("${first.words}")` };
  const alike = [second, ...others].filter((other) => other !== undefined && other.weight * 2 > first.weight);
  const isPlace = second !== undefined && isJudgedInLead(second, story) && !isMeant(first, story);
  const byName = judgedByName(story);
  if (byName !== undefined && alike.length < ROUND_UP - 1 && [first, second].some((each) => each?.authority === byName))
    return { authority: byName, named: true, because: `${byName.slug} (judged by its whole name)` };
  if (alike.length >= ROUND_UP - 1 || second?.weight === first.weight || isPlace)
    return { authority: null, named: true, because: `several councils ("${first.words}", "${second?.words ?? ''}")` };
  return { authority: first.authority, named: true, because: `${first.authority.slug} ("${first.words}")` };
};

export type ServiceFound = { service: Service; because: string };

const SERVICE_PLACE_WEIGHT: Record<Sentence['place'], number> = { headline: 3, lead: 2, body: 1 };

/** `Ofsted` alone tells of no service: less than this names none. */
const LEAST_STRENGTH = 2;

type Sign = { service: Service; strength: number; weight: number; words: string };

/** The words of one sentence that tell of a service. */
const signsIn = ({ text, place }: Sentence): Sign[] =>
  SERVICE_WORDS.flatMap(({ service, words, weight: strength }) => {
    const [found] = words.exec(text) ?? [];
    return found === undefined
      ? []
      : [{ service, strength, weight: strength * SERVICE_PLACE_WEIGHT[place], words: found }];
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
