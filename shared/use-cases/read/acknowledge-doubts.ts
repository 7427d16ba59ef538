import type { Authority } from '../../domain/authority.ts';
import type { CouncilDoubt } from '../../domain/council-doubts.ts';
import type { Deps } from '../deps.ts';

/** What the operator was told, or will be, of one council. */
export type Doubted = { authority: Authority; doubts: readonly CouncilDoubt[] };

/** What is doubted of each council and has not been acknowledged. */
export const openDoubts = async (
  { states }: Pick<Deps, 'states'>,
  authorities: readonly Authority[],
): Promise<readonly Doubted[]> => {
  const doubted: Doubted[] = [];
  for (const authority of authorities) {
    const { doubts = [] } = (await states.watch(authority.urn)) ?? {};
    const open = doubts.filter(({ acknowledged }) => acknowledged !== true);
    if (open.length > 0) doubted.push({ authority, doubts: open });
  }
  return doubted;
};

/**
 * Notes that a person knows of everything that is doubted of these councils now: none of it is told again while it lasts.
 * What is doubted later is. Gives back what was acknowledged.
 */
export const acknowledgeDoubts = async (
  deps: Pick<Deps, 'states' | 'log'>,
  authorities: readonly Authority[],
): Promise<readonly Doubted[]> => {
  const doubted = await openDoubts(deps, authorities);
  for (const { authority, doubts } of doubted) {
    const watch = await deps.states.watch(authority.urn);
    if (watch === undefined) continue;
    const known = (watch.doubts ?? []).map((doubt) => ({ ...doubt, acknowledged: true }));
    await deps.states.saveWatch({ ...watch, doubts: known });
    deps.log('doubts-acknowledged', { urn: authority.urn, doubts: doubts.length });
  }
  return doubted;
};
