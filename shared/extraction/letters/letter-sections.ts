import type { LetterLine } from './letter-lines.ts';

/** What a part of a letter holds, whatever its heading is called in that year. */
export type SectionName =
  | 'opening'
  | 'areas-covered'
  | 'headline'
  | 'outcome'
  | 'improve'
  | 'priority'
  | 'strengths'
  | 'findings'
  | 'case-study'
  | 'next-steps'
  | 'closing';

export type Section = { name: SectionName; heading: LetterLine | null; lines: readonly LetterLine[] };

type Heading = { section: SectionName; wording: RegExp; sample: string };

/** Every heading is matched as a whole line, its footnote mark and closing `?` or `:` taken off. */
const HEADINGS: readonly Heading[] = [
  {
    section: 'improve',
    wording: /^What needs to improve(?: in this area of (?:social work )?practice)?$/i,
    sample: 'What needs to improve in this area of social work practice?1',
  },
  { section: 'improve', wording: /^Areas? (?:for|of) (?:further )?improvement$/i, sample: 'Areas for Improvement' },
  { section: 'improve', wording: /^Areas? for development$/i, sample: 'Areas for development' },
  { section: 'priority', wording: /^Areas? for priority actions?$/i, sample: 'Area for priority action' },
  { section: 'priority', wording: /^Priority actions?$/i, sample: 'Priority actions' },
  {
    section: 'priority',
    wording: /^Responsible body Areas? for priority actions?$/i,
    sample: 'Responsible body Areas for priority action',
  },
  {
    section: 'headline',
    wording: /^(?:Overview|Headline findings|Summary(?: of findings)?)$/i,
    sample: 'Headline findings',
  },
  { section: 'headline', wording: /^Overall findings$/i, sample: 'Overall findings' },
  { section: 'areas-covered', wording: /^Areas covered by (?:the|this) visit$/i, sample: 'Areas covered by the visit' },
  {
    section: 'findings',
    wording: /^(?:Main |Detailed )?findings(?: and evaluation of progress)?$/i,
    sample: 'Main findings',
  },
  {
    section: 'findings',
    wording: /^(?:Findings and )?Evaluation of progress$/i,
    sample: 'Findings and evaluation of progress',
  },
  {
    section: 'findings',
    wording: /^What is the area partnership doing that is effective$/i,
    sample: 'What is the area partnership doing that is effective?',
  },
  {
    section: 'findings',
    wording: /^What does the area partnership need to do better$/i,
    sample: 'What does the area partnership need to do better?',
  },
  { section: 'strengths', wording: /^(?:Key |Areas? of )?Strengths?$/i, sample: 'Key strengths' },
  { section: 'case-study', wording: /^(?:Case|Practice) study\b.*$/i, sample: 'Practice study: effective practice' },
  {
    section: 'case-study',
    wording: /^Places and spaces: .*$/i,
    sample: 'Places and spaces: highly effective practice',
  },
  { section: 'outcome', wording: /^Inspection outcome$/i, sample: 'Inspection outcome' },
  {
    section: 'opening',
    wording: /^Information about the local area partnership$/i,
    sample: 'Information about the local area partnership',
  },
  {
    section: 'opening',
    wording: /^What is it like to be a child or young person .*$/i,
    sample: 'What is it like to be a child or young person with SEND in this area?',
  },
  { section: 'next-steps', wording: /^Next steps$/i, sample: 'Next steps' },
  { section: 'closing', wording: /^Yours (?:sincerely|faithfully)$/i, sample: 'Yours sincerely,' },
  { section: 'closing', wording: /^Local area partnership details$/i, sample: 'Local area partnership details' },
];

/** Some headings begin with a capital on a line of their own; `next steps.` at the end of a paragraph does not. */
const MAY_BE_HEADING = /^\p{Lu}.*[\p{L})?:0-9,]$/u;
const FOOTNOTE_MARK = /(?<=[\p{L}?:])\s?\d{1,2}$/u;

/** A heading keeps more distance from the line above than lines of one paragraph do. */
const APART = 1.12;

const headingWords = (text: string): string =>
  text
    .replace(FOOTNOTE_MARK, '')
    .replace(/[?:,]\s*$/, '')
    .trim();

/** The part of the letter that this line opens, if it is a heading. */
export const headingOf = (line: LetterLine): SectionName | undefined => {
  if (!MAY_BE_HEADING.test(line.text) || (line.gap <= APART && !line.large)) return undefined;
  const words = headingWords(line.text);
  return HEADINGS.find(({ wording }) => wording.test(words))?.section;
};

/** The letter cut at its headings; what stands before the first one is the opening. */
export const letterSections = (lines: readonly LetterLine[]): readonly Section[] => {
  const sections: { name: SectionName; heading: LetterLine | null; lines: LetterLine[] }[] = [
    { name: 'opening', heading: null, lines: [] },
  ];
  for (const line of lines) {
    const name = headingOf(line);
    const current = sections.at(-1);
    // A ruled table prints its heading once more as its first row.
    const repeated =
      name !== undefined && current?.name === name && current.lines.length === 0 && current.heading !== null;
    if (name !== undefined && !repeated) sections.push({ name, heading: line, lines: [] });
    else if (!repeated) current?.lines.push(line);
  }
  return sections;
};
