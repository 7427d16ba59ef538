import type { Direction, Severity } from '../domain/alert.ts';
import type { CoverageItem } from '../domain/coverage.ts';
import { plainText } from './fit-email.ts';

/** A step of the government: what it did, in what form, how grave it is and which way it points. */
type Step = { says: string; form: Form; severity: Severity; direction: Direction };

/**
 * What each form is, for somebody who hears of it for the first time: section 497A of the Education Act 1996, and the
 * Department for Education's guidance on intervention in children's services.
 */
export const WHAT_IT_IS = {
  direction:
    'A direction is a legal order of the Education Secretary, made where children’s services fail: the council has to do what it says. It may bring in advisers or another council, or take the services away.',
  notice:
    'An improvement notice is a letter of the Department for Education that says what a council has to improve and by when. It is not a legal order, but a direction can follow if the council does not meet it.',
  commissioner:
    'A commissioner is a person whom the Education Secretary sends to a council whose children’s services fail: to see whether it can put them right, to oversee that it does, or to advise that somebody else should run them.',
  removal:
    'The Education Secretary can order that a council no longer runs its children’s services: another body does, as a rule a children’s trust. The council still answers for them in law.',
  intervention:
    'Intervention is what the Department for Education does where Ofsted found children’s services to fail: advisers, improvement notices, directions, commissioners.',
  plan: 'An improvement plan says what the council, or the area, will do about what Ofsted found, and by when.',
} as const;
type Form = keyof typeof WHAT_IT_IS;

type StepRow = Step & { words: RegExp; sample: string };

const DIRECTION = String.raw`\bdirections?\b`;
const NOTICE = String.raw`\bnotices?\b`;
const COMMISSIONER = String.raw`\bcommissioners?\b`;
// a bare `end` is no end: `end date March 2026`
const ENDS = String.raw`\b(?:lift(?:s|ed|ing)|revok(?:es|ed)|revocation|ends|ended|ending|brought to an end|comes to an end|withdr(?:aws?|ew|awn|awal)|terminat(?:es|ed)|released|freed|closed|no longer (?:subject|under))\b`;
const EXTENDED = String.raw`\b(?:extend(?:s|ed)|extension)\b`;
const REVISED = String.raw`\b(?:revis(?:es|ed)|amend(?:s|ed)|varie[sd])\b`;
const ISSUED = String.raw`\b(?:issues?d?|given|serve[sd]?|made|imposes?d?)\b`;
const APPOINTED = String.raw`\b(?:appoint(?:s|ed)|names|named|sends|sent)\b`;
const REPORT = String.raw`\b(?:reports?|reviews?|findings|recommendations|letter|terms of reference)\b`;

/** Both in one clause, in either order. */
const told = (what: string, happens: string): RegExp =>
  new RegExp(`${what}[^;,.]{0,60}${happens}|${happens}[^;,.]{0,60}${what}`, 'i');

/** Out of the council's hands: not `removed from intervention`, where the council has its freedom back. */
const REMOVED =
  /\bservices\b[^;.]{0,60}\b(?:removed|taken|stripped|transferred)\b[^;.]{0,20}\b(?:from|out of|to an?)\b(?! (?:\w+ ){0,2}(?:intervention|measures|monitoring|supervision|direction|notice)\b)|\btrust\b[^;.]{0,40}\b(?:ordered|to (?:run|take over|deliver))\b/i;

/** The first row whose words fit counts. 5 critical to 1 routine, as people of the field rank them. */
export const STEPS: readonly StepRow[] = [
  {
    words: REMOVED,
    says: 'children’s services to leave council control',
    form: 'removal',
    severity: 5,
    direction: 'worse',
    sample: 'Direction to X Council: children’s services to be removed from council control',
  },
  {
    words: told(DIRECTION, EXTENDED),
    says: 'government extends its direction',
    form: 'direction',
    severity: 3,
    direction: 'none',
    sample: 'X Council: statutory direction extended, end date March 2026',
  },
  {
    words: told(COMMISSIONER, EXTENDED),
    says: 'government’s commissioner stays for longer',
    form: 'commissioner',
    severity: 3,
    direction: 'none',
    sample: 'Appointment of commissioner in X extended',
  },
  {
    words: told(NOTICE, `(?:${EXTENDED}|${REVISED})`),
    says: 'government changes its improvement notice',
    form: 'notice',
    severity: 3,
    direction: 'none',
    sample: 'Revised improvement notice issued to X Council',
  },
  {
    words: told(DIRECTION, REVISED),
    says: 'government changes its direction',
    form: 'direction',
    severity: 3,
    direction: 'none',
    sample: 'Revised direction issued to X: February 2025',
  },
  {
    words: told(DIRECTION, ENDS),
    says: 'government lifts its direction',
    form: 'direction',
    severity: 4,
    direction: 'better',
    sample: 'Direction to X Council revoked',
  },
  {
    words: told(NOTICE, ENDS),
    says: 'government lifts its improvement notice',
    form: 'notice',
    severity: 3,
    direction: 'better',
    sample: 'Improvement notice lifted: X Council',
  },
  {
    // a direction may stand when the commissioner goes
    words: told(COMMISSIONER, ENDS),
    says: 'government’s commissioner leaves',
    form: 'commissioner',
    severity: 3,
    direction: 'none',
    sample: 'X Council: appointment of children’s services commissioner ends',
  },
  {
    words: told(String.raw`\bintervention\b`, String.raw`(?:${ENDS}|\bremoved from\b)`),
    says: 'government intervention ends',
    form: 'intervention',
    severity: 4,
    direction: 'better',
    sample: 'X Council released from intervention',
  },
  {
    words: told(COMMISSIONER, REPORT),
    says: 'government’s commissioner reports',
    form: 'commissioner',
    severity: 3,
    direction: 'none',
    sample: 'X Council children’s services: commissioner’s final report published',
  },
  {
    words: told(COMMISSIONER, APPOINTED),
    says: 'government appoints a commissioner',
    form: 'commissioner',
    severity: 5,
    direction: 'worse',
    sample: 'Commissioner appointed to X',
  },
  {
    words: new RegExp(COMMISSIONER, 'i'),
    says: 'government commissioner',
    form: 'commissioner',
    severity: 5,
    direction: 'worse',
    sample: 'Commissioner for children’s services in X',
  },
  {
    words: told(String.raw`\bimprovement notices?\b`, ISSUED),
    says: 'government issues an improvement notice',
    form: 'notice',
    severity: 4,
    direction: 'worse',
    sample: 'Improvement notice issued to X after commissioner’s report',
  },
  {
    words: /\bimprovement notice/i,
    says: 'government improvement notice',
    form: 'notice',
    severity: 4,
    direction: 'worse',
    sample: 'Improvement notice: X Council',
  },
  {
    words: told(DIRECTION, ISSUED),
    says: 'government issues a direction',
    form: 'direction',
    severity: 5,
    direction: 'worse',
    sample: 'Direction issued to X: March 2024',
  },
  {
    words: new RegExp(DIRECTION, 'i'),
    says: 'government direction',
    form: 'direction',
    severity: 5,
    direction: 'worse',
    sample: 'Statutory direction: X Council',
  },
];
const A_PLAN: Step = { says: 'improvement plan', form: 'plan', severity: 1, direction: 'none' };
const A_STEP: Step = { says: 'news of government intervention', form: 'intervention', severity: 4, direction: 'none' };

/** What went before the step, and is not the step: `issued after the commissioner's report`. */
const BACKGROUND = /\b(?:after|following|in response to)\b[^,;:]*/gi;
/** `could be lifted`, `not to be removed`, `whether it ends`: nothing of the kind has been done. May is a month. */
const NOT_DONE = /\b(?:not|could|(?-i:may)|might|should|whether|unless|until|if|calls? (?:for|to)|consider\w*)\b/i;

const stepIn = (text: string): Step | undefined => {
  const said = plainText(text).replace(BACKGROUND, '');
  return NOT_DONE.test(said) ? A_STEP : STEPS.find(({ words }) => words.test(said));
};

/** What a page of the government's is about, by the words of its title. */
const PAGE_ABOUT = /\b(?:direction|improvement notice|notice|commissioner)s?\b/i;
const formOf = (about: string): Form => {
  if (/direction/i.test(about)) return 'direction';
  if (/notice/i.test(about)) return 'notice';
  return /commissioner/i.test(about) ? 'commissioner' : 'intervention';
};
/** Words for what became of a step; the note need not name the step, since the page is about it. */
const BECAME = new RegExp(`${ENDS}|${EXTENDED}|${REVISED}|\\bremoved\\b`, 'i');

/** What a page that was published before says of its change; never more than its note says. */
const stepOfChange = (title: string, note: string): Step => {
  const [about = 'page'] = PAGE_ABOUT.exec(title) ?? [];
  const named = stepIn(note);
  if (named !== undefined) return named;
  const told = BECAME.test(note) ? stepIn(`${about}: ${note.replace(/[;,.]/g, ' ').slice(0, 60)}`) : undefined;
  return (
    told ?? {
      says: `government changed what it says of its ${about.toLowerCase()}`,
      form: formOf(about),
      severity: 3,
      direction: 'none',
    }
  );
};

/** Whether words are about an end, a revision or an extension of a step. */
export const tellsWhatBecameOfIt = (words: string): boolean => BECAME.test(words) && stepIn(words) !== undefined;

type Told = Pick<CoverageItem, 'event' | 'title' | 'because' | 'change'>;

/** Whether two items report the same step: a title that only leaves out `issued` says nothing new. */
export const isSameStep = (a: Told, b: Told): boolean => {
  const kernel = (item: Told): string => stepOf(item).says.replace(/ (?:issues|appoints) an? /, ' ');
  return kernel(a) === kernel(b);
};

/** The step that an item reports, by its title, else by the words that decided; never more than these say. */
export const stepOf = ({ event, title, because, change }: Told): Step => {
  if (event === 'improvement-plan') return A_PLAN;
  if (change != null && change.note !== null) return stepOfChange(title, change.note);
  // `because` begins with the name of the event, which is no word of the item
  return stepIn(title) ?? stepIn(because.replaceAll(event, '')) ?? A_STEP;
};
