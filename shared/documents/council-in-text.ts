import { AUTHORITIES, type Authority } from '../domain/authority.ts';

/** A name, and whom it stands for: more than one council where a children's trust is shared. */
type Named = { words: string; councils: readonly Authority[] };

/** One spelling for `Windsor & Maidenhead`, `St. Helens`, `Southend-on-Sea`, `Medway’s`; same length is not kept. */
const plain = (text: string): string =>
  text
    .replace(/&/g, ' and ')
    .replace(/[-‐‑–/]/g, ' ')
    .replace(/(?<=\p{L})[’'‘]s(?!\p{L})/gu, '')
    .replace(/[’'.,]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const trustName = ({ trust }: Authority): string | undefined => trust?.split('(')[0]?.trim();

const trusts = (): Named[] => {
  const names = new Set(AUTHORITIES.flatMap((authority) => trustName(authority) ?? []));
  return [...names].map((words) => ({
    words,
    councils: AUTHORITIES.filter((authority) => trustName(authority) === words),
  }));
};

/** Longest first, so that `North Northamptonshire` is never taken for `Northamptonshire`. */
const NAMES: readonly Named[] = [
  ...AUTHORITIES.flatMap((authority) => authority.names.map((words) => ({ words, councils: [authority] }))),
  ...trusts(),
]
  .map(({ words, councils }) => ({ words: plain(words).replace(/^The /, ''), councils }))
  .toSorted((a, b) => b.words.length - a.words.length);

/** Regions that carry a council's name: `Greater Manchester`. */
const REGION = '(?<!Greater )';

const ANY_NAME = new RegExp(`${REGION}(?<!\\p{L})(?:${NAMES.map(({ words }) => words).join('|')})(?!\\p{L})`, 'giu');
const byWords = new Map(NAMES.map(({ words, councils }) => [words.toLowerCase(), councils]));

/**
 * The councils a text names, in order, each once. Whole names only, with a capital as names have: `Derbyshire` does
 * not name Derby, and `reading` names no council. A trust shared by several councils names none of them.
 */
export const councilsIn = (text: string): readonly Authority[] => {
  const found = [...plain(text).matchAll(ANY_NAME)]
    .filter(([name]) => /^\p{Lu}/u.test(name))
    .map(([name]) => byWords.get(name.toLowerCase()) ?? [])
    .flatMap((councils) => (councils.length === 1 ? councils : []));
  return [...new Set(found)];
};

/** The one council a title names; undefined where it names none or several. */
export const councilIn = (title: string): Authority | undefined => {
  const [only, ...others] = councilsIn(title);
  return others.length === 0 ? only : undefined;
};

/** What councils and their services call themselves beside their names. */
const STYLE =
  /(?<!\p{L})(?:the|of|london|royal|metropolitan|borough|county|city|district|unitary|councils?|mbc|authority|local|services?|children(?: first| and families trust| trust)?|trust|together for children)(?!\p{L})/giu;

/**
 * The words of a title's part that are neither a council's name nor how councils style themselves: of `North and South
 * Tyneside` `North and`. Where there are any, the part names another body as well, or something else.
 */
export const besideCouncil = (text: string): string =>
  plain(text.replace(/\([^()]{0,80}\)/g, ' '))
    .replace(ANY_NAME, ' ')
    .replace(STYLE, ' ')
    .replace(/[^\p{L} ]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
