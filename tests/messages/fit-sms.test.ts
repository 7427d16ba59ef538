import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { londonMoment } from '../../shared/domain/london-time.ts';
import { emailText, subjectLine } from '../../shared/messages/fit-email.ts';
import { isOneGsm7Part, smsText } from '../../shared/messages/fit-sms.ts';

const LINK = 'https://files.ofsted.gov.uk/v1/file/50227723';

describe('a text message', () => {
  it('is one GSM-7 part that ends in the link, whatever is said', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (words) => {
        const sms = smsText(words, LINK);
        expect(isOneGsm7Part(sms)).toBe(true);
        expect(sms.endsWith(` ${LINK}`)).toBe(true);
      }),
    );
  });

  it('ends in the address of the site where the whole one leaves no room, and in none where that does not either', () => {
    const long = `https://www.gov.uk/government/publications/${'improvement-notice-'.repeat(8)}`;
    expect(smsText('Ofsted: Medway rated', long)).toBe('Ofsted: Medway rated https://www.gov.uk');
    expect(smsText('Ofsted: Medway rated', `https://${'long-name.'.repeat(20)}org/a`)).toBe('Ofsted: Medway rated');
    expect(smsText('Ofsted: Medway rated', 'https://www.gov.uk/{slug}')).toBe(
      'Ofsted: Medway rated https://www.gov.uk',
    );
  });

  it('types curly quotes and dashes straight', () => {
    expect(smsText('Ofsted’s “good” – now…', LINK)).toBe(`Ofsted's "good" - now... ${LINK}`);
  });

  it('is cut between words', () => {
    expect(smsText('word '.repeat(40), LINK)).toMatch(/word\.\.\. https/);
  });

  it('counts a character outside the set, or one too many, as more than one part', () => {
    expect(isOneGsm7Part('’')).toBe(false);
    expect(isOneGsm7Part('€')).toBe(false);
    expect(isOneGsm7Part('x'.repeat(160))).toBe(true);
    expect(isOneGsm7Part('x'.repeat(161))).toBe(false);
  });
});

describe('a subject', () => {
  it('is one line under 100 characters, typed straight', () => {
    expect(subjectLine('Ofsted’s\nlist\u2028of  councils')).toBe("Ofsted's list of councils");
    expect(subjectLine('word '.repeat(40))).toMatch(/^(?:word )+word\.\.\.$/);
    expect(subjectLine('word '.repeat(40)).length).toBeLessThan(100);
  });

  it('takes the fullest wording that fits', () => {
    expect(subjectLine('x'.repeat(120), 'shorter', 'short')).toBe('shorter');
  });
});

describe('an email', () => {
  it('leaves out sections that have nothing to say, and ends in how to stop and the licence', () => {
    const text = emailText([
      { heading: null, lines: ['First.'] },
      { heading: 'Nothing', lines: [] },
      { heading: 'What next', lines: ['a', 'b'] },
    ]);
    expect(text).toMatch(/^First\.\n\nWHAT NEXT\na\nb\n\n--\n\nTo stop these messages, .*\nOfsted Watch is unofficial/);
    expect(text).not.toContain('NOTHING');
  });
});

describe('a moment', () => {
  it.each([
    ['2026-03-29T00:59:00.000Z', '29 March 2026, 00:59'],
    ['2026-03-29T01:00:00.000Z', '29 March 2026, 02:00'],
    ['2026-10-25T00:30:00.000Z', '25 October 2026, 01:30'],
    ['2026-10-25T01:00:00.000Z', '25 October 2026, 01:00'],
    ['2026-07-01T23:30:00.000Z', '2 July 2026, 00:30'],
  ])('at %s is %s on London’s clock', (instant, printed) => {
    expect(londonMoment(instant)).toBe(printed);
  });
});
