import type { Direction, Message, Severity } from '../domain/alert.ts';
import { type Aspect, aspectLabel } from '../domain/aspect.ts';
import { severityOf } from '../domain/compare.ts';
import type { Claims, CoverageItem, ReportedEvent } from '../domain/coverage.ts';
import { type IsoDate, longDate } from '../domain/dates.ts';
import { type Grade, gradeInWords } from '../domain/grade.ts';
import { londonDate } from '../domain/london-time.ts';
import { awardedJudgements } from '../domain/publication.ts';
import type { Standing } from '../domain/standing.ts';
import { councilInSubject, councilSlug, councilWithUrn } from './document-lines.ts';
import { emailText, subjectLine } from './fit-email.ts';
import { fittingSms } from './fit-sms.ts';
import { stepOf, WHAT_IT_IS } from './government-steps.ts';
import { shortName, standingLines } from './judgement-lines.ts';

/** The first item that reported an event, and the council's standing. */
export type NewsOccasion = {
  item: CoverageItem;
  standing: Standing;
  today: IsoDate;
  /** What the same page said before it changed. */
  before?: CoverageItem | undefined;
  /** The same event as another outlet reported it before, with other grades. */
  against?: ReportedEvent | undefined;
};

const dayOf = ({ published }: CoverageItem, today: IsoDate): IsoDate =>
  published === null ? today : londonDate(published);

const claimLines = ({ newRatings }: Pick<Claims, 'newRatings'>): readonly string[] =>
  awardedJudgements({ framework: null, judgements: newRatings }).map(
    ({ aspect, grade }) => `${aspectLabel(aspect)}: ${gradeInWords(grade)}`,
  );

const sourceLines = ({ outlet, title, url }: CoverageItem, day: IsoDate): readonly string[] => [
  `${outlet}, ${longDate(day)}: “${title}”`,
  url,
];

const changeLines = ({ item: { change }, before }: NewsOccasion): readonly string[] => {
  if (change != null && change.note !== null)
    return [`The page was published before. What it says has changed: “${change.note}”`];
  return before === undefined ? [] : [`The page was changed. Before, it said: “${before.title}”`];
};

const VISITS: Partial<Record<string, string>> = {
  'focused-visit': 'an Ofsted visit',
  'monitoring-visit': 'an Ofsted monitoring visit',
  jtai: 'a joint inspection',
  'send-inspection': 'a SEND inspection',
};

const inWords = (grade: Grade): string => gradeInWords(grade).replace(' to be good', '');

type Claim = { aspect: Aspect; grade: Grade };

/** The overall grade first, then what is said to be inadequate. */
const claimsOf = ({ claims }: CoverageItem): readonly Claim[] =>
  awardedJudgements({ framework: null, judgements: claims.newRatings }).toSorted(
    (a, b) =>
      Number(b.aspect === 'overall-effectiveness') - Number(a.aspect === 'overall-effectiveness') ||
      Number(b.grade === 'inadequate') - Number(a.grade === 'inadequate'),
  );

const claimInWords = ({ aspect, grade }: Claim): string =>
  `${aspect === 'overall-effectiveness' ? '' : `${shortName(aspect)} `}${inWords(grade).toUpperCase()}`;

/** What the press says, as a subject and a first line put it: that it is not confirmed stands beside it. */
const headlineOf = (item: CoverageItem): string => {
  const [first, ...others] = claimsOf(item);
  const visit = VISITS[item.event];
  if (first !== undefined)
    return `press says ${claimInWords(first)}, not confirmed${others.length === 0 ? '' : ` (+${others.length} more)`}`;
  return visit === undefined
    ? 'press reports a new Ofsted outcome, grade not certain'
    : `press reports ${visit.replace(/^an? /, '')}, no grade, not confirmed`;
};

const message = (
  { item, today }: NewsOccasion,
  kind: 'reported' | 'intervention',
  severity: Severity,
  direction: Direction,
  said: { headline: string; email: string },
): Message => {
  const subject = `${councilInSubject(item.urn)}: ${said.headline}`;
  const day = longDate(dayOf(item, today));
  const services = /services/.test(said.headline) ? item.outlet : `children's services, ${item.outlet}`;
  return {
    alertId: `${item.urn}-${kind}-${item.id}`,
    topic: 'alerts',
    kind,
    authority: councilSlug(item.urn),
    severity,
    direction,
    confirms: null,
    subject: subjectLine(`${subject} (${services})`, `${subject} (${item.outlet})`, subject),
    email: said.email,
    sms: fittingSms(
      [`${subject} (${services}, ${day})`, `${subject} (${item.outlet}, ${day})`, `${subject} (${day})`],
      item.url,
    ),
    changes: [],
    sources: [item.url],
  };
};

/** As big as the news is if it is so; that it is not confirmed is said apart. A visit's outcome is routine. */
const severityOfClaims = ({ event, claims: { newRatings } }: CoverageItem, { judgements }: Standing): Severity => {
  const changes = awardedJudgements({ framework: null, judgements: newRatings }).map(({ aspect, grade: to }) => {
    const before = judgements.find((one) => one.aspect === aspect);
    return { aspect, from: before?.grade ?? null, to, since: before?.since ?? null };
  });
  const level = severityOf(changes);
  return level < 3 && (changes.length > 0 || event === 'full-inspection') ? 3 : level;
};

/** A visit awards no grade; that of an inspection is given only if the item leaves no doubt. */
const noGradeLine = ({ event }: CoverageItem): string =>
  event === 'full-inspection'
    ? 'The outlet’s words leave the grades uncertain, so none is given here: its headline is below.'
    : 'No grade is reported; visits of this kind award none.';

/** `KentOnline says Medway is GOOD overall.` */
const firstLineOf = (item: CoverageItem): string => {
  const [first] = claimsOf(item);
  const council = councilInSubject(item.urn);
  if (first === undefined) return `${item.outlet} reports ${VISITS[item.event] ?? 'a new Ofsted outcome'}: ${council}.`;
  return `${item.outlet} says ${council} is ${inWords(first.grade).toUpperCase()} ${
    first.aspect === 'overall-effectiveness' ? 'overall' : `in ${shortName(first.aspect)}`
  }.`;
};

/**
 * `reported`: an outlet reports an outcome that is not on Ofsted's site yet. It is the outlet's claim: nothing in the
 * record changes until Ofsted's own document is there.
 */
export const reportedMessage = (occasion: NewsOccasion): Message => {
  const { item, standing, today, against } = occasion;
  const claims = claimLines(item.claims);
  const headline = against === undefined ? headlineOf(item) : `outlets disagree, ${headlineOf(item)}`;
  const email = emailText(
    [
      {
        heading: null,
        lines: [
          `REPORTED, NOT CONFIRMED: ${firstLineOf(item)}`,
          `It is about the children’s services of ${councilWithUrn(item.urn)}. Ofsted’s own site does not show it yet.`,
          claims.length === 0
            ? noGradeLine(item)
            : 'The grades below are the outlet’s claim. The record changes only with Ofsted’s own document.',
        ],
      },
      { heading: 'What the outlet says', lines: [...claims, ...changeLines(occasion)] },
      ...(against === undefined
        ? []
        : [{ heading: 'What another outlet said before', lines: [...claimLines(against), 'The outlets disagree.'] }]),
      { heading: 'On record until then', lines: standingLines(standing) },
      {
        heading: 'What happens next',
        lines: ['When Ofsted lists its document, you get another message that confirms or corrects this one.'],
      },
      { heading: 'Source', lines: sourceLines(item, dayOf(item, today)) },
    ],
    item.url,
  );
  return message(occasion, 'reported', severityOfClaims(item, standing), 'none', { headline, email });
};

/** `intervention`: a direction, notice, commissioner or plan. It is no grade: the standing stays as it is. */
export const interventionMessage = (occasion: NewsOccasion): Message => {
  const { item, standing, today } = occasion;
  const { says, form, severity, direction } = stepOf(item);
  const email = emailText(
    [
      {
        heading: null,
        lines: [
          `${says.toUpperCase()}: children’s services of ${councilWithUrn(item.urn)}.`,
          `Reported by ${item.outlet}. It changes none of Ofsted’s grades, which stand below.`,
        ],
      },
      { heading: 'What this is', lines: [WHAT_IT_IS[form]] },
      { heading: 'What changed', lines: changeLines(occasion) },
      { heading: 'The standing now', lines: standingLines(standing) },
      { heading: 'Source', lines: sourceLines(item, dayOf(item, today)) },
    ],
    item.url,
  );
  return message(occasion, 'intervention', severity, direction, { headline: says, email });
};
