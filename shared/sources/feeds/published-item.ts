import * as z from 'zod';
import { Instant } from '../../domain/dates.ts';
import { outsideText } from '../outside-text.ts';
import { itemId } from './canonical-link.ts';
import { undoDoubleEncoding } from './feed-bytes.ts';

/** A news item or a government publication, as its source gives it. */
export const PublishedItem = z.object({
  /**
   * Made from the canonical link: re-issues, campaign marks and other feeds with the same link are the same item. Of
   * items that share a link in one feed, from the link and what tells them apart.
   */
  id: z.string(),
  /** The canonical link. */
  url: z.url(),
  /** One line of at most 300 characters, without formatting; any other markup in it is text. */
  title: z.string().min(1),
  /** The fullest text the source gives; may hold markup, may be empty. */
  text: z.string(),
  /** Null where the source gives no date that can be read. */
  published: Instant.nullable(),
  /** Of a page of the government's: when it was last changed, which may be long after it was published. */
  changed: Instant.optional(),
});
export type PublishedItem = z.infer<typeof PublishedItem>;

/** No headline and no story that a person wrote is longer, and what is stored has a limit. */
const LONGEST_TITLE = 300;
const LONGEST_TEXT = 100_000;

/** What no reader sees within a word: soft hyphens, joiners, marks of direction; as characters and as HTML writes them. */
const UNSEEN =
  /\p{Cf}|[\u034f\u115f\u1160\u3164\uffa0\ufffe\uffff]|&(?:shy|zwn?j|lrm|rlm|#173|#x0*ad|#820[3-7]|#x200[b-f]|#65279|#xfeff);/giu;
/** Numbers that are bytes of UTF-8 or of Windows' charset, as HTML writes them. */
const BYTES_AS_NUMBERS = /&#(1[2-9]\d|2[0-4]\d|25[0-5]);/g;

/** `children?s`, `?good?`, ` ? `: what servers print for an apostrophe, quotes and a dash that their charset does not have. */
const LOST: readonly (readonly [RegExp, string])[] = [
  [/(?<=\p{L})(?:[?\ufffd]{1,3}(?=(?:s|t|d|re|ve|ll)(?![\p{L}\d=]))|\ufffd(?=\p{L}))/gu, '’'],
  [/(?<![\p{L}\d?\ufffd/])[?\ufffd]([\p{L}\d][^?\ufffd<>]{0,80})[?\ufffd](?![\p{L}\d?\ufffd=])/gu, '‘$1’'],
  [/ \? /g, ' – '],
  [/(?<=[\p{L}\d])\ufffd/gu, '’'],
];

const withLostLetters = (text: string): string =>
  LOST.reduce((repaired, [lost, letter]) => repaired.replace(lost, letter), text);

const readable = (text: string): string =>
  withLostLetters(
    undoDoubleEncoding(
      text.replace(BYTES_AS_NUMBERS, (written, code) =>
        Number(code) < 128 ? written : String.fromCharCode(Number(code)),
      ),
    ).replace(UNSEEN, ''),
  );

/** What marks words and breaks lines in a headline; any other markup in it is text. */
const FORMATTING = /<(\/?(?:br|p|div))\b[^<>]*>|<\/?(?:b|i|em|strong|span|u|small|sup|sub|font)\b[^<>]*>/gi;

const withoutFormatting = (title: string): string =>
  title.replace(FORMATTING, (_, breaks) => (breaks === undefined ? '' : ' '));

type Found = {
  url: string;
  title: string | undefined;
  text: string | undefined;
  published: Instant | null;
  changed?: Instant | undefined;
  apart?: string;
};

/**
 * The item at a canonical link, within bounds whatever its source gave; undefined without a title. `apart`: what tells
 * it from others with the same link.
 */
export const publishedItem = ({
  url,
  title = '',
  text = '',
  published,
  changed,
  apart,
}: Found): PublishedItem | undefined => {
  const said = outsideText(readable(withoutFormatting(title.slice(0, LONGEST_TEXT))), LONGEST_TITLE);
  const id = itemId(url, apart);
  return said === ''
    ? undefined
    : {
        id,
        url,
        title: said,
        text: readable(text.slice(0, LONGEST_TEXT)).toWellFormed(),
        published,
        ...(changed === undefined ? {} : { changed }),
      };
};
