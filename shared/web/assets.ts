import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { FOR_EVER } from './caching.ts';
import { STYLESHEET } from './stylesheet.ts';

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#1d5c57"/><circle cx="16" cy="16" r="8" fill="none" stroke="#fff" stroke-width="3"/><circle cx="16" cy="16" r="2.5" fill="#fff"/></svg>`;

const named = (stem: string, end: string, content: string): string =>
  `/${stem}-${createHash('sha256').update(content).digest('hex').slice(0, 12)}.${end}`;

/** The address changes with the content, so that a browser may keep it for ever. */
export const STYLESHEET_PATH = named('style', 'css', STYLESHEET);
export const ICON_PATH = named('icon', 'svg', ICON);

const kept = (content: string, type: string) => () =>
  new Response(content, { headers: { 'Content-Type': type, 'Cache-Control': FOR_EVER } });

export const assets = (): Hono =>
  new Hono()
    .get(STYLESHEET_PATH, kept(STYLESHEET, 'text/css; charset=utf-8'))
    .get(ICON_PATH, kept(ICON, 'image/svg+xml'));
