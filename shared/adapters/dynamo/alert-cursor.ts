import * as z from 'zod';

/** A cursor that did not come from a page before; known by its name to those who may not import an adapter. */
class BadCursor extends Error {
  override readonly name = 'BadCursor';

  constructor() {
    super('This is no cursor of a list of alerts');
  }
}

/** `before`: place in the order of raising of the last alert already shown. */
const Cursor = z.strictObject({
  v: z.literal(1),
  before: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT[\d:.]+Z#/)
    .max(1_024),
});

const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

export const writeCursor = (before: string): string =>
  Buffer.from(JSON.stringify({ v: 1, before })).toString('base64url');

/** The place after which the page starts; throws `BadCursor` for anything not made by `writeCursor`. */
export const readCursor = (cursor: string): string => {
  const read = Cursor.safeParse(json(Buffer.from(cursor, 'base64url').toString()));
  if (!read.success || writeCursor(read.data.before) !== cursor) throw new BadCursor();
  return read.data.before;
};
