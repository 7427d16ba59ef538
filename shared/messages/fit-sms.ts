import { plainText } from './fit-email.ts';

/*
 * Fits words into one text message. What a text says is worded in the file of its message, `*-message.ts`.
 */

/** GSM-7's basic set: one character outside it makes SNS send, and bill, a text as UCS-2 with 70 characters a part. */
const GSM7 = /^[\n\r @£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ!"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà]*$/;
const ONE_PART = 160;

/** Characters for what is said; with fewer it says nothing. */
const LEAST_WORDS = 30;

const fits = (link: string): boolean => link.length + 1 + LEAST_WORDS <= ONE_PART && GSM7.test(link);

/** An address that leaves no room for words gives way to that of its site, and that to nothing. */
const ending = (link: string): string => {
  const site = URL.canParse(link) ? new URL(link).origin : '';
  const short = [link, site].find(fits) ?? '';
  return short === '' ? '' : ` ${short}`;
};

/** One GSM-7 part that ends in the link: words are cut before the link is. */
export const smsText = (words: string, link: string): string => {
  const end = ending(link);
  const room = ONE_PART - end.length;
  const said = [...plainText(words)].map((char) => (GSM7.test(char) ? char : '?')).join('');
  const cut =
    said.length <= room
      ? said
      : `${said
          .slice(0, room - 3)
          .replace(/\s\S*$/, '')
          .trimEnd()}...`;
  return `${cut}${end}`;
};

/** Of several wordings, the fullest first, the first that fits whole; where none does, the last is cut. */
export const fittingSms = (wordings: readonly string[], link: string): string => {
  const texts = wordings.map((words) => smsText(words, link));
  return texts.find((text) => !/\.\.\.(?: \S+)?$/.test(text)) ?? texts.at(-1) ?? link;
};

export const isOneGsm7Part = (text: string): boolean => GSM7.test(text) && text.length <= ONE_PART;
