import { createContext, Script } from 'node:vm';

/** As long as the longest piece of text that most patterns meet; one that backtracks would not end within a lifetime. */
const LENGTH = 1_500;
const LONGEST_MS = 2_000;
const MOST_WORDS = 24;
const MOST_OPENINGS = 6;

const SIGNS = ['a', 'A', '1', ' ', ',', '.', '-', "'", '"', '\n', 'A-', "A'", 'a ', 'A ', '1 ', '%', '\t'];

/** The words that a pattern is made of: whatever it repeats, it repeats of these. */
const wordsOf = ({ source }: RegExp): readonly string[] =>
  [...new Set(source.replace(/\\[a-zA-Z]/g, ' ').match(/[\p{L}'’]{2,}/gu) ?? [])].slice(0, MOST_WORDS);

const script = new Script('task()');

const ends = (task: () => void): boolean => {
  try {
    script.runInContext(createContext({ task }), { timeout: LONGEST_MS });
    return true;
  } catch {
    return false;
  }
};

/**
 * The beginning of a text that keeps a pattern busy beyond all measure: one of its own words, or a sign, over and over,
 * alone and behind another of its words, before an end that fits nothing. Undefined where it ends with each of them.
 */
export const hangsOn = (pattern: RegExp): string | undefined => {
  const words = wordsOf(pattern);
  const units = [...SIGNS, ...words.flatMap((word) => [`${word} `, `${word}, `])];
  for (const opening of ['', ...words.slice(0, MOST_OPENINGS)])
    for (const unit of units) {
      const text = `${opening} ${unit.repeat(Math.ceil(LENGTH / unit.length))}\u0001`;
      if (!ends(() => void text.replace(pattern, ''))) return text.slice(0, 60);
    }
  return undefined;
};
