/**
 * Wordings as a person would note them: `have {adverb}* been? {bettered}`, `there have been ..4 {gain}`.
 *
 * - `word`, or `one|other`: one of these words; `{class}`: one word of a class of the lexicon
 * - `?` after it: or nothing; `*` after it: up to four of them, or nothing
 * - `..4`: up to four words, none of which denies what follows; `::4`: up to four words whatever they are
 * - `-ing`: any word that ends so
 * - `^` first: only where the clause begins
 *
 * Every repetition is bounded, so a phrase takes time linear in the length of the clause.
 */
export type Phrase = (words: readonly string[]) => readonly Span[];

/** Places in a list of words: from the first on, up to and without the last. */
type Span = { from: number; to: number };

export type WordClass = { has: (word: string) => boolean };

/** A word between two others that turns what they say: no gap of a phrase passes over it. */
const DENIES = new Set(
  'no not never neither nor without little limited insufficient minimal rarely hardly barely slow lack cannot unable yet to too on for about focus focused need needed needs plan plans commitment committed room scope culture opportunity drive programme way means through via as that , ; :'.split(
    ' ',
  ),
);

const MOST_REPEATED = 4;

type Element = { least: number; most: number; fits: (word: string) => boolean };

const alternatives = (names: string, classes: Readonly<Record<string, WordClass>>): ((word: string) => boolean) => {
  const all = names.split('|');
  const words = new Set(all.filter((name) => !name.startsWith('{')));
  const found = all
    .filter((name) => name.startsWith('{'))
    .map((name) => {
      const named = classes[name.slice(1, -1)];
      if (named === undefined) throw new Error(`The lexicon has no class ${name}.`);
      return named;
    });
  const any = words.size === 0 ? found : [words, ...found];
  const [one] = any;
  return one !== undefined && any.length === 1 ? (word) => one.has(word) : (word) => any.some((each) => each.has(word));
};

const elementOf = (written: string, classes: Readonly<Record<string, WordClass>>): Element => {
  if (written.startsWith('..')) return { least: 0, most: Number(written.slice(2)), fits: (word) => !DENIES.has(word) };
  if (written.startsWith('::')) return { least: 0, most: Number(written.slice(2)), fits: () => true };
  if (written.startsWith('-')) return { least: 1, most: 1, fits: (word) => word.endsWith(written.slice(1)) };
  const repeats = written.endsWith('*') || written.endsWith('?');
  return {
    least: repeats ? 0 : 1,
    most: written.endsWith('*') ? MOST_REPEATED : 1,
    fits: alternatives(repeats ? written.slice(0, -1) : written, classes),
  };
};

/** Where the elements end that begin here; the shortest way is tried first. */
const endOf = (elements: readonly Element[], nth: number, words: readonly string[], at: number): number | undefined => {
  const element = elements[nth];
  if (element === undefined) return at;
  for (let taken = 0; taken <= element.most; taken += 1) {
    if (taken > 0) {
      const word = words[at + taken - 1];
      if (word === undefined || !element.fits(word)) return undefined;
    }
    if (taken < element.least) continue;
    const end = endOf(elements, nth + 1, words, at + taken);
    if (end !== undefined) return end;
  }
  return undefined;
};

/** Where it can begin is asked first, since most phrases are nowhere in most clauses. */
export const phrase = (written: string, classes: Readonly<Record<string, WordClass>>): Phrase => {
  const anchored = written.startsWith('^ ');
  const elements = (anchored ? written.slice(2) : written).split(' ').map((each) => elementOf(each, classes));
  const [first] = elements;
  const begins = first === undefined || first.least === 0 ? () => true : first.fits;
  return (words) => {
    const found: Span[] = [];
    const starts = anchored ? Math.min(1, words.length) : words.length;
    for (let from = 0; from < starts; from += 1) {
      if (!begins(words[from] ?? '')) continue;
      const to = endOf(elements, 0, words, from);
      if (to !== undefined) found.push({ from, to });
    }
    return found;
  };
};
