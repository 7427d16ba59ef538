import type { Accepted } from '../faulty-ports.ts';

type Message = Accepted['message'];

/** A message about several documents as a message about each. */
export const eachDocument = (message: Message): readonly Message[] =>
  message.together?.map((one) => ({ ...message, ...one })) ?? [message];
