import type { Message } from '../../domain/alert.ts';
import { noticeEntry } from '../../domain/history.ts';
import { londonDate } from '../../domain/london-time.ts';
import { textCapMessage } from '../../messages/undelivered-message.ts';
import type { Deps } from '../deps.ts';

type BudgetDeps = Pick<Deps, 'history' | 'clock'>;

/** Texts cost money each: a fault that raises hundreds of alerts must not cost more than this many a month. */
export const TEXTS_A_MONTH = 30;

const A_PAGE = 50;

const monthOf = (instant: string): string => londonDate(instant).slice(0, 7);

/** Alerts with a text that went out in this month of London's calendar. */
const sentThisMonth = async ({ history, clock }: BudgetDeps): Promise<number> => {
  const month = monthOf(clock.now());
  let count = 0;
  let cursor: string | undefined;
  do {
    const page = await history.alerts({ limit: A_PAGE, cursor });
    const alerts = page.items.flatMap(({ alert }) => alert ?? []);
    count += alerts.filter(
      ({ message, sentAt }) => message.sms !== null && sentAt !== null && monthOf(sentAt) === month,
    ).length;
    const oldest = alerts.at(-1);
    cursor = oldest === undefined || monthOf(oldest.raisedAt) < month ? undefined : (page.next ?? undefined);
  } while (cursor !== undefined);
  return count;
};

/**
 * The message as it may go out: beyond the month's texts it goes by email alone, and the operator hears once. The
 * count is taken when the first message with a text comes up.
 */
export const textBudget = (deps: BudgetDeps, textsAMonth: number) => {
  let left: number | undefined;
  return async (message: Message): Promise<Message> => {
    // everyone who got a wrong text gets the text that corrects it
    if (message.sms === null || message.answers?.some(({ text }) => text) === true) return message;
    left ??= textsAMonth - (await sentThisMonth(deps));
    left -= 1;
    if (left >= 0) return message;
    const now = deps.clock.now();
    await deps.history.record(noticeEntry('operator', null, textCapMessage(monthOf(now), textsAMonth), now));
    return { ...message, sms: null };
  };
};
