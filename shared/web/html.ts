import { html } from 'hono/html';

/** Markup whose every inserted value has been escaped by the tag. */
export type Html = ReturnType<typeof html>;

export const NOTHING: Html = html``;

/** The first few of a list, and the others folded away under a line that counts them. */
export const firstFew = <T>(
  items: readonly T[],
  few: number,
  list: (shown: readonly T[]) => Html,
  more: (count: number) => string,
): Html =>
  html`${list(items.slice(0, few))}${
    items.length > few
      ? html`<details><summary>${more(items.length - few)}</summary>${list(items.slice(few))}</details>`
      : NOTHING
  }`;

/** Markup for a value that may not be there. */
export const optional = <T>(value: T | null | undefined, markup: (value: T) => Html): Html =>
  value === null || value === undefined ? NOTHING : markup(value);
