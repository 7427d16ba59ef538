import type { TextLine } from '../document-text.ts';

/** How far the lines of a document reach before they wrap: in points, and in characters where line ends were typed. */
export type Measure = { right: number; characters: number };

/** Only a line whose sentence goes on in the next one has certainly been wrapped. */
export const measureOf = (lines: readonly TextLine[]): Measure => {
  const wrapped = lines.filter((_, at) => /^\p{Ll}/u.test(lines[at + 1]?.text ?? ''));
  return {
    right: Math.max(0, ...wrapped.map(({ right }) => right)),
    characters: Math.max(0, ...wrapped.map(({ text }) => text.length)),
  };
};

const BEGINS = /^[\p{Lu}\d‘“'"]/u;
const ENDS_SENTENCE = /[.!?:;)][’”]?\d{0,2}$/;
/** Words that no paragraph, heading or point ends with. */
const UNFINISHED = /(?:,|\b(?:the|an?|of|and|or|to|in|for|on|with|by|as|at|that|which|from|their|its|what|is|are))$/i;

export const endsSentence = ({ text }: TextLine): boolean => ENDS_SENTENCE.test(text);
export const isUnfinished = ({ text }: TextLine): boolean => UNFINISHED.test(text);

/** Room that is left over by chance, as a share of the measure: other fonts wrap elsewhere. */
const SLACK = 0.04;
/** Only a line much shorter than the measure has certainly been ended on purpose. */
const SHORT = 0.6;

/**
 * Whether a paragraph was ended on purpose: the first word of this line would have fitted on the line above, after the
 * end of a sentence or, to be `certain`, by far.
 */
export const isBrokenOff = (
  above: TextLine,
  line: TextLine,
  { right, characters }: Measure,
  certain: boolean,
): boolean => {
  if (!BEGINS.test(line.text) || isUnfinished(above)) return false;
  const [word = ''] = line.text.split(' ');
  const width = ((above.right - above.left) / above.text.length) * (word.length + 1);
  const most = endsSentence(above) && !certain ? 1 - SLACK : SHORT;
  return (
    above.right + width < above.left + most * (right - above.left) &&
    above.text.length + word.length + 1 < most * characters
  );
};
