import type { DocumentKind } from '../domain/document-kind.ts';
import type { Evidence } from '../domain/reading.ts';
import { besideCouncil, councilIn } from './council-in-text.ts';
import type { TextPage } from './document-text.ts';

type KindTitle = {
  kind: DocumentKind;
  title: RegExp;
  sample: string;
  /** What such a document is called, where what it says is not read: it has lists or grades that are not kept here. */
  unread?: string;
};

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
      /^(?:single |re-?)?inspection of services for children in need of help and protection, (?:children looked[- ]after|looked[- ]after children) and care leavers\b/i,
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
    title: /^(?:focused )?inspection of .{0,60}\b(?:supporting school improvement|school improvement)\b/i,
    sample: 'Inspection of local authority arrangements for supporting school improvement',
    unread: 'a letter on how school improvement is supported',
  },
  {
    kind: 'other',
    title:
      /^inspection of (?:progress made in|safeguarding|local authority arrangements|local authority safeguarding)\b/i,
    sample: 'Inspection of local authority arrangements for the protection of children',
  },
  {
    kind: 'other',
    title: /^(?:annual )?unannounced inspection of (?:the )?contact, referral and assessment\b/i,
    sample: 'Annual unannounced inspection of contact, referral and assessment arrangements',
    unread: 'a letter on an unannounced inspection of contact, referral and assessment',
  },
  {
    kind: 'other',
    title: /^(?:report of (?:the |a )?)?(?:enhanced youth inspection and )?joint area review\b/i,
    sample: 'Joint area review',
    unread: 'a joint area review',
  },
  {
    kind: 'other',
    title: /^(?:20\d\d )?annual performance assessment\b/i,
    sample: 'Annual performance assessment of services for children and young people in Medway 2008',
    unread: 'an annual performance assessment',
  },
  {
    kind: 'other',
    title: /^(?:annual )?children[’']s services (?:annual )?(?:assessment|rating)\b/i,
    sample: 'Annual children’s services assessment',
  },
  {
    kind: 'ilacs',
    title:
      /^(?:(?:short|standard|full) )?inspection of (?:.{3,80} )?(?:children[’'‘]?s? (?:social care )?services|trust|together for children|children first)\b/i,
    sample: 'Inspection of Medway Children and Families Trust',
  },
  {
    kind: 'ilacs',
    title: /^The impact of leaders on\b/i,
    sample: 'The impact of leaders on social work practice with children and families',
  },
];

/** A title takes at most this many lines. */
const LONGEST = 4;

/** What a page says a document is that begins there. */
export type TitledKind = { kind: DocumentKind; unread: string | undefined; evidence: Evidence };

/** `Medway: Inspection of …`: whose document it is, before the title. Other words there, as in `Draft: …`, stay. */
const BEFORE_COLON = /^(?<whose>\p{Lu}[^:]{2,60}): (?=\p{Lu})/u;

const withoutCouncil = (words: string): string => {
  const whose = BEFORE_COLON.exec(words)?.groups?.['whose'] ?? '';
  return councilIn(whose) !== undefined && besideCouncil(whose) === '' ? words.slice(whose.length + 2) : words;
};

/** `DRAFT`, `Draft for factual accuracy check`: what bears a title below such a line is not yet that document. */
const DRAFT = /^[^\p{L}]*(?:DRAFT|Draft)\b/u;

/**
 * What the document says it is that begins on this page; undefined where no title is known. A title begins with a
 * capital: `focused visit to …` at the head of a line goes on with a sentence.
 */
export const kindOnPage = ({ lines }: TextPage): TitledKind | undefined => {
  for (const [at, line] of lines.entries()) {
    if (DRAFT.test(line.text)) return undefined;
    const words = withoutCouncil(
      lines
        .slice(at, at + LONGEST)
        .map(({ text }) => text)
        .join(' '),
    );
    const found = /^\p{Ll}/u.test(words) ? undefined : KIND_TITLES.find(({ title }) => title.test(words));
    if (found !== undefined)
      return { kind: found.kind, unread: found.unread, evidence: { page: line.page, quote: line.text } };
  }
  return undefined;
};
