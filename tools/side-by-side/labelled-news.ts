import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { CORPUS } from './corpus.ts';

/** What an item tells, as labelled by hand or as our own classification says. */
const Told = z.object({
  authority: z.string().nullable(),
  service: z.string().nullable(),
  event: z.string().nullable(),
});

export const Verdict = Told.extend({ id: z.string() });
export type Verdict = z.infer<typeof Verdict>;

const LabelledItem = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  labels: Told.extend({ relay: z.boolean() }),
});
export type LabelledItem = z.infer<typeof LabelledItem>;

export const NEWS = join(CORPUS, 'news.jsonl');

const NO_NEWS: readonly string[] = ['none', 'inspection-announced-or-under-way'];

/** Whether it is a new fact about a council's children's services that the item itself reports. */
export const tellsEvent = ({ service, event }: z.infer<typeof Told>): boolean =>
  service === 'childrens-services' && event !== null && !NO_NEWS.includes(event);

/** The labelled items, without later accounts of what was published: to tell those is neither right nor wrong. */
export const labelledNews = (): readonly LabelledItem[] =>
  readFileSync(NEWS, 'utf8')
    .trim()
    .split('\n')
    .map((line) => LabelledItem.parse(JSON.parse(line)))
    .filter(({ labels }) => !labels.relay);
