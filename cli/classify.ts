import { readFile } from 'node:fs/promises';
import type * as z from 'zod';
import type { Authority } from '../shared/domain/authority.ts';
import { IsoDate } from '../shared/domain/dates.ts';
import { shippedPublications } from '../shared/domain/shipped-record.ts';
import { classifyItem } from '../shared/news/classify-item.ts';
import { NewsItem } from '../shared/news/verdict.ts';
import { verdictInTime } from '../shared/use-cases/poll/judge-item.ts';
import { runCommand, typed, UsageError } from './command-line.ts';
import { councilCalled } from './typed-values.ts';

const HELP = `npm run -s classify -- ITEMS.jsonl [--authority SLUG | --all] [--known-up-to DAY]

Judges each news item of a file, one JSON object a line ({"id", "url", "title", "text", "published", "knownUpTo"}), and
prints one JSON line for it, in the same order: whose it is, which service, which new event, which grades are newly
awarded, which are past, what the item would raise, and the rule and words that decided.

An item is judged on the record that ships, as it was known at the end of its day "knownUpTo" (2024-05-31); one without
that day is judged on no record. One that cannot be judged within ten seconds is ignored, and "because" says so.

  --authority SLUG    items about other councils are ignored (default medway)
  --all               judge the items of every council
  --known-up-to DAY   the day for all items that give none
`;

/** A line of the file: an item, and the day up to which the record is taken as known. */
const Line = NewsItem.extend({ knownUpTo: IsoDate.nullish().transform((day) => day ?? null) });
type Line = z.infer<typeof Line>;

const day = (typed: string): IsoDate => {
  const read = IsoDate.safeParse(typed);
  if (read.success) return read.data;
  throw new UsageError(`--known-up-to takes a day such as 2024-05-31, not “${typed}”.`);
};

const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'it cannot be read';

const textOf = async (file: string): Promise<string> => {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${file} cannot be read (${reasonOf(error)}).`);
  }
};

const jsonOf = (line: string, where: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    throw new UsageError(`${where} is not JSON.`);
  }
};

const itemOf = (line: string, where: string): Line => {
  const read = Line.safeParse(jsonOf(line, where));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new UsageError(`${where} is no news item: ${issue?.path.join('.') || 'the line'}: ${issue?.message}.`);
};

/** Every item of the file, or the first line that is wrong: nothing is judged before all of it is understood. */
const itemsOf = async (file: string): Promise<readonly Line[]> => {
  const lines = (await textOf(file)).replace(/^\uFEFF/, '').split(/\r?\n/);
  return lines.flatMap((line, index) => (line.trim() === '' ? [] : [itemOf(line, `${file} line ${index + 1}`)]));
};

await runCommand(async () => {
  const { values, positionals } = typed(
    { authority: { type: 'string' }, all: { type: 'boolean' }, 'known-up-to': { type: 'string' } },
    true,
  );
  if (values.help === true) return void process.stdout.write(HELP);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('classify takes one file of items. See --help.');
  if (values.all === true && values.authority !== undefined)
    throw new UsageError('Give --authority or --all, not both. See --help.');
  const authority = values.all === true ? null : councilCalled(values.authority ?? 'medway').slug;
  const dayForAll = values['known-up-to'] === undefined ? null : day(values['known-up-to']);
  for (const { knownUpTo, ...item } of await itemsOf(file)) {
    const upTo = knownUpTo ?? dayForAll;
    const record = (council: Authority) => (upTo === null ? [] : shippedPublications(council, upTo));
    process.stdout.write(
      `${JSON.stringify(verdictInTime(item.id, () => classifyItem(item, { authority, record })))}\n`,
    );
  }
  return 0;
});
