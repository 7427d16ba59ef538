import { addMinutes, type Instant } from '../../../shared/domain/dates.ts';
import type { Outcome } from '../run-script.ts';
import type { ScriptedDocument } from '../script.ts';
import type { RawItem } from './raw-items.ts';

/** So long a source may be asked only whether it has changed: what says `unchanged` for ever is found out by then. */
const TWENTY_HOURS = 20 * 60;

const isWithin = (one: { from: Instant; to: Instant }, from: Instant, to: Instant): boolean =>
  one.from <= to && from < one.to;

/** Whether something stood between the document and whoever looked: then nobody can say by when it has to be found. */
const isObscured = ({ urn, appears, goes }: ScriptedDocument, { script }: Outcome, until: Instant): boolean =>
  (goes !== null && goes <= until) ||
  script.outages.some((one) => one.source === 'page' && isWithin(one, appears, until)) ||
  script.lies.some((one) => one.urn === urn && one.as !== 'old-list' && isWithin(one, appears, until));

/** Whether the list says of the council that something newer is there, all the while. */
const isListed = ({ urn, appears, published }: ScriptedDocument, { script }: Outcome, until: Instant): boolean =>
  script.withListing &&
  !(script.withValidators && script.stuck.includes('listing')) &&
  !script.outages.some((one) => one.source === 'listing' && isWithin(one, appears, until)) &&
  !script.lies.some((one) => one.urn === urn && one.as === 'old-list' && isWithin(one, appears, until)) &&
  script.documents.every((one) => one.urn !== urn || one.appears > appears || one.published < published);

/**
 * The look at which a document has to be found: the first, where its page tells the truth. Where that says `unchanged` for
 * ever, the first after twenty hours; the second, where the list says that the council has something newer.
 */
const dueAt = (document: ScriptedDocument, outcome: Outcome): Instant | undefined => {
  const { script, lookedAt } = outcome;
  const [first, second] = lookedAt.filter((at) => at >= document.appears);
  if (!script.withValidators || !script.stuck.includes('page')) return first;
  const after = lookedAt.find((at) => at >= addMinutes(document.appears, TWENTY_HOURS));
  const isPointedAt = second !== undefined && isListed(document, outcome, second);
  return isPointedAt && (after === undefined || second < after) ? second : after;
};

const documentsFoundLate = (outcome: Outcome, items: readonly RawItem[]): readonly string[] =>
  outcome.script.documents.flatMap((document) => {
    const { urn, fileId, appears } = document;
    const loadedAt = outcome.loadedAt[urn];
    const due = dueAt(document, outcome);
    // a page that shows it before the first look shows it as any other
    if (loadedAt === undefined || appears <= loadedAt || due === undefined || isObscured(document, outcome, due))
      return [];
    const found = items.find((item) => item.document?.fileId === fileId)?.document;
    return found !== undefined && found.foundAt <= due
      ? []
      : [`document ${fileId} of ${urn} came at ${appears} and was not found by ${due}: ${found?.foundAt ?? 'never'}`];
  });

/** A feed that said `unchanged` while it held a story: the operator is told by the first look after twenty hours. */
const feedsFoundOut = ({ script, lied, newsLookedAt }: Outcome, items: readonly RawItem[]): readonly string[] => {
  const told = items.flatMap(({ alert }) =>
    alert?.message.kind === 'source-suspect' && String(alert.message['email']).includes('nothing had changed while')
      ? [alert.raisedAt]
      : [],
  );
  return lied.flatMap(({ url, at }) => {
    const due = newsLookedAt.find((look) => look >= addMinutes(at, TWENTY_HOURS));
    const isNoted = newsLookedAt.includes(at) && !/ofsted/.test(url);
    const isDisturbed = script.outages.some(
      (one) => one.source === 'feed' && due !== undefined && isWithin(one, at, due),
    );
    return !isNoted || isDisturbed || due === undefined || told.some((moment) => moment <= due)
      ? []
      : [`${url} hid a story at ${at}, and nobody knew by ${due}`];
  });
};

/** What sources hide behind `unchanged` is found out within a day, and sooner where another source gives them away. */
export const foundInTime = (outcome: Outcome, items: readonly RawItem[]): readonly string[] => [
  ...documentsFoundLate(outcome, items),
  ...feedsFoundOut(outcome, items),
];
