import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod';

const CORPUS = resolve(import.meta.dirname, '../../../shared/corpus');

const Day = z.iso.date();

/** One line of the truth, as far as it decides what has to be told. */
const Truth = z.object({
  id: z.string(),
  kind: z.string(),
  urn: z.string(),
  inspectionStart: Day.nullable(),
  inspectionEnd: Day.nullable(),
  published: Day,
  judgements: z.record(z.string(), z.string().nullable()).default({}),
});

export type CorpusDocument = Omit<z.infer<typeof Truth>, 'kind'> & {
  kind: string;
  /** The number it goes by on the built pages. */
  fileId: string;
  label: string;
  path: string;
};

/** What Ofsted's pages call a document. The two kinds of ILACS are one: only the length of the inspection differs. */
const LABELS: Readonly<Record<string, string>> = {
  ilacs: 'Children’s services inspection',
  sif: 'Single inspection of LA children’s services as pdf',
  'looked-after-children': 'Looked after children inspection',
  'focused-visit': 'Children’s services focused visit',
  jtai: 'Joint area child protection inspection',
  'send-area-inspection': 'Area SEND full inspection',
  other: 'Joint area review - progress inspection',
};

const linesOf = (file: string): readonly unknown[] =>
  readFileSync(join(CORPUS, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

const documentsIn = (folder: string): readonly Omit<CorpusDocument, 'fileId'>[] =>
  z
    .array(Truth)
    .parse(linesOf(`${folder}.truth.jsonl`))
    .map((truth) => {
      const kind = truth.kind.startsWith('ilacs') ? 'ilacs' : truth.kind;
      return { ...truth, kind, label: LABELS[kind] ?? '', path: join(CORPUS, folder, `${truth.id}.pdf`) };
    });

const inOrder = (a: Omit<CorpusDocument, 'fileId'>, b: Omit<CorpusDocument, 'fileId'>): number =>
  a.published.localeCompare(b.published) || a.urn.localeCompare(b.urn) || a.id.localeCompare(b.id);

/** Every document of the corpus in order of publication. */
export const corpusDocuments = (): readonly CorpusDocument[] =>
  [...documentsIn('reports'), ...documentsIn('visits')]
    .toSorted(inOrder)
    .map((document, at) => ({ ...document, fileId: String(70_000_001 + at) }));
