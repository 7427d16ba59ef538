import { mkdir, writeFile } from 'node:fs/promises';
import { DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import { startDynamo } from '../cli/laptop/dynamo.ts';
import { storeOn } from '../cli/laptop/monitor.ts';
import { SCHEMA_VERSION } from '../shared/adapters/dynamo/stored-items.ts';
import { pendingAlert } from '../shared/domain/alert.ts';

/*
 * Keeps one item of each record type as this version writes it, for all later versions to read:
 *
 *   npm run demo -- --data DIR --exit && node tools/freeze-stored-items.ts DIR
 *
 * To be run once for each schema version, when it is first released. A folder that is there is never written again.
 */

/** The documents and the council are those of the demo. */
const KEPT: Readonly<Record<string, RegExp>> = {
  'entry-shipped': /^COUNCIL#80522 ENTRY#80522\/record\/50004250/,
  'entry-read': /^COUNCIL#80522 ENTRY#80522\/50227723\/read/,
  'entry-notice': /^COUNCIL#80522 ENTRY#80522\/80522-welcome/,
  'entry-event': /^COUNCIL#80522 ENTRY#80522\/event\//,
  'entry-pending': /^COUNCIL#80522 ENTRY#80522\/waits$/,
  'found-waiting': /^COUNCIL#80522 FILE#59000099/,
  'found-document': /^COUNCIL#80522 FILE#50227723/,
  coverage: /^COUNCIL#80522 NEWS#e98af686166a14ab8598/,
  watch: /^COUNCIL#80522 WATCH/,
  reading: /^FILE#50227723 READING/,
  source: /^SOURCES SOURCE#ofsted-listing/,
  'published-day': /^PUBLISHED DAY#2023-09-11#50227723/,
  'published-council': /^PUBLISHED COUNCIL#80522/,
  'covered-day': /^COVERED DAY#2023-09-11#e98af686166a14ab8598/,
  'covered-council': /^COVERED COUNCIL#80522/,
};

const [folder] = process.argv.slice(2);
const dynamo = await startDynamo({ folder });
const { history, found } = storeOn(dynamo);
const told = await history.entry('80522', '80522/50227723/read');
const [document] = await found.ofCouncil('80522');
if (told?.alert == null || document === undefined) throw new Error('this is not the data of a demo that has ended');
// nothing waits any more once the demo has ended
const alert = pendingAlert(told.alert.message, told.recordedAt);
await history.record({ ...told, id: '80522/waits', type: 'notice', publication: null, alert });
await found.save({ ...document, fileId: '59000099', state: 'waiting', told: false });

const pages = paginateScan({ client: DynamoDBDocumentClient.from(dynamo.client) }, { TableName: dynamo.tableName });
const items: Record<string, unknown>[] = [];
for await (const { Items = [] } of pages) items.push(...Items);
await dynamo.stop();

const to = new URL(`../tests/fixtures/stored-items/v${SCHEMA_VERSION}/`, import.meta.url);
await mkdir(to);
for (const [name, key] of Object.entries(KEPT)) {
  const item = items.find(({ PK, SK }) => key.test(`${PK} ${SK}`));
  if (item === undefined) throw new Error(`the demo wrote no ${name}`);
  await writeFile(new URL(`${name}.json`, to), `${JSON.stringify(item, null, 2)}\n`);
}
