import * as z from 'zod';
import type { Instant } from '../../domain/dates.ts';
import type { Http } from '../../ports.ts';
import { undoDoubleEncoding } from '../feeds/feed-bytes.ts';
import { feedDate } from '../feeds/feed-date.ts';
import { sortAnswer, textOf } from '../http-answer.ts';
import { outsideText } from '../outside-text.ts';

/** A change of a page that GOV.UK's editors thought worth a note. */
export type PageChange = { at: Instant; note: string };

const MAX_BYTES = 1_000_000;
const LONGEST_NOTE = 300;

const Content = z.object({
  details: z.object({
    change_history: z.array(z.object({ note: z.string(), public_timestamp: z.string() })),
  }),
});

const json = (answer: string): unknown => {
  try {
    return JSON.parse(answer);
  } catch {
    return undefined;
  }
};

/** Where the content API describes a page: the same path under `/api/content`. */
const contentUrl = (page: string): string => `https://www.gov.uk/api/content${new URL(page).pathname}`;

/**
 * What a page of GOV.UK says of its own changes, oldest first, the first of them its publication. Undefined where the
 * content API does not answer or knows no history: the page itself is known all the same.
 */
export const fetchChanges = async (http: Http, page: string): Promise<readonly PageChange[] | undefined> => {
  const request = { url: contentUrl(page), allowedHosts: ['www.gov.uk'], maxBytes: MAX_BYTES };
  const sorted = sortAnswer(await http.get(request), false);
  const content = sorted.kind === 'whole' ? Content.safeParse(json(textOf(sorted.answer))) : undefined;
  if (content?.success !== true) return undefined;
  return content.data.details.change_history
    .flatMap(({ note, public_timestamp }) => {
      const at = feedDate(public_timestamp);
      const words = outsideText(undoDoubleEncoding(note.slice(0, 20 * LONGEST_NOTE)), LONGEST_NOTE);
      return at === null || words === '' ? [] : [{ at, note: words }];
    })
    .toSorted((a, b) => a.at.localeCompare(b.at));
};
