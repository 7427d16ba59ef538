import { Aspect } from '../domain/aspect.ts';
import type { AlertRow } from './contract/alert.ts';
import type { AuthorityAnswer } from './contract/authority.ts';
import type { ChangeRow } from './contract/change.ts';
import type { CoverageRow } from './contract/coverage.ts';
import type { PublicationRow } from './contract/publication.ts';
import type { Column } from './csv.ts';

/** The columns of each list: one row an item, nested values flattened, one column a judgement. */

type Judged = { judgements: readonly { aspect: Aspect; grade: string }[] };

const gradeColumns = <Row extends Judged>(): readonly Column<Row>[] =>
  Aspect.options.map((aspect) => [
    aspect,
    ({ judgements }) => judgements.find((judgement) => judgement.aspect === aspect)?.grade,
  ]);

export const PUBLICATION_COLUMNS: readonly Column<PublicationRow>[] = [
  ['id', (row) => row.id],
  ['authority', (row) => row.authority],
  ['urn', (row) => row.urn],
  ['kind', (row) => row.kind],
  ['framework', (row) => row.framework],
  ['published', (row) => row.published],
  ['inspectionStart', (row) => row.inspectionStart],
  ['inspectionEnd', (row) => row.inspectionEnd],
  ['status', (row) => row.status],
  ...gradeColumns<PublicationRow>(),
  ['sendOutcome', (row) => row.sendOutcome],
  ['focus', (row) => row.focus.join(' ')],
  ['priorityActions', (row) => row.priorityActions],
  ['priorityActionsCarriedOver', (row) => row.priorityActionsCarriedOver],
  ['needsToImprove', (row) => row.needsToImprove],
  ['unread', (row) => row.unread?.reason],
  ['revises', (row) => row.revises],
  ['label', (row) => row.label],
  ['url', (row) => row.url],
  ['source', (row) => row.source],
];

export const AUTHORITY_COLUMNS: readonly Column<AuthorityAnswer>[] = [
  ['authority', (row) => row.authority],
  ['name', (row) => row.name],
  ['urn', (row) => row.urn],
  ['laCode', (row) => row.laCode],
  ['onsCode', (row) => row.onsCode],
  ['region', (row) => row.region],
  ['asOf', (row) => row.asOf],
  ...gradeColumns<AuthorityAnswer>(),
  ['overallNoLongerGiven', (row) => row.overallNoLongerGiven],
  ['lastInspection', (row) => row.lastInspection?.id],
  ['lastInspectionPublished', (row) => row.lastInspection?.published],
  ['lastPublication', (row) => row.lastPublication?.id],
  ['lastPublicationPublished', (row) => row.lastPublication?.published],
  ['notRead', (row) => row.notRead.map(({ id }) => id).join(' ')],
  ['summary', (row) => row.summary],
];

const judged = (row: ChangeRow) => (row.type === 'judgement' ? row : undefined);
const visit = (row: ChangeRow) => (row.type === 'visit' ? row : undefined);

export const CHANGE_COLUMNS: readonly Column<ChangeRow>[] = [
  ['id', (row) => row.id],
  ['authority', (row) => row.authority],
  ['publication', (row) => row.publication],
  ['kind', (row) => row.kind],
  ['published', (row) => row.published],
  ['type', (row) => row.type],
  ['aspect', (row) => judged(row)?.aspect],
  ['from', (row) => judged(row)?.from],
  ['to', (row) => judged(row)?.to],
  ['since', (row) => judged(row)?.since],
  ['previously', (row) => judged(row)?.previously?.aspect],
  ['previouslyGrade', (row) => judged(row)?.previously?.grade],
  ['previouslySince', (row) => judged(row)?.previously?.since],
  ['priorityActions', (row) => visit(row)?.priorityActions],
  ['priorityActionsCarriedOver', (row) => visit(row)?.priorityActionsCarriedOver],
  ['outcomeFrom', (row) => visit(row)?.outcome?.from],
  ['outcomeTo', (row) => visit(row)?.outcome?.to],
  ['findings', (row) => visit(row)?.findings.length],
  ['summary', (row) => row.summary],
  ['url', (row) => row.url],
];

export const ALERT_COLUMNS: readonly Column<AlertRow>[] = [
  ['alertId', (row) => row.alertId],
  ['authority', (row) => row.authority],
  ['kind', (row) => row.kind],
  ['severity', (row) => row.severity],
  ['direction', (row) => row.direction],
  ['confirms', (row) => row.confirms],
  ['state', (row) => row.state],
  ['raisedAt', (row) => row.raisedAt],
  ['sentAt', (row) => row.sentAt],
  ['subject', (row) => row.subject],
  ['sms', (row) => row.sms],
  ['email', (row) => row.email],
  ['sources', (row) => row.sources.join(' ')],
];

export const COVERAGE_COLUMNS: readonly Column<CoverageRow>[] = [
  ['id', (row) => row.id],
  ['authority', (row) => row.authority],
  ['published', (row) => row.published],
  ['foundAt', (row) => row.foundAt],
  ['outlet', (row) => row.outlet],
  ['title', (row) => row.title],
  ['url', (row) => row.url],
  ['event', (row) => row.event],
  ...Aspect.options.map((aspect): Column<CoverageRow> => [aspect, (row) => row.newRatings[aspect]]),
  ['because', (row) => row.because],
  ['about', (row) => row.about],
];
