import * as z from 'zod';
import type { Aspect } from '../../shared/domain/aspect.ts';
import { authorityByUrn } from '../../shared/domain/authority.ts';
import { daysBetween, IsoDate } from '../../shared/domain/dates.ts';
import { DocumentKind, isGraded } from '../../shared/domain/document-kind.ts';
import { FRAMEWORKS, type FrameworkId } from '../../shared/domain/framework.ts';
import { type Focus, Focus as FocusSlug, Judgements } from '../../shared/domain/reading.ts';
import type { ShippedRecordEntry } from '../../shared/domain/shipped-record.ts';

/** One document as it was collected from Ofsted's printed reports and letters. */
export const CollectedDocument = z.object({
  urn: z.string(),
  kind: DocumentKind,
  fileId: z.string().nullable(),
  published: IsoDate,
  inspectionStart: IsoDate.nullable(),
  inspectionEnd: IsoDate.nullable(),
  judgements: Judgements,
  outcome: z
    .literal([1, 2, 3, '1', '2', '3'])
    .transform(Number)
    .pipe(z.literal([1, 2, 3]))
    .nullable(),
  /** In words of the collection, some of which the contract does not have. */
  focus: z.array(z.string()),
  priorityActions: z.int().min(0),
});
export type CollectedDocument = z.infer<typeof CollectedDocument>;

/** The framework whose judgements these are; null for a visit, and where no framework has exactly these. */
const frameworkOf = ({ kind, judgements }: CollectedDocument): FrameworkId | null => {
  if (!isGraded(kind)) return null;
  if (kind === 'sif') return 'sif';
  if (kind === 'looked-after-children') return 'looked-after-children-2013';
  if ('in-care-and-care-leavers' in judgements) return 'ilacs-2018';
  return 'overall-effectiveness' in judgements ? 'ilacs-2023' : 'ilacs-2026';
};

/** A council is never more than requires improvement overall where one of these is inadequate: every report bears it out. */
const LIMITING: readonly Aspect[] = ['help-and-protection', 'in-care-and-care-leavers', 'in-care', 'care-leavers'];

const judgementFaults = (document: CollectedDocument): readonly string[] => {
  const framework = frameworkOf(document);
  const given = Object.keys(document.judgements);
  if (framework === null) return given.length === 0 ? [] : ['a visit awards no judgement'];
  const { aspects, optional, scale, fieldworkFrom, fieldworkTo } = FRAMEWORKS[framework];
  const missing = aspects.filter((aspect) => !given.includes(aspect) && !optional.includes(aspect));
  const foreign = given.filter((aspect) => !aspects.some((known) => known === aspect));
  const offScale = Object.values(document.judgements).filter((grade) => grade !== null && !scale.includes(grade));
  const start = document.inspectionStart;
  const outside = start !== null && (start < fieldworkFrom || (fieldworkTo !== null && start > fieldworkTo));
  const overall = document.judgements['overall-effectiveness'];
  const limited = LIMITING.some((aspect) => document.judgements[aspect] === 'inadequate');
  return [
    ...missing.map((aspect) => `${aspect} is missing`),
    ...foreign.map((aspect) => `${aspect} is no judgement of ${framework}`),
    ...offScale.map((grade) => `${grade} is no grade of ${framework}`),
    ...(outside ? [`the fieldwork is outside the years of ${framework}`] : []),
    ...(limited && framework !== 'sif' && overall !== undefined && overall !== 'inadequate'
      ? [`a limiting judgement is inadequate, and the overall grade is ${overall}`]
      : []),
  ];
};

/** Fieldwork can come in two blocks, with months between: Devon, 30 September 2024 to 16 January 2025. */
const LONGEST_FIELDWORK_DAYS = 150;

const dayFaults = ({ published, inspectionStart, inspectionEnd }: CollectedDocument): readonly string[] => {
  if (inspectionEnd !== null && inspectionEnd > published) return ['published before the inspection ended'];
  if (inspectionStart === null || inspectionEnd === null) return [];
  if (inspectionStart > inspectionEnd) return ['the inspection ends before it starts'];
  return daysBetween(inspectionStart, inspectionEnd) > LONGEST_FIELDWORK_DAYS
    ? ['the inspection is longer than any']
    : [];
};

/** What is wrong with a document by the rules of its framework; nothing for a sound one. */
export const faultsOf = (document: CollectedDocument): readonly string[] => [
  ...(authorityByUrn(document.urn) === undefined ? [`no council has the number ${document.urn}`] : []),
  ...dayFaults(document),
  ...judgementFaults(document),
  ...(document.kind === 'send-area-inspection' && document.outcome === null ? ['it has no outcome'] : []),
];

/** An area SEND inspection looks at no service of this contract. */
const focusOf = ({ kind, focus }: CollectedDocument): Focus[] =>
  kind === 'send-area-inspection' ? [] : [...new Set(focus.map((one) => FocusSlug.catch('other').parse(one)))];

export const inTheRecordsTerms = (document: CollectedDocument): ShippedRecordEntry => ({
  kind: document.kind,
  fileId: document.fileId,
  published: document.published,
  inspectionStart: document.inspectionStart,
  inspectionEnd: document.inspectionEnd,
  framework: frameworkOf(document),
  judgements: document.judgements,
  sendOutcome: document.outcome,
  priorityActions: document.priorityActions,
  focus: focusOf(document),
  source: null,
});
