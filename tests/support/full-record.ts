import { shippedEntries } from '../../shared/domain/shipped-record.ts';
import {
  aCoverageItem,
  aFinding,
  aNotice,
  anAlert,
  anIlacs,
  anUnread,
  aReading,
  aSourceState,
  aVisit,
  aWatch,
  NOON,
  published,
} from './builders.ts';
import type { Content } from './site.ts';

const visit = aVisit({ priorityActions: 1, priorityActionsCarriedOver: 2, needsToImprove: 1 });

const letter = aReading(visit, {
  needsToImprove: ['The <b>pace</b> of permanence planning.'],
  priorityActions: ['The response when a child goes missing.'],
  findings: [
    aFinding(),
    aFinding({ direction: 'declined', comparesWith: 'April 2025', quote: 'Fewer children are seen on time.', page: 3 }),
    aFinding({ direction: 'strength', comparesWith: null, quote: 'Plans are clear.' }),
  ],
  evidence: { 'priorityActions.0': { page: 2, quote: 'The response when a child goes missing.' } },
});

const report = aReading(anIlacs(), {
  needsToImprove: ['How soon children are seen.'],
  evidence: { 'overall-effectiveness': { page: 1, quote: 'Overall effectiveness: Good' } },
});

/** Medway with one of everything that a page can show. */
export const FULL_RECORD: Content = {
  entries: [
    ...shippedEntries('medway', NOON),
    published(anIlacs()),
    published(visit),
    published(anUnread({ label: '<script>alert(1)</script>' })),
    aNotice(anAlert({ alertId: 'direction', kind: 'intervention', subject: 'Medway: improvement notice lifted' }), {
      date: '2024-01-15',
    }),
    aNotice(anAlert({ severity: 3, direction: 'worse', subject: 'Medway: <i>one</i> area for priority action' })),
  ],
  readings: { '50227723': report, '50297101': letter },
  coverage: [aCoverageItem(), aCoverageItem({ id: 'bad', url: 'javascript:alert(1)', title: 'A trap' })],
  watches: [aWatch()],
  sources: [aSourceState(), aSourceState({ sourceId: 'ofsted-provider', failures: 3, lastFailure: 'it answered 503' })],
};

/** An inspection by the rules of April 2026. */
export const withoutOverall = anIlacs({
  fileId: '50299999',
  framework: 'ilacs-2026',
  published: '2026-06-10',
  inspectionStart: '2026-05-04',
  inspectionEnd: '2026-05-15',
  judgements: {
    'leaders-impact': 'good',
    'help-and-protection': 'good',
    'in-care': 'good',
    'care-leavers': 'inadequate',
  },
});
