import { plainText } from './plain-text.ts';

const UNOFFICIAL =
  'Ofsted Watch is unofficial and not part of Ofsted or any council. It contains Ofsted information under the Open Government Licence v3.0.';
const HOW_TO_STOP = 'To stop these messages, use the unsubscribe link below, or ask whoever runs this monitor.';
const CLOSING = `--\n\n${HOW_TO_STOP}\n${UNOFFICIAL}`;
const MAX_SUBJECT = 99;

/** A section of a message: a heading in capitals and its lines; left out when it has none. */
export type Section = { heading: string | null; lines: readonly string[] };

/** Plain text that stands alone: sections apart by a blank line, then how to stop and the licence. */
export const emailText = (sections: readonly Section[]): string =>
  [
    ...sections
      .filter(({ lines }) => lines.length > 0)
      .map(({ heading, lines }) => [...(heading === null ? [] : [heading.toUpperCase()]), ...lines].join('\n')),
    CLOSING,
  ].join('\n\n');

/** What an email says before it closes, to be said as a part of another. */
export const withoutClosing = (email: string): string => email.replace(CLOSING, '').trimEnd();

const oneLine = (text: string): string => plainText(text.replace(/[\p{Cc}\s]+/gu, ' ')).trim();

/**
 * SNS allows fewer than 100 characters and no line break. Of several wordings, the fullest first, the first that fits;
 * where none does, the last is cut.
 */
export const subjectLine = (...wordings: readonly [string, ...string[]]): string => {
  const lines = wordings.map(oneLine);
  const [shortest = ''] = lines.slice(-1);
  const cut = shortest.slice(0, MAX_SUBJECT - 3).replace(/\s+\S*$/, '');
  return lines.find((line) => line.length <= MAX_SUBJECT) ?? `${cut}...`;
};
