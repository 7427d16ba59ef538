/** A clause and the word that opens it: `after it was rated inadequate` is opened by `after`. */
export type Clause = { start: number; end: number; opener: string; text: string };

const BOUNDARY =
  /[;:,?!]|\s[-–—]\s|(?<=^(?:It|This|That|The (?!report|letter|findings|rating|judge?ment|outcome|verdict|visit|inspection)\w+) )follows\b|(?<!-|looked )\b(?:but|while|whereas|although|though|after|since|following|despite|when|because|until|before|compared (?:with|to)|in contrast to|in response to)\b/gi;

/** `On this day in 2019, Ofsted rated`: a date that opens a sentence belongs to its main clause. */
const OPENING_DATE =
  /^\W*(?:the )?last time\b[^,;:]*$|^\W*(?:back |early |late )?(?:in|on|by|during|this week in)\b[^,;:]{0,40}\b20[0-4]\d$/i;

/** Cuts a sentence where a comma or a word such as `after` begins another clause. */
export const clausesOf = (sentence: string): readonly Clause[] => {
  const cuts = [...sentence.matchAll(BOUNDARY)]
    .filter(({ index }) => !OPENING_DATE.test(sentence.slice(0, index)))
    .map(({ index, 0: words }) => ({ index, opener: words.trim().toLowerCase() }));
  const starts = [{ index: 0, opener: '' }, ...cuts];
  return starts.map(({ index, opener }, position) => {
    const end = starts[position + 1]?.index ?? sentence.length;
    return { start: index, end, opener, text: sentence.slice(index, end) };
  });
};

/** The clause a position of the sentence lies in. */
export const clauseAt = (clauses: readonly Clause[], position: number): Clause | undefined =>
  clauses.find(({ start, end }) => start <= position && position < end);
