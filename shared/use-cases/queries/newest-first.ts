import { latestFirst } from '../../domain/dated.ts';
import type { Publication } from '../../domain/publication.ts';
import { publicationId } from '../../domain/publication-id.ts';

const datedOf = (publication: Publication) => {
  const { published, urn } = publication;
  return { date: published, id: publicationId(publication), urn };
};

/** By day of publication; on one day by id, so that the order never wavers. */
export const newestFirst = (a: Publication, b: Publication): number => latestFirst(datedOf(a), datedOf(b));
