const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/[‘’]/g, "'"],
  [/[“”]/g, '"'],
  [/[–—]/g, '-'],
  [/…/g, '...'],
  [/\u00a0/g, ' '],
];

/** Quotes, dashes and spaces as a typewriter has them, for subjects and text messages. */
export const plainText = (text: string): string => PLAIN.reduce((out, [from, to]) => out.replace(from, to), text);
