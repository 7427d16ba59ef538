import { VERSION } from './version.ts';

/** Who asks, honestly, with a way to reach whoever runs this monitor. */
export const userAgent = (contact = 'no contact given'): string =>
  `Ofsted-Watch/${VERSION} (personal monitor of public reports; ${contact})`;
