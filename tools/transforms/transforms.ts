import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Programs of Debian's packages `qpdf` and `ghostscript` by which files are changed. */
const PROGRAMS = ['qpdf', 'fix-qdf', 'gs'] as const;

/** What people, servers and programs do to a PDF on its way. Undefined where a file has nothing that it would change. */
export type Transform = {
  name: string;
  apply: (file: Uint8Array) => Uint8Array | undefined;
  /** No reader can tell it of a file whose pages bear no numbers: there another fact is counted and is no failure. */
  needsPageNumbers?: true;
};

/** The programs that this machine lacks. */
export const missingPrograms = (): readonly string[] =>
  PROGRAMS.filter((program) => {
    try {
      execFileSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' });
      return false;
    } catch {
      return true;
    }
  });

const MOST_BYTES = 200 * 1024 * 1024;

/** Runs a program that reads `in.pdf` and writes `out.pdf`, in a folder of its own. */
const through = (program: string, args: readonly string[], file: Uint8Array, also?: Uint8Array): Uint8Array => {
  const folder = mkdtempSync(join(tmpdir(), 'transform-'));
  try {
    writeFileSync(join(folder, 'in.pdf'), file);
    if (also !== undefined) writeFileSync(join(folder, 'also.pdf'), also);
    execFileSync(program, args, { cwd: folder, stdio: 'ignore', maxBuffer: MOST_BYTES });
    return readFileSync(join(folder, 'out.pdf'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** qpdf ends with 3 where it only warns, as of fonts that Ofsted's own files write oddly. */
const qpdf = (args: readonly string[], file: Uint8Array, also?: Uint8Array): Uint8Array =>
  through('qpdf', ['--warning-exit-0', ...args], file, also);

/** Edits a file as text: one content stream a page, nothing compressed, then every length and place put right. */
const edited = (file: Uint8Array, edit: (text: string) => string): Uint8Array | undefined => {
  const plain = qpdf(['--qdf', '--object-streams=disable', '--coalesce-contents', 'in.pdf', 'out.pdf'], file);
  const text = Buffer.from(plain).toString('latin1');
  const changed = edit(text);
  if (changed === text) return undefined;
  return execFileSync('fix-qdf', { input: Buffer.from(changed, 'latin1'), maxBuffer: MOST_BYTES });
};

const CONTENTS =
  /(%% Contents for page (\d+)\n(?:%%[^\n]*\n)*\d+ 0 obj\n<<[\s\S]*?>>\nstream\n)([\s\S]*?)(\nendstream)/g;

const editedContents = (text: string, edit: (contents: string, page: number, pages: number) => string): string => {
  const pages = [...text.matchAll(CONTENTS)].length;
  return text.replace(
    CONTENTS,
    (_, head: string, page: string, contents: string, end: string) => head + edit(contents, Number(page), pages) + end,
  );
};

const TEXT_BLOCK = /(?<![\w(])BT\s[\s\S]*?\sET(?![\w)])/g;
const BOX = /(\/(?:Media|Crop|Trim|Bleed|Art)Box \[)\s*([-\d.]+)\s+([-\d.]+)\s+([-\d.]+)\s+([-\d.]+)\s*\]/g;
const [RIGHT, DOWN] = [1000, -500];

const shifted = (text: string): string =>
  editedContents(text, (contents) => `q 1 0 0 1 ${RIGHT} ${DOWN} cm\n${contents}\nQ`).replace(
    BOX,
    (_, box: string, ...sides: string[]) =>
      `${box} ${sides
        .slice(0, 4)
        .map((side, at) => Number(side) + (at % 2 === 0 ? RIGHT : DOWN))
        .join(' ')} ]`,
  );

/** Each block of text once more, a third of a point further right. */
const struckTwice = (text: string): string =>
  editedContents(text, (contents) =>
    contents.replace(TEXT_BLOCK, (block) => `${block}\nq 1 0 0 1 0.3 0 cm\n${block}\nQ`),
  );

const withoutPage = (text: string): string =>
  editedContents(text, (contents, page, pages) =>
    page === Math.ceil((pages + 1) / 2) ? contents.replace(TEXT_BLOCK, '') : contents,
  );

/** The characters that fonts name for what they draw, in their tables of names. */
const renamed = (names: Readonly<Record<string, string>>): ((text: string) => string) => {
  const any = new RegExp(`<(${Object.keys(names).join('|')})>(?=\\s*\\n)`, 'gi');
  return (text) => text.replace(any, (_, name: string) => `<${names[name.toLowerCase()]}>`);
};

const BLANK = Buffer.from(
  '%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n' +
    '3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>\nendobj\ntrailer\n<</Size 4/Root 1 0 R>>\n%%EOF\n',
);

const BEHIND = `\n<!-- served by cache-7 -->\n<div class="banner">${'news '.repeat(400)}</div>\n`;

/** These pages of a file of three or more. */
const pages = (file: Uint8Array, which: string): Uint8Array | undefined => {
  const hasThree = /\/Count\s+(?:[3-9]|\d\d)/.test(
    Buffer.from(qpdf(['--qdf', 'in.pdf', 'out.pdf'], file)).toString('latin1'),
  );
  return hasThree ? qpdf(['in.pdf', '--pages', '.', which, '--', 'out.pdf'], file) : undefined;
};

export const TRANSFORMS: readonly Transform[] = [
  { name: 'linearized', apply: (file) => qpdf(['--linearize', 'in.pdf', 'out.pdf'], file) },
  { name: 'object streams', apply: (file) => qpdf(['--object-streams=generate', 'in.pdf', 'out.pdf'], file) },
  {
    name: 'printed again',
    apply: (file) =>
      through('gs', ['-q', '-dSAFER', '-dBATCH', '-dNOPAUSE', '-sDEVICE=pdfwrite', '-o', 'out.pdf', 'in.pdf'], file),
  },
  { name: 'bytes behind the end', apply: (file) => Buffer.concat([file, Buffer.from(BEHIND)]) },
  {
    name: 'blank first page',
    apply: (file) => qpdf(['--empty', '--pages', 'also.pdf', '1', 'in.pdf', '1-z', '--', 'out.pdf'], file, BLANK),
  },
  {
    name: 'encrypted, opened without a password',
    apply: (file) => qpdf(['--encrypt', '', 'owner', '256', '--', 'in.pdf', 'out.pdf'], file),
  },
  {
    name: 'joined with itself',
    apply: (file) => qpdf(['--empty', '--pages', 'in.pdf', 'in.pdf', '--', 'out.pdf'], file),
  },
  { name: 'a page left out', apply: (file) => pages(file, '1,3-z'), needsPageNumbers: true },
  { name: 'pages in another order', apply: (file) => pages(file, '1,z-2'), needsPageNumbers: true },
  { name: 'turned', apply: (file) => qpdf(['--rotate=+90', 'in.pdf', 'out.pdf'], file) },
  { name: 'page box shifted', apply: (file) => edited(file, shifted) },
  { name: 'struck twice', apply: (file) => edited(file, struckTwice) },
  { name: 'a page without its text', apply: (file) => edited(file, withoutPage) },
  {
    name: 'ligatures by other letters',
    apply: (file) => edited(file, renamed({ '00740069': '019F', '00740074': '01A9', '00660069': '012E' })),
  },
  { name: 'ligatures lost', apply: (file) => edited(file, renamed({ '00740069': 'FFFD', '00660069': '03B8' })) },
  { name: 'dashes by hyphens', apply: (file) => edited(file, renamed({ '2013': '2010' })) },
  { name: 'dashes by minus signs', apply: (file) => edited(file, renamed({ '2013': '2212' })) },
];
