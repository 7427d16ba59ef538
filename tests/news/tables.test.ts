import { describe, expect, it } from 'vitest';
import { DIRECTION_OF_FINDING, THEME_WORDS } from '../../shared/news/findings.ts';
import { ASKED_FOR } from '../../shared/news/lexicon/asked-for.ts';
import { IN_CLAUSE, IN_SENTENCE } from '../../shared/news/lexicon/background.ts';
import { GRADE_WORDS } from '../../shared/news/lexicon/grades.ts';
import {
  PLAN_HEADLINE,
  PLAN_WORDS,
  STILL_TO_COME,
  UNNAMED_VISIT,
  VISIT_WORDS,
} from '../../shared/news/lexicon/inspections.ts';
import { ASPECT_WORDS } from '../../shared/news/lexicon/judgements.ts';
import { NEVER_BY_ITSELF } from '../../shared/news/lexicon/never-by-itself.ts';
import { AFTER_GRADE, BEFORE_GRADE, DESCRIBING_CLAUSE } from '../../shared/news/lexicon/not-new.ts';
import { ELSEWHERE, OPENS_ELSEWHERE } from '../../shared/news/lexicon/other-news.ts';
import { INSPECTORS_LEAD, INSPECTORS_SPEAK, LATEST_INSPECTION } from '../../shared/news/lexicon/outcomes.ts';
import { OUT_NOW, OUT_ON_A_DAY } from '../../shared/news/lexicon/report-is-out.ts';
import { SERVICE_WORDS } from '../../shared/news/lexicon/services.ts';
import { STEPS } from '../../shared/news/lexicon/steps.ts';
import { COMMITTEE_PAPERS } from '../../shared/news/speakers.ts';
import { FURNITURE } from '../../shared/news/story.ts';

type Row = { words: RegExp; sample: string };

const TABLES: Record<string, readonly Row[]> = {
  AFTER_GRADE,
  ASKED_FOR,
  ASPECT_WORDS,
  BEFORE_GRADE,
  COMMITTEE_PAPERS,
  DESCRIBING_CLAUSE,
  DIRECTION_OF_FINDING,
  STEPS,
  ELSEWHERE,
  FURNITURE,
  GRADE_WORDS,
  IN_CLAUSE,
  INSPECTORS_LEAD,
  INSPECTORS_SPEAK,
  IN_SENTENCE,
  NEVER_BY_ITSELF,
  OPENS_ELSEWHERE,
  LATEST_INSPECTION,
  OUT_NOW,
  OUT_ON_A_DAY,
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
