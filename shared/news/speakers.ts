import { anyOf } from './lexicon/cue.ts';
import type { Story } from './story.ts';

/** Who speaks in a sentence: what a councillor calls a service is no grade, what inspectors call it may be. */

const PERSON = anyOf(
  /\b(?:Cllr|Councillor|councillors?|leader (?:of|[A-Z])|director|cabinet member|lead member|portfolio holder)\b/,
  /\b(?:spokes(?:man|woman|person)|MPs?|minister|chief executive|boss|managers?|mother|parents?|union|UNISON)\b/,
  /\b(?:Labour|Conservatives?|Tory|Liberal Democrats?|Lib Dems?|opposition|party|chair(?:man|woman)?|resident)\b/,
  /\bstaff\b/,
);

const SAYS =
  /\b(?:said|says|say|added|adds|told|tells|claim(?:ed|s)?|insist(?:ed|s)?|called|calls|tweeted|posted|argued|commented|according to)\b/i;

const INSPECTORS = /\b(?:Ofsted|inspectors?|inspectorate|watchdog|regulator|report|letter|judge?ment)\b/i;

const FIRST_PERSON = /\b(?:[Ww]e|[Oo]ur|us|I|[Mm]y)\b/;

/** A stretch in quotation marks that is speech, not a quoted word; headlines use single ones. */
const SPEECH = /"[^"]{25,}(?:"|$)|(?<!\w)'(?:[^'"]|(?<=\w)'(?=\w)){25,}'(?!\w)/g;

/** `..., the council says`: what it thinks of itself. */
const COUNCIL_CLAIMS =
  /, (?:the |its )?(?:\w+ )?(?:council|authority) (?:says|claim(?:s|ed)|insist(?:s|ed)|boasts?)\b/i;

/** A reader or a columnist speaks. */
const I_SAY = /^\W*(?:(?:Dear )?(?:Sir|Madam|Editor),? )?I\b/;

/** Who rates services as well, and is not Ofsted. */
const OTHER_GIVERS =
  '(?:MPs|peers|(?:select )?committee|famil(?:y|ies)|think ?tank|charit(?:y|ies)|unions?|unison|parents|residents|carers|readers|viewers|voters|students|staff|social workers|campaigners|auditors?|HMICFRS|CQC|Care Quality Commission|magazine|website|league table|polls?|surveys?|judge|tribunal|coroner|court)';

/** What anybody can write: it says nothing of Ofsted, even where it names Ofsted. */
const HEARSAY_GIVERS =
  '(?:ChatGPT|chatbots?|AI|algorithms?|(?:computer|language) models?|app|tweets?|memes?|videos?|blog(?:gers?)?|posts?|TikTok(?:er)?s?|whistle-?blowers?|(?:former|ex-?|retired)[ -](?:Ofsted )?inspectors?|leaflets?|posters?|rumours?)';

const RATE =
  '(?:rat(?:e[sd]?|ing)|judge[sd]?|grade[sd]?|brand(?:s|ed)?|label(?:s|led)?|declare[sd]?|deem(?:s|ed)?|calls?|called|finds?|found|scores?|marks?|gives?|gave|given)';

const OF_NOBODY_ELSE = '(?:(?!(?:Ofsted|inspectors|as|after|that|when|and)\\b)[\\w-]+ ){0,6}?';

/** `Parents have rated`, `an algorithm built by students rates`. */
const OTHERS_JUDGE = new RegExp(
  `(?<!\\b(?:to|of|from|by|with|for|told|tells|among|and) (?:(?:the|an?|its) )?)\\b(?:${OTHER_GIVERS}|${HEARSAY_GIVERS}) ${OF_NOBODY_ELSE}${RATE}\\b`,
  'i',
);

/** Behind the grade: `inadequate by MPs`. */
const JUDGED_BY_OTHERS = new RegExp(
  `^["']?(?: overall)? by (?:(?:the|an?|its|their|some|many|local|former) )*(?:[\\w-]+ )?(?:${OTHER_GIVERS}|${HEARSAY_GIVERS})\\b`,
  'i',
);

const HEARSAY_SAYS = new RegExp(
  [
    `\\b${HEARSAY_GIVERS} (?:(?:that|which|who) )?${OF_NOBODY_ELSE}(?:sa(?:ys?|id)|claim(?:s|ed)?)\\b`,
    `\\b${HEARSAY_GIVERS} (?:(?:that|which|who) )?${OF_NOBODY_ELSE}(?:suggest(?:s|ed)?|alleg(?:es|ed))\\b`,
    `\\b${HEARSAY_GIVERS} (?:(?:that|which|who) )?${OF_NOBODY_ELSE}(?:insist(?:s|ed)?|predict(?:s|ed)?|reports?)\\b`,
  ].join('|'),
  'i',
);

/** At the end of a sentence: `Ofsted has rated it inadequate, the opposition says`. */
const SAYS_THE_OPPOSITION =
  /, (?:according to |claims? |says? )?(?:the )?(?:opposition|Labour|Tories|Conservatives?|Lib Dems?|Greens|Reform|unions?|unison|campaigners|protesters|HMICFRS|CQC|Care Quality Commission|HM Inspectorate of \w+)\b(?: (?:leader|group|councillors?|spokes\w+|MP))?(?: (?:has |have )?(?:claims?|claimed|says?|said|insists?|alleges?|found|finds))?\W*$/i;

/** The verdict is on Ofsted: `Ofsted itself rated inadequate`, `Ofsted's inspection of Kent was inadequate`. */
const ON_OFSTED =
  /\bOfsted itself\b|^\W*(?:the way (?:that )?Ofsted\b|(?:(?:Ofsted(?:'s)?|the|its|an?|this) ){1,2}inspection\b)[^.;:]* ["']?(?:was|were|is|had been) ["']?$/i;

/** Whether the verdict at a position is not Ofsted's: somebody else gives it, anybody says so, or it is on Ofsted. */
export const isOfOthers = (sentence: string, position: number): boolean => {
  const before = sentence.slice(0, position);
  const behind = sentence.slice(position).replace(/^["']?[\w ]*?(?=["']? by\b)/, '');
  return (
    HEARSAY_SAYS.test(sentence) ||
    SAYS_THE_OPPOSITION.test(sentence) ||
    OTHERS_JUDGE.test(before) ||
    JUDGED_BY_OTHERS.test(behind) ||
    ON_OFSTED.test(before)
  );
};

/** Whether a position stands in the speech of somebody who is no inspector. */
export const inOpinion = (sentence: string, position: number): boolean => {
  if (I_SAY.test(sentence)) return true;
  const speech = [...sentence.matchAll(SPEECH)].find(
    ({ index, 0: words }) => index < position && position < index + words.length,
  );
  const around = speech === undefined ? sentence : sentence.replace(speech[0], ' ');
  const person = PERSON.test(around) && SAYS.test(around);
  if (speech !== undefined) return person || (FIRST_PERSON.test(speech[0]) && !INSPECTORS.test(around));
  const ofUs = FIRST_PERSON.test(around.replace(/["'][^"']*["']/g, ' '));
  return (
    (person && (ofUs || !INSPECTORS.test(sentence))) || (COUNCIL_CLAIMS.test(sentence) && !INSPECTORS.test(sentence))
  );
};

/** Committee papers pass on outcomes that were published before the meeting was called; each row with a sample. */
export const COMMITTEE_PAPERS: readonly { of: 'host' | 'path' | 'words'; words: RegExp; sample: string }[] = [
  {
    of: 'host',
    words: /^(?:democracy|councillors?|moderngov|committees?|democratic|cmis)\b|\.moderngov\.co\.uk$/i,
    sample: 'democracy.medway.gov.uk',
  },
  {
    of: 'path',
    words:
      /\/(?:mgAi|mgDecisionDetails|mgIssueHistoryHome|ieIssueDetails|ieListDocuments|ieDecisionDetails|mgConvert2PDF|documents\/s\d+)\b/i,
    sample: '/mgAi.aspx',
  },
  {
    of: 'words',
    words: anyOf(
      /^(?:agenda item|minutes|(?:cabinet|committee) minutes|decision of (?:the )?(?:cabinet|committee|council))/i,
      /\bminutes$|^(?:members|the (?:committee|panel)) (?:noted|received|considered)\b/i,
    ),
    sample: 'Agenda item: Inspection outcome',
  },
];

/** The words or the address that show a committee's paper; undefined for any other item. */
export const committeePaper = ({ url, sentences }: Story): string | undefined => {
  const parts = {
    host: [url?.hostname ?? ''],
    path: [url?.pathname ?? ''],
    words: sentences.slice(0, 2).map(({ text }) => text),
  };
  for (const { of, words } of COMMITTEE_PAPERS)
    for (const part of parts[of]) {
      const [found] = words.exec(part) ?? [];
      if (found !== undefined) return found;
    }
  return undefined;
};
