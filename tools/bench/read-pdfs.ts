import { readFile } from 'node:fs/promises';
import { PdfDocumentReader } from '../../shared/adapters/pdf/pdf-document-reader.ts';
import { pdfText } from '../../shared/adapters/pdf/pdf-text.ts';

/*
 * Reads each file named, one after another as the function does, and prints a JSON line for each: the milliseconds it
 * took, those of processor time in all threads, and the most memory the process had meanwhile, in bytes.
 * With `text` before the files their text is taken out, and not read.
 */

const LOOK_MS = 5;

const reader = new PdfDocumentReader();
const [what, ...files] = process.argv.slice(2);
for (const file of files) {
  const bytes = await readFile(file);
  let memory = process.memoryUsage.rss();
  const look = setInterval(() => {
    memory = Math.max(memory, process.memoryUsage.rss());
  }, LOOK_MS);
  const [begun, used] = [performance.now(), process.cpuUsage()];
  await (what === 'text' ? pdfText(bytes) : reader.read(bytes));
  const ms = performance.now() - begun;
  const { user, system } = process.cpuUsage(used);
  process.stdout.write(`${JSON.stringify({ ms, processorMs: (user + system) / 1_000, memory })}\n`);
  clearInterval(look);
}
await reader.close();
