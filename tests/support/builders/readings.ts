import type { Publication } from '../../../shared/domain/publication.ts';
import type { Finding, Reading } from '../../../shared/domain/reading.ts';
import { anIlacs } from './publications.ts';

export const aFinding = (facts: Partial<Finding> = {}): Finding => ({
  theme: 'front-door',
  direction: 'improved',
  comparesWith: 'the last inspection',
  quote: 'Decisions at the front door are quicker than at the last inspection.',
  page: 2,
  ...facts,
});

/** What was read in a publication. */
export const aReading = (of: Publication = anIlacs(), facts: Partial<Reading> = {}): Reading => ({
  kind: of.kind,
  urn: of.urn,
  framework: of.framework,
  inspectionStart: of.inspectionStart,
  inspectionEnd: of.inspectionEnd,
  published: of.published,
  judgements: of.judgements,
  sendOutcome: of.sendOutcome,
  previousOverall: null,
  needsToImprove: [],
  priorityActions: [],
  priorityActionsCarriedOver: of.priorityActionsCarriedOver,
  focus: of.focus,
  findings: [],
  evidence: {},
  ...facts,
});
