import type { Direction, Severity } from '../domain/alert.ts';
import type { CoverageItem } from '../domain/coverage.ts';

/** How grave a step of the government is: the first row whose words fit. 5 critical to 1 routine, as people of the field rank them. */
const STEPS: readonly { words: RegExp; says: string; severity: Severity; direction: Direction; sample: string }[] = [
  {
    words:
      /\b(?:lift\w*|revok\w*|end(?:s|ed|ing)?|remov\w* from|releas\w*|freed|closed?|withdraw\w*|no longer subject)\b/i,
    says: 'government intervention ends',
    severity: 2,
    direction: 'better',
    sample: 'Direction to X council lifted',
  },
  {
    words: /\brevis\w+/i,
    says: 'government direction revised',
    severity: 3,
    direction: 'none',
    sample: 'Revised direction issued to X: February 2025',
  },
  {
    words: /\bcommissioner\S* report\b|\breport (?:by|of|from) (?:the |a )?[\w’' ]*commissioner/i,
    says: 'report of the government’s commissioner',
    severity: 3,
    direction: 'none',
    sample: 'Report by the commissioner for children’s services in X',
  },
  {
    words: /\bcommissioner/i,
    says: 'government commissioner',
    severity: 5,
    direction: 'worse',
    sample: 'Commissioner appointed to X',
  },
  {
    words: /\bimprovement notice/i,
    says: 'government improvement notice',
    severity: 4,
    direction: 'worse',
    sample: 'Improvement notice issued to X',
  },
  {
    words: /\bdirection/i,
    says: 'government direction',
    severity: 5,
    direction: 'worse',
    sample: 'Direction issued to X: March 2024',
  },
];
const A_PLAN = { says: 'improvement plan', severity: 1, direction: 'none' } as const;
const A_STEP = { says: 'step by the Department for Education', severity: 4, direction: 'none' } as const;

/** What a step is called, how grave it is and which way it points: by its title, else by the words that decided. */
export const stepOf = ({ event, title, because }: CoverageItem) =>
  event === 'improvement-plan'
    ? A_PLAN
    : (STEPS.find(({ words }) => words.test(title)) ?? STEPS.find(({ words }) => words.test(because)) ?? A_STEP);
