import { describe, expect, it } from 'vitest';
import type { Message } from '../../shared/domain/alert.ts';
import type { CoverageItem } from '../../shared/domain/coverage.ts';
import type { Publication } from '../../shared/domain/publication.ts';
import { standingOf } from '../../shared/domain/standing.ts';
import { confirming, correctionMessage } from '../../shared/messages/correction-message.ts';
import { heartbeatMessage } from '../../shared/messages/heartbeat-message.ts';
import { lateListingMessage } from '../../shared/messages/late-listing-message.ts';
import { interventionMessage, reportedMessage } from '../../shared/messages/news-message.ts';
import { gapMessage } from '../../shared/messages/operator-messages.ts';
import { ratingMessage } from '../../shared/messages/rating-message.ts';
import { sourceMessage } from '../../shared/messages/source-message.ts';
import { undeliveredMessage } from '../../shared/messages/undelivered-message.ts';
import { unreadMessage } from '../../shared/messages/unread-message.ts';
import { welcomeMessage } from '../../shared/messages/welcome-message.ts';
import { OFSTED_SOURCES } from '../../shared/sources/catalogue.ts';
import { anIlacs, anIlacs2026, anOlderIlacs } from '../domain/reports.ts';
import { aMessage, anUnread, aSourceState, aVisit, MEDWAY } from '../support/builders.ts';
import { lintMessage } from '../support/word-lint.ts';
import { aRating } from './occasions.ts';

// nine o'clock in London's summer
const NOW = '2026-07-06T08:00:00.000Z';
const TODAY = '2026-07-06';

const clean = (message: Message): Message => {
  expect(lintMessage(message)).toEqual([]);
  return message;
};

const late = (publication: Publication) => ({ publication, sameAs: null });

describe('welcome', () => {
  const message = clean(
    welcomeMessage(MEDWAY, [anOlderIlacs(), anIlacs(), anUnread(), aVisit({ published: '2026-06-30' })], TODAY),
  );

  it('says how the council stands and since when, and that this is no news', () => {
    const known = clean(welcomeMessage(MEDWAY, [anOlderIlacs(), anIlacs()], TODAY));
    expect(known.subject).toBe(
      "Now watching Medway: good overall since 11 September 2023 (Ofsted children's services)",
    );
    expect(known.email).toContain('This is the starting point. Documents on record: 2.');
    expect(known.email).toContain('Overall effectiveness: good (since 11 September 2023)');
    expect(known.severity).toBe(0);
  });

  it('says that the grades are not known where a newer report could not be read, and which were known before', () => {
    expect(message.subject).toBe(
      "Now watching Medway: grades not known, a report could not be read (Ofsted children's services)",
    );
    expect(message.email).toContain(
      'NOT KNOWN: a newer inspection report, published 20 January 2026, could not be read',
    );
    expect(message.email).toContain(
      'The grades known before it:\nOverall effectiveness: good (since 11 September 2023)',
    );
  });

  it('names documents under 30 days old, and those that could not be read, with their links', () => {
    expect(message.email).toContain('PUBLISHED IN THE LAST 30 DAYS\n- focused visit, published 30 June 2026: https://');
    expect(message.email).toMatch(/NOT READ: PLEASE OPEN THESE\n- .*published 20 January 2026: https:/);
  });

  it('claims no standing where none is known, and no overall grade where none is given', () => {
    expect(clean(welcomeMessage(MEDWAY, [], TODAY)).email).toContain('No graded inspection is on record yet.');
    const since2026 = clean(welcomeMessage(MEDWAY, [anIlacs(), anIlacs2026()], '2026-11-22'));
    expect(since2026.subject).toBe("Now watching Medway (Ofsted children's services)");
    expect(since2026.email).toContain('Overall effectiveness: no longer given by inspections since April 2026.');
  });

  it('names what is newer than the record that ships', () => {
    const shipped = anOlderIlacs({ arrival: 'record', status: 'record' });
    const since = clean(welcomeMessage(MEDWAY, [shipped, anIlacs({ arrival: 'baseline' })], '2026-11-22'));
    expect(since.email).toContain('NEW SINCE THE RECORD THAT SHIPS, WHICH ENDS ON 27 AUGUST 2019\n- children’s');
    expect(since.sources).toContain('https://files.ofsted.gov.uk/v1/file/50227723');
  });
});

describe('unread', () => {
  it('says that the rating is not known and shows what the page calls the document', () => {
    const message = clean(unreadMessage({ publication: anUnread(), today: '2026-01-20', url: anUnread().url ?? '' }));
    expect(message.email).toMatch(/^RATING NOT KNOWN: /);
    expect(message.email).toContain('“Children’s services inspection”, published 20 January 2026');
    expect(message.email).toContain('The table and the headings differ on page 1.');
  });
});

describe('late-listing', () => {
  it('is one digest that says it is not news', () => {
    const message = clean(lateListingMessage(MEDWAY.urn, [late(anOlderIlacs()), late(aVisit())]));
    expect(message.subject).toBe("Medway: not news, 2 older documents newly listed (Ofsted children's services)");
    expect(message.sources).toHaveLength(2);
    expect(message.email).toContain('NOT NEWS: older documents about');
    expect(lateListingMessage(MEDWAY.urn, [late(aVisit())]).email).toMatch(
      /^NOT NEWS: an older document .* now appears on/,
    );
  });
});

describe('messages that start with the press or the government', () => {
  const item: CoverageItem = {
    id: 'n1',
    urn: MEDWAY.urn,
    source: 'kentonline',
    outlet: 'KentOnline',
    url: 'https://www.kentonline.co.uk/medway/news/1/',
    title: 'Children’s services rated good',
    published: '2026-07-05T23:30:00.000Z',
    foundAt: NOW,
    event: 'full-inspection',
    claims: { newRatings: { 'overall-effectiveness': 'good' }, pastRatings: [] },
    because: 'a grade awarded now',
    about: null,
  };
  const occasion = { item, standing: standingOf([anOlderIlacs()]), today: TODAY };

  it('reported: says that Ofsted has not confirmed it, on the day London had', () => {
    const message = clean(reportedMessage(occasion));
    expect(message.email).toMatch(/^REPORTED, NOT CONFIRMED/);
    expect(message.email).toContain('KentOnline, 6 July 2026');
  });

  it('reported without a grade: says that it is not certain, with the outlet’s headline', () => {
    const unsure = { ...item, claims: { newRatings: {}, pastRatings: [] } };
    const message = clean(reportedMessage({ ...occasion, item: unsure }));
    expect(message.subject).toBe(
      "Medway: press reports a new Ofsted outcome, grade not certain (children's services, KentOnline)",
    );
    expect(message.email).toContain('leave the grades uncertain');
    expect(message.email).toContain('“Children’s services rated good”');
    expect(message.severity).toBe(3);
  });

  it('intervention: says what the government did, what such a step is, and that the grades stay', () => {
    const step = { ...item, event: 'statutory-direction', title: 'Direction issued to Medway: July 2026' } as const;
    const message = clean(interventionMessage({ ...occasion, item: step }));
    expect(message.subject).toMatch(/^Medway: government issues a direction \(/);
    expect(message.email).toMatch(/^GOVERNMENT ISSUES A DIRECTION: .*\n.* changes none of Ofsted’s grades/);
    expect(message.email).toContain('WHAT THIS IS\nA direction is a legal order of the Education Secretary');
  });

  it('confirmed by Ofsted’s document: the verdict stays first and the subject whole', () => {
    const rating = ratingMessage(aRating(anIlacs(), [anOlderIlacs()]));
    const message = clean(confirming(rating, { alertId: 'r1', subject: 'Press reports a new rating', raisedAt: NOW }));
    expect(message.subject).toBe("Confirmed: Medway now GOOD, was inadequate (+2 more) (Ofsted children's services)");
    expect(message.email).toMatch(/^RATING CHANGED/);
  });

  it('correction: says what is right', () => {
    const wrong = [{ aspect: 'overall-effectiveness', claimed: 'outstanding', given: 'good' }] as const;
    const message = clean(correctionMessage({ alertId: 'r1', subject: 'Press reports' }, anIlacs(), wrong));
    expect(message.email).toContain('Overall effectiveness: good, not outstanding');
    for (const said of [message.subject, message.sms])
      expect(said).toMatch(/^Correction: Medway GOOD, not outstanding/);
    expect(message.email).toMatch(/^CORRECTION: Ofsted gives Medway GOOD, not outstanding as the press said\./);
  });
});

describe('heartbeat', () => {
  const watched = [{ authority: MEDWAY, newest: aVisit() }];

  it('is proof of life: sources green, the newest document known, London’s clock', () => {
    const seen = { name: 'Ofsted’s list of councils', state: aSourceState({ lastHealthyAt: NOW }) };
    const message = clean(heartbeatMessage(watched, [seen], NOW));
    expect(message.email).toMatch(/^NO ACTION NEEDED/);
    expect(message.email).toContain('- Ofsted’s list of councils: green, last seen 6 July 2026, 09:00');
    expect(message.email).toContain('- Medway: newest document is the focused visit published 12 January 2026');
  });

  it('says that it is blind where no source can be seen, or none is watched', () => {
    const red = { name: 'KentOnline', state: aSourceState({ failures: 4, lastHealthyAt: null }) };
    const blind = clean(heartbeatMessage(watched, [red, red], NOW));
    expect(blind.subject).toBe('Ofsted Watch is alive: it can see none of its sources');
    expect(blind.email).toMatch(/^BLIND: no source can be seen/);
    const nothing = clean(heartbeatMessage(watched, [], NOW));
    expect(nothing.subject).toBe('Ofsted Watch is alive: no source is watched');
    expect(nothing.email).toMatch(/^BLIND: no source is watched/);
  });

  it('does not say that all is well where a source cannot be seen', () => {
    const red = { name: 'KentOnline', state: aSourceState({ failures: 4, lastHealthyAt: null }) };
    const seen = { name: 'BBC Kent', state: aSourceState({ lastHealthyAt: NOW }) };
    const message = clean(heartbeatMessage(watched, [red, seen], NOW));
    expect(message.subject).toBe('Ofsted Watch is alive: 1 of 2 sources not seen');
    expect(message.email).toMatch(/^PARTLY BLIND/);
    expect(message.email).not.toMatch(/no action needed/i);
    expect(message.email).toContain('- KentOnline: RED, never seen');
  });
});

describe('messages for the operator', () => {
  const [listing] = OFSTED_SOURCES;
  if (listing === undefined) throw new Error('no source');

  it.each([
    ['source-down', "Ofsted Watch cannot read: Ofsted's list of councils"],
    ['source-suspect', "Ofsted Watch doubts what it sees: Ofsted's list of councils"],
    ['source-recovered', "Ofsted Watch can read again: Ofsted's list of councils"],
  ] as const)('%s says what happened, since when, and what to do', (kind, subject) => {
    const message = clean(
      sourceMessage(listing, { kind, because: 'HTTP 403' }, aSourceState({ lastHealthyAt: NOW }), NOW),
    );
    expect(message).toMatchObject({ topic: 'operator', subject, sms: null });
    expect(message.email).toMatch(/HTTP 403\nLast seen healthy: 6 July 2026, 09:00\.\nWhat to do: /);
    expect(message.email).toContain(listing.url);
  });

  it('source-recovered begins with what is well again', () => {
    const notice = { kind: 'source-recovered', because: 'HTTP 403 on 2026-07-05' } as const;
    expect(sourceMessage(listing, notice, aSourceState({}), NOW).email).toMatch(
      /: can be read again\.\nWhat was wrong: HTTP 403 on 5 July 2026\n/,
    );
  });

  it('reconcile-gap prints days as people do', () => {
    const what = 'a focused visit published 2026-01-12';
    const message = clean(gapMessage({ id: 'g', authority: MEDWAY, what, url: null }, NOW));
    expect(message.email).toContain('Medway: a focused visit published 12 January 2026.');
  });

  it('undelivered names the alert and what to do', () => {
    const message = clean(undeliveredMessage(aMessage({ subject: 's'.repeat(99) }), 'NotFound: no such topic'));
    expect(message.email).toContain('80522-50297101-visit-findings');
    expect(message.email).toContain('What to do: ');
    expect(message.subject.length).toBeLessThan(100);
  });
});
