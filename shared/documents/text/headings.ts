/** What a part of a document holds, whatever its heading is called in that year. */
export type SectionName =
  | 'opening'
  | 'areas-covered'
  | 'outcome'
  | 'headline'
  | 'improve'
  | 'priority'
  | 'strengths'
  | 'findings'
  | 'case-study'
  | 'next-steps'
  | 'closing';

export type HeadingRule = { section: SectionName; wording: RegExp; sample: string };

const rule = (section: SectionName, wording: RegExp, sample: string): HeadingRule => ({ section, wording, sample });

/** Every heading is matched as a whole line, its footnote mark and closing `?`, `:` or `,` taken off. */
export const HEADING_RULES: readonly HeadingRule[] = [
  rule(
    'improve',
    /^What needs to improve(?: in this area of (?:social work )?practice)?$/i,
    'What needs to improve in this area of social work practice?1',
  ),
  rule('improve', /^Areas? (?:for|of) (?:further )?improvement$/i, 'Areas for Improvement:'),
  rule('improve', /^Areas? for (?:further )?development$/i, 'Areas for development'),
  rule(
    'priority',
    /^(?:Responsible (?:body|bodies) )?Areas? for priority actions?$/i,
    'Responsible body Areas for priority action',
  ),
  rule('priority', /^Priority actions?$/i, 'Priority actions'),
  rule('headline', /^(?:Overview|Headline findings|Overall findings|Summary(?: of findings)?)$/i, 'Headline findings'),
  rule('areas-covered', /^Areas covered by (?:the|this) visit$/i, 'Areas covered by the visit'),
  rule('findings', /^(?:Main |Detailed )?findings(?: and evaluation of progress)?$/i, 'Main findings'),
  rule('findings', /^(?:Findings and )?Evaluation of progress$/i, 'Findings and evaluation of progress'),
  rule(
    'findings',
    /^What (?:is the (?:local )?area partnership doing that is effective|does the (?:local )?area partnership need to do better)$/i,
    'What is the area partnership doing that is effective?',
  ),
  rule('strengths', /^(?:(?:Key|Multi-agency|Areas? of) )?Strengths?$/i, 'Key strengths'),
  rule('case-study', /^(?:Case|Practice) study\b.*$/i, 'Practice study: effective practice'),
  rule('case-study', /^Places and spaces: .*$/i, 'Places and spaces: highly effective practice'),
  rule('outcome', /^Inspection outcome$/i, 'Inspection outcome'),
  rule(
    'opening',
    /^Information about the (?:local )?area partnership$/i,
    'Information about the local area partnership',
  ),
  rule(
    'headline',
    /^What is it like to be a child or young person .*$/i,
    'What is it like to be a child or young person with SEND in this area?',
  ),
  rule('next-steps', /^Next steps$/i, 'Next steps'),
  rule('closing', /^Yours? (?:sincerely|faithfully)$/i, 'Yours sincerely,'),
  rule(
    'closing',
    /^(?:Local area partnership details|Information about this inspection)$/i,
    'Local area partnership details',
  ),
];

/** A heading begins with a capital and ends without a full stop; `next steps.` at the end of a paragraph does not. */
const MAY_BE_HEADING = /^\p{Lu}.*[\p{L})?:0-9,]$/u;
const FOOTNOTE_MARK = /(?<=[\p{L}?:])\s?\d{1,2}$/u;

const headingWords = (text: string): string =>
  text
    .replace(FOOTNOTE_MARK, '')
    .replace(/[?:,]\s*$/, '')
    .trim();

/** The part that these words of a whole line head, wherever they stand. */
export const headingIn = (text: string): SectionName | undefined => {
  if (!MAY_BE_HEADING.test(text)) return undefined;
  const words = headingWords(text);
  return HEADING_RULES.find(({ wording }) => wording.test(words))?.section;
};
