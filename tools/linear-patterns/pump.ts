import { createContext, Script } from 'node:vm';

/** As long as the longest piece of text that most patterns meet; one that backtracks would not end within a lifetime. */
const LENGTH = 1_500;
/** For all texts of one pattern: a quiet machine takes some hundred milliseconds. */
const LONGEST_MS = 60_000;
const MOST_PHRASES = 24;
const MOST_OPENINGS = 6;

const SIGNS = ['a', 'A', '1', ' ', ',', '.', '-', "'", '"', '\n', 'A-', "A'", 'a ', 'A ', '1 ', '%', '\t'];

/** The words and phrases that a pattern is made of: whatever it repeats, it repeats of these. */
const phrasesOf = ({ source }: RegExp): readonly string[] => {
  const literal = source.replace(/\\[a-zA-Z]/g, '|').replace(/\[[^\]]*\]/g, '|');
  const phrases = literal.match(/[^\\()[\]{}|?*+^$.:]{2,}/g) ?? [];
  return [...new Set(phrases.map((phrase) => phrase.trim()))].filter((phrase) => phrase !== '').slice(0, MOST_PHRASES);
};

const script = new Script('task()');
const context: { task?: () => void } = createContext({});

/** Texts that the words of a pattern make: one of them, or a sign, over and over, alone and behind another. */
const textsFor = (pattern: RegExp): readonly string[] => {
  const phrases = phrasesOf(pattern);
  const units = [...SIGNS, ...phrases.flatMap((phrase) => [phrase, ` ${phrase}`, `${phrase}, `])];
  return ['', ...phrases.slice(0, MOST_OPENINGS)].flatMap((opening) =>
    units.map((unit) => `${opening}${unit.repeat(Math.ceil(LENGTH / unit.length))}\n\u0001`),
  );
};

/**
 * The beginning of a text that keeps a pattern busy beyond all measure: one of its own words, or a sign, over and over,
 * alone and behind another of its words, before an end that fits nothing. Undefined where it ends with each of them.
 */
export const hangsOn = (pattern: RegExp, longestMs = LONGEST_MS): string | undefined => {
  let last = '';
  context.task = () => {
    for (const text of textsFor(pattern)) {
      last = text;
      text.replace(pattern, '');
    }
  };
  try {
    script.runInContext(context, { timeout: longestMs });
    return undefined;
  } catch {
    return last.slice(0, 60);
  }
};
