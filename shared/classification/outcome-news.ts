import { FRESH_AFTERMATH } from './fresh-aftermath.ts';
import type { GradeMention } from './grade-mentions.ts';
import { inPassing } from './in-passing.ts';
import { ELSEWHERE, INSPECTORS_SPEAK, NATIONAL, type NewsWords, OUT_NOW, STILL_TO_COME } from './news-words.ts';
import type { Grades } from './ratings.ts';
import { openingOf, type Sentence, type Story } from './story.ts';

/** Whether an inspection's outcome is what this item is news of, and the words that say so. */
export type OutcomeNews = { isNews: boolean; because: string };

export type FoundWords = { name: string; words: string; sentence: Sentence };

/** The first row that matches in the first sentence where any does. */
export const findWords = (rows: readonly NewsWords[], sentences: readonly Sentence[]): FoundWords | undefined => {
  for (const sentence of sentences)
    for (const { name, words } of rows) {
      const [found] = words.exec(sentence.text) ?? [];
      if (found !== undefined) return { name, words: found, sentence };
    }
  return undefined;
};

/** Likewise, but not in a clause of background. */
export const findNews = (
  rows: readonly NewsWords[],
  sentences: readonly Sentence[],
  story: Story,
): FoundWords | undefined => {
  for (const sentence of sentences)
    for (const row of rows) {
      const found = findWords([row], [sentence]);
      if (found !== undefined && !inPassing(sentence, row.words, story)) return found;
    }
  return undefined;
};

const PERFECT_AWARD =
  /\b(?:has|have) (?:now |once again |again |just |also |today |this (?:morning|week) )?(?:been )?(?:rated|judged|graded|given|awarded|received|achieved|secured|found|retained|maintained|branded|labelled|jumped|risen|moved|improved|earned|deemed|handed|dropped|fallen|gone|been|downgraded|upgraded)\b/i;

const INSPECTORS = /\b(?:Ofsted|inspect(?:ors?|orate|ion|ed)|watchdog|regulator|ILACS|(?:focused|monitoring) visit)\b/i;

const shown = ({ name, words }: FoundWords): string => `${name}: ${words}`;

const SERVICE_NAME =
  /\bchildren'?s'? (?:social )?(?:services?|care|department)\b|\bsocial care\b|\bchild protection\b/i;

/** The opening is theirs: `Inspectors find ...`, `..., Ofsted has found.` */
const INSPECTORS_LEAD: readonly NewsWords[] = [
  {
    name: 'inspectors-lead',
    words:
      /^["']?(?:The )?(?:Ofsted|Inspectors?|Inspectorate|Watchdog|Regulator)(?: inspectors)? (?:(?:has|have) )?(?:prais|find|found|says|said|slam|hail|criticis|warn|rate|judge|rais|highlight|recognis|report|reveal|commend|identif|condemn|blast|give|gave|given|made|see|sees|saw)/i,
    sample: "Inspectors find 'significant' improvement",
  },
  {
    name: 'inspectors-lead',
    words:
      /[,"'-]\s*(?:the )?(?:\w+ )?(?:Ofsted|inspectors|watchdog|inspectorate|regulator)(?: inspectors)? (?:has |have )?(?:found|find|said|says?|warned|concluded|revealed|ruled)\b[^.,]{0,30}\.?$/i,
    sample: 'is making slow progress, Ofsted has found.',
  },
];

/** Headlines that no opening can make the news of one outcome. */
const NEVER_NEWS: readonly NewsWords[] = ELSEWHERE.filter(({ name }) =>
  ['general', 'opinion', 'prediction', 'jobs'].includes(name),
);

/** The grade an opening awards. Where the headline has another subject, more than its words must say that it is new. */
const awardedByOpening = ({ sentences }: Story, { fresh }: Grades, isOut: boolean): GradeMention | undefined => {
  const [headline, first] = sentences;
  if (headline === undefined) return undefined;
  const inHeadline = fresh.find(({ sentence }) => sentence === headline);
  const perfect = fresh.find(({ sentence }) => sentence.place === 'lead' && PERFECT_AWARD.test(sentence.text));
  const aftermath = fresh.find(({ rule }) => rule === FRESH_AFTERMATH);
  if (aftermath !== undefined) return aftermath;
  if (findWords(ELSEWHERE, [headline]) !== undefined) {
    const isNew = isOut || (inHeadline !== undefined && perfect !== undefined);
    return isNew ? (inHeadline ?? perfect) : undefined;
  }
  const tellsReport = INSPECTORS.test(headline.text) || SERVICE_NAME.test(headline.text);
  const plain = fresh.find(({ sentence }) => sentence === first || (sentence.place === 'lead' && tellsReport));
  return inHeadline ?? perfect ?? plain;
};

const OTHER_JUDGES = /\b(?:judge|court|ombudsman|coroner|inquest|CQC|Probation|Estyn|police|parents|survey)\b/i;

/** A service can only be rated or judged by inspectors, named or not, unless somebody else is there to judge. */
const hasInspectors = ({ sentences }: Story): boolean =>
  sentences.some(({ text }) => INSPECTORS.test(text)) ||
  (sentences.some(({ text }) => /\b(?:rated|graded|declared|judged)\b/i.test(text)) &&
    !sentences.some(({ text }) => OTHER_JUDGES.test(text)));

const not = (because: string): OutcomeNews => ({ isNews: false, because });
const yes = (because: string): OutcomeNews => ({ isNews: true, because });

/**
 * Weighs the opening; the first that holds decides: an outcome still to come, a grade awarded, a report that is out
 * now, inspectors who lead the story, another subject, inspectors who speak. Without inspectors there is no outcome.
 */
export const outcomeNews = (story: Story, grades: Grades): OutcomeNews => {
  const opening = openingOf(story);
  const [headline, ...lead] = opening;
  if (headline === undefined || !hasInspectors(story)) return not('no inspectors named');
  const out = findNews(OUT_NOW, story.sentences, story);
  const award = awardedByOpening(story, grades, out !== undefined);
  const coming = findWords(STILL_TO_COME, [headline]);
  if (coming !== undefined && award?.sentence !== headline) return not(shown(coming));
  if (award !== undefined) return yes(`awarded: ${award.words}`);
  const first = out ?? findNews(INSPECTORS_LEAD, opening.slice(0, 2), story);
  if (first !== undefined && findWords(NEVER_NEWS, [headline]) === undefined) return yes(shown(first));
  const against = findWords(STILL_TO_COME, lead) ?? findWords(ELSEWHERE, [headline]) ?? findWords(NATIONAL, opening);
  if (against !== undefined) return not(shown(against));
  const told = findNews(INSPECTORS_SPEAK, opening.slice(0, 2), story);
  return told === undefined ? not('no outcome told') : yes(shown(told));
};
