import { describe, expect, it } from 'vitest';
import type { Message } from '../../shared/domain/alert.ts';
import { ratingMessage } from '../../shared/messages/rating-message.ts';
import { anIlacs, anOlderIlacs } from '../domain/reports.ts';
import { lintMessage } from '../support/word-lint.ts';
import { aRating } from './occasions.ts';

const good = ratingMessage(aRating(anIlacs(), [anOlderIlacs()]));
const without = (words: string | RegExp): Partial<Message> => ({ email: good.email?.replaceAll(words, '') ?? null });

describe('the lint of messages', () => {
  it('has nothing to say of a good one', () => {
    expect(lintMessage(good)).toEqual([]);
  });

  it.each<[string, Partial<Message>]>([
    ['subject: 100 characters or more', { subject: `${good.subject}${'x'.repeat(60)}` }],
    ['subject: more than one line', { subject: `${good.subject}\nx` }],
    ['subject: curly quotes or dots, which SNS may refuse', { subject: good.subject.replace("'", '’') }],
    ['subject: does not name the council', { subject: good.subject.replace('Medway', 'Kent') }],
    ['subject: not from old to new', { subject: good.subject.replace(', was inadequate', '') }],
    ['subject: the news is not what a phone shows of it', { subject: good.subject.replace('now GOOD', 'rated') }],
    ['email: none', { email: null }],
    ['email: does not begin with the verdict', without(/^RATING CHANGED/g)],
    ['email: council without its URN', without('(URN 80522)')],
    ['email: a source is not linked', without(/https:\S+/g)],
    ['email: not how to stop', without('To stop')],
    ['email: does not say that it is unofficial', without('unofficial')],
    ['email: no licence', without('Licence')],
    ['email: no day of publication', without('published')],
    ['email: not how sure', without('HOW SURE')],
    ['email: a judgement before without its date', without('2019')],
    ['words or times of the machine', { email: `${good.email} 2023-09-11T08:30:00Z` }],
    ['words or times of the machine', { email: `${good.email} requires-improvement` }],
    ['an email address', { email: `${good.email} someone@example.org` }],
    ['a phone number', { email: `${good.email} 01634 333333` }],
    ['a phone number', { email: `${good.email} +44 1634 333333` }],
    ['sms: more than one GSM-7 part', { sms: `’ ${good.sources[0]}` }],
    ['sms: does not end in a link', { sms: 'Ofsted: good' }],
    ['no source', { sources: [] }],
  ])('finds: %s', (complaint, fault) => {
    expect(lintMessage({ ...good, ...fault })).toContain(complaint);
  });
});
