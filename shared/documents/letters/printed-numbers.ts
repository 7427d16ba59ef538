const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** A number as letters print it, for a pattern. */
export const PRINTED_NUMBER = `(?:\\d{1,2}|${NUMBERS.join('|')})`;

/** `three` or `3` as a number; nothing where it is neither. */
export const printedNumber = (word: string): number | undefined => {
  const at = NUMBERS.indexOf(word.toLowerCase());
  if (at >= 0) return at;
  return /^\d{1,2}$/.test(word) ? Number(word) : undefined;
};
