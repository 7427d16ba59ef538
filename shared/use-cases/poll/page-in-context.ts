import type { CouncilDoubt } from '../../domain/council-doubts.ts';
import type { Instant, IsoDate } from '../../domain/dates.ts';
import type { FoundDocument } from '../../domain/history.ts';
import type { Publication } from '../../domain/publication.ts';
import type { WatchState } from '../../domain/source-state.ts';
import { kindHint } from '../../sources/ofsted/labels.ts';
import type { ListedDocument } from '../../sources/ofsted/listed-document.ts';
import type { OddEntry } from '../../sources/ofsted/odd-entries.ts';

/** A council's page as it was read, held against everything else that is known of the council. */
export type PageInContext = {
  documents: readonly ListedDocument[];
  odd: readonly OddEntry[];
  watch: WatchState;
  known: readonly FoundDocument[];
  /** The day of the latest report by the list: null where its row names none, undefined where the list was not read. */
  listDay: IsoDate | null | undefined;
  /** What the history holds of the council, the record that ships included. */
  publications: readonly Publication[];
  now: Instant;
};

/** Whether a person knows of a doubt of this kind, and it has lasted since. */
export const isAcknowledged = ({ doubts = [] }: WatchState, doubted: CouncilDoubt['kind']): boolean =>
  doubts.some(({ kind, acknowledged }) => kind === doubted && acknowledged === true);

type Listed = Pick<ListedDocument, 'label' | 'listedEnd' | 'published'>;

/** Whether an entry of a page stands for what another did: of one day, or of one kind and one inspection. */
export const standsFor = (a: Listed, b: Listed): boolean =>
  (a.published !== null && a.published === b.published) ||
  (a.listedEnd !== null &&
    a.listedEnd === b.listedEnd &&
    kindHint(a.label, a.published) === kindHint(b.label, b.published));
