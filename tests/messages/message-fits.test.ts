import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DynamoFoundDocuments } from '../../shared/adapters/dynamo/dynamo-found-documents.ts';
import { DynamoHistory } from '../../shared/adapters/dynamo/dynamo-history.ts';
import { LARGEST_MESSAGE, publishedAs, refusalOf } from '../../shared/adapters/sns/sns-message.ts';
import type { Message } from '../../shared/domain/alert.ts';
import type { DocumentAlert } from '../../shared/domain/one-message.ts';
import { emailText, operatorText, subjectLine } from '../../shared/messages/fit-email.ts';
import { ratingMessage } from '../../shared/messages/rating-message.ts';
import { togetherMessage } from '../../shared/messages/together-message.ts';
import { visitMessage } from '../../shared/messages/visit-message.ts';
import { digestLateDocuments } from '../../shared/use-cases/read/digest-late-documents.ts';
import { MemoryTable } from '../../tools/soak/memory-table.ts';
import { aFinding, aMessage, anAlert, anIlacs, aVisit, MEDWAY, NOON, published } from '../support/builders.ts';
import { aRating, aVisitTold } from './occasions.ts';

const sizeOf = (message: Message): number => {
  const { Message: body = '', MessageAttributes = {} } = publishedAs(message);
  return Buffer.byteLength(body) + Buffer.byteLength(JSON.stringify(MessageAttributes));
};

/** A letter with so many sentences that compare, as long as Ofsted's longest. */
const longLetter = (findings: number, fileId = '50297101'): Message => {
  const publication = aVisit({ fileId, focus: [] });
  const quote = `Leaders said “it is better” — ${'and the quality of practice improved '.repeat(16)}`;
  const many = Array.from({ length: findings }, (_, at) => aFinding({ quote: `${at} ${quote}` }));
  return visitMessage(aVisitTold({ findings: many, needsToImprove: many.map((one) => one.quote) }, { publication }));
};

describe('a message fits, whatever it has to tell', () => {
  it('leaves out of a long list what has no room, says how many there are, and links to all of them', () => {
    const message = longLetter(100);
    expect(refusalOf(publishedAs(message))).toBeNull();
    const [, shown, all] = /\.\.\. and (\d+) more, (\d+) in all, .*: https:\/\/files/.exec(message.email ?? '') ?? [];
    expect(all).toBe('100');
    expect(message.email?.match(/^- Improved: /gm)?.length).toBe(100 - Number(shown));
    // what comes after the lists is still there
    expect(message.email).toContain('HOW SURE');
    expect(message.email).toMatch(/Open Government Licence v3\.0\.$/);
  });

  it('links a report of which it leaves something out', () => {
    const needsToImprove = Array.from(
      { length: 100 },
      (_, at) => `${at} ${'the help that care leavers get '.repeat(20)}`,
    );
    const report = anIlacs({ fileId: '50297102' });
    const { email } = ratingMessage(aRating(report, [], { needsToImprove }));
    expect(email).toMatch(/more, 100 in all, for which there is no room here\. All of them: https:.*50297102\n/);
  });

  it('tells many late documents in several messages, each document once and each message with room for all of its own', async () => {
    const table = new MemoryTable();
    const history = new DynamoHistory(table);
    const late = Array.from({ length: 120 }, (_, at) => aVisit({ fileId: `5001${1000 + at}`, arrival: 'late' }));
    for (const publication of late) await history.record(published(publication));
    const deps = { history, found: new DynamoFoundDocuments(table), clock: { now: () => NOON } };
    for (let times = 0; times < 2; times += 1) await digestLateDocuments(deps, MEDWAY.urn);
    const told = (await history.alerts({ limit: 10 })).items.flatMap(({ alert }) => alert?.message ?? []);
    expect(told.map(({ sources }) => sources.length).toSorted((a, b) => a - b)).toEqual([20, 50, 50]);
    expect(new Set(told.flatMap(({ sources }) => sources)).size).toBe(120);
    for (const message of told) {
      expect(message.email).not.toContain('no room');
      for (const link of message.sources) expect(message.email).toContain(link);
    }
  });

  it('cuts nothing that fits', () => {
    expect(longLetter(10).email).not.toContain('for which there is no room');
  });

  it('gives each of many documents of one day its share', () => {
    const documents = Array.from({ length: 10 }, (_, at): DocumentAlert => {
      const publication = aVisit({ fileId: `5029710${at}` });
      return { ...published(publication), publication, alert: anAlert(longLetter(40, `5029710${at}`)) };
    });
    const [first, ...others] = documents;
    if (first === undefined) throw new Error('there are ten');
    const message = togetherMessage([first, ...others]);
    expect(refusalOf(publishedAs(message))).toBeNull();
    expect(message.email?.match(/^===== \d+ of 10 =====$/gm)).toHaveLength(9);
    expect(message.email).toContain('has no room in one message: https://files.ofsted.gov.uk/v1/file/50297109');
  });

  it('holds for any words at all, the worst included', () => {
    const word = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constant('"\\'.repeat(3_000)),
      fc.constant('\u0001€😀'.repeat(500)),
    );
    const sections = fc.array(fc.record({ heading: fc.constant('What'), lines: fc.array(word, { maxLength: 80 }) }));
    fc.assert(
      fc.property(sections, fc.array(word, { minLength: 1 }), word, (some, lines, subject) => {
        for (const email of [emailText(some), operatorText(lines)]) {
          const message = aMessage({ email, subject: subjectLine(`Ofsted Watch: ${subject}`) });
          expect(sizeOf(message)).toBeLessThan(LARGEST_MESSAGE - 50_000);
          expect(refusalOf(publishedAs({ ...message, email: email || 'x' }))).toBeNull();
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('what stands in for SNS refuses what SNS refuses', () => {
  it.each([
    ['a text over 262,144 bytes with everything around it', { email: 'x'.repeat(131_000) }],
    ['a subject of 100 characters', { subject: 'x'.repeat(100) }],
    ['a subject with a line break', { subject: 'a\nb' }],
    ['a subject with other letters than ours', { subject: 'Medway – now good' }],
    ['an empty text', { email: '' }],
    ['a text of more than ten parts', { sms: 'x'.repeat(1_601) }],
  ] as const)('%s', (_, facts) => {
    expect(refusalOf(publishedAs(aMessage(facts)))).toMatch(/^InvalidParameter/);
    expect(refusalOf(publishedAs(aMessage()))).toBeNull();
  });
});
