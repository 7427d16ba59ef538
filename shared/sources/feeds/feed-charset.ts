import type { Answered } from '../answer.ts';

const DECLARED = /^\s*<\?xml[^>]{0,200}\bencoding\s*=\s*["']([\w-]{1,40})["']/i;

/** TextDecoder takes these bytes away again. */
const BYTE_ORDER_MARKS = [
  { bytes: [0xef, 0xbb, 0xbf], charset: 'utf-8' },
  { bytes: [0xfe, 0xff], charset: 'utf-16be' },
  { bytes: [0xff, 0xfe], charset: 'utf-16le' },
] as const;

const named = (label: string): string | undefined => {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
};

/** The charsets that the header and the XML declaration name; XML that declares none is UTF-8. */
const charsetsNamed = ({ headers, body }: Answered): readonly string[] => {
  const [, fromHeader] = /charset\s*=\s*"?([\w-]+)/i.exec(headers['content-type'] ?? '') ?? [];
  const [, declared = 'utf-8'] = DECLARED.exec(new TextDecoder('latin1').decode(body.subarray(0, 300))) ?? [];
  return [fromHeader, declared].flatMap((label) => (label === undefined ? [] : (named(label) ?? [])));
};

const decoded = (body: Uint8Array, charset: string): string | undefined => {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(body);
  } catch {
    return undefined;
  }
};

const isUtf8 = (charset: string): boolean => charset === 'utf-8';

/**
 * The text of a feed. A byte order mark decides; else the header's charset, then the declared one. Where these disagree
 * UTF-8 is tried first: it alone shows when it does not fit, and servers often name a charset that nobody chose.
 */
export const decodeFeed = (answer: Answered): string => {
  const { body } = answer;
  const marked = BYTE_ORDER_MARKS.find(({ bytes }) => bytes.every((byte, at) => body[at] === byte));
  if (marked !== undefined) return new TextDecoder(marked.charset).decode(body);
  const charsets = charsetsNamed(answer).toSorted((a, b) => Number(isUtf8(b)) - Number(isUtf8(a)));
  for (const charset of charsets) {
    const text = decoded(body, charset);
    if (text !== undefined) return text;
  }
  return new TextDecoder(charsets[0]).decode(body);
};
