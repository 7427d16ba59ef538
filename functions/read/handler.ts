import { PdfDocumentReader } from '../../shared/adapters/pdf/pdf-document-reader.ts';
import { readWaiting } from '../../shared/use-cases/read/read-waiting.ts';
import { common, sourceHttp } from '../wiring.ts';
import { ReadEnv } from './config.ts';
import { batchReader } from './read-batch.ts';

const env = ReadEnv.parse(process.env);
const deps = { ...common('read', env.TABLE_NAME), http: sourceHttp(env.CONTACT), reader: new PdfDocumentReader() };

/** Fetches and reads what waits of each council asked for. */
export const handler = batchReader({ readCouncil: (urn) => readWaiting(deps, urn), log: deps.log });
