import { anyOf, type Cue } from './cue.ts';

/** Up to the step itself, with no other clause between: `demands action as the minister appoints` tells of one taken. */
const UP_TO_IT = '(?:(?!\\b(?:as|after|and|while|because)\\b)[^.;:,])*$';

/** Read on the sentence up to and with the words for a step of the government: nobody has taken it yet. */
export const ASKED_FOR: readonly Cue[] = [
  {
    name: 'demand',
    words: new RegExp(
      [
        `\\b(?:wants?|wanted|call(?:s|ed|ing)? (?:for|on)|a call (?:by|from)|demand\\w*)\\b${UP_TO_IT}`,
        `\\b(?:urg(?:es?|ed|ing)|plea(?:ds?)?|press(?:es|ed|ing)? for|petition\\w*|campaign\\w*)\\b${UP_TO_IT}`,
        `\\b(?:lobb(?:y|ies|ied|ying))\\b${UP_TO_IT}`,
        `\\b(?:(?:asking|(?<!(?:government|DfE|Education|ministers?|secretary) (?:has |have )?)ask(?:s|ed)?) (?:for|(?:\\w+ ){0,5}?to))\\b${UP_TO_IT}`,
      ].join('|'),
      'i',
    ),
    sample: 'Unions want the government to send in',
  },
  {
    name: 'demand',
    words: anyOf(
      /^\W*(?:(?:petition|letters?|opinion|comment): )?(?:send in|appoint|bring in|call in|put|take over)(?! of\b)\b/i,
      /^\W*(?:(?:petition|letters?|opinion|comment): )?(?:(?:lift|end|revoke|remove|scrap)(?: (?:the|this|that|its))?)(?! of\b)\b/i,
    ),
    sample: 'Send in the commissioner',
  },
  {
    name: 'fear',
    words: new RegExp(
      [
        `\\b(?:hop(?:es|ed|ing)|fears?|feared|worr(?:y|ied|ies)|risks?|threat\\w*|prospect|speculation)\\b${UP_TO_IT}`,
        `\\b(?:rumou?rs?|could|might|(?-i:may)|should)\\b${UP_TO_IT}`,
        `\\b(?:(?<!\\b(?:ministers?|government|DfE|Education|secretary) (?:has |have )?(?:said|announced|confirmed|decided|ruled|agreed)\\b[^.;:,]{0,60})would)\\b${UP_TO_IT}`,
        `\\b(?:if|whether|unless|expect\\w*|ready to|prepared to|consider(?:s|ed|ing)?|weigh(?:s|ing)?)\\b${UP_TO_IT}`,
        `\\b(?:avoid\\w*|stave off|fend(?:s|ed)? off|escape[sd]?|spared)\\b${UP_TO_IT}`,
      ].join('|'),
      'i',
    ),
    sample: 'Staff fear that it could be taken over',
  },
  { name: 'condition', words: /^\W*(?:if|unless)\b/i, sample: 'If nothing changes, the government will step in' },
  {
    name: 'denial',
    words: new RegExp(
      [
        `\\b(?:no (?:need|plans?|reason|case) (?:for|to)|rul(?:es?|ed|ing) out|den(?:y|ies|ied|ying))\\b${UP_TO_IT}`,
        `\\b(?:refus\\w+|dismiss\\w*|reject\\w*|oppos(?:es?|ed|ing)|resist\\w*)\\b${UP_TO_IT}`,
        `\\b(?:(?:does|do|did|has|have|is|was|will) not|n't)\\b${UP_TO_IT}`,
      ].join('|'),
      'i',
    ),
    sample: 'There are no plans to appoint',
  },
  {
    name: 'standing',
    words:
      /\b(?:is|are|was|were|been|remains?) (?:(?!placed|put|now)\w+ )?(?:under|subject to) (?:\w+ ){0,4}(?:direction|notice|intervention)\W*$/i,
    sample: 'was under a statutory direction',
  },
  {
    name: 'origin',
    words: new RegExp(
      `\\b(?:was|were) (?:\\w+ )?(?:set up|created|formed|established|founded|launched|born)\\b${UP_TO_IT}`,
      'i',
    ),
    sample: 'The company was set up on the orders of ministers',
  },
];

/** Read on the words behind it: `Will the government step in?`, but not `Commissioner appointed: what happens next?` */
export const ASKED_WHETHER = /^[^:–—?]*\?/;

/** Read on the words behind it: `Direction lifted, petition calls`. */
export const SOMEBODY_ASKS =
  /^[^:?]*,? ["']?(?:petition|unions?|unison|MPs?|councillors?|campaigners?|parents|residents|opposition|Labour|Tories|Conservatives|Lib Dems|Greens|Reform|charity|charities|motion) (?:\w+ )?(?:calls?|called|demands?|demanded|says?|urges?|urged|asks?|asked|pleads?|wants?|insists?|hopes?)\b/i;
