const COUNCIL = /medway/i;
const OFSTED = /ofsted/i;
const SERVICE = /children[’'s]* (?:social )?(?:services|care)/i;
const GRADE = /\b(?:inadequate|requires improvement|good|outstanding)\b/i;

/** A rule on the words of an item, for the news of any council. */
export type KeywordRule = { name: string; holds(text: string): boolean };

const isOnSubject = (text: string): boolean => OFSTED.test(text) || SERVICE.test(text);

/** Rules that somebody who knows the subject would write, from the plainest to the most careful that came to mind. */
export const KEYWORD_RULES: readonly KeywordRule[] = [
  { name: 'keywords: Ofsted or the service', holds: isOnSubject },
  { name: 'keywords: also a grade', holds: (text) => isOnSubject(text) && GRADE.test(text) },
  {
    name: 'keywords: Ofsted, the service and a grade',
    holds: (text) => OFSTED.test(text) && SERVICE.test(text) && GRADE.test(text),
  },
];

export const namesCouncil = (text: string): boolean => COUNCIL.test(text);

/** The plainest rule on the news of one council. */
export const isAboutMedway = (text: string): boolean => namesCouncil(text) && isOnSubject(text);
