import { readFile } from 'node:fs/promises';
import { PdfDocumentReader } from '../../shared/adapters/pdf/pdf-document-reader.ts';

/*
 * Reads each file named, one after another as the function does, and prints a JSON line for each: the milliseconds it
 * took, and the most memory the process had meanwhile, in bytes.
 */

const LOOK_MS = 5;

const reader = new PdfDocumentReader();
for (const file of process.argv.slice(2)) {
  const bytes = await readFile(file);
  let memory = process.memoryUsage.rss();
  const look = setInterval(() => {
    memory = Math.max(memory, process.memoryUsage.rss());
  }, LOOK_MS);
  const begun = performance.now();
  await reader.read(bytes);
  process.stdout.write(`${JSON.stringify({ ms: performance.now() - begun, memory })}\n`);
  clearInterval(look);
}
await reader.close();
