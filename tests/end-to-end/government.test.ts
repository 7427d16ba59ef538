import { describe, expect, it } from 'vitest';
import type { Direction, Severity } from '../../shared/domain/alert.ts';
import type { Instant } from '../../shared/domain/dates.ts';
import { FEEDS, feedOf } from '../support/feed.ts';
import { kindsOf, ofKind, replayed, type Told } from '../support/replayed.ts';
import { type ScenarioFolder, scenarioFolder } from '../support/scenario-folder.ts';

const DECISIONS =
  'https://www.gov.uk/api/search.json?filter_organisations=department-for-education&filter_content_store_document_type=decision&*';
const JSON_TYPE = { 'content-type': 'application/json' };

const START = '2024-03-18T06:00:00Z';
const ISSUED = '2024-03-20T10:00:00Z';
const END = '2024-03-25T06:00:00Z';

type Decision = { title: string; description?: string; issued?: Instant };

/** GOV.UK's answer; a page has its address from its title, as there. */
const answerWith = (decisions: readonly Decision[]): string =>
  JSON.stringify({
    results: decisions.map(({ title, description = '', issued = ISSUED }) => ({
      title,
      link: `/government/publications/${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`,
      description,
      public_timestamp: issued,
    })),
    total: decisions.length,
  });

const government = (authorities: readonly string[], end = END): ScenarioFolder =>
  scenarioFolder({ authorities, start: START, end }).answer(START, DECISIONS, 200, answerWith([]), JSON_TYPE);

const toldOf = (scenario: ScenarioFolder, ...decisions: readonly Decision[]): Promise<readonly Told[]> =>
  replayed(scenario.answer(ISSUED, DECISIONS, 200, answerWith(decisions), JSON_TYPE));

type Step = Decision & { council: string; severity: Severity; direction: Direction };

const NOTICE: Step = {
  council: 'medway',
  title: 'Improvement notice issued to Medway Council',
  description: 'A notice to improve children’s services.',
  severity: 4,
  direction: 'worse',
};

/** Each of another council, so that one run tells them all. */
const STEPS: readonly Step[] = [
  NOTICE,
  {
    council: 'tameside',
    title: 'Direction issued to Tameside Metropolitan Borough Council: March 2024',
    description: 'A statutory direction about children’s social care.',
    severity: 5,
    direction: 'worse',
  },
  {
    council: 'halton',
    title: 'Revised direction issued to Halton Borough Council: March 2024',
    description: 'What the council has to do now about its children’s services.',
    severity: 3,
    direction: 'none',
  },
  {
    council: 'plymouth',
    title: 'Improvement notice closed: Plymouth City Council',
    description: 'The notice about children’s social care has come to an end.',
    severity: 3,
    direction: 'better',
  },
  {
    council: 'swindon',
    title: 'Direction revoked: Swindon Borough Council',
    description: 'Children’s services have improved and the direction is revoked.',
    severity: 4,
    direction: 'better',
  },
  {
    council: 'bradford',
    title: 'Commissioner appointed to Bradford children’s services',
    description: 'The appointment of a commissioner for children’s services.',
    severity: 5,
    direction: 'worse',
  },
  {
    council: 'herefordshire',
    title: 'Children’s services commissioner’s report: Herefordshire',
    description: 'Whether children’s social care should stay with the council.',
    severity: 3,
    direction: 'none',
  },
];

const SEND = 'special educational needs and disabilities (SEND)';

/** Decisions about Medway that do not concern its children's social care. */
const OTHERS: readonly Decision[] = [
  { title: `Improvement notice issued to Medway Council: ${SEND}`, description: 'A notice to improve SEND services.' },
  { title: 'Statutory direction issued to Medway Council for SEND services' },
  { title: 'Notice to improve: Medway Academies Trust', description: 'A notice to an academy trust about its money.' },
  { title: 'Termination warning notice: a school in Medway', description: 'A notice to the trust that runs it.' },
  { title: 'Teacher misconduct panel outcome: Mr A Teacher', description: 'He taught at a school in Medway.' },
  { title: 'Mr A Teacher: prohibition order', description: 'A teacher formerly employed in Medway, Kent.' },
  { title: 'School admissions: direction to Medway Council', description: 'Where a child is to be admitted.' },
  { title: 'Dedicated schools grant: decision on Medway Council' },
  { title: 'Best value notice: Medway Council', description: 'A notice about the council’s finances.' },
  { title: 'Direction issued to Kent and Medway NHS and Social Care Partnership Trust' },
];

describe('a decision of the Department for Education', () => {
  it('about a council’s children’s services is told as its intervention, as grave as it is', async () => {
    const told = await toldOf(government(STEPS.map(({ council }) => council)), ...STEPS);
    const steps = ofKind(told, 'intervention').map(({ authority, severity, direction }) => [
      authority,
      severity,
      direction,
    ]);
    expect(steps.toSorted()).toEqual(
      STEPS.map(({ council, severity, direction }) => [council, severity, direction]).toSorted(),
    );
  });

  it('names what was decided, links to it, and leaves the rating alone', async () => {
    const [step] = ofKind(await toldOf(government(['medway']), NOTICE), 'intervention');
    expect(step).toMatchObject({
      authority: 'medway',
      changes: [],
      sources: ['https://www.gov.uk/government/publications/improvement-notice-issued-to-medway-council'],
    });
    expect(step?.subject).toContain('government issues an improvement notice');
    expect(step?.email).toContain('It changes none of Ofsted’s grades');
  });

  it('about SEND, schools, teachers or the council’s money is not', async () => {
    expect(kindsOf(await toldOf(government(['medway']), ...OTHERS))).toEqual(['welcome']);
  });

  it('about another council is not told to those who watch this one', async () => {
    expect(kindsOf(await toldOf(government(['kent']), ...STEPS))).toEqual(['welcome']);
  });

  it('is told once, however often it is published anew, and whoever tells of it besides', async () => {
    const article = {
      title: 'Medway Council given improvement notice over children’s services',
      text: 'The Department for Education has issued an improvement notice to Medway Council over its children’s services.',
      link: 'https://www.kentonline.co.uk/medway/news/improvement-notice-1/',
      published: '2024-03-21T09:00:00Z',
    };
    const xml = { 'content-type': 'text/xml' };
    const again = answerWith([{ ...NOTICE, issued: '2024-03-22T10:00:00Z' }]);
    const scenario = government(['medway'])
      .answer(START, FEEDS.kentOnline, 200, feedOf([]), xml)
      .answer('2024-03-21T09:00:00Z', FEEDS.kentOnline, 200, feedOf([article]), xml)
      .answer('2024-03-22T10:00:00Z', DECISIONS, 200, again, JSON_TYPE);
    expect(kindsOf(await toldOf(scenario, NOTICE))).toEqual(['welcome', 'intervention']);
  });

  it('of long ago is history, also when the source is read for the first time', async () => {
    const old = { title: 'Direction issued to Medway Council: August 2019', issued: '2019-08-30T09:00:00Z' };
    const description = 'A statutory direction about children’s social care.';
    expect(kindsOf(await toldOf(government(['medway']), { ...old, description }))).toEqual(['welcome']);
  });

  it('tells a direction as a step of its own, weeks after a notice to the same council', async () => {
    const direction = { title: 'Direction issued to Medway Council: April 2024', issued: '2024-04-12T10:00:00Z' };
    const told = await replayed(
      government(['medway'], '2024-04-15T06:00:00Z')
        .answer(ISSUED, DECISIONS, 200, answerWith([NOTICE]), JSON_TYPE)
        .answer('2024-04-12T10:00:00Z', DECISIONS, 200, answerWith([direction, NOTICE]), JSON_TYPE),
    );
    expect(ofKind(told, 'intervention').map(({ severity }) => severity)).toEqual([4, 5]);
  });

  it('is silent about a decision of years ago whose page is published anew', async () => {
    const old = { title: 'Direction issued to Medway Council: August 2019', description: 'Children’s services.' };
    expect(kindsOf(await toldOf(government(['medway']), old))).toEqual(['welcome']);
  });

  describe('whose page is changed', () => {
    const FIRST = '2021-03-02T09:00:00Z';
    const CHANGED = '2024-03-21T09:00:00Z';
    const link = '/government/publications/improvement-notice-medway';
    const page = (title: string, changed: Instant, description = '', first = FIRST): string =>
      JSON.stringify({
        results: [{ title, link, description, public_timestamp: changed, first_published_at: first }],
        total: 1,
      });
    const history = (...notes: readonly (readonly [Instant, string])[]): string =>
      JSON.stringify({ details: { change_history: notes.map(([at, note]) => ({ public_timestamp: at, note })) } });
    const CONTENT = `https://www.gov.uk/api/content${link}`;
    const changedTo = (body: string, ...notes: readonly (readonly [Instant, string])[]): ScenarioFolder => {
      const scenario = government(['medway']).answer(CHANGED, DECISIONS, 200, body, JSON_TYPE);
      return notes.length === 0
        ? scenario
        : scenario.answer(CHANGED, CONTENT, 200, history([FIRST, 'First published.'], ...notes), JSON_TYPE);
    };
    const title = 'Improvement notice issued to Medway Council';
    const steps = async (scenario: ScenarioFolder) =>
      ofKind(await replayed(scenario), 'intervention').map(({ subject, severity, direction }) => ({
        subject,
        severity,
        direction,
      }));

    it('tells a lifted notice of years ago as lifted, never as issued', async () => {
      expect(
        await steps(changedTo(page(title, CHANGED), [CHANGED, 'The improvement notice has been lifted.'])),
      ).toMatchObject([
        { subject: expect.stringContaining('lifts its improvement notice'), severity: 3, direction: 'better' },
      ]);
    });

    it('reads a note that names nothing by what the page is about', async () => {
      expect(await steps(changedTo(page(title, CHANGED), [CHANGED, 'Notice now closed.']))).toMatchObject([
        { severity: 3 },
      ]);
      expect(
        await steps(changedTo(page(title, CHANGED), [CHANGED, 'Lifted following Ofsted’s inspection.'])),
      ).toMatchObject([{ severity: 3 }]);
    });

    it('tells a second direction that is added to it', async () => {
      const note = 'Added a second direction, issued in March 2024.';
      const direction = 'Statutory direction issued to Medway Council';
      expect(await steps(changedTo(page(direction, CHANGED), [CHANGED, note]))).toMatchObject([
        { severity: 5, direction: 'worse' },
      ]);
    });

    it('takes the description where no history of it is to be had', async () => {
      expect(
        await steps(changedTo(page(title, CHANGED, 'This improvement notice was lifted in March 2024.'))),
      ).toMatchObject([{ severity: 3, direction: 'better' }]);
    });

    it('tells nothing where nothing says what changed', async () => {
      expect(await steps(changedTo(page(title, CHANGED, 'A notice about children’s services.')))).toEqual([]);
    });

    it('tells a change once, with what it says changed', async () => {
      const scenario = government(['medway'])
        .answer(
          '2024-03-19T09:00:00Z',
          DECISIONS,
          200,
          page(title, '2024-03-19T09:00:00Z', '', '2024-03-19T09:00:00Z'),
          JSON_TYPE,
        )
        .answer(
          CHANGED,
          CONTENT,
          200,
          history(['2024-03-19T09:00:00Z', 'First published.'], [CHANGED, 'Notice lifted.']),
          JSON_TYPE,
        )
        .answer(CHANGED, DECISIONS, 200, page(title, CHANGED, '', '2024-03-19T09:00:00Z'), JSON_TYPE)
        .answer(
          '2024-03-22T09:00:00Z',
          DECISIONS,
          200,
          page(title, CHANGED, 'New words.', '2024-03-19T09:00:00Z'),
          JSON_TYPE,
        );
      const told = ofKind(await replayed(scenario), 'intervention');
      expect(told.map(({ severity }) => severity)).toEqual([4, 3]);
      expect(told[1]?.email).toContain('Notice lifted.');
    });
  });

  it('adds GOV.UK’s page to what the press told before, without telling it again', async () => {
    const story = {
      title: 'Government issues improvement notice to Medway over children’s services',
      text: 'The Department for Education has issued an improvement notice to Medway Council over its children’s services.',
      link: 'https://www.kentonline.co.uk/medway/news/notice-1/',
      published: '2024-03-19T10:00:00Z',
    };
    const told = await toldOf(
      government(['medway'])
        .answer(START, FEEDS.kentOnline, 200, feedOf([]), { 'content-type': 'text/xml' })
        .answer('2024-03-19T10:00:00Z', FEEDS.kentOnline, 200, feedOf([story]), { 'content-type': 'text/xml' }),
      NOTICE,
    );
    expect(ofKind(told, 'intervention')).toHaveLength(1);
  });
});

it('a search that refuses a question is told to the operator, in its own words', async () => {
  const refusal = '{"error": "Unexpected parameters: filter_document_typ"}';
  const soon = '2024-03-20T13:00:00Z';
  const told = await replayed(government(['medway'], soon).answer(ISSUED, DECISIONS, 422, refusal, JSON_TYPE));
  const [down] = ofKind(told, 'source-down');
  expect(down?.topic).toBe('operator');
  expect(down?.email).toContain('Unexpected parameters: filter_document_typ');
});
