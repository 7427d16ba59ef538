import { describe, expect, it } from 'vitest';
import type { Alert, Message } from '../../shared/domain/alert.ts';
import { type AlertEntry, groupsOf } from '../../shared/domain/one-message.ts';
import type { Publication } from '../../shared/domain/publication.ts';
import { aNotice, anAlert, anIlacs, aVisit, published, SWINDON } from '../support/builders.ts';

const DAY = '2023-09-11';

const entry = (publication: Publication, message: Partial<Message> = {}, facts: Partial<Alert> = {}): AlertEntry => ({
  ...published(publication),
  alert: anAlert({ alertId: `${publication.fileId}`, ...message }, { state: 'pending', ...facts }),
});

const change = { aspect: 'overall-effectiveness', from: 'inadequate', to: 'good', since: '2019-08-27' } as const;
const rating = entry(anIlacs(), { kind: 'rating-change', changes: [change] });
const visit = entry(aVisit({ published: DAY, fileId: '1' }));
const graver = entry(aVisit({ published: DAY, fileId: '2' }), { severity: 4 });

const together = (...entries: AlertEntry[]): readonly (readonly string[])[] =>
  groupsOf(entries).map((group) => group.map(({ alert }) => alert.message.alertId));

describe('what goes out in one message', () => {
  it('is what Ofsted published about a council on one day, the rating first, then the graver', () => {
    expect(together(visit, graver, rating)).toEqual([['50227723', '2', '1']]);
  });

  it('is never of two councils or of two days', () => {
    const elsewhere = entry(aVisit({ published: DAY, fileId: '3', urn: SWINDON.urn }));
    const later = entry(aVisit({ published: '2023-09-12', fileId: '4' }));
    expect(together(visit, elsewhere, later)).toEqual([['1'], ['3'], ['4']]);
  });

  it('has one rating at most', () => {
    const another = entry(anIlacs({ fileId: '5' }), { kind: 'rating-unchanged', changes: [change] });
    expect(together(another, visit, rating)).toEqual([['50227723', '1'], ['5']]);
  });

  it('leaves alone what confirms a report of the press, is of another kind, or is settled already', () => {
    const confirming = entry(aVisit({ published: DAY, fileId: '6' }), { confirms: 'a-report' });
    const unread = entry(aVisit({ published: DAY, fileId: '7' }), { kind: 'unread' });
    const settled = entry(aVisit({ published: DAY, fileId: '8' }), {}, { sealed: { carries: [] } });
    expect(together(confirming, unread, settled, visit, graver)).toEqual([['6'], ['7'], ['8'], ['2', '1']]);
  });

  it('is none that confirms a report of the press, though all else fits', () => {
    expect(together(entry(aVisit({ published: DAY, fileId: '6' }), { confirms: 'a-report' }), visit)).toEqual([
      ['6'],
      ['1'],
    ]);
  });

  it('is none that waits to be answered', () => {
    const answers = [{ alertId: '1', kinds: [], severity: 1, directions: [], text: false }] as const;
    const answer = entry(aVisit({ published: DAY, fileId: '9' }), {
      kind: 'revised',
      answers: answers.map((heard) => ({ ...heard, kinds: [...heard.kinds], directions: [...heard.directions] })),
    });
    expect(together(visit, graver, answer)).toEqual([['1'], ['2'], ['9']]);
    expect(together(graver, entry(aVisit({ published: DAY, fileId: '3' })), answer)).toEqual([['2', '3'], ['9']]);
  });

  it('is what a process that died had begun to settle', () => {
    const begun = entry(aVisit({ published: DAY, fileId: '3' }), {}, { sealed: { carriedBy: graver.id } });
    expect(together(graver, begun)).toEqual([['2', '3']]);
    const settled = { ...graver, alert: { ...graver.alert, sealed: { carries: [begun.id] } } };
    expect(together(settled, begun)).toEqual([['2'], ['3']]);
    const elsewhere = { ...begun, alert: { ...begun.alert, sealed: { carriedBy: 'another' } } };
    expect(together(graver, elsewhere)).toEqual([['2'], ['3']]);
  });

  it('is ten documents at most, and the others have a second message', () => {
    const many = Array.from({ length: 12 }, (_, at) => entry(aVisit({ published: DAY, fileId: `${100 + at}` })));
    expect(together(...many).map((group) => group.length)).toEqual([10, 2]);
  });

  it('keeps the order of a council: what stands between two of one day parts them', () => {
    const between: AlertEntry = { ...aNotice(anAlert()), id: 'between', alert: anAlert({ alertId: 'between' }) };
    expect(together(visit, between, graver)).toEqual([['1'], ['between'], ['2']]);
  });

  it('leaves messages without a document alone, in their order', () => {
    const notices = ['a', 'b'].map(
      (alertId): AlertEntry => ({ ...aNotice(anAlert()), id: alertId, alert: anAlert({ alertId }) }),
    );
    expect(together(...notices, visit)).toEqual([['a'], ['b'], ['1']]);
  });
});
