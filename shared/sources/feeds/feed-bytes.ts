import type { Answered } from '../http-answer.ts';

// encoding-sniffer believes what is declared, and 1 in 5 of the feeds in docs/adr/0015-libraries.md comes out right.

/** What the bytes 80 to 9F are in Windows' charset, which HTML reads wherever a page says Latin-1. */
const WINDOWS_1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

const BYTE_OF = new Map(Array.from(WINDOWS_1252, (shown, at) => [shown, 0x80 + at]));

/** Control characters from 80 to 9F are no characters of any text: they are bytes of Windows' charset. */
const asWindows1252 = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control);

const strictly = (charset: string, bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const bytesOf = (letters: string): Uint8Array =>
  Uint8Array.from(letters, (letter) => BYTE_OF.get(letter) ?? letter.charCodeAt(0));

const FOLLOWING = `[\\u0080-\\u00bf${WINDOWS_1252}]`;
/** Letters that are the bytes of one character in UTF-8, shown one by one. */
const SHOWN_BYTE_BY_BYTE = new RegExp(
  `[\\u00c2-\\u00df]${FOLLOWING}|[\\u00e0-\\u00ef]${FOLLOWING}{2}|[\\u00f0-\\u00f4]${FOLLOWING}{3}`,
  'g',
);
/** What English papers print: accents, punctuation, currency, symbols. `É’` in capitals is no sign of phonetics. */
const LIKELY = /^[\u0080-\u017f\u2010-\u2027\u2030-\u205e\u20ac\u2100-\u27bf\ufeff\u{1f000}-\u{1faff}]$/u;

/** Some feeds went through two such servers, none is known to have met a third. */
const MISTAKES = 2;

/** `â€™` is an apostrophe whose bytes were taken for letters: such a mistake is undone, where it was one, and one on it. */
export const undoDoubleEncoding = (text: string, mistakes = MISTAKES): string => {
  const undone = asWindows1252(
    text.replace(SHOWN_BYTE_BY_BYTE, (letters) => {
      const meant = strictly('utf-8', bytesOf(letters));
      return meant !== undefined && LIKELY.test(meant) ? meant : letters;
    }),
  );
  return undone === text || mistakes === 1 ? undone : undoDoubleEncoding(undone, mistakes - 1);
};

const UTF_8_OR_HIGH =
  /[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}|[\x80-\x9f]/g;

/** Each character that is valid in UTF-8 as such, any other byte as Windows means it: pages are patched together. */
const mixed = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(
      UTF_8_OR_HIGH,
      (high) =>
        strictly(
          'utf-8',
          Uint8Array.from(high, (byte) => byte.charCodeAt(0)),
        ) ?? asWindows1252(high),
    );

const named = (label: string): string | undefined => {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
};

const DECLARED = /<\?xml[^>]{0,200}\bencoding\s{0,9}=\s{0,9}["']([\w-]{1,40})["']/i;

/** Charsets that the header or the declaration name and that are neither Unicode nor Latin-1: those are seen, not told. */
const othersNamed = ({ headers, body }: Answered): readonly string[] => {
  const [, fromHeader] = /charset\s{0,9}=\s{0,9}"?([\w-]+)/i.exec(headers['content-type'] ?? '') ?? [];
  const [, declared] = DECLARED.exec(new TextDecoder('latin1').decode(body.subarray(0, 1_000))) ?? [];
  return [fromHeader, declared]
    .flatMap((label) => (label === undefined ? [] : (named(label) ?? [])))
    .filter((charset) => !charset.startsWith('utf-') && charset !== 'windows-1252');
};

/** The first letters of a feed are markup: in UTF-16 each has a zero beside it. */
const FIRST_LETTERS = 32;

/** UTF-16 shows by its mark, or by the zeros beside its first letters. */
const utf16Of = (body: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  const [a, b] = body;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const first = body.subarray(0, 2 * FIRST_LETTERS);
  const zeros = (at: 0 | 1): number => first.filter((byte, place) => byte === 0 && place % 2 === at).length;
  if (first.length < 8 || zeros(0) + zeros(1) < first.length * 0.4) return undefined;
  if (zeros(0) === 0) return 'utf-16le';
  return zeros(1) === 0 ? 'utf-16be' : undefined;
};

/**
 * The text of an answer, by its bytes more than by what it says of them: servers name charsets that nobody chose.
 * UTF-16 where the bytes show it; UTF-8 where it is valid throughout, whatever is declared; else the charset that is
 * named; else byte by byte. Never throws.
 */
export const decodeFeed = (answer: Answered): string => {
  const { body } = answer;
  const utf16 = utf16Of(body);
  if (utf16 !== undefined) return new TextDecoder(utf16).decode(body);
  for (const charset of ['utf-8', ...othersNamed(answer)]) {
    const text = strictly(charset, body);
    if (text !== undefined) return text;
  }
  return mixed(body);
};
