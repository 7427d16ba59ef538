import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Verdict } from '../../shared/news/verdict.ts';

const PROGRAM = new URL('../../cli/classify.ts', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'classify-'));

const fileOf = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], { encoding: 'utf8' });
  return { status, lines: stdout.split('\n').filter((line) => line !== ''), stderr };
};

const item = (id: string, council: string) =>
  JSON.stringify({
    id,
    url: '',
    title: `${council} children's services rated good by Ofsted`,
    text: '',
    published: null,
  });

const ITEMS = fileOf('items.jsonl', `\uFEFF${item('a', 'Medway')}\r\n\n${item('b', 'Leeds')}\n`);

describe('npm run classify', () => {
  it('prints one verdict a line, in the order of the file', () => {
    const { status, lines, stderr } = run(ITEMS, '--all');
    const verdicts = lines.map((line) => Verdict.parse(JSON.parse(line)));
    expect(verdicts.map(({ id, authority, action }) => [id, authority, action])).toEqual([
      ['a', 'medway', 'reported'],
      ['b', 'leeds', 'reported'],
    ]);
    expect([status, stderr]).toEqual([0, '']);
  });

  it('ignores other councils than Medway, or than the one asked for', () => {
    const actions = (...args: string[]) =>
      run(ITEMS, ...args).lines.map((line) => Verdict.parse(JSON.parse(line)).action);
    expect(actions()).toEqual(['reported', 'ignore']);
    expect(actions('--authority', 'leeds')).toEqual(['ignore', 'reported']);
  });

  it('helps', () => {
    const { status, lines } = run('--help');
    expect([status, lines[0]]).toEqual([
      0,
      'npm run -s classify -- ITEMS.jsonl [--authority SLUG | --all] [--known-up-to DAY]',
    ]);
  });

  it.each([
    { wrong: 'no file', args: [], says: /takes one file/ },
    { wrong: 'two files', args: [ITEMS, ITEMS], says: /takes one file/ },
    { wrong: 'a file that is not there', args: [join(folder, 'none.jsonl')], says: /none\.jsonl cannot be read/ },
    { wrong: 'a folder', args: [folder], says: /cannot be read/ },
    { wrong: 'an unknown option', args: [ITEMS, '--council', 'x'], says: /--council/ },
    {
      wrong: 'a day that is none',
      args: [ITEMS, '--known-up-to', 'May'],
      says: /takes a day such as 2024-05-31, not “May”/,
    },
    {
      wrong: 'an item known up to no day',
      args: [fileOf('odd-day.jsonl', '{"id": "a", "knownUpTo": "2024-13-01"}')],
      says: /line 1 .*knownUpTo/,
    },
    { wrong: 'both options', args: [ITEMS, '--all', '--authority', 'leeds'], says: /not both/ },
    {
      wrong: 'an unknown council',
      args: [ITEMS, '--authority', 'medwai'],
      says: /Did you mean medway, [a-z-]+ or [a-z-]+\?/,
    },
    {
      wrong: 'a line that is not JSON',
      args: [fileOf('bad.jsonl', `${item('a', 'Medway')}\n{`)],
      says: /line 2 is not JSON/,
    },
    {
      wrong: 'a line that is no item',
      args: [fileOf('no-id.jsonl', '{"title": "x"}')],
      says: /line 1 is no news item: id/,
    },
    {
      wrong: 'a title that is no text',
      args: [fileOf('odd.jsonl', '{"id": "a", "title": 7}')],
      says: /line 1 .*title/,
    },
  ])('says in one line what is wrong with $wrong', ({ args, says }) => {
    const { status, lines, stderr } = run(...args);
    expect(stderr).toMatch(says);
    expect([status, lines, stderr.trim().split('\n').length]).toEqual([2, [], 1]);
  });
});
