import { expect, it } from 'vitest';
import { AlertKind, SETTING_RIGHT, topicOf } from '../../shared/domain/alert.ts';
import { About, kindsWished } from '../../shared/domain/wish.ts';

it('leaves no kind of news out where everything is wished for', () => {
  const news = AlertKind.options.filter((kind) => topicOf(kind) === 'alerts' && kind !== 'heartbeat');
  const wished = [...kindsWished({ about: 'everything', press: true }), ...SETTING_RIGHT];
  expect(wished.toSorted()).toEqual(news.toSorted());
});

it('gives more with each choice, the press apart', () => {
  const [few = [], more = [], most = []] = About.options.map((about) => kindsWished({ about, press: false }));
  expect(few.every((kind) => more.includes(kind)) && more.every((kind) => most.includes(kind))).toBe(true);
  expect(most).not.toContain('reported');
});
