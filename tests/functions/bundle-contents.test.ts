import { expect, it } from 'vitest';
import { bundled, FUNCTIONS } from '../../tools/supply-chain/bundled-packages.ts';
import { FORBIDDEN, forbiddenIn } from './bundle-contents.ts';

it.each(FUNCTIONS)('the bundle of %s holds no secret and no path of the machine that made it', async (name) => {
  const { text } = await bundled(name);
  expect(text.length).toBeGreaterThan(100_000);
  expect(forbiddenIn(text)).toEqual([]);
});

it.each(FORBIDDEN)('$what would be seen', ({ what, sample }) => {
  expect(forbiddenIn(`const it=${JSON.stringify(sample)};`.replaceAll('\\n', '\n'))).toEqual([what]);
});

it('a path of this machine would be seen', () => {
  expect(forbiddenIn(`// ${process.cwd()}/functions/api/handler.ts`)).toContain(process.cwd());
});

it('the function that publishes reads no PDF and asks no source', async () => {
  const { packages } = await bundled('publish');
  const names = packages.map((one) => one.slice(0, one.lastIndexOf('@')));
  for (const absent of ['@embedpdf/pdfium', 'got', 'cheerio', '@aws-sdk/client-sqs'])
    expect(names).not.toContain(absent);
});
