import { addMinutes } from '../../../shared/domain/dates.ts';
import { fileUrl } from '../../../shared/sources/ofsted/urls.ts';
import type { Accepted } from '../faulty-ports.ts';
import type { Outcome } from '../run-script.ts';
import type { ScriptedDocument } from '../script.ts';
import type { RawItem } from './raw-items.ts';
import { gradesAfter, mayBeToldAs } from './true-standing.ts';

type Message = Accepted['message'];

const SAYS_WHAT_IT_SAYS = ['rating-change', 'rating-unchanged', 'visit-findings', 'revised'];

const inOneLine = ({ kind, changes }: Message): string =>
  [kind, ...changes.map(({ aspect, from, to }) => `${aspect}:${from}>${to}`).toSorted()].join(' ');

/** A file that is mended in the end is read in the end. */
const isEverReadable = ({ spoilt }: ScriptedDocument): boolean => spoilt === null || spoilt.until !== null;

type Seen = { document: ScriptedDocument; found: RawItem['document']; told: readonly Message[] };

/** Everything that came to the page once the council's first page had been kept is news, or late. */
const wasWatched = ({ document }: Seen, { loadedAt }: Outcome): boolean =>
  document.appears > (loadedAt[document.urn] ?? '9999');

/** A document that left the page soon after it came may never have been seen. */
const mayBeMissed = ({ document: { goes }, found }: Seen): boolean => goes !== null && found === undefined;

/** What was published long before and turns up in the first two days may have been left out of the first page. */
const completesTheFirstPage = ({ document }: Seen, { script, loadedAt }: Outcome): boolean => {
  const loaded = loadedAt[document.urn] ?? script.start;
  return document.published < script.start.slice(0, 10) && document.appears < addMinutes(loaded, 48 * 60);
};

/** The same inspection again, in the same words, first seen at the same look: one message says it. */
const isTwin = ({ document, found }: Seen, { script }: Outcome, items: readonly RawItem[]): boolean => {
  const isSame = (other: ScriptedDocument): boolean =>
    (other.reissueOf === document.fileId || document.reissueOf === other.fileId) &&
    JSON.stringify(Object.entries(other.grades).toSorted()) ===
      JSON.stringify(Object.entries(document.grades).toSorted());
  return script.documents
    .filter(isSame)
    .some(({ fileId }) =>
      items.some((item) => item.document?.fileId === fileId && item.document.foundAt === found?.foundAt),
    );
};

const baselineFaults = ({ told, found }: Seen, outcome: Outcome, seen: Seen): readonly string[] => {
  if (wasWatched(seen, outcome) && !completesTheFirstPage(seen, outcome))
    return [`it is baseline though it came later, at ${seen.document.appears}`];
  const rightly = found?.arrival === 'baseline' && told.every(({ kind }) => kind === 'welcome');
  return rightly ? [] : [`it is baseline and was told as ${told.map(({ kind }) => kind).join(', ')}`];
};

const wordsFaults = ({ document, told }: Seen, { script }: Outcome): readonly string[] => {
  const says = told.filter(({ kind }) => SAYS_WHAT_IT_SAYS.includes(kind));
  const allowed = mayBeToldAs(document, script);
  return says
    .map(inOneLine)
    .filter((line) => allowed.size > 0 && !allowed.has(line) && document.kind !== 'other')
    .map(
      (line) =>
        `told as “${line}”, not as ${[...allowed]
          .slice(0, 4)
          .map((one) => `“${one}”`)
          .join(' or ')}`,
    );
};

/** A first issue that may have come to be read only after its re-issue has nothing to say any more. */
const isSuperseded = ({ fileId, spoilt }: ScriptedDocument, { script }: Outcome): boolean =>
  script.documents.some(({ reissueOf }) => reissueOf === fileId) &&
  (spoilt !== null ||
    script.outages.some(({ source }) => source === 'file') ||
    script.documents.some(({ ofMass }) => ofMass));

/** A mass of which the page showed one before the others: each part may be too few to be held. */
const cameInTwo = ({ urn, appears }: ScriptedDocument, { script }: Outcome): boolean =>
  script.lies.some(
    (one) => one.urn === urn && /^(?:cut|unknown-host)$/.test(one.as) && one.from <= appears && appears < one.to,
  );

const newsFaults = (seen: Seen, outcome: Outcome): readonly string[] => {
  const { document, told, found } = seen;
  const kinds = told.map(({ kind }) => kind);
  const saysSo = kinds.some((kind) => SAYS_WHAT_IT_SAYS.includes(kind));
  if (found?.state === 'held') return kinds.length === 0 ? [] : [`it is held and was told as ${kinds.join(', ')}`];
  if (document.ofMass && outcome.script.releasedAt === null && !cameInTwo(document, outcome))
    return [`one of a mass, not held: ${found?.state}`];
  if (kinds.length === 0) return ['nobody was told of it'];
  if (document.kind === 'other') return saysSo ? [`of an unknown kind, told as ${kinds.join(', ')}`] : [];
  const isDue = found?.arrival === 'new' && isEverReadable(document) && !isSuperseded(document, outcome);
  return [
    ...(isDue && !saysSo ? [`it could be read, and was told as ${kinds.join(', ')}`] : []),
    ...wordsFaults(seen, outcome),
  ];
};

const faultsOf = (seen: Seen, outcome: Outcome, items: readonly RawItem[]): readonly string[] => {
  if (mayBeMissed(seen)) return [];
  if (seen.found === undefined) return ['it was never found'];
  if (seen.found.arrival === 'baseline') return baselineFaults(seen, outcome, seen);
  // the welcome may name either as the newest document
  const untold = seen.told.every(({ kind }) => kind === 'welcome') && isTwin(seen, outcome, items);
  return untold ? [] : newsFaults(seen, outcome);
};

/** The same bytes as a document of the same inspection: its file says all that is scripted of it, and nothing else. */
const isCopy = (document: ScriptedDocument, { documents }: Outcome['script']): boolean =>
  documents.some(
    ({ fileId, reissueOf, published, grades }) =>
      (reissueOf === document.fileId || document.reissueOf === fileId) &&
      published === document.published &&
      JSON.stringify(Object.entries(grades).toSorted()) === JSON.stringify(Object.entries(document.grades).toSorted()),
  );

/** Held together with a mass and released days later, when newer ones were known. */
const wasHeldWithMass = ({ found }: Seen, { script }: Outcome, items: readonly RawItem[]): boolean => {
  const mass = script.documents.filter(({ ofMass }) => ofMass).map(({ fileId }) => fileId);
  return (
    script.releasedAt !== null &&
    items.some((item) => mass.includes(item.document?.fileId ?? '') && item.document?.foundAt === found?.foundAt)
  );
};

/** A document newer than all that was there before it is news, not a late one; a copy of a known one is a quiet note. */
const isLateWrongly = ({ document, found }: Seen, { script }: Outcome): boolean =>
  found?.arrival === 'late' &&
  !isCopy(document, script) &&
  // one that a page cut short at the first look left out is history, though it is newer than what was shown
  document.published >= script.start.slice(0, 10) &&
  // its re-issue may have been read before it
  !script.documents.some(({ reissueOf }) => reissueOf === document.fileId) &&
  script.documents
    .filter(({ urn, appears }) => urn === document.urn && appears < addMinutes(document.appears, 3 * 24 * 60))
    .every(({ published }) => published <= document.published);

const toReaders = (accepted: readonly Accepted[]): readonly Message[] =>
  [...new Map(accepted.map(({ message }) => [message.alertId, message])).values()].filter(
    ({ topic }) => topic === 'alerts',
  );

const seenOf = ({ script, accepted }: Outcome, items: readonly RawItem[]): readonly Seen[] =>
  script.documents.map((document) => ({
    document,
    found: items.find((item) => item.document?.fileId === document.fileId)?.document,
    told: toReaders(accepted).filter(({ sources }) => sources.includes(fileUrl(document.fileId))),
  }));

const standingFaults = ({ script, standings }: Outcome, items: readonly RawItem[]): readonly string[] =>
  script.councils.flatMap(({ urn }) => {
    const read = script.documents.filter(
      (document) =>
        document.urn === urn &&
        isEverReadable(document) &&
        items.some((item) => item.document?.fileId === document.fileId && item.document.state !== 'held'),
    );
    const [truth, said] = [gradesAfter(read), standings[urn] ?? {}].map((grades) =>
      JSON.stringify(Object.entries(grades).toSorted()),
    );
    return truth === said ? [] : [`${urn} stands at ${said}, in truth at ${truth}`];
  });

/** Every document told as what it is, and the standing as it truly is. */
export const documentsAreTold = (outcome: Outcome, items: readonly RawItem[]): readonly string[] => [
  ...seenOf(outcome, items).flatMap((seen) =>
    [
      ...faultsOf(seen, outcome, items),
      ...(isLateWrongly(seen, outcome) && !wasHeldWithMass(seen, outcome, items)
        ? ['it is late though it was the newest']
        : []),
    ].map((fault) => `document ${seen.document.fileId} of ${seen.document.urn}: ${fault}`),
  ),
  ...standingFaults(outcome, items),
];
