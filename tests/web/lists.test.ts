import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AlertRow } from '../../shared/web/answers/alert.ts';
import { AuthorityAnswer } from '../../shared/web/answers/authority.ts';
import { ChangeRow } from '../../shared/web/answers/change.ts';
import { CoverageRow } from '../../shared/web/answers/coverage.ts';
import { PublicationRow } from '../../shared/web/answers/publication.ts';
import { ListOf } from '../../shared/web/list-endpoint.ts';
import {
  aCoverageItem,
  aFinding,
  aNotice,
  anAlert,
  anIlacs,
  anOlderIlacs,
  anUnread,
  aReading,
  aVisit,
  MEDWAY,
  NOON,
  published,
  SWINDON,
} from '../support/builders.ts';
import { type Site, startSite } from '../support/site.ts';

const visit = aVisit({ priorityActions: 1 });
const letter = aReading(visit, {
  priorityActions: ['The response when a child goes missing.'],
  findings: [aFinding({ page: 3 }), aFinding({ direction: 'strength', comparesWith: null, quote: 'Plans are clear.' })],
  evidence: { 'priorityActions.0': { page: 2, quote: 'The response when a child goes missing.' } },
});
const swindon = anIlacs({ urn: SWINDON.urn, fileId: '50227999' });
const claims = { newRatings: { 'overall-effectiveness': 'outstanding' as const }, pastRatings: [] };
const operator = anAlert({ alertId: 'down', topic: 'operator', kind: 'source-down', authority: null });

let site: Site;
beforeAll(async () => {
  site = await startSite({
    watched: [MEDWAY, SWINDON],
    entries: [
      published(anOlderIlacs()),
      published(anIlacs()),
      published(visit, { alert: anAlert() }),
      published(anUnread()),
      published(swindon),
      aNotice(operator, { urn: null }),
    ],
    readings: { '50297101': letter },
    coverage: [
      aCoverageItem(),
      aCoverageItem({ id: 'news-2', published: '2019-08-28T09:00:00.000Z' }),
      aCoverageItem({ id: 'news-3', published: null, claims }),
    ],
  });
});
afterAll(() => site.stop());

const publications = async (query = '') =>
  ListOf(PublicationRow).parse(await site.json(`/v1/publications${query}`)).items;
const changes = async (query = '') => ListOf(ChangeRow).parse(await site.json(`/v1/changes${query}`)).items;
const alerts = async (query = '') => ListOf(AlertRow).parse(await site.json(`/v1/alerts${query}`)).items;
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

describe('publications', () => {
  it('are listed newest first, over all watched councils', async () => {
    expect(ids(await publications())).toEqual(['50299000', '50297101', '50227999', '50227723', '50103321']);
  });

  it.each([
    ['?authority=swindon', ['50227999']],
    ['?kind=focused-visit', ['50297101']],
    ['?authority=medway&kind=ilacs', ['50299000', '50227723', '50103321']],
    ['?since=2026-01-12', ['50299000', '50297101']],
    ['?until=2019-08-27', ['50103321']],
    ['?as_of=2023-09-10', ['50103321']],
  ])('are narrowed by %s', async (query, wanted) => {
    expect(ids(await publications(query))).toEqual(wanted);
  });

  it('hold no grade where the document was not read', async () => {
    const [unread] = await publications();
    expect(unread).toMatchObject({ status: 'unread', judgements: [], unread: { reason: 'readings-disagree' } });
  });
});

describe('changes', () => {
  it('tell one thing each: every judgement that moved or began, and each other document once', async () => {
    const rows = await changes('?authority=medway');
    expect(ids(rows)).toEqual([
      '50299000/unread',
      '50297101/visit',
      ...['leaders-impact', 'help-and-protection', 'in-care', 'care-leavers', 'overall-effectiveness'].map(
        (aspect) => `50227723/${aspect}`,
      ),
      ...['leaders-impact', 'help-and-protection', 'in-care-and-care-leavers', 'overall-effectiveness'].map(
        (aspect) => `50103321/${aspect}`,
      ),
    ]);
  });

  it('say from what to what and since when, in fields and in one sentence', async () => {
    expect(await changes('?authority=medway&since=2023-09-11&until=2023-09-11')).toContainEqual(
      expect.objectContaining({
        aspect: 'overall-effectiveness',
        from: 'inadequate',
        to: 'good',
        since: '2019-08-27',
        summary: 'Overall effectiveness: inadequate to good (better)',
      }),
    );
  });

  it('never call a split a change of grade', async () => {
    const split = (await changes('?authority=medway')).find(({ id }) => id === '50227723/care-leavers');
    expect(split).toMatchObject({
      from: null,
      previously: { aspect: 'in-care-and-care-leavers', grade: 'requires-improvement', since: '2019-08-27' },
      summary:
        'Care leavers: good (before: judged as “Children in care and care leavers”: requires improvement to be good, since 27 August 2019)',
    });
  });

  it('of a visit are its priority actions and the sentences in which Ofsted compares, each with its page', async () => {
    const [told] = await changes('?kind=focused-visit');
    expect(told).toMatchObject({
      type: 'visit',
      outcome: null,
      priorityActionsSet: [{ evidence: { page: 2 } }],
      findings: [{ direction: 'improved', page: 3 }],
    });
  });
});

describe('alerts', () => {
  it('are those sent to readers, never the notices of faults', async () => {
    expect((await alerts()).map(({ alertId }) => alertId)).toEqual(['80522-50297101-visit-findings']);
    expect(await alerts('?kind=source-down')).toEqual([]);
  });

  it.each([
    ['?authority=swindon', 0],
    ['?kind=visit-findings', 1],
    ['?since=2026-02-02', 1],
    ['?since=2026-02-03', 0],
    ['?until=2026-02-01', 0],
  ])('are narrowed by %s to %i', async (query, count) => {
    expect(await alerts(query)).toHaveLength(count);
  });

  it('say when they went out, and nothing about addresses or the service that sent them', async () => {
    const [alert] = await alerts();
    expect(alert).toMatchObject({ state: 'sent', raisedAt: NOON, sentAt: '2026-02-02T12:01:00.000Z' });
    expect(JSON.stringify(await site.json('/v1/alerts'))).not.toContain('message-1');
  });
});

describe('coverage', () => {
  const coverage = async (query = '') => ListOf(CoverageRow).parse(await site.json(`/v1/coverage${query}`)).items;

  it('is listed newest first, an item without a day where it was found', async () => {
    expect(ids(await coverage())).toEqual(['news-3', 'news-1', 'news-2']);
  });

  it.each([
    ['?authority=swindon', []],
    ['?since=2026-01-13', ['news-3', 'news-1']],
    ['?until=2026-01-12', ['news-2']],
  ])('is narrowed by %s', async (query, wanted) => {
    expect(ids(await coverage(query))).toEqual(wanted);
  });

  it('tells a claimed grade as a claim, with the rule that decided, and leaves the standing alone', async () => {
    const [claim] = await coverage('?since=2026-02-01');
    expect(claim).toMatchObject({
      newRatings: { 'overall-effectiveness': 'outstanding' },
      because: expect.any(String),
    });
    const { summary } = AuthorityAnswer.parse(await site.json('/v1/authorities/medway'));
    expect(summary).toContain('Before it: Good overall');
  });
});
