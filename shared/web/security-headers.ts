import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

const NOTHING_ELSE = {
  // the data is public: any site may show it
  crossOriginResourcePolicy: false,
  // the owner of the domain decides that, for everything under it
  strictTransportSecurity: false,
  // of old browsers, or of plug-ins that are gone
  originAgentCluster: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
};

/** Nothing runs, nothing is framed, nothing comes from elsewhere. Forms ask this site only. */
export const securityHeaders: MiddlewareHandler = secureHeaders({
  ...NOTHING_ELSE,
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  // to no other site; without any, a browser would hide from us as well that a form was ours
  referrerPolicy: 'same-origin',
  xFrameOptions: 'DENY',
  permissionsPolicy: { camera: [], geolocation: [], microphone: [] },
});

// Hono's own `cors` answers OPTIONS before anything else does, and so without `Allow`.

/** The data is public: any site may read it. */
export const readableFromAnywhere: MiddlewareHandler = async (c, next) => {
  await next();
  c.header('Access-Control-Allow-Origin', '*');
  c.header('Access-Control-Expose-Headers', 'ETag, Link');
};
