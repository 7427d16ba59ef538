import { councilMentions } from '../domain/council-names.ts';
import type { NewsItem, Verdict } from './verdict.ts';

/** How the Department for Education titles its decisions about a council's children's services; each with a sample. */
export const DECISION_TITLES: readonly { words: RegExp; sample: string }[] = [
  {
    words: /^(?:decision:\s*)?(?:revised |statutory |new )*directions? (?:issued )?to\b/i,
    sample: 'Revised direction issued to Halton Borough Council: February 2025',
  },
  {
    words: /^(?:decision:\s*)?(?:revised )?improvement notices? (?:issued )?to\b/i,
    sample: 'Improvement notice issued to Medway Council',
  },
  {
    words:
      /^(?:decision:\s*)?(?:directions?|improvement notices?) (?:\w+ )?(?:closed|revoked|lifted|withdrawn|ended)\b/i,
    sample: 'Direction revoked: Swindon Borough Council',
  },
];

/** Decisions about something else, although they are titled alike. */
const OTHER_MATTERS =
  /\b(?:SEND|special educational needs|academy|academies|school|trust board|college|best value|adult social care|further education)\b/i;
const CHILDRENS_SERVICES = /\bchildren(?:['’]?s)? (?:social care|services)\b/i;

/**
 * A decision of the Department's, by its title alone: GOV.UK's search may give no more. Undefined for anything else,
 * and for one that says it is about schools or SEND and not about children's services.
 */
export const classifyDecision = ({ id, title, text }: NewsItem): Verdict | undefined => {
  const rule = DECISION_TITLES.find(({ words }) => words.test(title));
  const [council, ...others] = councilMentions(title);
  const isOther = OTHER_MATTERS.test(`${title} ${text}`) && !CHILDRENS_SERVICES.test(`${title} ${text}`);
  if (rule === undefined || council === undefined || others.length > 0 || isOther) return undefined;
  return {
    id,
    authority: council.authority.slug,
    service: 'childrens-services',
    event: 'statutory-direction',
    alsoEvents: [],
    newRatings: {},
    pastRatings: [],
    findings: [],
    action: 'intervention',
    because: `statutory-direction (title of a decision: “${title}”); ${council.authority.slug} (“${council.words}”)`,
  };
};
