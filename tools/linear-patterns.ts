import pLimit from 'p-limit';
import { check } from 'recheck';
import { type Pattern, patternsOf } from './linear-patterns/collect.ts';
import { hangsOn } from './linear-patterns/pump.ts';

/*
 * Holds every regular expression under `shared/` against what a text from outside could do to it: `node
 * tools/linear-patterns.ts`. recheck proves most of them linear. What it cannot read (a look behind, sets) or does not
 * decide in its time is tried on the engine itself with long texts of its own words. Fails for one that takes more than
 * linear time in recheck's eyes, or that hangs.
 */

/**
 * recheck decides most in milliseconds; what takes longer is tried instead. `--patient` waits longer for each and decides
 * some more: run it after adding a pattern, so that a quicker machine than yours finds nothing new.
 */
const LONGEST_MS = process.argv.includes('--patient') ? 20_000 : 300;
const AT_ONCE = 4;

type Found = { isProved: boolean; complaint: string | undefined };

const lookAt = async ({ source, flags, where }: Pattern): Promise<Found> => {
  const said = await check(source, flags, { checker: 'automaton', timeout: LONGEST_MS });
  if (said.status === 'safe') return { isProved: true, complaint: undefined };
  if (said.status === 'vulnerable')
    return { isProved: true, complaint: `${where}: ${said.complexity.summary}: /${source}/${flags}` };
  const hanging = hangsOn(new RegExp(source, flags));
  const complaint = `${where}: hangs on ${JSON.stringify(hanging)}…: /${source}/${flags}`;
  return { isProved: false, complaint: hanging === undefined ? undefined : complaint };
};

const limit = pLimit(AT_ONCE);
const found = await Promise.all((await patternsOf('shared')).map((pattern) => limit(() => lookAt(pattern))));
const complaints = found.flatMap(({ complaint }) => complaint ?? []);
const proved = found.filter(({ isProved }) => isProved).length;
console.log(complaints.join('\n'));
console.log(
  `${found.length} patterns: ${proved} decided by recheck, ${found.length - proved} tried, ${complaints.length} not linear`,
);
process.exit(complaints.length > 0 ? 1 : 0);
