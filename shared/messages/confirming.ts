import type { Message } from '../domain/alert.ts';
import { longDate } from '../domain/dates.ts';
import { londonDate } from '../domain/london-time.ts';
import { subjectLine } from './email.ts';

/** The `reported` alert that Ofsted's document confirms, and the moment it was raised. */
export type Confirmed = { alertId: string; subject: string; raisedAt: string };

/** The same message, saying that it confirms an earlier one. The verdict stays the first thing said. */
export const confirming = (message: Message, { alertId, subject, raisedAt }: Confirmed): Message => {
  const [verdict = '', ...rest] = (message.email ?? '').split('\n\n');
  const said = `CONFIRMED by Ofsted’s own document: our message of ${longDate(londonDate(raisedAt))}, “${subject}” (${alertId}).`;
  return {
    ...message,
    confirms: alertId,
    // what was found is never cut to make room for saying that it is confirmed: the email says that too
    subject: subjectLine(
      `Confirmed: ${message.subject}`,
      `Confirmed: ${message.subject.replace(/ \(Ofsted children's services\)| children's services/, '')}`,
      message.subject,
    ),
    email: [verdict, said, ...rest].join('\n\n'),
  };
};
