import type { Message } from '../shared/domain/alert.ts';
import type { Instant } from '../shared/domain/dates.ts';
import { londonMoment } from '../shared/domain/london-time.ts';
import type { Log } from '../shared/ports.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const RULE = '─'.repeat(78);

/** How to stop and the licence stand under every email; at the terminal they would only be noise. */
const withoutFooter = (email: string): string => email.split('\n\n--\n', 1).join('');

/** An alert as it would arrive by email: when, what kind, the subject, the text. */
export const printMessage = ({ kind, topic, subject, email }: Message, at: Instant): void => {
  const forOperator = topic === 'operator' ? '  (to the operator)' : '';
  say(`${RULE}\n${londonMoment(at)}  [${kind}]${forOperator}\n${subject}\n`);
  for (const line of withoutFooter(email ?? '').split('\n')) say(line === '' ? '' : `    ${line}`);
};

/** Of all that is logged, what a person at the terminal wants to know: which source was not seen, and why. */
export const terminalLog =
  (tell: (line: string) => void = say): Log =>
  (event, facts = {}) => {
    if (event !== 'source-not-seen') return;
    tell(
      `Not seen: ${facts['name']} (${facts['because']}). It is asked again at the next poll; nothing stored is lost.`,
    );
  };

/** Ends when the person at the terminal ends the program. */
export const untilStopped = (): Promise<void> =>
  new Promise((stopped) => {
    process.once('SIGINT', () => stopped());
    process.once('SIGTERM', () => stopped());
  });
