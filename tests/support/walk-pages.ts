import * as z from 'zod';

/** What a list answers, as far as walking it needs. */
export const Page = z.object({
  items: z.array(
    z.object({
      id: z.string().optional(),
      alertId: z.string().optional(),
      url: z.string().nullable().optional(),
      authority: z.string().nullable().optional(),
    }),
  ),
  next: z.string().nullable(),
});
type Listed = z.infer<typeof Page>['items'][number];

/** Follows `next` to the end and names each thing; `between` happens once, after the first page. */
export const walkPages = async (
  address: string,
  nameOf: (listed: Listed) => string,
  between: () => Promise<unknown> = async () => {},
): Promise<string[]> => {
  const seen: string[] = [];
  let next: string | null = address;
  while (next !== null) {
    const page: z.infer<typeof Page> = Page.parse(await (await fetch(next)).json());
    seen.push(...page.items.map(nameOf));
    if (seen.length === page.items.length) await between();
    next = page.next;
  }
  return seen;
};
