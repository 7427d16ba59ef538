import { describe, expect, it } from 'vitest';
import { BETTER_PHRASES } from '../../../shared/documents/letters/better-phrases.ts';
import { BETTER_THAN_BEFORE_PHRASES } from '../../../shared/documents/letters/better-than-before-phrases.ts';
import { changesIn } from '../../../shared/documents/letters/changes-in-clause.ts';
import { clausesOf } from '../../../shared/documents/letters/clauses.ts';
import { EARLIER_TIME_RULES, EARLIER_VISIT_RULES } from '../../../shared/documents/letters/earlier-time.ts';
import { LESS_OR_MORE_PHRASES } from '../../../shared/documents/letters/less-or-more-phrases.ts';
import { SETS_SOME } from '../../../shared/documents/letters/priority-actions.ts';
import { OUTCOME_RULES } from '../../../shared/documents/letters/send-area.ts';
import { SINCE_A_VISIT_PHRASES, UNSOLVED_PHRASES } from '../../../shared/documents/letters/unsolved-phrases.ts';
import { WORSE_PHRASES } from '../../../shared/documents/letters/worse-phrases.ts';
import { HEADING_RULES } from '../../../shared/documents/text/headings.ts';
import { NOT_AN_ITEM } from '../../../shared/documents/text/not-an-item.ts';
import { headingOf } from '../../../shared/documents/text/sections.ts';
import { FOCUS_RULES } from '../../../shared/domain/visit-focus.ts';
import { THEME_RULES, themeOf } from '../../../shared/domain/visit-themes.ts';

describe('every rule', () => {
  for (const { wording, sample } of [...FOCUS_RULES, ...NOT_AN_ITEM, ...SETS_SOME])
    it(`knows its sample: ${sample}`, () => {
      expect(sample).toMatch(wording);
    });

  for (const phrase of [
    ...BETTER_PHRASES,
    ...BETTER_THAN_BEFORE_PHRASES,
    ...LESS_OR_MORE_PHRASES,
    ...UNSOLVED_PHRASES,
    ...WORSE_PHRASES,
    ...SINCE_A_VISIT_PHRASES,
  ])
    it(`takes “${phrase.sample}” to say ${phrase.is}, by ${phrase.says}`, () => {
      const changes = clausesOf(phrase.sample).flatMap((clause) => changesIn(clause, phrase.sample, [phrase]));
      expect(changes[0]?.change).toBe(phrase.is);
    });

  for (const { theme, sample } of THEME_RULES)
    it(`takes “${sample}” to be about ${theme}`, () => {
      expect(themeOf(sample)).toBe(theme);
    });

  for (const { section, sample } of HEADING_RULES)
    it(`takes “${sample}” to head ${section}`, () => {
      const line = { text: sample, page: 1, left: 72, right: 300, top: 100, size: 12, cells: [], gap: 2, large: false };
      expect(headingOf(line)).toBe(section);
    });

  for (const { wording, sample, says } of [...EARLIER_VISIT_RULES, ...EARLIER_TIME_RULES])
    it(`finds “${says}” in its sample`, () => {
      expect(wording.exec(sample)?.[0]).toBe(says);
    });

  it('knows each of the three outcomes, and only that one', () => {
    for (const { outcome, sample } of OUTCOME_RULES)
      expect(OUTCOME_RULES.filter(({ says }) => says.test(sample)).map((rule) => rule.outcome)).toEqual([outcome]);
  });
});
