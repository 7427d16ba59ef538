import type { DocumentKind } from '../domain/document-kind.ts';
import type { Evidence } from '../domain/reading.ts';
import type { DocumentText } from './document-text.ts';

type KindTitle = { kind: DocumentKind; title: RegExp; sample: string };

/**
 * How documents name themselves. A title begins a line and may go on in the next ones. Where a title could be two
 * kinds, the narrower one stands first. A report whose title says too little is known by the first row of its table.
 */
export const KIND_TITLES: readonly KindTitle[] = [
  {
    kind: 'focused-visit',
    title: /^focus+ed visit (?:to|of)\b/i,
    sample: 'Focused visit to Medway children’s services',
  },
  {
    kind: 'monitoring-visit',
    title: /^monitoring visit (?:to|of)\b/i,
    sample: 'Monitoring visit of Medway children’s services',
  },
  {
    kind: 'assurance-visit',
    title: /^(?:focused |virtual |COVID-19 )*assurance visit (?:to|of)\b/i,
    sample: 'Focused assurance visit to Medway children’s services',
  },
  {
    kind: 'jtai',
    title: /^joint targeted area inspection\b/i,
    sample: 'Joint targeted area inspection of the multi-agency response to domestic abuse in Medway',
  },
  {
    kind: 'send-revisit',
    title: /^(?:joint )?(?:local )?area SEND (?:re-?visit|monitoring)\b/i,
    sample: 'Joint area SEND revisit in Medway',
  },
  {
    kind: 'send-area-inspection',
    title: /^(?:joint )?(?:local )?area SEND (?:full |monitoring )?inspection (?:of|in)\b/i,
    sample: 'Area SEND inspection of Medway Local Area Partnership',
  },
  {
    kind: 'looked-after-children',
    title: /^inspection of looked after children(?:’s|'s)? services\b/i,
    sample: 'Inspection of looked after children services',
  },
  {
    kind: 'sif',
    title:
      /^(?:re-?)?inspection of services for children in need of help and protection, children looked after and care leavers\b/i,
    sample:
      'Inspection of services for children in need of help and protection, children looked after and care leavers',
  },
  {
    kind: 'other',
    title: /^review of the effectiveness of the local safeguarding children board\b/i,
    sample: 'Review of the effectiveness of the Local Safeguarding Children Board',
  },
  {
    kind: 'other',
    title:
      /^inspection of (?:progress made in|safeguarding|local authority arrangements|local authority safeguarding)\b/i,
    sample: 'Inspection of local authority arrangements for the protection of children',
  },
  {
    kind: 'other',
    title: /^(?:annual )?unannounced inspection of contact, referral and assessment\b/i,
    sample: 'Annual unannounced inspection of contact, referral and assessment arrangements',
  },
  {
    kind: 'other',
    title: /^(?:annual )?children[’']s services (?:annual )?(?:assessment|rating)\b/i,
    sample: 'Annual children’s services assessment',
  },
  {
    kind: 'ilacs',
    title: /^inspection of (?:.{3,80} )?children[’'‘]?s? (?:social care )?services\b/i,
    sample: 'Inspection of Medway local authority children’s services',
  },
  {
    kind: 'ilacs',
    title: /^The impact of leaders on (?:social work )?practice\b/i,
    sample: 'The impact of leaders on social work practice with children and families',
  },
];

/** A title takes at most this many lines. */
const LONGEST = 4;

/** What a document's first page says it is; undefined where no title is known. */
export const kindOfDocument = ({ pages }: DocumentText): { kind: DocumentKind; evidence: Evidence } | undefined => {
  const lines = pages[0]?.lines ?? [];
  for (const [at, line] of lines.entries()) {
    const words = lines
      .slice(at, at + LONGEST)
      .map(({ text }) => text)
      .join(' ');
    const found = KIND_TITLES.find(({ title }) => title.test(words));
    if (found !== undefined) return { kind: found.kind, evidence: { page: line.page, quote: line.text } };
  }
  return undefined;
};
