import * as z from 'zod';

/** What Ofsted publishes about a council's children's services. */
export const DocumentKind = z.enum([
  'ilacs',
  'sif',
  'looked-after-children',
  'focused-visit',
  'monitoring-visit',
  'assurance-visit',
  'jtai',
  'send-area-inspection',
  'send-revisit',
  'other',
]);
export type DocumentKind = z.infer<typeof DocumentKind>;

const GRADED: readonly DocumentKind[] = ['ilacs', 'sif', 'looked-after-children'];

/** Inspections that award judgements. A visit never does, whatever earlier grades its letter mentions. */
export const isGraded = (kind: DocumentKind): boolean => GRADED.includes(kind);

const LABELS: Record<DocumentKind, string> = {
  ilacs: 'children’s services inspection',
  sif: 'children’s services inspection',
  'looked-after-children': 'looked after children inspection',
  'focused-visit': 'focused visit',
  'monitoring-visit': 'monitoring visit',
  'assurance-visit': 'assurance visit',
  jtai: 'joint targeted area inspection',
  'send-area-inspection': 'area SEND inspection',
  'send-revisit': 'area SEND revisit',
  other: 'publication',
};

export const kindLabel = (kind: DocumentKind): string => LABELS[kind];
