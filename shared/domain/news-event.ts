import * as z from 'zod';
import type { DocumentKind } from './document-kind.ts';

/** The new fact in a news item or a government publication; `none` if it has none. */
export const NewsEvent = z.enum([
  'full-inspection',
  'focused-visit',
  'monitoring-visit',
  'jtai',
  'send-inspection',
  'statutory-direction',
  'improvement-plan',
  'inspection-announced-or-under-way',
  'none',
]);
export type NewsEvent = z.infer<typeof NewsEvent>;

const DOCUMENTS: Partial<Record<NewsEvent, readonly DocumentKind[]>> = {
  'full-inspection': ['ilacs', 'sif', 'looked-after-children'],
  // the press calls every visit between inspections by either name
  'focused-visit': ['focused-visit', 'assurance-visit', 'monitoring-visit'],
  'monitoring-visit': ['monitoring-visit', 'focused-visit', 'assurance-visit'],
  jtai: ['jtai'],
  'send-inspection': ['send-area-inspection', 'send-revisit'],
};

/** Kinds of document in which Ofsted itself publishes such an event; none for what the government does. */
export const documentKindsOf = (event: NewsEvent): readonly DocumentKind[] => DOCUMENTS[event] ?? [];

const LABELS: Record<NewsEvent, string> = {
  'full-inspection': 'an inspection of children’s services',
  'focused-visit': 'a visit to children’s services',
  'monitoring-visit': 'a monitoring visit',
  jtai: 'a joint targeted area inspection',
  'send-inspection': 'an area SEND inspection',
  'statutory-direction': 'a step by the government',
  'improvement-plan': 'an improvement plan',
  'inspection-announced-or-under-way': 'an inspection announced or under way',
  none: 'children’s services',
};
/** The event as a sentence names it. */
export const newsEventLabel = (event: NewsEvent): string => LABELS[event];
