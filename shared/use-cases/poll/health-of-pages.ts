import { addMinutes, type Instant } from '../../domain/dates.ts';
import type { PollHealth } from '../../domain/source-health.ts';
import type { Due } from './pages-due.ts';

/** One page that stays away this long is told, though others of the source answer. */
const ONE_PAGE_MAY_BE_AWAY_MINUTES = 180;

export type PageHealth = Due & { health: PollHealth };

const longAway = ({ watch }: Due, now: Instant): boolean =>
  watch.pageCheckedAt !== null && addMinutes(watch.pageCheckedAt, ONE_PAGE_MAY_BE_AWAY_MINUTES) < now;

/** The pages as one source: down when none answers, doubtful when one is strange or has stayed away for long. */
export const healthOfPages = (pages: readonly PageHealth[], now: Instant): PollHealth => {
  const failed = pages.filter(({ health }) => health.kind === 'failed');
  const strange = pages.find(({ health }) => health.kind === 'suspect');
  const [first] = failed;
  if (first?.health.kind === 'failed' && failed.length === pages.length) return first.health;
  const doubtful = strange ?? failed.find((page) => longAway(page, now));
  return doubtful === undefined || doubtful.health.kind === 'healthy'
    ? { kind: 'healthy' }
    : { kind: 'suspect', because: `${doubtful.authority.name}: ${doubtful.health.because}` };
};
