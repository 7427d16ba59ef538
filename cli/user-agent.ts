import { userAgent as userAgentOf } from '../shared/adapters/http/user-agent.ts';
import { VERSION } from './version.ts';

/** Of a monitor on this machine, whose owner need not leave an address. */
export const userAgent = (contact = 'no contact given'): string => userAgentOf(VERSION, contact);
