import { Logger } from '@aws-lambda-powertools/logger';
import type { Log } from '../../ports.ts';

/** One line of JSON per event, as CloudWatch's queries read them. Facts are ids, counts and reasons, never texts. */
export const jsonLog = (serviceName: string): Log => {
  const logger = new Logger({ serviceName });
  return (event, facts = {}) => logger.info(event, { facts });
};
