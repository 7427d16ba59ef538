import type { Evidence, Focus } from '../../domain/reading.ts';
import { focusIn } from '../../domain/visit-focus.ts';
import { type Letter, openingSentences } from './letter.ts';

/** Help of the first days is part of the front door: thresholds and enquiries do not make a visit one to plans. */
const PART_OF_FRONT_DOOR: readonly Focus[] = ['children-in-need', 'child-protection-plans', 'early-help'];

const SAYS_WHAT =
  /\barrangements for\b|\blocal authority’s practice\b|\bfocus(?:ed)? (?:of this visit|on)\b|^(?:Inspectors|They|This visit) (?:also )?(?:looked at|reviewed|considered|evaluated)\b/i;
/** How they went about it, not what it was about. */
const METHOD =
  /range of evidence|case (?:records|discussions)|discussions with|performance (?:management|data|information)|video calls|by remote means|director of children’s services agreed|impact of leaders/i;

/** What was looked at, and the sentence that says so. */
export type LookedAt = { focus: Focus[]; evidence: Evidence | undefined };

const named = (words: string): Focus[] => {
  const found = focusIn(words);
  if (found.includes('whole-service')) return ['whole-service'];
  return found.includes('front-door') ? found.filter((focus) => !PART_OF_FRONT_DOOR.includes(focus)) : [...found];
};

/** The services a visit looked at, in the order the opening names them; a letter that names none looked at all. */
export const lookedAt = (letter: Letter): LookedAt => {
  const sentences = openingSentences(letter);
  const from = sentences.findIndex(({ text }) => SAYS_WHAT.test(text) && !METHOD.test(text));
  const [first] = sentences.slice(from);
  if (from < 0 || first === undefined) return { focus: ['whole-service'], evidence: undefined };
  const rest = sentences.slice(from);
  const end = rest.findIndex(({ text }) => METHOD.test(text) || /^This visit was/.test(text));
  const focus = named(
    rest
      .slice(0, end < 0 ? rest.length : end)
      .map(({ text }) => text)
      .join(' '),
  );
  return { focus: focus.length === 0 ? ['other'] : focus, evidence: { page: first.page, quote: first.text } };
};

const SAYS_WHAT_TOGETHER =
  /\bmulti-agency response|\bfront[ -]door\b|\bdeep[ -]dive|\bjoint inspection\b|\bevaluation of\b/i;

/** What a joint inspection looked at, by its title and opening; its theme may be none of the services known here. */
export const inspectedTogether = (letter: Letter, title: Evidence | undefined): LookedAt => {
  const words = openingSentences(letter)
    .map(({ text }) => text)
    .filter((text) => SAYS_WHAT_TOGETHER.test(text));
  const focus = named([title?.quote ?? '', ...words].join(' '));
  return { focus: focus.length === 0 ? ['other'] : focus, evidence: title };
};
