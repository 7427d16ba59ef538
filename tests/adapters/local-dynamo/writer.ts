import { startDynamo } from '../../../cli/laptop/dynamo.ts';
import { DynamoHistory } from '../../../shared/adapters/dynamo/dynamo-history.ts';
import { StoreTable } from '../../../shared/adapters/dynamo/store-table.ts';
import { aNotice, anAlert } from '../../support/builders.ts';

/** Writes pending alerts to the folder it is given, says each id on stdout once it was recorded, and never ends. */
const [folder] = process.argv.slice(2);
const { client, tableName } = await startDynamo({ folder });
const history = new DynamoHistory(new StoreTable(client, tableName));

for (let number = 0; ; number += 1) {
  const id = `n-${number}`;
  await history.record(aNotice(anAlert({ alertId: id }, { state: 'pending' }), { id }));
  process.stdout.write(`${id}\n`);
}
