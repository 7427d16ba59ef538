import { html } from 'hono/html';

/** Markup whose every inserted value has been escaped by the tag. */
export type Html = ReturnType<typeof html>;

export const NOTHING: Html = html``;
