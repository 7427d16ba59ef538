import type { DocumentKind } from '../domain/document-kind.ts';
import type { ReadingResult } from '../domain/reading.ts';
import { councilsIn } from './council-in-text.ts';
import type { DocumentText } from './document-text.ts';
import { kindOnPage } from './kind-of-document.ts';
import { readLetter } from './letters/read-letter.ts';
import type { ReadingFault } from './reading-fault.ts';
import { readIlacs } from './reports/ilacs.ts';
import { readLookedAfterChildren } from './reports/looked-after-children.ts';
import { readOther, unreadKind } from './reports/other-report.ts';
import { readSif } from './reports/sif.ts';
import { runningWords } from './text/running-lines.ts';
import { soundText } from './text/sound-text.ts';

type ReadKind = (text: DocumentText, kind: DocumentKind) => ReadingResult;

const READERS: Record<Exclude<DocumentKind, 'other'>, ReadKind> = {
  ilacs: readIlacs,
  sif: readSif,
  'looked-after-children': readLookedAfterChildren,
  'focused-visit': readLetter,
  'monitoring-visit': readLetter,
  'assurance-visit': readLetter,
  jtai: readLetter,
  'send-area-inspection': readLetter,
  'send-revisit': readLetter,
};

/** Lines at the head of a page among which a document that begins there names its council. */
const HEAD = 12;

/** The number of a later page on which a document on another council begins: two in one file. */
const secondDocument = ({ pages }: DocumentText, urn: string): number | undefined =>
  pages.slice(1).find((page) => {
    const head = { ...page, lines: page.lines.slice(0, HEAD) };
    if (!head.lines.some(({ text }) => /^(?:Inspection dates?\b|Dear\b)/.test(text))) return false;
    const councils = councilsIn(head.lines.map(({ text }) => text).join(' '));
    return kindOnPage(head) !== undefined && councils.length > 0 && !councils.some((council) => council.urn === urn);
  })?.number;

/** A running line speaks of the document where it names what that is on; Ofsted's own address names Manchester. */
const RUNNING_TITLE = /\b(?:inspection|visit|children[’'‘]s services)\b/i;

/** A running header or footer of a document on other councils alone. */
const otherRunningTitle = ({ pages }: DocumentText, urn: string): string | undefined =>
  [...runningWords(pages)].find((words) => {
    const councils = RUNNING_TITLE.test(words) ? councilsIn(words) : [];
    return councils.length > 0 && !councils.some((council) => council.urn === urn);
  });

const secondFault = (text: DocumentText, urn: string): ReadingFault | undefined => {
  const page = secondDocument(text, urn);
  if (page !== undefined)
    return { reason: 'another-council', detail: `On page ${page} a document on another council begins.` };
  const running = otherRunningTitle(text, urn);
  return running === undefined
    ? undefined
    : { reason: 'another-council', detail: `Page after page bears the title of another council: “${running}”.` };
};

/** `This report was withdrawn on 4 June`, `This grade was changed on 4 June`: what the document says elsewhere is taken back. */
const TAKEN_BACK =
  /\b(?:this (?:report|letter|document) (?:was|is|has been) (?:withdrawn|superseded|recalled)|(?:this|the|these) (?:grade|judge?ment|rating)s? (?:was|were|has been|have been) (?:changed|amended|revised|overturned|withdrawn))\b/i;

const withdrawal = ({ pages }: DocumentText): ReadingFault | undefined => {
  for (const { number, lines } of pages) {
    const [words] = TAKEN_BACK.exec(lines.map(({ text }) => text).join(' ')) ?? [];
    if (words !== undefined)
      return { reason: 'readings-disagree', detail: `Page ${number} takes back what the document says: “${words}”.` };
  }
  return undefined;
};

/** Reads one document of whatever kind, with certainty or not at all. What the document says of itself decides. */
export const readDocument = (printed: DocumentText): ReadingResult => {
  const text = soundText(printed);
  if ('reason' in text) return { status: 'unread', ...text, certain: {} };
  const [first] = text.pages;
  const found = first && kindOnPage(first);
  if (found === undefined || found.unread !== undefined)
    return unreadKind(text, found?.evidence.quote ?? '', found?.unread);
  const { kind, evidence } = found;
  const result = kind === 'other' ? readOther(text, evidence.quote) : READERS[kind](text, kind);
  if (result.status === 'unread') return result;
  const fault = withdrawal(text) ?? secondFault(text, result.reading.urn);
  if (fault !== undefined) {
    const { urn, inspectionStart, inspectionEnd, published } = result.reading;
    return {
      status: 'unread',
      ...fault,
      certain: { kind, urn, inspectionStart, inspectionEnd, published, evidence: {} },
    };
  }
  return { ...result, reading: { ...result.reading, evidence: { kind: evidence, ...result.reading.evidence } } };
};
