import { AUTHORITIES, type Authority } from './authority.ts';

/** A council named in a text; `official` where the words say that the council is meant, not the place. */
export type CouncilMention = { authority: Authority; at: number; words: string; official: boolean };

/** Names the press uses for councils with longer ones. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  Barking: 'barking-and-dagenham',
  'B&NES': 'bath-and-north-east-somerset',
  BANES: 'bath-and-north-east-somerset',
  Brighton: 'brighton-and-hove',
  Blackburn: 'blackburn-with-darwen',
  'Bradford Children and Families Trust': 'bradford',
  'Cheshire West': 'cheshire-west-and-chester',
  'County Durham': 'durham',
  Hammersmith: 'hammersmith-and-fulham',
  KCC: 'kent',
  Kensington: 'kensington-and-chelsea',
  'Kingston Council': 'kingston-upon-thames',
  Redcar: 'redcar-and-cleveland',
  'Richmond Council': 'richmond-upon-thames',
  Scilly: 'isles-of-scilly',
  Southend: 'southend-on-sea',
  Stockton: 'stockton-on-tees',
  Stoke: 'stoke-on-trent',
  Telford: 'telford-and-wrekin',
};

/** Longer names of other places that begin or end with a council's: taken whole, they name none. */
const OTHER_PLACES: readonly string[] = [
  'Bury St Edmunds',
  'New York',
  'Newcastle-under-Lyme',
  'Stoke Mandeville',
  'Stoke Newington',
  'Surrey Heath',
];

const trustOf = ({ trust }: Authority): string | undefined => trust?.split('(')[0]?.trim();

const allNames = (): Map<string, readonly Authority[]> => {
  const names = new Map<string, Authority[]>();
  const add = (name: string, authority: Authority) => {
    const key = spelled(name);
    names.set(key, [...new Set([...(names.get(key) ?? []), authority])]);
  };
  for (const authority of AUTHORITIES) {
    for (const name of authority.names) add(name, authority);
    const trust = trustOf(authority);
    if (trust !== undefined) add(trust, authority);
  }
  for (const [name, slug] of Object.entries(SHORT_NAMES))
    for (const authority of AUTHORITIES) if (authority.slug === slug) add(name, authority);
  return names;
};

/** `Windsor & Maidenhead`, `St. Helens` and `Southend-on-Sea` in one spelling. */
const spelled = (name: string): string =>
  name
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/[.'’]/g, '')
    .replace(/[\s-]+/g, ' ')
    .trim();

const NAMES = allNames();

const pattern = (name: string): string =>
  name
    .split(' ')
    .map((word) => (word === 'and' ? '(?:and|&)' : word.replace(/^st$/, 'st\\.?').replace(/s$/, "['’]?s")))
    .join('[\\s-]+');

/** Longest first, so that `North Northamptonshire` is never taken for `Northamptonshire`, nor `Derbyshire` for Derby. */
const ANY_NAME = [...NAMES.keys(), ...OTHER_PLACES.map(spelled)]
  .toSorted((a, b) => b.length - a.length)
  .map(pattern)
  .join('|');

/** The council itself; the press also names it by the building it sits in. */
const BODY =
  '(?:(?:(?:city|county|borough|district|metropolitan|unitary|royal|local)\\s+){0,3}(?:council|authority)|(?:town|city|county) hall)';

const MENTION = new RegExp(`(?<![\\p{L}\\p{N}])(${ANY_NAME})(?:['’]s?)?(\\s+${BODY})?(?![\\p{L}\\p{N}])`, 'giu');

/** Words beside a place's name that make it another body or another place, each with a sample. */
export const NOT_THE_COUNCIL: readonly { side: 'before' | 'after'; words: RegExp; sample: string }[] = [
  { side: 'after', words: /^\s+(?:secure|stc|young offender|youth)\b/i, sample: 'Medway Secure Training Centre' },
  {
    side: 'after',
    words: /^\s+(?:maritime|nhs|hospitals?|community health\w*|foundation|ccg|clinical|icb)\b/i,
    sample: 'Medway Maritime Hospital',
  },
  { side: 'after', words: /^,?\s+(?:massachusetts|ma\b|ontario|connecticut|usa)/i, sample: 'Medway, Massachusetts' },
  {
    side: 'after',
    words: /^\s+(?:and medway\s+)?(?:police|fire|constabulary|crown court|magistrates)/i,
    sample: 'Kent Police',
  },
  {
    side: 'after',
    words:
      /^\s+(?:(?:and|&) \p{L}+\s+)?(?:\p{Lu}\p{L}+\s+){0,2}(?:college|university|academy|grammar|school|primary|nursery)\b/iu,
    sample: 'West Kent College',
  },
  {
    side: 'after',
    words:
      /^(?:-based|\s+(?:facility|prison|river|estuary|towns?(?! hall)|messenger|queen|valley|road|street|fc|united|rovers|airport))\b/i,
    sample: 'Medway Valley',
  },
  {
    side: 'before',
    words: /\b(?:river|greater|(?:north|south|east|west|mid)(?: and)?|university of|diocese of)\s+$/i,
    sample: 'the River Medway',
  },
];

const another = (text: string, start: number, end: number, official: boolean): boolean => {
  const around = { before: text.slice(Math.max(0, start - 20), start), after: text.slice(end, end + 60) };
  // `South Norfolk Council` is another council, but `Kent County Council Primary School` a school of this one
  return NOT_THE_COUNCIL.some(({ side, words }) => (side === 'before' || !official) && words.test(around[side]));
};

/** `a Kent council` and `the Kent authority` say where a council lies, not which it is. */
const isRegion = (text: string, start: number, body: string): boolean =>
  (/^\s*council$/.test(body) && /\ban?\s+$/i.test(text.slice(Math.max(0, start - 5), start))) ||
  (/^\s*authority$/.test(body) && /\b(?:an?|the)\s+$/i.test(text.slice(Math.max(0, start - 5), start)));

/**
 * The councils a text names, in order. Whole names only and with a capital, as names have: `reading` names no council,
 * and neither does a trust that several councils share.
 */
export const councilMentions = (text: string): readonly CouncilMention[] =>
  [...text.matchAll(MENTION)].flatMap(({ index, 0: words, 1: name = '', 2: body = '' }) => {
    const [authority, ...others] = NAMES.get(spelled(name)) ?? [];
    if (authority === undefined || others.length > 0 || !/^\p{Lu}/u.test(name) || isRegion(text, index, body))
      return [];
    const official =
      body !== '' ||
      /\b(?:council|borough of|trust|children first|kcc|ua|unitary authority|local authority)\b/i.test(name);
    return another(text, index, index + words.length, official) ? [] : [{ authority, at: index, words, official }];
  });
