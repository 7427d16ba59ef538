import type { Alert } from '../../domain/alert.ts';
import type { AlertRow } from '../contract/alert.ts';

/** What was told and whether it has gone out. Addresses and faults of delivery are nobody else's business. */
export const alertRow = ({ message, state, raisedAt, sentAt }: Alert): AlertRow => {
  const { topic: _, ...told } = message;
  return { ...told, state, raisedAt, sentAt };
};
