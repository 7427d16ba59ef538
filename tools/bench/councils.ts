import { type Alert, pendingAlert } from '../../shared/domain/alert.ts';
import { type Authority, authorityBySlug, currentAuthorities } from '../../shared/domain/authority.ts';
import type { HistoryEntry } from '../../shared/domain/history.ts';
import type { Publication } from '../../shared/domain/publication.ts';

const LAST_YEAR = 2025;
/** A report every fourth year and a visit in each year between: more than Ofsted publishes. */
const YEARS_BETWEEN_REPORTS = 4;

/** Councils are inspected all year round: each has a month and days of its own. */
const monthAndWeek = ({ urn }: Authority): { month: string; week: number } => ({
  month: String(2 + (Number(urn) % 11)).padStart(2, '0'),
  week: 10 + (Number(urn) % 13),
});

const reportOrVisit = (year: number): Pick<Publication, 'kind' | 'framework' | 'judgements' | 'label'> =>
  year % YEARS_BETWEEN_REPORTS !== 2
    ? { kind: 'focused-visit', framework: null, judgements: {}, label: 'Focused visit' }
    : {
        kind: 'ilacs',
        framework: 'ilacs-2023',
        label: 'Inspection of children’s services',
        judgements: {
          'leaders-impact': 'good',
          'help-and-protection': 'requires-improvement',
          'in-care': 'good',
          'care-leavers': 'good',
          'overall-effectiveness': 'good',
        },
      };

const publicationOf = (authority: Authority, year: number): Publication => {
  const { urn } = authority;
  const { month, week } = monthAndWeek(authority);
  const fileId = `${urn}${year}`;
  return {
    ...reportOrVisit(year),
    fileId,
    urn,
    url: `https://files.ofsted.gov.uk/v1/file/${fileId}`,
    published: `${year}-${month}-${week + 5}`,
    inspectionStart: `${year}-01-${week}`,
    inspectionEnd: `${year}-01-${week + 4}`,
    sendOutcome: null,
    focus: [],
    priorityActions: 0,
    priorityActionsCarriedOver: 0,
    needsToImprove: 2,
    arrival: 'new',
    status: 'read',
    unread: null,
    revises: null,
    sha256: 'ab'.repeat(32),
    readerVersion: '1',
    source: null,
  };
};

const alertOf = ({ slug, name }: Authority, { fileId, url, published }: Publication): Alert => {
  const at = `${published}T09:00:00.000Z`;
  const waiting = pendingAlert(
    {
      alertId: `${fileId}-told`,
      topic: 'alerts',
      kind: 'visit-findings',
      authority: slug,
      severity: 1,
      direction: 'none',
      confirms: null,
      subject: `${name} children's services: told`,
      email: 'What Ofsted found. '.repeat(60),
      sms: null,
      changes: [],
      sources: url === null ? [] : [url],
    },
    at,
  );
  return { ...waiting, state: 'sent', attempts: 1, sentAt: at, messageId: `${fileId}-sent` };
};

const entryOf = (authority: Authority, year: number): HistoryEntry => {
  const publication = publicationOf(authority, year);
  return {
    id: `${authority.urn}/${publication.fileId}/read`,
    urn: authority.urn,
    type: 'published',
    date: publication.published,
    recordedAt: `${publication.published}T09:00:00.000Z`,
    publication,
    alert: alertOf(authority, publication),
  };
};

/** So many years of a council up to now, a document a year, each told. */
export const yearsOf = (authority: Authority, years: number): readonly HistoryEntry[] =>
  Array.from({ length: years }, (_, at) => entryOf(authority, LAST_YEAR + 1 - years + at));

/** As far back as Ofsted's own record goes. */
export const TWELVE_YEARS = 12;

/** Medway, and others beside it up to that many. */
export const someCouncils = (count: number): readonly Authority[] => {
  const medway = authorityBySlug('medway');
  const others = currentAuthorities().filter(({ slug }) => slug !== 'medway');
  return [...(medway === undefined ? [] : [medway]), ...others].slice(0, count);
};
