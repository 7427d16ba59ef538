import type { Message } from '../../shared/domain/alert.ts';
import { fileUrl } from '../../shared/sources/ofsted/urls.ts';
import { eachDocument } from '../soak/check/each-document.ts';
import type { CorpusDocument } from './corpus.ts';
import { expectedOf } from './expected.ts';
import type { Run } from './run.ts';

/** Kinds of message about one document. */
const ABOUT_DOCUMENTS = [
  'rating-change',
  'rating-unchanged',
  'visit-findings',
  'revised',
  'unread',
  'late-listing',
  'correction',
];
/** What else a run without any fault may tell. */
const EXPECTED_BESIDES = ['welcome'];

const nameOf = ({ id, urn, kind, published }: CorpusDocument): string => `${id} (${kind} of ${urn}, ${published})`;

const changesTold = ({ changes }: Message): readonly string[] =>
  changes
    .map(({ aspect, from, to }) => {
      const meaning = aspect === 'leadership-management-governance' ? 'leaders-impact' : aspect;
      return `${meaning}: ${from ?? 'nothing'} to ${to}`;
    })
    .toSorted();

const missed = (
  document: CorpusDocument,
  earlier: readonly CorpusDocument[],
  told: readonly Message[],
): readonly string[] => {
  const about = told.filter(
    ({ kind, sources }) => ABOUT_DOCUMENTS.includes(kind) && sources.includes(fileUrl(document.fileId)),
  );
  if (earlier.length === 0)
    return about.map(({ kind }) => `${nameOf(document)}: the council’s first document was told as ${kind}`);
  const expected = expectedOf(document, earlier);
  const kinds = about.map(({ kind }) => kind).join(', ');
  if (kinds !== expected.kind) return [`${nameOf(document)}: expected ${expected.kind}, told ${kinds || 'nothing'}`];
  const changes = about.flatMap(changesTold);
  return changes.join() === expected.changes.join()
    ? []
    : [`${nameOf(document)}: expected ${expected.changes.join(', ')}; told ${changes.join(', ')}`];
};

/** Everything in which a run differs from what the truth demands, a line each. */
export const differences = (documents: readonly CorpusDocument[], run: Run): readonly string[] => {
  const { faults } = run;
  const told = run.told.flatMap(eachDocument);
  const perDocument = documents.flatMap((document, at) =>
    missed(
      document,
      documents.slice(0, at).filter(({ urn }) => urn === document.urn),
      told,
    ),
  );
  const councils = new Set(documents.map(({ urn }) => urn)).size;
  const welcomes = told.filter(({ kind }) => kind === 'welcome').length;
  const others = told.filter(({ kind }) => ![...ABOUT_DOCUMENTS, ...EXPECTED_BESIDES].includes(kind));
  return [
    ...perDocument,
    ...(welcomes === councils ? [] : [`${welcomes} welcomes for ${councils} councils`]),
    ...others.map(({ kind, subject }) => `not expected: ${kind}: ${subject}`),
    ...faults,
  ];
};
