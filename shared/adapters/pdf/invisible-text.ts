import { inflateSync } from 'node:zlib';

/** What a page draws is far shorter than this, in bytes unfolded; longer streams are pictures and fonts. */
const LONGEST = 4 * 1024 * 1024;
/** More than this, in bytes unfolded, is looked at no further. */
const MOST = 64 * 1024 * 1024;

const BEGIN = Buffer.from('stream');
const END = Buffer.from('endstream');
/** How far before its data a stream says what it is. */
const DICTIONARY = 300;
const NOT_A_PAGE = /\/(?:Image|FontFile[23]?|ObjStm|XRef|Metadata|Length1)\b/;

const unfolded = (data: Uint8Array): string => {
  try {
    return inflateSync(data, { maxOutputLength: LONGEST }).toString('latin1');
  } catch {
    return '';
  }
};

/** Sets the way of drawing text, keeps or restores it, or shows words. */
const OPERATORS = /(?<![\w.])(\d)\s{1,4}Tr(?!\w)|(?<=\s)([qQ])(?=\s)|[)\]>]\s{0,4}T[jJ](?!\w)/g;
const INVISIBLE = '3';

const showsUnseen = (drawn: string): boolean => {
  if (!/\b3\s{1,4}Tr\b/.test(drawn)) return false;
  const kept: string[] = [];
  let way = '0';
  for (const [, set, keeps] of drawn.matchAll(OPERATORS)) {
    if (set !== undefined) way = set;
    else if (keeps === 'q') kept.push(way);
    else if (keeps === 'Q') way = kept.pop() ?? '0';
    else if (way === INVISIBLE) return true;
  }
  return false;
};

/**
 * Whether a file draws words in the way that no viewer shows. They come among the others, and nothing tells them apart:
 * what readers of the document see is not known. Seen in the file itself, as asking PDF.js for what each page draws
 * would take as long again as its text.
 */
export const hasInvisibleText = (file: Uint8Array): boolean => {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  let looked = 0;
  for (let at = bytes.indexOf(BEGIN); at >= 0 && looked < MOST; ) {
    const end = bytes.indexOf(END, at);
    if (end < 0) return false;
    const dictionary = bytes.toString('latin1', Math.max(0, at - DICTIONARY), at);
    const own = dictionary.slice(dictionary.lastIndexOf(' obj') + 1);
    const from = at + BEGIN.length + (bytes[at + BEGIN.length] === 0x0d ? 2 : 1);
    const data = bytes.subarray(from, end);
    if (!NOT_A_PAGE.test(own) && data.length < LONGEST) {
      const drawn = own.includes('/FlateDecode') ? unfolded(data) : data.toString('latin1');
      if (showsUnseen(drawn)) return true;
      looked += drawn.length;
    }
    at = bytes.indexOf(BEGIN, end + END.length);
  }
  return false;
};
