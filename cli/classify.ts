import { readFile } from 'node:fs/promises';
import { authorityBySlug, suggestAuthorities } from '../shared/domain/authority.ts';
import { classifyItem } from '../shared/news/classify-item.ts';
import { NewsItem } from '../shared/news/news-item.ts';
import { runCommand, typed } from './command-line.ts';
import { UsageError } from './usage-error.ts';

const HELP = `npm run -s classify -- ITEMS.jsonl [--authority SLUG | --all]

Judges each news item of a file, one JSON object a line ({"id", "url", "title", "text", "published"}), and prints one
JSON line for it, in the same order: whose it is, which service, which new event, which grades are newly awarded, which
are past, what the item would raise, and the rule and words that decided.

  --authority SLUG  items about other councils are ignored (default medway)
  --all             judge the items of every council
`;

const asked = (slug: string): string => {
  if (authorityBySlug(slug) !== undefined) return slug;
  const close = suggestAuthorities(slug).map((authority) => authority.slug);
  throw new UsageError(`No council is called “${slug}”. Did you mean ${close.join(', ')}?`);
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

const itemOf = (line: string, where: string): NewsItem => {
  const read = NewsItem.safeParse(jsonOf(line, where));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new UsageError(`${where} is no news item: ${issue?.path.join('.') || 'the line'}: ${issue?.message}.`);
};

/** Every item of the file, or the first line that is wrong: nothing is judged before all of it is understood. */
const itemsOf = async (file: string): Promise<readonly NewsItem[]> => {
  const lines = (await textOf(file)).replace(/^\uFEFF/, '').split(/\r?\n/);
  return lines.flatMap((line, index) => (line.trim() === '' ? [] : [itemOf(line, `${file} line ${index + 1}`)]));
};

await runCommand(async () => {
  const { values, positionals } = typed({ authority: { type: 'string' }, all: { type: 'boolean' } }, true);
  if (values.help === true) return void process.stdout.write(HELP);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('classify takes one file of items. See --help.');
  if (values.all === true && values.authority !== undefined)
    throw new UsageError('Give --authority or --all, not both. See --help.');
  const authority = values.all === true ? null : asked(values.authority ?? 'medway');
  for (const item of await itemsOf(file))
    process.stdout.write(`${JSON.stringify(classifyItem(item, { authority }))}\n`);
  return 0;
});
