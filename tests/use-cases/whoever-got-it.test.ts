import { describe, expect, it } from 'vitest';
import { SimulatedClock } from '../../cli/simulation/simulated-clock.ts';
import { DynamoFoundDocuments } from '../../shared/adapters/dynamo/dynamo-found-documents.ts';
import { DynamoHistory } from '../../shared/adapters/dynamo/dynamo-history.ts';
import { DynamoWatchStates } from '../../shared/adapters/dynamo/dynamo-watch-states.ts';
import { type Choices, filterPolicy } from '../../shared/adapters/sns/filter-policy.ts';
import { publishedAs } from '../../shared/adapters/sns/sns-message.ts';
import {
  AlertKind,
  Direction,
  type Message,
  pendingAlert,
  SETTING_RIGHT,
  Severity,
  topicOf,
} from '../../shared/domain/alert.ts';
import { addMinutes } from '../../shared/domain/dates.ts';
import type { Publication } from '../../shared/domain/publication.ts';
import { recordReading, recordUnread } from '../../shared/use-cases/read/record-document.ts';
import { correctAlert } from '../../shared/use-cases/tell/correct-alert.ts';
import { publishAlerts } from '../../shared/use-cases/tell/publish-alerts.ts';
import { MemoryTable } from '../../tools/soak/memory-table.ts';
import {
  aFoundDocument,
  aMessage,
  aNotice,
  anIlacs,
  anOlderIlacs,
  aReading,
  aVisit,
  MEDWAY,
  NOON,
  published,
  SITE,
} from '../support/builders.ts';
import { RecordingPublisher } from '../support/recording-publisher.ts';
import { letsThrough } from '../support/sns-filter.ts';

const READERS_KINDS = AlertKind.options.filter((kind) => topicOf(kind) === 'alerts');

/** Every way to choose with the program: each least severity with each kind, each pair of kinds, or all; and so on. */
const CHOICES: readonly Choices[] = [null, 0, 1, 2, 3, 4, 5].flatMap((minSeverity) =>
  [
    null,
    ...READERS_KINDS.map((kind) => [kind]),
    ...READERS_KINDS.flatMap((kind, at) => READERS_KINDS.slice(at + 1).map((other) => [kind, other])),
  ].flatMap((kinds) =>
    [true, false].flatMap((onlyTexts) =>
      [true, false].map(
        (heartbeat): Choices => ({
          minSeverity: minSeverity as Choices['minSeverity'],
          kinds,
          authority: heartbeat ? MEDWAY.slug : null,
          heartbeat,
          onlyTexts,
        }),
      ),
    ),
  ),
);

const subsetsOf = <T>(values: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: 2 ** values.length - 1 }, (_, at) => values.filter((_one, bit) => ((at + 1) >> bit) % 2 === 1));

/**
 * Every rule that a policy may have on one attribute alone, also those that no option of the program sets, such as the
 * direction, or without the press. A policy lets through what each of its rules lets through: an answer that passes each
 * rule which the first message passed passes every policy that is made of them.
 */
const ALONE: readonly object[] = [
  ...subsetsOf(Direction.options).map((direction) => ({ direction })),
  ...subsetsOf(['true', 'false']).map((confirmed) => ({ confirmed })),
  ...[...Severity.values].map((least) => ({ severity: [{ numeric: ['>=', least] }] })),
  ...subsetsOf([MEDWAY.slug, 'none']).map((authority) => ({ authority })),
  ...subsetsOf(READERS_KINDS.filter((kind) => !SETTING_RIGHT.includes(kind))).map((kinds) => ({
    kind: [...kinds, ...SETTING_RIGHT],
  })),
  { kind: [{ 'anything-but': ['heartbeat'] }] },
  { text: ['yes'] },
];

const POLICIES: readonly (object | null)[] = [...CHOICES.map(filterPolicy), ...ALONE];

/** By which policies somebody was told of the first and not of what answers it. */
const leftOut = (first: Message, answer: Message): readonly (object | null)[] => {
  const [told, answered] = [publishedAs(first), publishedAs(answer)];
  return POLICIES.filter((policy) => letsThrough(policy, told) && !letsThrough(policy, answered));
};

const monitor = () => {
  const clock = new SimulatedClock(NOON);
  const publisher = new RecordingPublisher();
  const table = new MemoryTable();
  const deps = {
    clock,
    publisher,
    history: new DynamoHistory(table),
    found: new DynamoFoundDocuments(table),
    states: new DynamoWatchStates(table),
    log: () => {},
    site: SITE,
  };
  const next = async (): Promise<Message> => {
    await publishAlerts(deps);
    clock.set(addMinutes(clock.now(), 60));
    const message = publisher.accepted.at(-1);
    if (message === undefined) throw new Error('nothing was told');
    return message;
  };
  const found = ({ fileId, published: day }: Publication) => aFoundDocument({ fileId: fileId ?? '', published: day });
  return {
    deps,
    publisher,
    next,
    knows: (publication: Publication) => deps.history.record(published(publication)),
    reads: (publication: Publication) =>
      recordReading(deps, found(publication), aReading(publication), `${publication.fileId}`.padStart(64, '0')),
    cannotRead: (publication: Publication) =>
      recordUnread(deps, found(publication), { status: 'unread', reason: 'damaged', detail: 'cut off', certain: {} }),
    reports: async (grade: 'good' | 'inadequate', day: string): Promise<void> => {
      const newRatings = { 'overall-effectiveness': grade } as const;
      const event = { id: 'an-event', event: 'full-inspection', toldAt: `${day}T09:00:00.000Z`, newRatings } as const;
      const message = aMessage({ alertId: 'a-report', kind: 'reported', severity: 5, sms: 'reported https://x.org' });
      await deps.history.record(aNotice(pendingAlert(message, clock.now()), { event }));
    },
    corrects: (alertId: string) => correctAlert(deps, { alertId, because: 'it was wrong', by: 'me' }),
  };
};

const DAY = '2023-09-11';
const good = anIlacs({ published: DAY });
const sameAgain = anOlderIlacs({
  fileId: '50227000',
  published: '2023-09-10',
  inspectionStart: '2023-07-10',
  inspectionEnd: '2023-07-14',
});

describe('whoever got a message gets what answers it, whatever they chose', () => {
  it('a report of the press, and the document that confirms it: also one that changes nothing', async () => {
    for (const document of [good, sameAgain]) {
      const { reports, knows, reads, next } = monitor();
      await knows(anOlderIlacs());
      await reports(document === good ? 'good' : 'inadequate', document.published);
      const first = await next();
      await reads(document);
      const answer = await next();
      expect(answer.confirms).toBe('a-report');
      expect(answer.severity).toBeGreaterThanOrEqual(first.severity);
      expect(leftOut(first, answer)).toEqual([]);
    }
  });

  it('a report of the press, and the correction by the document that contradicts it', async () => {
    const { reports, reads, next, publisher } = monitor();
    await reports('inadequate', DAY);
    const first = await next();
    await reads(good);
    await next();
    expect(publisher.accepted.find(({ alertId }) => alertId.includes(good.fileId ?? ''))?.confirms).toBeNull();
    const correction = publisher.accepted.find(({ kind }) => kind === 'correction');
    if (correction === undefined) throw new Error('nothing was corrected');
    expect(correction.severity).toBeGreaterThanOrEqual(first.severity);
    expect(leftOut(first, correction)).toEqual([]);
  });

  it('a document that could not be read, and what it says', async () => {
    const { cannotRead, reads, next } = monitor();
    const visit = aVisit({ focus: [] });
    await cannotRead(visit);
    const first = await next();
    await reads(visit);
    const answer = await next();
    expect(answer.kind).toBe('visit-findings');
    expect(leftOut(first, answer)).toEqual([]);
  });

  it('a report, its re-issue without a difference, the next re-issue, and our correction of that', async () => {
    const { knows, reads, corrects, next } = monitor();
    await knows(anOlderIlacs());
    await reads(good);
    const told = [await next()];
    for (const [fileId, day] of [
      ['50228001', '2023-09-12'],
      ['50228002', '2023-09-13'],
    ] as const) {
      await reads(anIlacs({ fileId, published: day }));
      told.push(await next());
    }
    expect(told.map(({ kind }) => kind)).toEqual(['rating-change', 'revised', 'revised']);
    await corrects(told.at(-1)?.alertId ?? '');
    told.push(await next());
    for (const [at, message] of told.entries())
      for (const earlier of told.slice(0, at)) expect(leftOut(earlier, message)).toEqual([]);
  });

  it('a message about two documents, and our correction of the smaller', async () => {
    const { reads, knows, corrects, next } = monitor();
    await knows(anOlderIlacs());
    const visit = aVisit({ published: DAY, fileId: '50227724', focus: [], inspectionStart: null, inspectionEnd: DAY });
    await reads(good);
    await reads(visit);
    const first = await next();
    expect(first.together).toHaveLength(2);
    await corrects(`${MEDWAY.urn}-50227724-visit`);
    expect(leftOut(first, await next())).toEqual([]);
  });

  it.each(READERS_KINDS)('a message of the kind %s, and our correction of it', async (kind) => {
    for (const severity of [0, 1, 2, 3, 4, 5] as const)
      for (const sms of ['told https://x.org', null]) {
        const { deps, corrects, next } = monitor();
        const link = 'https://x.org';
        const message = aMessage({ alertId: 'first', kind, severity, sms, sources: [link], direction: 'worse' });
        await deps.history.record(aNotice(pendingAlert(message, NOON)));
        const first = await next();
        await corrects('first');
        expect(leftOut(first, await next())).toEqual([]);
      }
  });
});
