import { judgementChanges } from '../../shared/domain/compare.ts';
import type { Publication } from '../../shared/domain/publication.ts';
import type { Reading } from '../../shared/domain/reading.ts';
import { standingOf } from '../../shared/domain/standing.ts';
import type { RatingOccasion } from '../../shared/messages/rating-message.ts';
import type { VisitOccasion } from '../../shared/messages/visit-message.ts';
import { aReading, aVisit } from '../support/builders.ts';

/** A report told on the day it was published, after the reports before it. */
export const aRating = (
  publication: Publication,
  before: readonly Publication[] = [],
  reading: Partial<Reading> = {},
): RatingOccasion => ({
  publication,
  today: publication.published,
  url: publication.url ?? '',
  reading: aReading(publication, reading),
  changes: judgementChanges(publication, standingOf(before)),
  before: standingOf(before),
});

/** A letter told on the day it was published, of which nothing was read but its title. */
export const aVisitTold = (reading: Partial<Reading> = {}, facts: Partial<VisitOccasion> = {}): VisitOccasion => {
  const publication = facts.publication ?? aVisit({ focus: [] });
  return {
    publication,
    today: publication.published,
    url: publication.url ?? '',
    reading: aReading(publication, reading),
    direction: 'none',
    severity: 1,
    cleared: [],
    raisedBefore: [],
    previousOutcome: null,
    before: standingOf([]),
    ...facts,
  };
};
