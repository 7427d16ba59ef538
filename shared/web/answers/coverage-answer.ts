import type { CouncilCoverage } from '../../use-cases/queries/list-coverage.ts';
import type { CoverageRow } from '../contract/coverage.ts';

/** What an item claims is told as its claim: it never enters the judgements. */
export const coverageRow = ({ authority, item }: CouncilCoverage): CoverageRow => ({
  id: item.id,
  authority: authority.slug,
  published: item.published,
  foundAt: item.foundAt,
  outlet: item.outlet,
  title: item.title,
  url: item.url,
  event: item.event,
  newRatings: item.claims.newRatings,
  because: item.because,
  about: item.about,
});
