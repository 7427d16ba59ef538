import { plainText } from './plain-text.ts';

/** GSM-7's basic set: one character outside it makes SNS send, and bill, a text as UCS-2 with 70 characters a part. */
const GSM7 = /^[\n\r @£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ!"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà]*$/;
const ONE_PART = 160;

/** One GSM-7 part that ends in the link: words are cut before the link is. */
export const smsText = (words: string, link: string): string => {
  const room = ONE_PART - link.length - 1;
  const said = [...plainText(words)].map((char) => (GSM7.test(char) ? char : '?')).join('');
  const cut = said.length <= room ? said : `${said.slice(0, room - 3).replace(/\s+\S*$/, '')}...`;
  return `${cut} ${link}`;
};

/** Of several wordings, the fullest first, the first that fits whole; where none does, the last is cut. */
export const fittingSms = (wordings: readonly string[], link: string): string => {
  const texts = wordings.map((words) => smsText(words, link));
  return texts.find((text) => !text.slice(0, -link.length).endsWith('... ')) ?? texts.at(-1) ?? link;
};

export const isOneGsm7Part = (text: string): boolean => GSM7.test(text) && text.length <= ONE_PART;
