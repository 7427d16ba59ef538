import * as z from 'zod';

/*
 * Items of the table as they lie there, in the checker's own words: what it says of a broken item must not depend on
 * the code that may have broken it.
 */

const Alert = z.object({
  state: z.string(),
  raisedAt: z.string(),
  nextAttemptAt: z.string(),
  message: z.looseObject({ alertId: z.string(), kind: z.string() }),
});

const RawItem = z.looseObject({
  PK: z.string(),
  SK: z.string(),
  waitingFor: z.string().optional(),
  waitingSince: z.string().optional(),
  raised: z.string().optional(),
  raisedInOrder: z.string().optional(),
  alert: Alert.nullish(),
  document: z
    .object({
      urn: z.string(),
      fileId: z.string(),
      arrival: z.string(),
      state: z.string(),
      told: z.boolean(),
      foundAt: z.string(),
      nextAttemptAt: z.string(),
    })
    .optional(),
  watch: z.object({ urn: z.string(), phase: z.string() }).optional(),
});
export type RawItem = z.infer<typeof RawItem>;

export const rawItems = (items: readonly unknown[]): readonly RawItem[] => z.array(RawItem).parse(items);
