import * as z from 'zod';

/** A part of a list. */
export const ListOf = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    next: z.url().nullable().describe('Address of the next part; null at the end of the list.'),
  });
