import { describe, expect, it } from 'vitest';
import { SimulatedClock } from '../../cli/simulation/simulated-clock.ts';
import { DynamoCoverage } from '../../shared/adapters/dynamo/dynamo-coverage.ts';
import { DynamoHistory } from '../../shared/adapters/dynamo/dynamo-history.ts';
import { addMinutes, type Instant } from '../../shared/domain/dates.ts';
import type { PublishedItem } from '../../shared/sources/feeds/published-item.ts';
import type { Seen } from '../../shared/use-cases/poll/feed-memory.ts';
import { noteNewsItem } from '../../shared/use-cases/poll/note-news-item.ts';
import { MemoryTable } from '../../tools/soak/memory-table.ts';
import { aVisit, MEDWAY, NOON, published } from '../support/builders.ts';
import { recordedHttp } from '../support/recorded-http.ts';

const days = (count: number): Instant => addMinutes(NOON, count * 24 * 60);

const storyOf = (grade: string, facts: Partial<PublishedItem> = {}): PublishedItem => ({
  id: 'story',
  url: 'https://news.example/story',
  title: `Medway children’s services rated ${grade} by Ofsted`,
  text: `Inspectors have judged Medway Council’s children’s services to be ${grade} overall after an inspection in January.`,
  published: days(-1),
  ...facts,
});

const UNDER_WAY = storyOf('good', {
  title: 'Ofsted inspectors arrive at Medway children’s services',
  text: 'Ofsted began an inspection of children’s services at Medway Council on Monday.',
});

const newsroom = () => {
  const table = new MemoryTable();
  const clock = new SimulatedClock(NOON);
  const deps = {
    http: recordedHttp(),
    history: new DynamoHistory(table),
    coverage: new DynamoCoverage(table),
    clock,
    log: () => {},
  };
  return {
    deps,
    clock,
    /** Notes the item as found now. */
    note: (item: PublishedItem, seen: Seen = 'new', since: Instant | null = item.published, source = 'kent-press') =>
      noteNewsItem(deps, { item, seen, since, source, outlet: 'KentOnline' }, [MEDWAY]),
    told: async () => (await deps.history.alerts({ limit: 50 })).items.flatMap(({ alert }) => alert?.message ?? []),
    events: async () => (await deps.history.entriesOf(MEDWAY.urn)).flatMap(({ event }) => event ?? []),
    items: () => deps.coverage.ofCouncil(MEDWAY.urn),
  };
};

describe('an item of the press', () => {
  it('that tells of an outcome nobody knew raises a message, once', async () => {
    const { note, told, events } = newsroom();
    expect(await note(storyOf('good'))).toEqual({ kind: 'kept' });
    expect(await note(storyOf('good', { id: 'elsewhere', url: 'https://other.example/' }))).toEqual({ kind: 'kept' });
    expect((await told()).map(({ kind }) => kind)).toEqual(['reported']);
    expect(await events()).toHaveLength(1);
  });

  it('that gives another grade than another outlet did tells that they disagree, once', async () => {
    const { note, told, events } = newsroom();
    await note(storyOf('good'));
    await note(storyOf('inadequate', { id: 'elsewhere', url: 'https://other.example/' }));
    await note(storyOf('inadequate', { id: 'a-third', url: 'https://third.example/' }));
    await note(storyOf('good', { id: 'a-fourth', url: 'https://fourth.example/' }));
    const [disagree, first, ...more] = (await told()).toSorted((a, b) => b.subject.length - a.subject.length);
    expect(more).toEqual([]);
    expect(first?.subject).not.toContain('disagree');
    expect(disagree?.subject).toContain('outlets disagree');
    expect(disagree?.email).toContain('The outlets disagree.');
    expect(await events()).toHaveLength(2);
  });

  it('that gives grades which another outlet leaves out tells nothing new', async () => {
    const { note, told } = newsroom();
    await note(storyOf('good'));
    const fuller = storyOf('good', { id: 'fuller', url: 'https://other.example/' });
    await note({ ...fuller, text: `${fuller.text} Care leavers were judged outstanding.` });
    expect(await told()).toHaveLength(1);
  });

  it('that is known is left, whatever it tells when it is found again', async () => {
    const { note, told, items } = newsroom();
    await note(UNDER_WAY);
    // another feed lists the same page for the first time
    expect(await note(storyOf('good'), 'at-first')).toEqual({ kind: 'left' });
    expect(await note(storyOf('good'), 'known')).toEqual({ kind: 'left' });
    expect(await told()).toEqual([]);
    expect((await items()).map(({ title }) => title)).toEqual([UNDER_WAY.title]);
  });

  it('that is a month old, or of an age that nobody knows, is linked and alerts nobody', async () => {
    for (const since of [days(-31), null]) {
      const { note, told, items } = newsroom();
      await note(storyOf('good', { published: since }));
      expect(await told()).toEqual([]);
      expect(await items()).toHaveLength(1);
    }
    const { note, told } = newsroom();
    await note(storyOf('good', { published: days(-30) }));
    expect(await told()).toHaveLength(1);
  });

  it('that is dated in the future is linked at the day on which it was found', async () => {
    const { note, items } = newsroom();
    await note(storyOf('good', { published: days(400) }), 'new', NOON);
    expect(await items()).toMatchObject([{ published: null, foundAt: NOON }]);
  });

  it('that tells of a document on record is linked to it', async () => {
    const { deps, note, told, items } = newsroom();
    const visit = aVisit({ published: '2026-01-30' });
    await deps.history.record(published(visit));
    await note({
      ...storyOf('good'),
      title: 'Ofsted praises Medway children’s services after focused visit',
      text: 'Inspectors made a focused visit to Medway Council’s children’s services and found that they have improved.',
    });
    expect(await told()).toEqual([]);
    expect(await items()).toMatchObject([{ event: 'focused-visit', about: visit.fileId }]);
  });

  it('that is only worth a link raises no event', async () => {
    const { note, events, items } = newsroom();
    await note({
      ...storyOf('good'),
      title: 'Ofsted publishes SEND inspection of Medway',
      text: 'Inspectors from Ofsted and the CQC found inconsistent experiences of children with special educational needs in Medway after an area SEND inspection.',
    });
    expect(await events()).toEqual([]);
    expect(await items()).toMatchObject([{ event: 'send-inspection', about: null }]);
  });

  it('that announces an inspection raises no event', async () => {
    const { note, told, events, items } = newsroom();
    await note(UNDER_WAY);
    expect([await told(), await events()]).toEqual([[], []]);
    expect(await items()).toMatchObject([{ event: 'inspection-announced-or-under-way', about: null }]);
  });
});

describe('a story that is changed', () => {
  it('is told once it has something to tell', async () => {
    const { note, told, clock } = newsroom();
    await note(UNDER_WAY);
    clock.set(addMinutes(NOON, 60));
    expect(await note(storyOf('good'), 'changed', clock.now())).toEqual({ kind: 'kept' });
    expect((await told()).map(({ kind }) => kind)).toEqual(['reported']);
  });

  it('is left where it tells the same as before', async () => {
    const { note, told, clock } = newsroom();
    await note(storyOf('good'));
    clock.set(addMinutes(NOON, 60));
    const more = storyOf('good', { text: `${storyOf('good').text} The leader of the council was pleased.` });
    expect(await note(more, 'changed', clock.now())).toEqual({ kind: 'left' });
    expect(await told()).toHaveLength(1);
  });

  it('is told again where it tells another grade, and each time under a name of its own', async () => {
    const { note, told, events, clock } = newsroom();
    for (const [at, grade] of ['good', 'inadequate', 'requires improvement'].entries()) {
      clock.set(addMinutes(NOON, at * 60));
      await note(storyOf(grade), at === 0 ? 'new' : 'changed', clock.now());
    }
    expect(new Set((await told()).map(({ alertId }) => alertId)).size).toBe(3);
    expect((await events()).map(({ newRatings }) => newRatings['overall-effectiveness']).toSorted()).toEqual([
      'good',
      'inadequate',
      'requires-improvement',
    ]);
  });
});

describe('the page of a decision of the government’s', () => {
  const NOTICE: PublishedItem = {
    id: 'notice',
    url: 'https://www.gov.uk/government/publications/improvement-notice-issued-to-medway-council',
    title: 'Improvement notice issued to Medway Council',
    text: 'A notice to improve children’s services.',
    published: addMinutes(NOON, -60),
  };

  it('is told once, however editors polish it on its first day', async () => {
    const { note, told, clock } = newsroom();
    expect(await note(NOTICE, 'new', NOTICE.published, 'govuk')).toEqual({ kind: 'kept' });
    clock.set(addMinutes(NOON, 60));
    const polished = { ...NOTICE, text: 'A notice to improve children’s social care.' };
    expect(await note(polished, 'changed', clock.now(), 'govuk')).toEqual({ kind: 'left' });
    expect((await told()).map(({ kind }) => kind)).toEqual(['intervention']);
  });

  it('is looked at again where it was changed later and nothing says how, and nothing is told meanwhile', async () => {
    const { note, told, clock } = newsroom();
    await note(NOTICE, 'new', NOTICE.published, 'govuk');
    clock.set(days(3));
    const changed = { ...NOTICE, changed: days(3) };
    expect(await note(changed, 'changed', NOTICE.published, 'govuk')).toEqual({ kind: 'open' });
    expect(await told()).toHaveLength(1);
  });
});
