import type { IsoDate } from '../../domain/dates.ts';
import type { DocumentKind } from '../../domain/document-kind.ts';

/** Words of a label that tell the kind of document; the first that fits decides. Each with a label it is for. */
const WORDS: readonly { words: RegExp; kind: DocumentKind; sample: string }[] = [
  { words: /\bjoint area review\b/i, kind: 'other', sample: 'Joint area review - progress inspection' },
  {
    words: /^(?=.*\b(?:SEND|special educational)\b).*\b(?:re-?visit|monitoring)\b/i,
    kind: 'send-revisit',
    sample: 'Local area SEND revisit',
  },
  { words: /\bSEND\b|\bspecial educational\b/i, kind: 'send-area-inspection', sample: 'Area SEND full inspection' },
  {
    words: /^(?=.*\bjoint\b).*\b(?:area|inspection)\b|\bJTAI\b/i,
    kind: 'jtai',
    sample: 'Joint area child protection inspection',
  },
  { words: /\bmonitor/i, kind: 'monitoring-visit', sample: 'LA Monitoring visit' },
  { words: /\bassurance\b/i, kind: 'assurance-visit', sample: 'Children’s services focused assurance visit' },
  { words: /\bfocus+ed\b/i, kind: 'focused-visit', sample: 'Children’s services focused visit' },
  {
    words: /\bsingle inspection\b/i,
    kind: 'sif',
    sample: 'Single inspection of LA children’s services as pdf',
  },
  { words: /\blooked after children\b/i, kind: 'looked-after-children', sample: 'Looked after children inspection' },
];

/** `Children's services inspection`, and the titles that the reports bear. */
const namesFullInspection = (label: string): boolean =>
  (/\bchildren.?s (?:social care )?services\b/i.test(label) && /\binspection\b/i.test(label)) ||
  /\bILACS\b/i.test(label);

/** One label serves all three frameworks; where they overlap, the later is the likelier. */
const fullInspection = (published: IsoDate | null): DocumentKind => {
  if (published === null || published >= '2018-02-01') return 'ilacs';
  return published >= '2013-11-01' ? 'sif' : 'looked-after-children';
};

/**
 * What a document seems to be by what Ofsted's page calls it. A hint only: what the document says of itself decides.
 * Undefined for a label that has never been seen, which a person should be told about.
 */
export const kindHint = (label: string, published: IsoDate | null = null): DocumentKind | undefined => {
  const known = WORDS.find(({ words }) => words.test(label))?.kind;
  if (known !== undefined) return known;
  return namesFullInspection(label) ? fullInspection(published) : undefined;
};
