import { publicationId } from '../../domain/publication-id.ts';
import type { CouncilStanding } from '../../use-cases/queries/standing-of-council.ts';
import type { AuthorityAnswer } from '../contract/authority.ts';
import { councilLinks } from '../links.ts';
import { standingSentence } from '../standing-sentence.ts';
import { publicationRef } from './publication-answer.ts';

export const authorityAnswer = (now: CouncilStanding, origin: string): AuthorityAnswer => {
  const { authority, standing, watch } = now;
  return {
    authority: authority.slug,
    name: authority.name,
    urn: authority.urn,
    laCode: authority.laCode,
    onsCode: authority.gss,
    region: authority.region,
    asOf: now.asOf,
    summary: standingSentence(standing),
    judgements: standing.judgements.map(({ aspect, grade, since, publication }) => ({
      aspect,
      grade,
      since,
      publication: publicationId(publication),
    })),
    overallNoLongerGiven: standing.overallNoLongerGiven,
    lastInspection: standing.lastGraded === null ? null : publicationRef(standing.lastGraded),
    lastPublication: now.newest === null ? null : publicationRef(now.newest),
    notRead: now.unreadSince.map(publicationRef),
    watch: watch === null ? null : { since: watch.watchedSince, phase: watch.phase },
    links: { ...councilLinks(origin, authority.slug), ofsted: now.ofstedPage },
  };
};
