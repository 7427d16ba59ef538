import type { AlertKind } from '../../shared/domain/alert.ts';
import type { Instant, IsoDate } from '../../shared/domain/dates.ts';
import { providerUrl } from '../../shared/sources/ofsted/urls.ts';
import { APPLICATION_ERROR, FORBIDDEN, REPORT_NOT_FOUND } from '../../tools/recordings/pages/error-pages.ts';
import { MEDWAY } from '../support/builders.ts';
import { aPublishedVisit, graded, medway2019, medway2023 } from '../support/documents.ts';
import { FEEDS, feedOf } from '../support/feed.ts';
import type { Published, ScenarioFolder } from '../support/scenario-folder.ts';

/** What befalls the monitor itself. */
type Mishaps = { loseNewestAlert(): Promise<void>; refuseMessages(times: number): void };

/** Something that makes the monitor send a message. */
export type Happening = {
  at: Instant;
  /** What the sources show from then on. */
  outside?: (scenario: ScenarioFolder) => Promise<ScenarioFolder> | ScenarioFolder;
  inside?: (mishaps: Mishaps) => Promise<void> | void;
  /** How often everything has to run until the message is sent: once if not set. */
  rounds?: number;
};

const XML = { 'content-type': 'text/xml' };
const JSON_TYPE = { 'content-type': 'application/json' };
const LONG_BEFORE = '2023-08-01T00:00:00Z';

const DECISIONS =
  'https://www.gov.uk/api/search.json?filter_organisations=department-for-education&filter_content_store_document_type=decision&*';
const decisions = (...results: readonly object[]): string => JSON.stringify({ results, total: results.length });

const INADEQUATE = {
  title: 'Medway children’s services rated inadequate by Ofsted',
  text: 'Inspectors have judged Medway Council’s children’s services to be inadequate overall after an inspection in July.',
  link: 'https://www.kentonline.co.uk/medway/news/inadequate-1/',
  published: '2023-09-11T07:55:00Z',
};

const aVisit = (fileId: string, published: IsoDate, month: string): Promise<Published> =>
  aPublishedVisit({ fileId, published, visited: { start: `${month}-05`, end: `${month}-06` } });

/** What has to happen for each kind of message to be sent: a kind that is added has to be added here. */
export const HAPPENINGS: Record<AlertKind, Happening> = {
  welcome: {
    at: '2023-09-04T06:00:00Z',
    outside: async (scenario) =>
      scenario
        .publishes(LONG_BEFORE, 'medway', await medway2019())
        .answer(LONG_BEFORE, FEEDS.kentOnline, 200, feedOf([]), XML)
        .answer(LONG_BEFORE, DECISIONS, 200, decisions(), JSON_TYPE),
  },
  heartbeat: { at: '2023-09-04T08:00:00Z' },
  reported: {
    at: '2023-09-11T08:00:00Z',
    outside: (scenario) => scenario.answer('2023-09-11T08:00:00Z', FEEDS.kentOnline, 200, feedOf([INADEQUATE]), XML),
  },
  correction: {
    at: '2023-09-11T09:00:00Z',
    outside: async (scenario) => scenario.publishes('2023-09-11T09:00:00Z', 'medway', await medway2023()),
  },
  revised: {
    at: '2023-09-13T09:00:00Z',
    outside: async (scenario) => {
      const again = await medway2023({ fileId: '50227999', published: '2023-09-13' });
      return scenario.publishes('2023-09-13T09:00:00Z', 'medway', again);
    },
  },
  'rating-unchanged': {
    at: '2023-11-20T09:00:00Z',
    outside: async (scenario) => {
      const inspected = { start: '2023-10-02', end: '2023-10-06' };
      const same = await medway2023({ fileId: '50230001', inspected, published: '2023-11-20' });
      return scenario.publishes('2023-11-20T09:00:00Z', 'medway', same);
    },
  },
  'visit-findings': {
    at: '2024-01-15T09:00:00Z',
    outside: async (scenario) =>
      scenario.publishes('2024-01-15T09:00:00Z', 'medway', await aVisit('50240001', '2024-01-15', '2023-12')),
  },
  unread: {
    at: '2024-01-17T09:00:00Z',
    rounds: 3,
    outside: async (scenario) => {
      const letter = await aVisit('50240002', '2024-01-17', '2023-12');
      return scenario.publishes('2024-01-17T09:00:00Z', 'medway', { ...letter, pdf: REPORT_NOT_FOUND });
    },
  },
  'late-listing': {
    at: '2024-01-19T09:00:00Z',
    outside: async (scenario) =>
      scenario.publishes('2024-01-19T09:00:00Z', 'medway', await aVisit('50010001', '2018-06-04', '2018-05')),
  },
  intervention: {
    at: '2024-01-22T09:00:00Z',
    outside: (scenario) => {
      const notice = {
        title: 'Improvement notice issued to Medway Council',
        description: 'A notice to improve children’s services.',
        link: '/government/publications/improvement-notice-issued-to-medway-council',
        public_timestamp: '2024-01-22T08:30:00Z',
      };
      return scenario.answer('2024-01-22T09:00:00Z', DECISIONS, 200, decisions(notice), JSON_TYPE);
    },
  },
  'source-suspect': {
    at: '2024-01-24T09:00:00Z',
    outside: (scenario) => scenario.answer('2024-01-24T09:00:00Z', providerUrl(MEDWAY.urn), 200, APPLICATION_ERROR),
  },
  'source-down': {
    at: '2024-01-25T09:00:00Z',
    rounds: 3,
    outside: (scenario) => scenario.answer('2024-01-25T09:00:00Z', providerUrl(MEDWAY.urn), 403, FORBIDDEN),
  },
  'source-recovered': {
    at: '2024-01-26T09:00:00Z',
    outside: async (scenario) =>
      scenario.publishes('2024-01-26T09:00:00Z', 'medway', await aVisit('50240003', '2024-01-26', '2024-01')),
  },
  'reconcile-gap': { at: '2024-01-27T09:00:00Z', inside: ({ loseNewestAlert }) => loseNewestAlert() },
  undelivered: {
    at: '2024-01-29T09:00:00Z',
    rounds: 4,
    // this letter and the proof of life of the day, each round
    inside: ({ refuseMessages }) => refuseMessages(8),
    outside: async (scenario) =>
      scenario.publishes('2024-01-29T09:00:00Z', 'medway', await aVisit('50240004', '2024-01-29', '2024-01')),
  },
  // with a letter of the same day: one message tells both
  'rating-change': {
    at: '2024-03-04T09:00:00Z',
    outside: async (scenario) => {
      const inspected = { start: '2024-02-05', end: '2024-02-09' };
      const report = await medway2023({
        fileId: '50250001',
        inspected,
        published: '2024-03-04',
        judgements: graded('inadequate'),
      });
      return scenario
        .publishes('2024-03-04T09:00:00Z', 'medway', report)
        .publishes('2024-03-04T09:00:00Z', 'medway', await aVisit('50250002', '2024-03-04', '2024-02'));
    },
  },
};
