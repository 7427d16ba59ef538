import { describe, expect, it } from 'vitest';
import type { Message } from '../../shared/domain/alert.ts';
import type { DocumentAlert } from '../../shared/domain/one-message.ts';
import type { Publication } from '../../shared/domain/publication.ts';
import { isOneGsm7Part } from '../../shared/messages/fit-sms.ts';
import { ratingMessage } from '../../shared/messages/rating-message.ts';
import { togetherMessage } from '../../shared/messages/together-message.ts';
import { visitMessage } from '../../shared/messages/visit-message.ts';
import { anIlacs, anOlderIlacs } from '../domain/reports.ts';
import { anAlert, aVisit, published } from '../support/builders.ts';
import { lintMessage } from '../support/word-lint.ts';
import { aRating, aVisitTold } from './occasions.ts';

const DAY = '2023-09-11';

const told = (publication: Publication, message: Message): DocumentAlert => ({
  ...published(publication),
  publication,
  alert: anAlert(message),
});

const rating = told(anIlacs(), ratingMessage(aRating(anIlacs(), [anOlderIlacs()])));
const sendReport = aVisit({ kind: 'send-area-inspection', fileId: '50230001', published: DAY, sendOutcome: 2 });
const send = told(
  sendReport,
  visitMessage(aVisitTold({ sendOutcome: 2 }, { publication: sendReport, severity: 4, direction: 'worse' })),
);
const visit = told(
  aVisit({ published: DAY, fileId: '50230002' }),
  visitMessage(aVisitTold({}, { publication: aVisit({ published: DAY, fileId: '50230002' }) })),
);

describe('documents of one day in one message', () => {
  const message = togetherMessage([rating, send]);

  it('have the id, the kind and the verdict of the first, and its grades', () => {
    const { alertId, kind, changes } = rating.alert.message;
    expect(message).toMatchObject({ alertId, kind, changes });
    expect(message.email).toMatch(/^RATING CHANGED/);
    expect(lintMessage(message)).toEqual([]);
  });

  it('say no day where one of them has none', () => {
    const undated = { ...visit, publication: { ...visit.publication, dayKnown: false } };
    expect(togetherMessage([send, visit]).email).toContain(
      '2 DOCUMENTS IN ONE MESSAGE, ALL PUBLISHED 11 SEPTEMBER 2023',
    );
    expect(togetherMessage([send, undated]).email).toMatch(/2 DOCUMENTS IN ONE MESSAGE$/m);
  });

  it('say in the subject and the text that there is another', () => {
    expect(togetherMessage([send, visit]).subject).toBe(
      'Medway: SEND services inconsistent (2 of 3) (Ofsted area SEND inspection); also: focused visit',
    );
    expect(message.sms).toMatch(/also: area SEND inspection https:\S+$/);
    expect(isOneGsm7Part(message.sms ?? '')).toBe(true);
  });

  it('each say all that they would say alone, with the closing once', () => {
    const [body = '', closing = '', ...more] = (message.email ?? '').split('\n\n--\n\n');
    expect(more).toEqual([]);
    expect(closing).toContain('To stop these messages');
    for (const { alert } of [rating, send])
      for (const section of (alert.message.email ?? '').split('\n\n--\n\n')[0]?.split('\n\n') ?? [])
        expect(body).toContain(section);
    expect(body).toContain(
      `2 DOCUMENTS IN ONE MESSAGE, ALL PUBLISHED 11 SEPTEMBER 2023\n1. ${rating.alert.message.subject}`,
    );
  });

  it('are as severe as the severest, and mixed where one is better and another worse', () => {
    expect(message).toMatchObject({ severity: 5, direction: 'mixed' });
    expect(togetherMessage([send, visit])).toMatchObject({ severity: 4, direction: 'worse' });
  });

  it('name every document and the id it has in the ledger', () => {
    expect(message.sources).toEqual([rating, send].flatMap(({ alert }) => alert.message.sources));
    expect(message.together?.map(({ alertId, kind }) => [alertId, kind])).toEqual([
      [rating.alert.message.alertId, 'rating-change'],
      [send.alert.message.alertId, 'visit-findings'],
    ]);
  });

  it('are counted in the subject and in the text', () => {
    const three = togetherMessage([rating, send, visit]);
    expect(three.subject).toBe(`${rating.alert.message.subject} (and 2 more)`);
    expect(three.email).toContain('3 DOCUMENTS IN ONE MESSAGE');
    expect(three.sms?.length).toBeLessThanOrEqual(160);
  });
});

it('a document on its own is told as it is', () => {
  expect(togetherMessage([visit])).toEqual(visit.alert.message);
});
