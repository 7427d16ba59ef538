/** What a change is for the finding it makes; `holds` is a strength kept up. */
export type Change = 'improved' | 'persists' | 'stalled' | 'declined' | 'holds';

/** Words that say a change, and a sentence of our own that they occur in. */
export type ChangeRule = { change: Change; wording: RegExp; sample: string };

export const changeRule = (change: Change, wording: string, sample: string): ChangeRule => ({
  change,
  wording: new RegExp(wording, 'iu'),
  sample,
});

export const HAVE = '(?:has|have)';
/** Up to so many words of any kind. */
export const words = (upTo: number): string => `(?:[\\p{L}’-]+ ){0,${upTo}}?`;
const ADVERB =
  'also|already|now|since|significantly|substantially|markedly|considerably|greatly|further|steadily|recently|successfully|effectively|largely|clearly|been|both|much|well|swiftly|generally|noticeably|demonstrably|rapidly|gradually|slightly|somewhat|continued to be|continued to|begun to|started to';
/** Between `have` and what was done; never `not`. */
export const ADVERBS = `(?:(?:${ADVERB}) )*`;
/** Less of these is no improvement. */
export const GOOD_TO_HAVE =
  '(?:services?|resources?|capacity|attend(?:ance|ing)|access|support|provision|funding|opportunities|participation)';
/** More of these is none. */
export const BAD_TO_HAVE =
  '(?:vacancies|caseloads|turnover|delays?|workloads|waiting|backlogs?|drift|demand|referrals|contacts)';
