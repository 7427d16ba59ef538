import manifest from '../package.json' with { type: 'json' };
import { userAgent as userAgentOf } from '../shared/adapters/http/fetch-http.ts';

/** The version of this program. */
export const VERSION = manifest.version;

/** How a monitor on this machine names itself to the sites it asks; its owner need not leave an address. */
export const userAgent = (contact = 'no contact given'): string => userAgentOf(VERSION, contact);
