import type { IsoDate } from '../../shared/domain/dates.ts';
import type { Days } from './documents/printed-dates.ts';

/** A document of a recorded source: what Ofsted's page shows of it, and the file itself. */
export type RecordedDocument = {
  fileId: string;
  /** `Children's services focused visit`. */
  label: string;
  inspected: Days;
  published: IsoDate;
  pdf: () => Promise<Uint8Array>;
};
