import type { FindingDirection, Theme } from '../domain/reading.ts';
import { anyOf } from './lexicon/cue.ts';
import { inOpinion } from './speakers.ts';
import { clausesOf, gradeSpots, type Sentence, type Story } from './story.ts';
import type { NewsFinding } from './verdict.ts';

/** Words by which a paper tells what a finding is about, the narrower themes first. */
export const THEME_WORDS: readonly { theme: Theme; words: RegExp; sample: string }[] = [
  {
    theme: 'workforce-stability',
    words: anyOf(
      /\bturnover\b|\bretention\b|\brecruit\w+ (?:and|of|problems)|\bagency (?:staff|workers)/i,
      /\bchanges of social worker|\b(?:stable|permanent|experienced) (?:\w+ )?(?:workforce|staff|team)/i,
    ),
    sample: 'high turnover of staff',
  },
  {
    theme: 'caseloads-capacity',
    words: /\bcaseloads?\b|\bworkloads?\b|\bcapacity\b|\bstaffing\b|\btoo few social workers\b/i,
    sample: 'caseloads are too high',
  },
  {
    theme: 'oversight-supervision',
    words: /\bmanagement oversight\b|\bsupervision\b|\boversight\b/i,
    sample: 'management oversight is weak',
  },
  {
    theme: 'front-door',
    words:
      /\bfront door\b|\bMASH\b|\bsafeguarding hubs?\b|\breferrals?\b|\bsingle point of access\b|\bfirst (?:contact|identified)\b/i,
    sample: 'the front door is timely',
  },
  { theme: 'thresholds', words: /\bthresholds?\b|\bstep(?:ped)?[- ]down\b/i, sample: 'thresholds are understood' },
  {
    theme: 'early-help',
    words: /\bearly help\b|\bearly intervention\b|\bfamily hubs?\b|\bparenting support\b/i,
    sample: 'early help is strong',
  },
  {
    theme: 'exploitation-missing',
    words: /\bexploit\w+\b|\bgo(?:es|ing)? missing\b|\bmissing (?:children|from)\b|\byouth violence\b/i,
    sample: 'children at risk of exploitation',
  },
  {
    theme: 'neglect-domestic-abuse',
    words: /\bneglect\b|\bdomestic (?:abuse|violence)\b/i,
    sample: 'long-term neglect',
  },
  {
    theme: 'care-leavers',
    words: /\bcare[- ]leavers?\b|\bleaving care\b|\bpersonal advis[eo]rs?\b/i,
    sample: 'care leavers are supported',
  },
  {
    theme: 'permanence-placements',
    words: /\bpermanen(?:ce|cy|t home)\b|\bplacements?\b|\bfoster\w*\b|\badopti\w+|\bstable homes?\b|\bhomeless\w*\b/i,
    sample: 'waits for permanence',
  },
  { theme: 'disabled-children', words: /\bdisab\w+\b/i, sample: 'disabled children' },
  {
    theme: 'education',
    words: /\bpersonal education\b|\bvirtual school\b|\bschool attendance\b/i,
    sample: 'the virtual school',
  },
  {
    theme: 'health-wellbeing',
    words: /\b(?:mental|emotional|physical) (?:health|wellbeing)\b|\bhealth (?:needs|assessments?)\b/i,
    sample: 'mental health needs',
  },
  {
    theme: 'voice-of-child',
    words:
      /\bvoices? of (?:the )?child\w*|\bchild'?s voice\b|\bchildren's (?:voices?|views?|wishes)\b|\blisten\w* to children\b/i,
    sample: "children's voices are heard",
  },
  { theme: 'assessment', words: /\bassess(?:ment|ments|ing)\b/i, sample: 'assessments are thorough' },
  {
    theme: 'planning',
    words: /\b(?:care|pathway|protection|children's|written)? ?plans\b|\bplanning\b/i,
    sample: 'plans lack focus',
  },
  {
    theme: 'timeliness',
    words: /\bdelays?\b|\bdrift\b|\btimely\b|\btimeliness\b|\bpace\b|\btoo (?:slow|long)\b|\bquick(?:er|ly)\b/i,
    sample: 'drift and delay',
  },
  {
    theme: 'quality-assurance',
    words: /\baudits?\b|\bquality assurance\b|\bself-(?:assessment|evaluation)\b|\bperformance (?:data|management)\b/i,
    sample: 'audits are unreliable',
  },
  { theme: 'recording', words: /\brecord(?:s|ing)\b|\bcase (?:notes|files)\b/i, sample: 'recording is poor' },
  {
    theme: 'partnership',
    words: /\bpartners(?:hips?)?\b|\bmulti-agency\b|\bagencies\b/i,
    sample: 'partners work well together',
  },
  {
    theme: 'relationships-direct-work',
    words:
      /\brelationships?\b|\bdirect work\b|\bvisit(?:ed|s) (?:regularly|often)|\bseen (?:regularly|alone|frequently)\b|\bknow (?:their|the) children\b|\bsee children\b/i,
    sample: 'strong relationships with children',
  },
  {
    theme: 'leadership',
    words: /\bleaders(?:hip)?\b|\bcorporate parent\w*|\bsenior (?:managers?|management)\b|\bculture\b/i,
    sample: 'leaders know the weaknesses',
  },
];

/**
 * Clauses that hold words of a direction and find nothing: what was looked at, what something is for, what is not known
 * yet, what the council means to do.
 */
const FINDS_NOTHING = anyOf(
  /\bwhether\b/i,
  /\b(?:to|in order to) (?:ensure|make sure|check|see|help|support|improve)\b(?![^.]*\b(?:needs?|must|should|slow|too)\b)/i,
  /\bbefore there (?:is|was)\b/i,
  /\b(?:reviewed|looked at|focused on|considered|examined|evaluated) (?:the )?(?:\w+ )?(?:progress|effectiveness|quality|impact|arrangements|experiences)\b/i,
  /\bwill (?:now )?(?:be |work|continue|improve)\b/i,
);

/** Which way a finding points. Change comes before state: `still too slow` persists, whatever `slow` says alone. */
export const DIRECTION_OF_FINDING: readonly { direction: FindingDirection; words: RegExp; sample: string }[] = [
  {
    direction: 'declined',
    words: /\b(?:deteriorat\w+|declin\w+|worse(?:ned|ning)?|slipped|lost ground|undermin\w+)\b/i,
    sample: 'have deteriorated',
  },
  {
    direction: 'strength',
    words: /\b(?:rarely|seldom|without|no|little) (?:any |undue |unnecessary )?(?:delay|drift)s?\b/i,
    sample: 'with rarely any delay',
  },
  {
    direction: 'concern',
    words: anyOf(
      /\b(?:(?<!\bin )need(?:s|ed)?(?! of\b)|must|should|requires?|required)\b[^.,;]{0,40}\b(?:improv\w+|strengthen\w*|better|stronger|quicker|more|challenged|attention)\b/i,
      /\bimprovements? (?:is|are|was|were) (?:\w+ )?(?:needed|required|necessary)\b|\b(?:work|more) to do\b/i,
      /\btoo protracted\b|\b(?:is|are|was|were) not (?:yet |always |routinely |sufficiently |fully |well )*\w+/i,
      /\bnot yet\b|\binsufficient pace\b|\b(?:do|does|did) not\b|\bareas? (?:for|of) (?:improvement|development)\b/i,
      /\bfurther reduc\w+/i,
    ),
    sample: 'leadership needs improving',
  },
  {
    direction: 'persists',
    words:
      /\b(?:persist\w*|remains? (?:a )?(?:weak|poor|challenge|concern|issue)\w*|continu\w+ (?:challenge|weakness|concern|to be (?:weak|poor))\w*|still (?:too|not)\b)/i,
    sample: 'weaknesses persist',
  },
  {
    direction: 'stalled',
    words:
      /\b(?:stalled|no progress|(?:slow|insufficient|limited|little) (?:progress|pace|improvement))\b|\bprogress (?:has been|is|was) (?:too )?slow\b/i,
    sample: 'slow progress',
  },
  {
    direction: 'mixed',
    words: /\b(?:inconsisten\w+|variab\w+|modest|mixed|uneven|fragile|vary|varied|not consistent\w*)\b/i,
    sample: 'too inconsistent',
  },
  {
    direction: 'concern',
    words: anyOf(
      /\b(?:too (?:many|few|slow|long|high|often)|delays?|drift|poor\w*|weak\w*|fail\w+|lack\w*|insufficient\w*)\b/i,
      /\b(?:inadequate\w*|shortcomings?|not (?:receiv|identif|seen|routine)\w*)\b/i,
      /\b(?:high (?:turnover|caseloads?|sickness)|concerns?|(?:left|leav\w+|remain\w*|are|is|were) at risk)\b/i,
      /\b(?:needs? to (?:improve|become)|hindered)\b/i,
    ),
    sample: 'too many children wait',
  },
  {
    direction: 'improved',
    words:
      /\b(?:improv(?:ed|ing|ement\w*)|strengthen\w*|reduc\w+|better|progress|transform\w+|turnaround|accelerat\w+|advanced|sooner|increas(?:ed|ing)ly)\b/i,
    sample: 'has been strengthened',
  },
  {
    direction: 'strength',
    words: anyOf(
      /\b(?:strong\w*|good|well|effective\w*|outstanding|timely|clear|stable|positive\w*|praised|comprehensive)\b/i,
      /\b(?:skilled|committed|appropriate\w*|understood|commended|thoughtful|purposeful\w*|robust|well-\w+)\b/i,
      /\b(?:thorough|exceeds?|praised|persistent|detailed understanding)\b/i,
    ),
    sample: 'is strong',
  },
];

const MOST_FINDINGS = 15;

/** Commas join what one finding says; these words part two. */
const PARTS = ['but', 'while', 'whereas', 'although', 'though', ';'];

const partsOf = (text: string): readonly string[] => {
  const cuts = clausesOf(text)
    .filter(({ opener }) => PARTS.includes(opener))
    .map(({ start }) => start);
  return [0, ...cuts].map((start, index, starts) => text.slice(start, starts[index + 1]));
};

const findingIn = (part: string): NewsFinding | undefined => {
  if (FINDS_NOTHING.test(part)) return undefined;
  const theme = THEME_WORDS.find(({ words }) => words.test(part))?.theme;
  const direction = DIRECTION_OF_FINDING.find(({ words }) => words.test(part))?.direction;
  return theme === undefined || direction === undefined
    ? undefined
    : { theme, direction, quote: part.replace(/^[;,\s]+/, '').trim() };
};

/** A grade is told as a grade, and a politician's view is no finding. */
const tellsFinding = ({ text, place }: Sentence): boolean =>
  place !== 'headline' &&
  gradeSpots(text).every(({ grade }) => grade === 'good') &&
  !inOpinion(text, text.length - 1) &&
  !/\b(?:Cllr|Councillor)\b/.test(text);

/** What the item passes on of the inspectors' findings, clause by clause, each theme and direction once. */
export const findingsOf = ({ sentences }: Story): NewsFinding[] =>
  sentences
    .filter(tellsFinding)
    .flatMap(({ text }) => partsOf(text).flatMap((part) => findingIn(part) ?? []))
    .filter(
      ({ theme, direction }, index, all) =>
        all.findIndex((other) => other.theme === theme && other.direction === direction) === index,
    )
    .slice(0, MOST_FINDINGS);
