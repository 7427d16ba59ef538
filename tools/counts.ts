import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

/** Adds up the counts of every test run; a step that failed without a failing test counts as one. */
const Counts = z.object({ numPassedTests: z.int(), numFailedTests: z.int(), numPendingTests: z.int() });

const [folder = '', failedSteps = '0'] = process.argv.slice(2);
const runs = readdirSync(folder).map((name) => Counts.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
const sum = (field: keyof z.infer<typeof Counts>): number => runs.reduce((total, run) => total + run[field], 0);
const failed = Math.max(sum('numFailedTests'), Number(failedSteps));
console.log(`\n${sum('numPassedTests')} passed, ${failed} failed, ${sum('numPendingTests')} skipped`);
process.exitCode = failed === 0 ? 0 : 1;
