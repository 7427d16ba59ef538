import { describe, expect, it } from 'vitest';
import { changesIn } from '../../../shared/documents/letters/changes/changes-in-clause.ts';
import { clausesOf } from '../../../shared/documents/letters/changes/clauses.ts';
import { BETTER_PHRASES } from '../../../shared/documents/letters/changes/phrases/better.ts';
import { CHANGE_FRAMES, SINCE_A_VISIT_FRAMES } from '../../../shared/documents/letters/changes/phrases/grammar.ts';
import {
  SINCE_A_VISIT_PHRASES,
  UNSOLVED_PHRASES,
} from '../../../shared/documents/letters/changes/phrases/persists-and-stalled.ts';
import { WORSE_PHRASES } from '../../../shared/documents/letters/changes/phrases/worse.ts';
import { EARLIER_TIME_RULES, EARLIER_VISIT_RULES } from '../../../shared/documents/letters/earlier-time.ts';
import { SETS_SOME } from '../../../shared/documents/letters/priority-actions.ts';
import { OUTCOME_RULES } from '../../../shared/documents/letters/send-area.ts';
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
    ...CHANGE_FRAMES,
    ...SINCE_A_VISIT_FRAMES,
    ...BETTER_PHRASES,
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
