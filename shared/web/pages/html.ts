import { html } from 'hono/html';

/** Markup whose every inserted value has been escaped by the tag. */
export type Html = ReturnType<typeof html>;

export const NOTHING: Html = html``;

/** Markup for a value that may not be there. */
export const optional = <T>(value: T | null | undefined, markup: (value: T) => Html): Html =>
  value === null || value === undefined ? NOTHING : markup(value);
