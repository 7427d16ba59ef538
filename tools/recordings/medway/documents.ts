import { type FocusedVisitContent, focusedVisitLetter } from '../documents/focused-visit-letter.ts';
import { type IlacsContent, ilacsReport } from '../documents/ilacs-report.ts';
import { jtaiLetter } from '../documents/jtai-letter.ts';
import { type MonitoringVisitContent, monitoringVisitLetter } from '../documents/monitoring-visit-letter.ts';
import { sendAreaReport } from '../documents/send-area-report.ts';
import { sifReport } from '../documents/sif-report.ts';
import type { RecordedDocument } from '../recorded-document.ts';
import { focusedVisit2019 } from './content/focused-visit-2019.ts';
import { focusedVisit2021 } from './content/focused-visit-2021.ts';
import { focusedVisit2025 } from './content/focused-visit-2025.ts';
import { focusedVisit2026 } from './content/focused-visit-2026.ts';
import { ilacs2019 } from './content/ilacs-2019.ts';
import { ilacs2023 } from './content/ilacs-2023.ts';
import { jtai2018 } from './content/jtai-2018.ts';
import { monitoringVisitMay2022 } from './content/monitoring-visit-may-2022.ts';
import { monitoringVisitSeptember2022 } from './content/monitoring-visit-september-2022.ts';
import { sendArea2024 } from './content/send-area-2024.ts';
import { sif2015 } from './content/sif-2015.ts';

const inspection = (fileId: string, content: IlacsContent): RecordedDocument => ({
  fileId,
  label: "Children's services inspection",
  inspected: content.inspected,
  published: content.published,
  pdf: () => ilacsReport(content),
});

const focusedVisit = (fileId: string, content: FocusedVisitContent): RecordedDocument => ({
  fileId,
  label: "Children's services focused visit",
  inspected: content.visited,
  published: content.published,
  pdf: () => focusedVisitLetter(content),
});

const monitoringVisit = (fileId: string, content: MonitoringVisitContent): RecordedDocument => ({
  fileId,
  // No page with this label has been seen: it follows that of focused visits.
  label: "Children's services monitoring visit",
  inspected: content.visited,
  published: content.published,
  pdf: () => monitoringVisitLetter(content),
});

const SIF_2015: RecordedDocument = {
  fileId: '50004310',
  label: "Children's services inspection",
  inspected: sif2015.inspected,
  published: sif2015.published,
  pdf: () => sifReport(sif2015),
};

const JTAI_2018: RecordedDocument = {
  fileId: '59000003',
  label: 'Joint area child protection inspection',
  inspected: jtai2018.inspected,
  published: jtai2018.published,
  pdf: () => jtaiLetter(jtai2018),
};

const SEND_2024: RecordedDocument = {
  fileId: '50243176',
  label: 'Area SEND full inspection',
  inspected: sendArea2024.inspected,
  published: sendArea2024.published,
  pdf: () => sendAreaReport(sendArea2024),
};

/** What the demo replays, oldest first. Ids that begin with 590000 are placeholders: those of Ofsted are not known. */
export const REPLAYED: readonly RecordedDocument[] = [
  SIF_2015,
  JTAI_2018,
  focusedVisit('59000004', focusedVisit2019),
  inspection('50103321', ilacs2019),
  focusedVisit('59000005', focusedVisit2021),
  monitoringVisit('59000006', monitoringVisitMay2022),
  monitoringVisit('59000007', monitoringVisitSeptember2022),
  inspection('50227723', ilacs2023),
  SEND_2024,
  focusedVisit('59000001', focusedVisit2025),
  focusedVisit('59000002', focusedVisit2026),
];
