import type { Direction, Message, Severity } from '../domain/alert.ts';
import { aspectLabel } from '../domain/aspect.ts';
import { severityOf } from '../domain/compare.ts';
import type { CoverageItem } from '../domain/coverage.ts';
import { type IsoDate, longDate } from '../domain/dates.ts';
import { gradeInWords } from '../domain/grade.ts';
import { londonDate } from '../domain/london-time.ts';
import { awardedJudgements } from '../domain/publication.ts';
import type { Standing } from '../domain/standing.ts';
import { councilName, councilSlug, councilWithUrn } from './document-lines.ts';
import { emailText, subjectLine } from './email.ts';
import { stepOf } from './government-steps.ts';
import { fittingSms } from './sms.ts';
import { standingLines } from './standing-lines.ts';

/** The first item that told of an event, and how the council stood. */
export type NewsOccasion = {
  item: CoverageItem;
  standing: Standing;
  today: IsoDate;
  /** What the same page told before it changed. */
  before?: CoverageItem | undefined;
};

const dayOf = ({ published }: CoverageItem, today: IsoDate): IsoDate =>
  published === null ? today : londonDate(published);

const claimLines = ({ claims }: CoverageItem): readonly string[] =>
  awardedJudgements({ framework: null, judgements: claims.newRatings }).map(
    ({ aspect, grade }) => `${aspectLabel(aspect)}: ${gradeInWords(grade)}`,
  );

const sourceLines = ({ outlet, title, url }: CoverageItem, day: IsoDate): readonly string[] => [
  `${outlet}, ${longDate(day)}: “${title}”`,
  url,
];

const changeLines = ({ item: { change }, before }: NewsOccasion): readonly string[] => {
  if (change != null && change.note !== null)
    return [`The page was published before. What it says has changed: “${change.note}”`];
  return before === undefined ? [] : [`The page was changed. It told before: “${before.title}”`];
};

const HEADLINES = {
  'full-inspection': 'press reports a new Ofsted rating',
  'focused-visit': 'press reports the outcome of an Ofsted visit',
  'monitoring-visit': 'press reports the outcome of an Ofsted monitoring visit',
  jtai: 'press reports the outcome of a joint inspection',
  'send-inspection': 'press reports the outcome of an area SEND inspection',
} as const;

const isHeadline = (event: string): event is keyof typeof HEADLINES => Object.hasOwn(HEADLINES, event);

const message = (
  { item, today }: NewsOccasion,
  kind: 'reported' | 'intervention',
  severity: Severity,
  direction: Direction,
  said: { headline: string; email: string },
): Message => {
  const council = councilName(item.urn);
  const subject = `${council} children's services: ${said.headline}`;
  const day = longDate(dayOf(item, today));
  return {
    alertId: `${item.urn}-${kind}-${item.id}`,
    topic: 'alerts',
    kind,
    authority: councilSlug(item.urn),
    severity,
    direction,
    confirms: null,
    subject: subjectLine(`${subject} (${item.outlet})`, subject, `${council}: ${said.headline}`),
    email: said.email,
    sms: fittingSms(
      [`${subject} (${item.outlet}, ${day})`, `${subject} (${day})`, `${council}: ${said.headline}`],
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

/** A visit awards no grade; that of an inspection is told only where the item leaves no doubt. */
const noGradeLine = ({ event }: CoverageItem): string =>
  event === 'full-inspection'
    ? 'The outlet’s words leave the grades uncertain, so none is given here: its headline is below.'
    : 'No grade is reported; visits of this kind award none.';

/**
 * `reported`: an outlet tells of an outcome that is not on Ofsted's site yet. It is the outlet's claim: nothing in the
 * record changes until Ofsted's own document is there.
 */
export const reportedMessage = (occasion: NewsOccasion): Message => {
  const { item, standing, today } = occasion;
  const overall = item.claims.newRatings['overall-effectiveness'];
  const told = isHeadline(item.event) ? HEADLINES[item.event] : 'press reports a new outcome';
  const claims = claimLines(item);
  const uncertain = claims.length === 0 && item.event === 'full-inspection';
  const outcome = uncertain ? 'press reports a new Ofsted outcome, grade not certain' : told;
  const headline = overall === undefined ? outcome : `${told}: ${overall.replaceAll('-', ' ')} overall`;
  const email = emailText(
    [
      {
        heading: null,
        lines: [
          `REPORTED, NOT CONFIRMED: the press tells of an outcome for ${councilWithUrn(item.urn)} that is not on Ofsted’s site yet.`,
          claims.length === 0
            ? noGradeLine(item)
            : 'The grades below are the outlet’s claim. The record changes only with Ofsted’s own document.',
        ],
      },
      { heading: 'What the outlet says', lines: [...claims, ...changeLines(occasion)] },
      { heading: 'On record until then', lines: standingLines(standing) },
      {
        heading: 'What happens next',
        lines: [
          'Ofsted’s document is told in a message of its own as soon as it is listed: it confirms this one, or corrects it.',
        ],
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
  const { says, severity, direction } = stepOf(item);
  const email = emailText(
    [
      {
        heading: null,
        lines: [
          `RATING NOT AFFECTED: ${says}, told by ${item.outlet}. Ofsted’s grades of ${councilWithUrn(item.urn)} stay as they are.`,
        ],
      },
      { heading: 'What changed', lines: changeLines(occasion) },
      { heading: 'The standing now', lines: standingLines(standing) },
      { heading: 'Source', lines: sourceLines(item, dayOf(item, today)) },
    ],
    item.url,
  );
  return message(occasion, 'intervention', severity, direction, { headline: says, email });
};
