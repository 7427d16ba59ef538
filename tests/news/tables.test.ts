import { describe, expect, it } from 'vitest';
import { COMMITTEE_PAPERS } from '../../shared/news/relay.ts';
import { FURNITURE } from '../../shared/news/story.ts';
import { AFTER_GRADE, DESCRIBING_CLAUSE } from '../../shared/news/words/around-grade.ts';
import { ASKED_FOR } from '../../shared/news/words/asked-for.ts';
import { IN_CLAUSE, IN_SENTENCE } from '../../shared/news/words/background.ts';
import { BEFORE_GRADE } from '../../shared/news/words/before-grade.ts';
import { ELSEWHERE, OPENS_ELSEWHERE } from '../../shared/news/words/elsewhere.ts';
import {
  DIRECTION_WORDS,
  PLAN_HEADLINE,
  PLAN_WORDS,
  UNNAMED_VISIT,
  VISIT_WORDS,
} from '../../shared/news/words/events.ts';
import { DIRECTION_OF_FINDING, THEME_WORDS } from '../../shared/news/words/findings.ts';
import { GRADE_WORDS } from '../../shared/news/words/grades.ts';
import { ASPECT_WORDS } from '../../shared/news/words/judgements.ts';
import { INSPECTORS_LEAD, INSPECTORS_SPEAK, OUT_NOW } from '../../shared/news/words/outcomes.ts';
import { SERVICE_WORDS } from '../../shared/news/words/services.ts';
import { STILL_TO_COME } from '../../shared/news/words/still-to-come.ts';

type Row = { words: RegExp; sample: string };

const TABLES: Record<string, readonly Row[]> = {
  AFTER_GRADE,
  ASKED_FOR,
  ASPECT_WORDS,
  BEFORE_GRADE,
  COMMITTEE_PAPERS,
  DESCRIBING_CLAUSE,
  DIRECTION_OF_FINDING,
  DIRECTION_WORDS,
  ELSEWHERE,
  FURNITURE,
  GRADE_WORDS,
  IN_CLAUSE,
  INSPECTORS_LEAD,
  INSPECTORS_SPEAK,
  IN_SENTENCE,
  OPENS_ELSEWHERE,
  OUT_NOW,
  PLANS: [PLAN_HEADLINE, ...PLAN_WORDS],
  SERVICE_WORDS,
  STILL_TO_COME,
  THEME_WORDS,
  VISITS: [...VISIT_WORDS, UNNAMED_VISIT],
};

describe.each(Object.entries(TABLES))('each row of %s', (_name, rows) => {
  it.each(rows)('finds its sample: $sample', ({ words, sample }) => {
    // a row with the flag g would start where the last search ended
    expect(sample.search(words)).toBeGreaterThanOrEqual(0);
  });
});
